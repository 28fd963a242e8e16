import { marked, Parser, type Token, type Tokens } from 'marked';
import { fromHtml } from '../markup/html.js';
import type { Rich } from '../markup/tree.js';
import { saysSomething, wordsOf } from '../markup/words.js';
import { short } from '../terminal.js';
import { found, quizOf, type Found, type QuizOption, type QuizQuestion } from '../widgets.js';

/** A question in Markdown: a heading with a list of boxes below, of which the right ones are ticked. */
export const isMarkdownQuiz = (text: string): boolean =>
  /^#{1,6}\s+\S/m.test(text) && /^\s*(?:[-*+]|\d{1,9}[.)])\s+\[[ xX]?\]\s+\S/m.test(text);

const rich = (tokens: Token[]): Rich =>
  fromHtml(marked.parser(tokens as Parameters<typeof marked.parser>[0]));

/** The same for what stands in one line. */
const richInline = (tokens: Token[]): Rich =>
  fromHtml(Parser.parseInline(tokens as Parameters<typeof Parser.parseInline>[0]));

/** Markdown quizzes (quizdown and others): `### question`, `1. [x] answer`, quotations as remarks. */
export function importMarkdownQuiz(text: string): Found {
  const result = found();
  const quiz = quizOf();
  const head = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(text);
  for (const line of head?.[1]?.split(/\r?\n/) ?? [])
    if (/^\s*shuffle_answers:\s*true/.test(line)) quiz.shuffle = true;
    else if (/^\s*\w/.test(line) && !/^\s*shuffle_answers:\s*false/.test(line))
      result.notes.push(`the setting “${line.trim()}” of its head is not used`);
  const tokens = marked.lexer(text.slice(head?.[0].length ?? 0));
  let heading: Tokens.Heading | undefined;
  let body: Token[] = [];
  const end = () => {
    if (heading)
      readQuestion(heading, body, quiz.questions, result.left, (title) => (quiz.title ??= title));
    else if (saysSomething(rich(body)))
      result.left.push(`the text “${short(wordsOf(rich(body)))}”`);
    body = [];
  };
  for (const token of tokens)
    if (token.type === 'heading') {
      end();
      heading = token as Tokens.Heading;
    } else if (token.type !== 'space' && token.type !== 'hr') body.push(token);
  end();
  result.widgets.push(quiz);
  return result;
}

function readQuestion(
  heading: Tokens.Heading,
  body: Token[],
  questions: QuizQuestion[],
  left: string[],
  name: (title: string) => void,
): void {
  const question = richInline(heading.tokens);
  const place = `question “${short(wordsOf(question))}”`;
  const leave = (why: string) => void left.push(`${place}: ${why}`);
  const at = body.findIndex(({ type }) => type === 'list');
  const list = body[at] as Tokens.List | undefined;
  if (!body.length) return name(wordsOf(question));
  if (!list) return leave('it has no options');
  const before = body.slice(0, at);
  const hints = before.filter(({ type }) => type === 'blockquote');
  const intro = before.filter(({ type }) => type !== 'blockquote');
  const options = list.items.map((item): QuizOption => {
    const note = item.tokens.filter(({ type }) => type === 'blockquote');
    const rest = item.tokens.filter(({ type }) => type !== 'blockquote' && type !== 'checkbox');
    return {
      text: withoutBox(rich(rest)),
      right: !!item.checked,
      feedback: note.flatMap((each) => rich((each as Tokens.Blockquote).tokens)),
    };
  });
  const boxes = list.items.some(({ task }) => task);
  if (options.some(({ text }) => !saysSomething(text))) return leave('an option without words');
  if (options.length < 2) return leave('it has fewer than two options');
  if (boxes && !options.some(({ right }) => right)) return leave('none of its options is ticked');
  questions.push({
    place,
    question,
    intro: rich(intro),
    // A numbered list without boxes is one to put in order.
    kind: boxes ? undefined : 'order',
    options,
    hints: hints.map((hint) => rich((hint as Tokens.Blockquote).tokens)),
    explanation: rich(body.slice(at + 1)),
  });
}

const withoutBox = (nodes: Rich): Rich =>
  nodes.flatMap((node): Rich =>
    typeof node === 'string'
      ? [node]
      : node.name === 'input'
        ? []
        : [{ ...node, children: withoutBox(node.children) }],
  );
