/** The reader's own list: comes with the first list on a page, or when one is opened. */
export { ListBody } from './list-body.js';
