/** Two languages on one sheet: comes with a list that has `clinic`. */
export { ready } from './clinic-language.js';
export { wordsOfSheets } from './two-languages.js';
export { renderWish } from './wish.js';
