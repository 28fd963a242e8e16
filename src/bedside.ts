/** Registers every element. */
export * from './faq/faq.js';
export { addMessages } from './shared/language/added.js';
