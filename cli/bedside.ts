import { parseArgs } from 'node:util';
import { writeFileSync } from 'node:fs';
import { check } from './check.js';
import { Refused, readInput } from './input.js';
import { importFile } from './import.js';
import { toHtml, toJson } from './output.js';
import type { ImportedQuestion } from './imported.js';

const help = {
  '': `Usage: bedside <command> FILE…

Commands
  import   Turns GIFT, QTI 2.1 and 3, and H5P quizzes into Bedside's JSON or HTML
  check    Gives authors advice on a quiz: a file of Bedside JSON, or a page

bedside <command> --help says more.`,
  import: `Usage: bedside import FILE… [--to json|html] [--out FILE]

Turns quizzes of other systems into one Bedside quiz.
  GIFT     .gift, .txt            multiple choice, true/false
  QTI      .xml, .zip             choice and order items, 2.1 and 3
  H5P      .h5p, .zip, .json      multiple choice, true/false, question set

  --to json|html   What to write; json unless told otherwise
  --out FILE       Where to; standard output unless told otherwise

What cannot be carried over is listed on standard error, item by item; a summary is the last line.
Exit status: 0 everything was carried over, 1 something was not, 2 an input could not be read.`,
  check: `Usage: bedside check FILE…

Lists advice for authors as "file:place: advice": missing explanations and feedback, options that give
themselves away, negatives, reading grade (English, Spanish), missing alternative text, questions about
the reader's own symptoms. FILE is Bedside JSON (.json) or a page (.html).
Exit status: 0 no advice, 1 some, 2 an input could not be read.`,
};

const print = (text: string) => process.stdout.write(`${text}\n`);
const tell = (text: string) => process.stderr.write(`${text}\n`);
const count = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;
const reason = (error: unknown) =>
  error instanceof Refused ? error.message : `it could not be read: ${(error as Error).message}`;

async function runImport(files: string[], to: string, out: string | undefined): Promise<number> {
  const questions: ImportedQuestion[] = [];
  let title: string | undefined;
  let left = 0;
  let unread = 0;
  for (const file of files) {
    try {
      const result = importFile(file, readInput(file));
      title ??= result.title;
      questions.push(...result.questions);
      left += result.left.length;
      for (const item of result.left) tell(`${file}: not carried over: ${item}`);
      for (const note of result.notes) tell(`${file}: note: ${note}`);
    } catch (error) {
      unread++;
      tell(`${file}: ${reason(error)}`);
    }
  }
  if (questions.length) {
    const text = to === 'html' ? toHtml({ title, questions }) : toJson({ title, questions });
    try {
      if (out) writeFileSync(out, text);
      else process.stdout.write(text);
    } catch (error) {
      tell(`${out}: it could not be written: ${(error as Error).message}`);
      return 2;
    }
  }
  tell(
    `${count(questions.length, 'question')} carried over, ${count(left, 'item')} not` +
      (unread ? `; ${count(unread, 'file')} could not be read.` : '.'),
  );
  return unread ? 2 : left || !questions.length ? 1 : 0;
}

async function runCheck(files: string[]): Promise<number> {
  let pieces = 0;
  let unread = 0;
  for (const file of files) {
    try {
      for (const { place, advice } of await check(file, readInput(file))) {
        pieces++;
        print(`${file}:${place}: ${advice}`);
      }
    } catch (error) {
      unread++;
      tell(`${file}: ${reason(error)}`);
    }
  }
  tell(
    `${pieces ? `${count(pieces, 'piece')} of advice` : 'No advice'} on ${count(files.length, 'file')}` +
      (unread ? `; ${count(unread, 'file')} could not be read.` : '.'),
  );
  return unread ? 2 : pieces ? 1 : 0;
}

async function main(args: string[]): Promise<number> {
  const [command = '', ...rest] = args;
  if (command !== 'import' && command !== 'check') {
    const asked = /^(--help|-h|help)$/.test(command);
    (asked ? print : tell)(
      asked || !command ? help[''] : `There is no command “${command}”.\n\n${help['']}`,
    );
    return asked ? 0 : 2;
  }
  const options = {
    help: { type: 'boolean' as const, short: 'h' },
    ...(command === 'import'
      ? { to: { type: 'string' as const }, out: { type: 'string' as const } }
      : {}),
  };
  let parsed;
  try {
    parsed = parseArgs({ args: rest, options, allowPositionals: true });
  } catch (error) {
    tell(`${(error as Error).message}\n\n${help[command]}`);
    return 2;
  }
  const { values, positionals } = parsed as {
    values: { help?: boolean; to?: string; out?: string };
    positionals: string[];
  };
  if (values.help) {
    print(help[command]);
    return 0;
  }
  const to = values.to ?? 'json';
  if (!positionals.length || !/^(json|html)$/.test(to)) {
    tell(
      `${positionals.length ? `--to ${to}: choose json or html.` : 'Name at least one file.'}\n\n${help[command]}`,
    );
    return 2;
  }
  return command === 'import' ? runImport(positionals, to, values.out) : runCheck(positionals);
}

process.exitCode = await main(process.argv.slice(2));
