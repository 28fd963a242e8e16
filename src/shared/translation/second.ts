/** What a second language beside that of the page needs. */
export { builtIn, catalogue, fitting } from './catalogs.js';
export { negotiate } from './negotiate.js';
export { Translation } from './translation.js';
