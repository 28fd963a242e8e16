import type { LitElement } from 'lit';
import { emit } from '../element/emit.js';
import { addStyles } from '../element/add-styles.js';
import type { ContentState } from '../content/content-state.js';
import { errorPart, errorStyles } from './error-part.js';

export { advice } from './faq-advice.js';
import { tidy } from '../content/mirror.js';
import { documentParsed } from '../content/document-parsed.js';

/** What each element has said: the same mistake is told once, however often the content changes. */
const said = new WeakMap<Element, Set<string>>();

/**
 * Tells an author what came of reading the content: problems and hints in the console, a failure to
 * the page and, where there is nothing to read, to the reader too.
 *
 * @param signal Aborted when the content has changed meanwhile.
 */
export async function report(
  host: LitElement,
  messages: readonly string[],
  state: ContentState<unknown>,
  signal: AbortSignal,
): Promise<void> {
  const failed = state.status === 'failed';
  // Half a page is no mistake: the rest may be on its way.
  if (failed) await documentParsed(host.ownerDocument);
  if (signal.aborted) return;
  if (failed && !state.explain && !tidy(host.textContent)) {
    addStyles(host, errorStyles);
    state.explain = errorPart;
    host.requestUpdate();
  }
  // HTML is read anew with every change of the page; a file or a script only when it is another one.
  reportToAuthor(host, messages, failed, failed && !!state.explain);
}

/**
 * Tells an author whose editor made a paragraph of the opening tag alone: the tag ends where the paragraph
 * does, and what was to stand in it stands behind it.
 */
export async function reportClosedEarly(host: LitElement, signal: AbortSignal): Promise<void> {
  await documentParsed(host.ownerDocument);
  const next = host.closest('p')?.nextElementSibling;
  if (signal.aborted || host.firstElementChild || !next) return;
  const { localName } = host;
  reportToAuthor(
    host,
    [
      `The tag was closed too early: the editor put <${localName}> into a paragraph of its own, so nothing is in it. ` +
        `Write it with all its content in one block for HTML, or leave it out and link a heading to #${localName}.`,
    ],
    true,
  );
}

/**
 * Says something to the author, in the console once; of a failure also to the page.
 *
 * @param again The page hears of it though it was said before.
 */
export function reportToAuthor(
  host: HTMLElement,
  messages: readonly string[],
  failed: boolean,
  again = false,
): void {
  const before = said.get(host) ?? new Set();
  said.set(host, before);
  const fresh = messages.filter((message) => !before.has(message));
  for (const message of fresh) before.add(message);
  if (fresh.length) console[failed ? 'error' : 'info'](`<${host.localName}>: ${fresh.join('\n')}`);
  if (failed && (again || fresh.length)) emit(host, 'bedside-error', { problems: [...messages] });
}
