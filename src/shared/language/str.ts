/** Marks a message with values in it: `msg(str`${count} saved`, { id, desc })`. */
export { str } from '@lit/localize/internal/str-tag.js';
export type { StrResult } from '@lit/localize/internal/str-tag.js';
