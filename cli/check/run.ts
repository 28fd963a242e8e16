import { closeSync, openSync, statSync, writeSync } from 'node:fs';
import { basename } from 'node:path';
import { glob } from 'tinyglobby';
import { readInput, Refused } from '../input.js';
import { reason } from '../import-command.js';
import { count, remark } from '../terminal.js';
import { checkFile } from './file.js';
import { reportAs, type Format } from './report.js';

interface Options {
  format: Format;
  overdue: number | undefined;
  lang: string | undefined;
  out: string | undefined;
}

/** A file to look at; `named` when somebody named it, not a folder or pattern that it is in. */
interface Named {
  file: string;
  named: boolean;
}

const statusOf = (path: string) => statSync(path, { throwIfNoEntry: false });

/** Pages and JSON in folders, without what is installed or hidden; links are not followed. */
const inside = (patterns: string[], cwd: string) =>
  glob(patterns, {
    cwd,
    ignore: ['**/node_modules/**', '**/.*/**'],
    followSymbolicLinks: false,
    expandDirectories: false,
    onlyFiles: true,
  });

async function filesIn(words: readonly string[]): Promise<Named[]> {
  const found = new Map<string, Named>();
  const add = (file: string, named: boolean) => found.has(file) || found.set(file, { file, named });
  for (const word of words) {
    const stat = statusOf(word);
    if (stat?.isDirectory()) {
      const files = await inside(['**/*.{html,htm,xhtml,json}'], word);
      for (const file of files.sort()) add(`${word.replace(/[\\/]$/, '')}/${file}`, false);
    } else if (!stat && /[*?{}[\]!]/.test(word)) {
      const files = await inside([word.replaceAll('\\', '/')], process.cwd());
      for (const file of files.sort()) add(file, false);
      if (!files.length) add(word, true);
    } else add(word, true);
  }
  return [...found.values()];
}

/** `bedside check`: 0 no advice, 1 some, 2 an input could not be read. */
export async function runCheck(
  words: string[],
  { format, overdue, lang, out }: Options,
): Promise<number> {
  const files = await filesIn(words);
  let target: number | undefined;
  try {
    target = out ? openSync(out, 'w') : undefined;
  } catch (error) {
    remark(`${basename(out!)}: it could not be written: ${(error as Error).message}`);
    return 2;
  }
  const write = (text: string) =>
    target === undefined ? void process.stdout.write(text) : void writeSync(target, text);
  const report = reportAs(format, write);
  let pieces = 0;
  let unread = 0;
  for (const { file, named } of files) {
    try {
      const found = await checkFile(file, readInput(file), named, { lang: lang ?? '', overdue });
      pieces += found.length;
      report.add(file, found);
    } catch (error) {
      // What a folder holds besides may be anything; what somebody named must be readable.
      if (!named && error instanceof Refused && /\.json$/i.test(file)) continue;
      unread++;
      remark(`${file}: ${reason(error)}`);
    }
  }
  report.end();
  if (target !== undefined) closeSync(target);
  remark(
    `${pieces ? `${count(pieces, 'piece')} of advice` : 'No advice'} on ${count(files.length, 'file')}` +
      (unread ? `; ${count(unread, 'file')} could not be read.` : '.'),
  );
  return unread ? 2 : pieces ? 1 : 0;
}
