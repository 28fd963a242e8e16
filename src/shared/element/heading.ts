import { html, type TemplateResult } from 'lit';

/** The strings of a template for each rank: a tag's name cannot be a value. */
const ranked = new WeakMap<TemplateStringsArray, TemplateStringsArray[]>();

/**
 * A template with its `<h2 …>…</h2>` as a heading of the given rank, 2 to 6; other numbers are moved to the
 * nearest of these. In a long list one template a row is much cheaper than a heading in each.
 */
export function withRank(level: number, template: TemplateResult): TemplateResult {
  const { strings } = template;
  const rank = Math.min(6, Math.max(2, Math.round(level) || 2));
  if (!ranked.has(strings)) ranked.set(strings, []);
  const made = (ranked.get(strings)![rank] ??= withTag(strings, `h${rank}`));
  return { ...template, strings: made };
}

function withTag(strings: TemplateStringsArray, tag: string): TemplateStringsArray {
  const changed = strings.map((each) => each.replace(/(<\/?)h2(?=[ >])/g, `$1${tag}`));
  return Object.assign(changed, { raw: changed });
}

/** A heading of the given rank, as `withRank` has it. */
export const heading = (level: number, content: unknown): TemplateResult =>
  withRank(level, html`<h2 part="heading">${content}</h2>`);
