export { default as everyday } from '../everyday/ko.js';
