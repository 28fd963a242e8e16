import { emit } from '../emit.js';

/** What each element has said: the same mistake is told once, however often the content changes. */
const said = new WeakMap<Element, Set<string>>();

/** Tells an author what is wrong, in the console; of a failure also the page. */
export function tell(host: HTMLElement, messages: readonly string[], failed: boolean): void {
  const before = said.get(host) ?? new Set();
  said.set(host, before);
  const fresh = messages.filter((message) => !before.has(message));
  if (!fresh.length) return;
  for (const message of fresh) before.add(message);
  console[failed ? 'error' : 'info'](`<${host.localName}>: ${fresh.join('\n')}`);
  if (failed) emit(host, 'bedside-error', { problems: [...messages] });
}
