export { default as everyday } from '../everyday/ko.js';

/** Tooth and back, and “this” and “and so on”. */
export const small = '이 등';
