export { default as everyday } from '../everyday/zh.js';
