/** The reader's own list: comes with the first list on a page, or when one is opened; and what sentences to say need. */
export { ListBody } from './list-body.js';
export { renderCopy, renderSayAbout, tellKind } from './say.js';
