/** All that answering needs: comes when the page is idle, or with the first touch of the quiz. */
export * from './acts.js';
export { feedbackStyles } from './feedback.styles.js';
export { renderOrder, renderOwnWords } from './kinds.js';
export { arranger } from './order.js';
