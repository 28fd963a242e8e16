import { outline } from '../shared/content/outline.js';
import { loadFeature } from '../shared/load-feature.js';
import type { Result } from '../shared/content/result.js';
import { assemble, fail } from './quiz.assemble.js';
import { layOut } from './quiz.form.js';
import type { QuizModel } from './quiz.model.js';
import { plainDraft } from './quiz.question.js';

const rich = loadFeature(null, () => import('./forms/rich.js')).get;

/**
 * Reads a quiz from the author's HTML: a list of questions, lists apart, headings with lists below
 * them (quiz.form.ts), or fieldsets (rich form, a chunk of its own). Undefined while there is nothing
 * to read. Words are copied; only what stands before and after the questions is the author's own.
 */
export function readHtml(
  host: Element,
): Result<QuizModel> | Promise<Result<QuizModel> | undefined> | undefined {
  if (host.querySelector('fieldset')) return rich().then((part) => part?.readRich(host));
  const blocks = outline(host);
  const layout = layOut(blocks);
  if (layout) return assemble(host, layout, layout.questions.map(plainDraft));
  // A heading alone may be waiting for what belongs below it.
  if (blocks.every(({ rank }) => rank)) return undefined;
  const has = (wanted: string) => blocks.some(({ kind }) => kind === wanted);
  return fail([{ what: has('list') ? 'mixed' : has('table') ? 'table' : 'no-form' }]);
}
