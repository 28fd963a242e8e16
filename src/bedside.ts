/** Registers every element. */
export * from './checklist/checklist.js';
export * from './faq/faq.js';
export * from './glossary/glossary.js';
export * from './page/page.js';
export * from './questions/questions.js';
export * from './quiz/quiz.js';
export { addMessages } from './shared/language/added.js';
