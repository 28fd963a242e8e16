import { idFrom, option, question, type Imported, type ImportedOption } from './imported.js';
import { plain } from './markup.js';

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

const short = (text: string) => {
  const words = unmask(text).replace(/\s+/g, ' ').trim();
  return words.length > 50 ? `${words.slice(0, 49)}…` : words;
};

/** Moodle's GIFT: multiple choice and true/false. The rest is listed. */
export function importGift(text: string): Imported {
  const result: Imported = { questions: [], left: [], notes: [] };
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => !/^\s*\/\//.test(line));
  for (const block of blocksOf(lines.join('\n'))) {
    const category = /^\s*\$CATEGORY:\s*(.*)/.exec(block);
    if (category) {
      result.left.push(`category “${category[1]!.trim()}”`);
      const rest = block.slice(category[0].length);
      if (rest.trim()) importBlock(rest, result);
    } else importBlock(block, result);
  }
  return result;
}

/** Questions are separated by blank lines; a blank line inside braces belongs to the answers. */
function blocksOf(text: string): string[] {
  const blocks: string[] = [];
  let block = '';
  let open = false;
  for (const line of mask(text).split('\n')) {
    if (!line.trim() && !open) {
      if (block.trim()) blocks.push(block);
      block = '';
      continue;
    }
    block += `${line}\n`;
    for (const char of line) if (char === '{' || char === '}') open = char === '{';
  }
  return block.trim() ? [...blocks, block] : blocks;
}

function importBlock(block: string, result: Imported): void {
  const { left, questions } = result;
  let rest = block.trim();
  const title = /^::([\s\S]*?)::/.exec(rest);
  if (title) rest = rest.slice(title[0].length).trim();
  const format = /^\[(html|moodle|plain|markdown)\]/i.exec(rest);
  if (format) rest = rest.slice(format[0].length).trim();
  const place = `question “${short(title?.[1] ?? rest.replace(/\{[\s\S]*$/, ''))}”`;
  const words = (masked: string) => {
    const text = unmask(masked).trim();
    if (/^(plain|markdown)$/i.test(format?.[1] ?? '')) return text.replace(/\s+/g, ' ');
    return plain(text, place, left);
  };
  const braces = /\{([\s\S]*)\}/.exec(rest);
  if (!braces) {
    left.push(`${place}: a description without a question`);
    return;
  }
  const before = rest.slice(0, braces.index);
  const after = rest.slice(braces.index + braces[0].length).trim();
  const [inner, general] = splitGeneral(braces[1]!.trim());
  const asked = words(after ? `${before} _____ ${after}` : before);
  const base = { id: title ? idFrom(unmask(title[1]!)) : undefined, question: asked };
  const explanation = general ? words(general) : undefined;
  if (!asked) {
    left.push(`${place}: the question itself is missing`);
    return;
  }

  const truth = /^(TRUE|FALSE|T|F)\s*(?:#([\s\S]*))?$/i.exec(inner);
  if (truth) {
    const isTrue = truth[1]![0]!.toUpperCase() === 'T';
    // The first feedback is for the answer that is not right, the second for the one that is.
    const [off, on] = (truth[2] ?? '').split('#').map(words);
    questions.push(
      question({
        ...base,
        explanation,
        options: [true, false].map((value) =>
          option({
            text: value ? 'True' : 'False',
            right: value === isTrue,
            feedback: value === isTrue ? on : off,
          }),
        ),
      }),
    );
    return;
  }
  if (!inner)
    return void left.push(`${place}: an essay; Bedside’s own-words question needs key points`);
  if (inner.startsWith('#')) return void left.push(`${place}: a number to type in`);
  if (!/[~=]/.test(inner)) return void left.push(`${place}: its answers could not be understood`);
  if (/^=/.test(inner) && /->/.test(inner)) return void left.push(`${place}: pairs to match`);
  if (!inner.includes('~')) return void left.push(`${place}: a short answer to type in`);

  const options: ImportedOption[] = [];
  for (const [, sign, body] of inner.matchAll(/([~=])([^~=]*)/g)) {
    const weight = /^\s*%(-?\d+(?:\.\d+)?)%/.exec(body!);
    const [answer = '', ...feedback] = body!.slice(weight?.[0].length ?? 0).split('#');
    if (!answer.trim()) continue;
    const right = sign === '=' || Number(weight?.[1] ?? 0) > 0;
    if (weight) left.push(`${place}: the weight ${weight[1]} % of “${short(answer)}”`);
    options.push(
      option({ text: words(answer), right, feedback: feedback.map(words).join(' ').trim() }),
    );
  }
  if (options.length < 2 || !options.some(({ right }) => right)) {
    left.push(
      `${place}: it has ${options.length < 2 ? 'fewer than two options' : 'no right option'}`,
    );
    return;
  }
  questions.push(question({ ...base, options, explanation }));
}

function splitGeneral(inner: string): [string, string | undefined] {
  const at = inner.indexOf('####');
  return at < 0 ? [inner, undefined] : [inner.slice(0, at).trim(), inner.slice(at + 4).trim()];
}
