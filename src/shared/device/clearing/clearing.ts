/** How long things are kept, and how they go: comes when something is kept, or somebody wants it gone. */
export { render as renderClearDialog } from './clear-dialog.js';
export { watchIdle } from './idle.js';
export { renderIdleWarning } from './idle-warning.js';
export { render as renderKeeping } from './keeping.js';
