/** How headings are said that browsers would say otherwise: comes with the first that has more than plain words. */
export { heard, said } from '../../shared/content/said.js';
