export { default as everyday } from '../everyday/th.js';
