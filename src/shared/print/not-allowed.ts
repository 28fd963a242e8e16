import type { Say } from '../language/message.js';

/** Whether the page stands in a frame without an origin, where files may go nowhere and mail opens nothing. */
export const isShutIn = (): boolean => globalThis.origin === 'null';

/** What a reader is told where the browser may have done nothing: no page hears of a download that is refused. */
export const notAllowed = ({ msg }: { msg: Say<string> }): string =>
  msg('Nothing happened? The page may not be allowed to do that here.', {
    id: 'common.not-allowed',
    desc: 'After a reader asked to print, to save a file or to write an e-mail where the page around may forbid it. It may have worked all the same.',
  });
