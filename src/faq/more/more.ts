/** What an FAQ does besides opening and closing: comes when the page is idle, or when it is asked for. */
export { said } from '../../shared/content/said.js';
export { CopyLink } from './copy-link.js';
export { find } from './link-target.js';
export { keepInPlace, stay } from './single.js';
export { describe } from './structured-data.js';
