/** The engine that finds terms: loaded where a glossary links, beside what puts them into the page. */
export { Finder, same } from './finder.js';
export { isClosed, isForbidden, isInline, runsIn } from './running-text.js';
