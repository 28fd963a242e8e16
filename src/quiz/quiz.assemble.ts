import { authoredIds, uniqueIds } from '../shared/content/naming.js';
import type { Block } from '../shared/content/outline.js';
import { loadFeature } from '../shared/load-feature.js';
import type { Steps } from '../shared/steps.js';
import type { Result } from '../shared/content/result.js';
import { wordIds } from '../shared/content/word-ids.js';
import { labelOf, proseOf } from './quiz.copy.js';
import { saysSomething, type Draft, type Flaw } from './quiz.draft.js';
import type { Layout } from './quiz.form.js';
import { textOf, type Question, type QuizModel, type Words } from './quiz.model.js';

const problems = loadFeature(null, () => import('./forms/problems.js')).get;

/** What every kind of question needs. */
function lacks({ question, kind, options }: Question): Omit<Flaw, 'at'>[] {
  const flaws: Omit<Flaw, 'at'>[] = [];
  if (!saysSomething(question)) flaws.push({ what: 'no-question' });
  if (kind !== 'own-words' && options.length < 2)
    flaws.push({ what: 'few-options', count: options.length });
  if (kind === 'choice' && !options.some(({ right }) => right)) flaws.push({ what: 'no-right' });
  if (options.some(({ text }) => !saysSomething(text))) flaws.push({ what: 'wordless' });
  return flaws;
}

/** The model of a quiz in HTML, a question a step; or, worded by a chunk of its own, what is not right with it. */
export function* assemble(
  host: Element,
  layout: Layout,
  drafts: readonly Draft[],
): Steps<Result<QuizModel> | Promise<Result<QuizModel>>> {
  const flaws: Flaw[] = [];
  // Not drafts.entries(): old scripts of some pages replace it.
  for (let at = 0; at < drafts.length; at++) {
    const { flaws: own, question } = drafts[at]!;
    const more = lacks(question).filter(
      ({ what }) => !own.some((flaw) => flaw.what === what) && !(what === 'no-right' && own.length),
    );
    for (const flaw of [...own, ...more]) flaws.push({ ...flaw, at });
    yield;
  }
  if (flaws.length) return fail(flaws);
  const unique = yield* name(host, drafts);
  const questions = drafts.map(({ question }) => question);
  const hints =
    unique.twice.length ||
    host.hasAttribute('keep') ||
    questions.some(({ kind }) => kind !== 'choice')
      ? problems().then((part) => part?.hintsOf(drafts, unique.twice, host) ?? [])
      : undefined;
  // Children of the host stay where they are and are shown through a slot.
  const prose = (blocks: readonly Block[]): Words =>
    blocks.every(({ within }) => !within.length)
      ? blocks.flatMap(({ nodes }) => nodes)
      : proseOf(blocks);
  const { title, intro, closing, rank } = layout;
  return {
    ok: true,
    model: {
      title: title && labelOf([...title.node.childNodes]),
      rank: title ? title.rank : rank,
      intro: prose(intro),
      disclaimer: prose(closing),
      questions,
    },
    hints,
  };
}

/** What keeps a quiz from being shown, in words. */
export const fail = (flaws: readonly Flaw[]): Promise<Result<QuizModel>> =>
  problems().then((part) => ({
    ok: false,
    problems: part?.problemsOf(flaws) ?? ['This quiz could not be read.'],
  }));

/** Gives questions and options their ids: the author's, or made of the words; never of the place. */
function* name(host: Element, drafts: readonly Draft[]) {
  const authored = new Set(authoredIds(host));
  const unique = uniqueIds(authored);
  const stems = wordIds(drafts.map(({ question }) => textOf(question.question)));
  for (let i = 0; i < drafts.length; i++) {
    const { question, node, nodes } = drafts[i]!;
    question.id = unique(node.id, stems[i]!, node);
    const option = uniqueIds(authored);
    const words = wordIds(question.options.map(({ text }) => textOf(text)));
    question.options.forEach((each, j) => (each.id = option(each.id, words[j]!, nodes[j])));
    yield;
  }
  return unique;
}
