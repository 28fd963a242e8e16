import { asks } from '../../shared/content/asks.js';
import type { Draft, Flaw } from '../quiz.draft.js';
import { textOf } from '../quiz.model.js';

const howTo =
  'make each question a heading, put its options below it as a list, and make the right option bold; paragraphs after the list are the explanation';

/** Why a quiz in HTML cannot be shown, for its author: what to press in an editor. */
export function problemsOf(flaws: readonly Flaw[]): string[] {
  return flaws.map((flaw) =>
    flaw.at === undefined ? sentence(flaw) : `question ${flaw.at + 1}: ${sentence(flaw)}`,
  );
}

function sentence({ what, words = '', count = 0 }: Flaw): string {
  switch (what) {
    case 'no-form':
      return `no list of options was found: ${howTo}`;
    case 'mixed':
      return `it is not clear which of the lists are questions and which are options: ${howTo}`;
    case 'table':
      return `a table cannot be read as a quiz: ${howTo}`;
    case 'no-question':
      return 'the question itself is missing: write its words above the options';
    case 'few-options':
      return `it needs at least two options, but has ${count}`;
    case 'no-right':
      return 'no option is marked as right: select the whole text of the right option and make it bold';
    case 'some-bold':
      return `in “${words}” only some of the words are bold: make the whole option bold if it is right, or none of it`;
    case 'marked':
      return `“${words}” is marked, but no option is bold: make the right option bold, and take other marks (signs, colours, underlining) away, which readers would see before they answer`;
    case 'named':
      return `“${words}” names the right option, but no option is bold: make the right option bold`;
    case 'bare':
      return `“${words}” has no options: put a list of options below it, or, for an answer in one’s own words, a paragraph with what a good answer says`;
    case 'asks':
      return `“${words}” stands where an option should be: if it is a question, make it a heading, and put its options below it as a list`;
    case 'second-options':
      return `the second list below it, with “${words}” in bold, looks like the options of another question: make that question a heading, or an item of the list like the others`;
    case 'another':
      return `“${words}” looks like another question, with the list below it as its options: make it a heading, or an item of the list like the others`;
    case 'wordless':
      return 'an option has no words and no picture: write what it says';
    case 'no-value':
      return `data-answer names “${words}”, but no option has this value`;
  }
}

const isReflective = ({ kind }: Draft['question'], node: Element) =>
  kind === 'reflective' && !node.hasAttribute('data-kind');

/** What an author should know about a quiz that is shown. */
export function hintsOf(
  drafts: readonly Draft[],
  twice: readonly string[],
  host: Element,
): string[] {
  const hints = twice.map(
    (id) => `the id “${id}” is used twice; the second question counts as another one`,
  );
  const hasRight = drafts.some(({ question }) => question.kind === 'choice');
  drafts.forEach(({ question, node }, i) => {
    const place = `question ${i + 1}`;
    // Among others that have a right option it may have been forgotten.
    if (hasRight && isReflective(question, node))
      hints.push(`${place}: no option is bold, so readers are told that there is no right answer`);
    if (node.hasAttribute('data-kind')) return;
    const words = textOf(question.question);
    // Whoever wants steps put in order says so; a question may have lost its right answer.
    if (question.kind === 'order' && asks(words))
      hints.push(
        `${place}: its options are numbered and none is bold, so readers put them in order; if one of them is right, make it bold`,
      );
    if (hasRight && question.kind === 'own-words' && !asks(words))
      hints.push(
        `${place}: there are no options below “${words}”, so readers answer it in their own words; if it is no question, make it an ordinary paragraph`,
      );
  });
  if (drafts.every(({ question, node }) => isReflective(question, node)))
    hints.push(
      'no option is bold, so readers are told that there is no right answer; if that is not meant, make the right options bold',
    );
  const keep = host.getAttribute('keep') ?? 'none';
  if (keep === 'none') return hints;
  if (!host.getAttribute('name'))
    hints.push('keep needs a name: the key under which answers are kept');
  drafts.forEach(({ node }, i) => {
    if (!node.id)
      hints.push(`question ${i + 1} has no id; kept answers will be lost when its words change`);
  });
  return hints;
}
