import { nothing, type LitElement } from 'lit';
import type { LanguageController } from '../language/language-controller.js';
import { loadFeature } from '../load-feature.js';

const part = loadFeature(null, () => import('../reviewed/reviewed.js'));

/**
 * When the content of an element was last reviewed, below it: nothing unless its author gave a day.
 *
 * @param day As `2026-07-04`.
 */
export function renderReviewed(
  host: LitElement,
  language: LanguageController,
  day: string | null | undefined,
): unknown {
  if (day == null) return nothing;
  if (!part.module) void part.get().then((module) => module && host.requestUpdate());
  return part.module?.reviewedLine(host, language, day);
}
