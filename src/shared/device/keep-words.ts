import type { LanguageController } from '../language/language-controller.js';
import { areaOf, type DeviceStore, type Keep } from './store.js';

/** One sentence on how long what the reader keeps will last; true for this browser, here and now. */
export function keepWords(
  { msg }: LanguageController,
  store: DeviceStore,
  keep: Keep | undefined,
): string {
  const area = areaOf(keep);
  if (area === store.none || area.refused) {
    return msg('Kept only until you leave this page. Not sent to anyone.', {
      id: 'common.kept-page',
      desc: 'Says how long ticks and saved questions last, where nothing can be stored.',
    });
  }
  return area === store.session
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
