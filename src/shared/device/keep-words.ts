import type { LanguageController } from '../language/language-controller.js';
import type { DeviceStore, Keep } from './store.js';

/** One sentence on how long what the reader keeps will last; true for this browser, here and now. */
export function keepWords(
  { msg }: LanguageController,
  store: DeviceStore,
  keep: Keep | undefined,
): string {
  const session = keep === 'session' || (keep !== 'none' && store.shared);
  if (keep === 'none' || store[session ? 'session' : 'device'].refused) {
    return msg('Kept only until you leave this page. Not sent to anyone.', {
      id: 'common.kept-page',
      desc: 'Says how long ticks and saved questions last, where nothing can be stored.',
    });
  }
  return session
    ? msg('Kept only until you close this tab. Not sent to anyone.', {
        id: 'common.kept-tab',
        desc: 'Says how long ticks and saved questions last, on a shared computer.',
      })
    : msg('Kept only in this browser. Not sent to anyone.', {
        id: 'common.kept-browser',
        desc: 'Says where ticks and saved questions are. Always visible.',
      });
}

/** What is said at one question or tick that the browser could not store. */
export const notKeptWords = ({ msg }: LanguageController): string =>
  msg('Not kept on this device: it lasts until you leave this page.', {
    id: 'common.not-kept',
    desc: 'Below one question or item that the browser could not store.',
  });
