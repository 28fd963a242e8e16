import { marked } from 'marked';
import { idFrom } from '../ids.js';
import { Refused } from '../input.js';
import { fromHtml } from '../markup/html.js';
import type { Rich } from '../markup/tree.js';
import { saysSomething, wordsOf } from '../markup/words.js';
import { short } from '../terminal.js';
import { found, quizOf, type Found, type QuizOption, type QuizQuestion } from '../widgets.js';

/** Stands for an escaped character while the text is taken apart. */
const mask = (text: string) =>
  text.replace(/\\([~=#{}:%\\n])/g, (_, char: string) =>
    String.fromCodePoint(0xe000 + char.codePointAt(0)!),
  );
const unmask = (text: string) =>
  text.replace(/[\ue000-\ue0ff]/g, (char) => {
    const escaped = String.fromCodePoint(char.codePointAt(0)! - 0xe000);
    return escaped === 'n' ? '\n' : escaped;
  });

/** One question as it stands in the file. */
interface Block {
  text: string;
  line: number;
}

/** Moodle's GIFT: multiple choice and true/false. The rest is listed. */
export function importGift(text: string): Found {
  const result = found();
  const quiz = quizOf();
  for (const block of blocksOf(mask(text.replaceAll('\r\n', '\n')))) {
    const category = /^\s*\$CATEGORY:[^\n]*/.exec(block.text);
    if (category)
      result.left.push(
        `line ${block.line}: category “${category[0].split(':').slice(1).join(':').trim()}”`,
      );
    const rest = category ? block.text.slice(category[0].length) : block.text;
    const made = rest.trim() && readBlock({ text: rest, line: block.line }, result.left);
    if (made) quiz.questions.push(made);
  }
  if (quiz.questions.length || result.left.length) result.widgets.push(quiz);
  return result;
}

/**
 * Questions are separated by blank lines. A brace that is never closed, or a second question before
 * a blank line, would make one question out of two: the file is refused, with the line.
 */
function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  let first = 0;
  let opened = 0;
  let closed = false;
  const end = () => {
    if (lines.some((line) => line.trim())) blocks.push({ text: lines.join('\n'), line: first });
    lines = [];
    closed = false;
  };
  text.split('\n').forEach((line, i) => {
    const here = i + 1;
    if (/^\s*\/\//.test(line)) return;
    if (!line.trim() && !opened) return end();
    if (!line.trim() && opened) {
      lines.push('');
      return;
    }
    const title = /^\s*::/.test(line);
    if (opened && title)
      throw new Refused(
        `the brace { of line ${opened} is not closed before the next question begins on line ${here}. Close it with } and try again.`,
      );
    if (closed && (title || /\{/.test(line)))
      throw new Refused(
        `line ${here} begins a question without a blank line before it. Put an empty line between questions and try again.`,
      );
    if (!lines.length) first = here;
    lines.push(line);
    for (const char of line)
      if (char === '{') {
        if (opened)
          throw new Refused(
            `there is a brace { on line ${here} while that of line ${opened} is not closed. Close it with }, or write \\{ where it is text.`,
          );
        if (closed)
          throw new Refused(
            `line ${here} holds a second question. Put an empty line between questions and try again.`,
          );
        opened = here;
      } else if (char === '}') {
        if (!opened)
          throw new Refused(
            `there is a brace } on line ${here} that nothing opened. Write \\} where it is text.`,
          );
        opened = 0;
        closed = true;
      }
  });
  if (opened)
    throw new Refused(
      `the brace { of line ${opened} is not closed. Close it with } and try again.`,
    );
  end();
  return blocks;
}

const named = /^\s*\[(html|moodle|plain|markdown)\]/i;

function readBlock({ text, line }: Block, left: string[]): QuizQuestion | undefined {
  let rest = text.trim();
  const title = /^::((?:(?!::)[\s\S])*)::/.exec(rest);
  if (title) rest = rest.slice(title[0].length).trim();
  const format = named.exec(rest)?.[1]?.toLowerCase() ?? 'moodle';
  rest = rest.replace(named, '').trim();
  const open = rest.indexOf('{');
  const close = rest.indexOf('}');
  const words = (masked: string): Rich => rich(masked, format);
  const label = short(
    title ? unmask(title[1]!) : wordsOf(words(open < 0 ? rest : rest.slice(0, open))),
  );
  const place = `line ${line}, question “${label}”`;
  const leave = (why: string) => void left.push(`${place}: ${why}`);
  if (open < 0) return leave('a description without a question');
  const before = rest.slice(0, open).trim();
  const after = rest.slice(close + 1).trim();
  const [inner, general] = parted(rest.slice(open + 1, close).trim(), '####');
  const base = {
    place,
    id: title ? idFrom(unmask(title[1]!)) || undefined : undefined,
    question: words(after ? `${before} _____ ${after}` : before),
    explanation: general ? words(general) : undefined,
  };
  if (!saysSomething(base.question)) return leave('the question itself is missing');

  const truth = /^(TRUE|FALSE|T|F)\s*(?:#([\s\S]*))?$/i.exec(inner);
  if (truth) {
    const isTrue = truth[1]![0]!.toUpperCase() === 'T';
    // The first feedback is for the answer that is not right, the second for the one that is.
    const [off, on] = (truth[2] ?? '').split('#').map(words);
    const options = [true, false].map((value): QuizOption => ({
      text: [value ? 'True' : 'False'],
      right: value === isTrue,
      feedback: value === isTrue ? on : off,
    }));
    return { ...base, options };
  }
  if (!inner) return leave('an essay; Bedside’s own-words question needs key points');
  if (inner.startsWith('#')) return leave('a number to type in');
  if (!/[~=]/.test(inner)) return leave('its answers could not be understood');
  const answers = answersIn(inner);
  if (!answers.some(({ sign }) => sign === '~')) {
    if (answers.every(({ body }) => body.includes('->'))) return leave('pairs to match');
    return leave('a short answer to type in');
  }
  return choices(answers, base, words, place, left);
}

interface Answer {
  sign: string;
  body: string;
}

const answersIn = (inner: string): Answer[] =>
  [...inner.matchAll(/([~=])([^~=]*)/g)]
    .map(([, sign = '', body = '']) => ({ sign, body: body.trim() }))
    .filter(({ body }) => body);

/**
 * Which answers are right: those with “=” or all of the points. Where nothing has all of them, several
 * are right, and those that give points are meant. What gives only a part of the points beside an
 * answer that gives all is not right.
 */
function choices(
  answers: readonly Answer[],
  base: Omit<QuizQuestion, 'options'>,
  words: (text: string) => Rich,
  place: string,
  left: string[],
): QuizQuestion | undefined {
  const weighed = answers.map(({ sign, body }) => {
    const weight = /^%(-?[\d.]+)%/.exec(body);
    return {
      points: weight ? Number(weight[1]) : sign === '=' ? 100 : 0,
      weight: weight?.[1],
      body: body.slice(weight?.[0].length ?? 0),
    };
  });
  const one = weighed.some(({ points }) => points >= 100);
  const options = weighed.map(({ points, weight, body }): QuizOption => {
    const [text = '', ...feedback] = body.split('#');
    if (weight && Number(weight) !== 100)
      left.push(
        `${place}: the weight ${weight} % of “${short(wordsOf(words(text)))}”${one && points > 0 ? ', which is not the right answer' : ''}`,
      );
    return {
      text: words(text),
      right: one ? points >= 100 : points > 0,
      feedback: feedback.flatMap((part) => words(part)),
    };
  });
  if (options.some(({ text }) => !saysSomething(text))) {
    left.push(`${place}: an option without words`);
    return undefined;
  }
  if (options.length < 2 || !options.some(({ right }) => right)) {
    left.push(
      `${place}: it has ${options.length < 2 ? 'fewer than two options' : 'no right option'}`,
    );
    return undefined;
  }
  return { ...base, options };
}

/** A part of a question in its own format, or in that of the question. */
function rich(masked: string, format: string): Rich {
  const own = named.exec(masked)?.[1]?.toLowerCase() ?? format;
  const text = unmask(masked.replace(named, '')).trim();
  if (own === 'plain') return text ? [text.replace(/\s+/g, ' ')] : [];
  if (own === 'markdown') return fromHtml(marked.parse(text, { async: false, gfm: true }));
  return fromHtml(text);
}

function parted(text: string, sign: string): [string, string | undefined] {
  const at = text.indexOf(sign);
  return at < 0
    ? [text, undefined]
    : [text.slice(0, at).trim(), text.slice(at + sign.length).trim()];
}
