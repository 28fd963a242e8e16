import { parseArgs } from 'node:util';
import { runCheck } from './check/run.js';
import { runForms } from './forms/run.js';
import { help } from './help.js';
import { runImport } from './import-command.js';
import { endQuietly, explain, oneLine, print, remark } from './terminal.js';
import { template } from './formats/csv-columns.js';
import { families, type Family } from './widgets.js';

type Values = Record<string, string | boolean | undefined>;

/** Options without a value. */
const switches = ['write'];

const isFamily = (word: string | undefined): word is Family =>
  (families as readonly string[]).includes(word ?? '');

/** What each command takes. */
const options: Record<string, readonly string[]> = {
  import: ['to', 'out', 'as'],
  check: ['format', 'overdue', 'out', 'lang'],
  forms: ['format', 'lang', 'out', 'write'],
  template: [],
};

/** What was typed may be the name of a file: a shell puts those in place of `*`. */
const wrong = (command: string, why: string): number => {
  explain(`${oneLine(why)}\n\n${help[command]}`);
  return 2;
};

async function run(command: string, values: Values, words: string[]): Promise<number> {
  if (command === 'template') {
    const [family] = words;
    if (!isFamily(family) || words[1]) return wrong(command, `Name one of ${families.join(', ')}.`);
    process.stdout.write(template(family));
    return 0;
  }
  if (!words.length) return wrong(command, 'Name at least one file.');
  const value = (name: string) => values[name] as string | undefined;
  if (command === 'import') {
    const to = value('to') ?? 'json';
    const as = value('as');
    if (to !== 'json' && to !== 'html' && to !== 'marker')
      return wrong(command, `--to ${to}: choose json, html or marker.`);
    if (as !== undefined && !isFamily(as))
      return wrong(command, `--as ${as}: choose ${families.join(', ')}.`);
    return runImport(words, { to, as, out: value('out') });
  }
  const format = value('format') ?? 'text';
  if (command === 'forms') {
    if (format !== 'text' && format !== 'json')
      return wrong(command, `--format ${format}: choose text or json.`);
    const write = !!values.write;
    if (write && words[1]) return wrong(command, '--write takes the glossary alone.');
    return runForms(words, { format, lang: value('lang'), out: value('out'), write });
  }
  const overdue = value('overdue');
  if (format !== 'text' && format !== 'json' && format !== 'github' && format !== 'sarif')
    return wrong(command, `--format ${format}: choose text, json, github or sarif.`);
  if (overdue !== undefined && !/^[1-9]\d{0,3}$/.test(overdue))
    return wrong(command, `--overdue ${overdue}: give a number of months, such as 24.`);
  return runCheck(words, {
    format,
    overdue: overdue ? Number(overdue) : undefined,
    out: value('out'),
    lang: value('lang'),
  });
}

async function main([command = '', ...rest]: string[]): Promise<number> {
  const known = options[command];
  if (!known) {
    const asked = /^(--help|-h|help)$/.test(command);
    if (asked) print(help['']!);
    else explain(command ? `There is no such command.\n\n${help['']}` : help['']!);
    return asked ? 0 : 2;
  }
  let parsed;
  try {
    parsed = parseArgs({
      args: rest,
      options: {
        help: { type: 'boolean', short: 'h' },
        ...Object.fromEntries(
          known.map((name) => [
            name,
            { type: switches.includes(name) ? ('boolean' as const) : ('string' as const) },
          ]),
        ),
      },
      allowPositionals: true,
    });
  } catch (error) {
    return wrong(command, (error as Error).message.split('\n')[0]!);
  }
  if (parsed.values.help) {
    print(help[command]!);
    return 0;
  }
  return run(command, parsed.values as Values, parsed.positionals);
}

endQuietly();
// Not awaited here: the bundle holds parts that are read after this line, and main would start before them.
main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: Error) => {
    // Whatever it was: a sentence, and the status that says that something could not be read.
    remark(`The command stopped: ${error.message.split('\n')[0]}`);
    process.exitCode = 2;
  },
);
