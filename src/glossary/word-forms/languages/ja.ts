export { default as everyday } from '../everyday/ja.js';
