import { html, type TemplateResult } from 'lit';

/** The strings of a template for each rank: a tag's name cannot be a value. */
const templates = [2, 3, 4, 5, 6].map((rank) => {
  const strings = [`<h${rank} part="heading">`, `</h${rank}>`];
  return Object.assign(strings, { raw: strings });
});

/** A heading of the given rank, 2 to 6; other numbers are moved to the nearest of these. */
export const heading = (level: number, content: unknown): TemplateResult =>
  html(templates[Math.min(4, Math.max(0, Math.round(level - 2) || 0))], content);
