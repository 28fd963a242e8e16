import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Entry } from '../../src/glossary/glossary.model.js';
import { primary } from '../../src/glossary/word-forms/inflection.js';
import { importFile } from '../import.js';
import { reason } from '../import-command.js';
import { readInput, Refused } from '../input.js';
import { count, remark } from '../terminal.js';
import type { Widget } from '../widgets.js';
import { entriesOf, headsOf, matchersOf, type Head } from './lists.js';
import { asJson, asText, type Seen } from './report.js';
import { textsOf } from './texts.js';
import { additionsOf, withForms } from './write.js';

interface Options {
  format: 'text' | 'json';
  lang: string | undefined;
  out: string | undefined;
  /** Writes the forms into the list, as further names. */
  write: boolean;
}

/** `bedside forms`: 0 each name can be found, 1 some are never found, 2 an input could not be read. */
export async function runForms(
  [list, ...texts]: string[],
  { format, lang, out, write }: Options,
): Promise<number> {
  let entries: Entry[];
  let widgets: Widget[];
  const bytes = () => readInput(list!);
  try {
    ({ widgets } = await importFile(list!, bytes(), 'glossary'));
    entries = entriesOf(list!, widgets, lang ?? '');
    if (!entries.length) throw new Refused('no words were found in it.');
  } catch (error) {
    remark(`${list}: ${reason(error)}`);
    return 2;
  }
  const heads = await headsOf(entries);
  if (write) return writeForms(list!, bytes(), widgets, heads, out);
  const looked = await look(entries, texts);
  const text = (format === 'json' ? asJson : asText)(list!, heads, looked?.seen);
  try {
    if (out) writeFileSync(out, text);
    else process.stdout.write(text);
  } catch (error) {
    remark(`${basename(out!)}: it could not be written: ${(error as Error).message}`);
    return 2;
  }
  const names = heads.flatMap(({ names }) => names);
  const never = names.filter((name) => name.never).length;
  remark(
    `${count(names.length, 'name')} of ${count(entries.length, 'entry', 'entries')}, ${never} never found` +
      (looked ? `; ${looked.seen.size} of ${entries.length} entries stand in the texts` : '') +
      (looked?.unread ? `; ${count(looked.unread, 'file')} could not be read.` : '.'),
  );
  return looked?.unread ? 2 : never ? 1 : 0;
}

/** Writes the forms into the list, or a list with them into another file. */
async function writeForms(
  list: string,
  bytes: Uint8Array,
  widgets: readonly Widget[],
  heads: readonly Head[],
  out = list,
): Promise<number> {
  try {
    const written = await withForms(list, bytes, widgets, await additionsOf(heads));
    for (const { term } of written.left)
      remark(`${list}: “${term}” stays as it is: its <dt> was not found, or it stands there twice`);
    const forms = written.added.flatMap((each) => each.forms).length;
    if (forms || out !== list) writeFileSync(out, written.text);
    remark(
      `${count(forms, 'form')} of ${count(written.added.length, 'entry', 'entries')} written into ${out}. Read them: not each need be a word.`,
    );
    return written.left.length ? 1 : 0;
  } catch (error) {
    remark(`${list}: ${reason(error)}`);
    return 2;
  }
}

/** What of a list stands in texts; undefined without any. */
async function look(entries: readonly Entry[], files: readonly string[]) {
  if (!files.length) return undefined;
  const matchers = await matchersOf(entries, false);
  const [only] = matchers.size === 1 ? matchers.values() : [];
  const seen: Seen = new Map();
  let unread = 0;
  for (const file of files) {
    try {
      for (const { text, lang } of textsOf(file)) {
        // A text that names no language is one for the only language of the list.
        const matcher = lang || !only ? matchers.get(primary(lang)) : only;
        for (const { start, end, entry } of matcher?.find(text, () => true) ?? [])
          note(seen, entry, text.slice(start, end).replace(/\s+/g, ' '));
      }
    } catch (error) {
      unread++;
      remark(`${file}: ${reason(error)}`);
    }
  }
  return { seen, unread };
}

function note(seen: Seen, entry: Entry, words: string) {
  let forms = seen.get(entry);
  if (!forms) seen.set(entry, (forms = new Map<string, number>()));
  forms.set(words, (forms.get(words) ?? 0) + 1);
}
