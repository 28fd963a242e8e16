import type { ContentReader, Read } from '../shared/content/content-state.js';
import { outlineSteps } from '../shared/content/outline.js';
import { loadFeature } from '../shared/load-feature.js';
import { now, type Steps } from '../shared/steps.js';
import { assemble, fail } from './quiz.assemble.js';
import type { Draft } from './quiz.draft.js';
import { layOut } from './quiz.form.js';
import type { QuizModel } from './quiz.model.js';
import { plainDraft } from './quiz.question.js';

const rich = loadFeature(null, () => import('./forms/rich.js')).get;

/**
 * Reads a quiz from the author's HTML: a list of questions, lists apart, headings with lists below
 * them (quiz.form.ts), or fieldsets (rich form, a chunk of its own). Undefined while there is nothing
 * to read. Words are copied; only what stands before and after the questions is the author's own.
 */
export const readHtml = (host: Element): Read<QuizModel> => now(readSteps(host));

/** The same, a question a step. */
export function* readSteps(host: Element): Steps<Read<QuizModel>> {
  if (host.querySelector('fieldset')) return rich().then((part) => part?.readRich(host));
  const blocks = yield* outlineSteps(host);
  const layout = yield* layOut(blocks);
  if (layout) {
    const drafts: Draft[] = [];
    for (const found of layout.questions) {
      drafts.push(plainDraft(found));
      yield;
    }
    return yield* assemble(host, layout, drafts);
  }
  // A heading alone may be waiting for what belongs below it.
  if (blocks.every(({ rank }) => rank)) return undefined;
  const has = (wanted: string) => blocks.some(({ kind }) => kind === wanted);
  return fail([{ what: has('list') ? 'mixed' : has('table') ? 'table' : 'no-form' }]);
}

export const quizReader: ContentReader<QuizModel> = {
  fromHtml: readHtml,
  steps: readSteps,
  family: 'quiz',
};
