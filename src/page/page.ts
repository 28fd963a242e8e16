/** What stands around an article: whom to call, who checked it, how much of it to read, a sheet to take home. */
export { HelpElement } from './help.js';
export { LevelsElement } from './levels.js';
export { PrintElement } from './print.js';
export { ReviewElement } from './review.js';
