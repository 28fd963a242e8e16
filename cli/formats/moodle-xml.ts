import { marked } from 'marked';
import { idFrom } from '../ids.js';
import { fromHtml } from '../markup/html.js';
import { all, charactersOf, childOf, childrenOf, type Markup, type Rich } from '../markup/tree.js';
import { saysSomething, wordsOf } from '../markup/words.js';
import { short } from '../terminal.js';
import { found, quizOf, type Found, type QuizOption, type QuizQuestion } from '../widgets.js';
import { asked } from './question-text.js';

/** Moodle XML: multiple choice, true/false and ordering. The rest is listed. */
export function importMoodle(root: Markup): Found | undefined {
  if (root.name !== 'quiz' || !childrenOf(root, 'question').length) return undefined;
  const result = found();
  const quiz = quizOf();
  for (const question of childrenOf(root, 'question')) {
    const made = readQuestion(question, result);
    if (made) quiz.questions.push(made);
  }
  result.widgets.push(quiz);
  return result;
}

/** A text in the format that its element names; files inside it are named where they are shown. */
function textOf(node: Markup | undefined): Rich {
  if (!node) return [];
  const text = charactersOf((childOf(node, 'text') ?? node).children).trim();
  const format = node.attributes.format ?? 'html';
  if (/plain/.test(format)) return text ? [text] : [];
  if (/markdown/.test(format)) return fromHtml(marked.parse(text, { async: false, gfm: true }));
  return withFiles(fromHtml(text));
}

/** Moodle writes the place of an attached file as a sign of its own: the name is what a page needs. */
const withFiles = (nodes: Rich): Rich =>
  nodes.map((node) =>
    typeof node === 'string'
      ? node
      : {
          ...node,
          attributes: Object.fromEntries(
            Object.entries(node.attributes).map(([name, value]) => [
              name,
              /^(src|href)$/.test(name) ? value.replace(/^@@PLUGINFILE@@\//, '') : value,
            ]),
          ),
          children: withFiles(node.children),
        },
  );

function readQuestion(node: Markup, { left, notes }: Found): QuizQuestion | undefined {
  const { type = '' } = node.attributes;
  const name = charactersOf(childOf(childOf(node, 'name'), 'text')?.children ?? []).trim();
  const text = textOf(childOf(node, 'questiontext'));
  if (type === 'category') {
    const category = charactersOf(
      childOf(childOf(node, 'category'), 'text')?.children ?? [],
    ).trim();
    return void left.push(`category “${category}”`);
  }
  const place = `question “${short(name || wordsOf(text))}”`;
  const leave = (why: string) => void left.push(`${place}: ${why}`);
  if (!/^(multichoice|truefalse|ordering)$/.test(type))
    return leave(
      `its kind, ${type || 'not named'}, is not multiple choice, true/false or ordering`,
    );
  if (!saysSomething(text)) return leave('the question itself is missing');
  const flag = (name: string) => charactersOf(childOf(node, name)?.children ?? []).trim();
  if (/^(true|1)$/.test(flag('shuffleanswers')))
    notes.push(`${place}: to shuffle its options, add the attribute “shuffle” to the quiz`);
  for (const [what, means] of [
    ['incorrectfeedback', 'feedback for every answer that is not right'],
    ['partiallycorrectfeedback', 'feedback for answers that are partly right'],
  ] as const) {
    const words = wordsOf(textOf(childOf(node, what)));
    // What Moodle puts in by itself is no content.
    if (words && !/^Your answer is (partially )?(correct|incorrect)\.$/.test(words))
      leave(`${means}: “${words}”`);
  }
  const correct = textOf(childOf(node, 'correctfeedback'));
  const usual = /^Your answer is correct\.$/.test(wordsOf(correct));
  const base = {
    place,
    id: idFrom(name) || undefined,
    ...asked(text),
    explanation: [...textOf(childOf(node, 'generalfeedback')), ...(usual ? [] : correct)],
    hints: childrenOf(node, 'hint').map(textOf).filter(saysSomething),
  };
  for (const file of all(node, 'file'))
    if (file.attributes.name) leave(`the attached file ${file.attributes.name}`);
  const answers = childrenOf(node, 'answer');
  if (type === 'ordering')
    return answers.length < 2
      ? leave('it has fewer than two options')
      : { ...base, kind: 'order', options: answers.map((answer) => ({ text: textOf(answer) })) };
  const points = answers.map(({ attributes }) => Number(attributes.fraction) || 0);
  const one = points.some((each) => each >= 100);
  const options = answers.map((answer, i): QuizOption => {
    const truth = type === 'truefalse' && wordsOf(textOf(answer)).toLowerCase();
    return {
      text: truth
        ? [truth === 'true' ? 'True' : truth === 'false' ? 'False' : truth]
        : textOf(answer),
      right: one ? points[i]! >= 100 : points[i]! > 0,
      feedback: textOf(childOf(answer, 'feedback')),
    };
  });
  options.forEach(({ text, right }, i) => {
    if (one && points[i]! > 0 && !right)
      leave(
        `the weight ${points[i]} % of “${short(wordsOf(text))}”, which is not the right answer`,
      );
  });
  if (options.some(({ text }) => !saysSomething(text))) return leave('an option without words');
  if (options.length < 2) return leave('it has fewer than two options');
  if (!options.some(({ right }) => right)) return leave('it has no right option');
  return { ...base, options };
}
