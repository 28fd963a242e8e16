import { parse } from 'csv-parse/sync';
import { Refused } from '../input.js';
import {
  found,
  quizOf,
  type Family,
  type Found,
  type GlossaryEntry,
  type Widget,
} from '../widgets.js';
import type { Rich } from '../markup/tree.js';
import { columns, familyOf, needed, plainName } from './csv-columns.js';
import { quizRow } from './csv-quiz.js';
import { idCell, paragraphs, values, type Row } from './csv-row.js';

/** A table (CSV, or TSV) whose first line names its columns. */
export function importCsv(text: string, wanted?: Family): Found {
  const delimiter = delimiterOf(text);
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      bom: true,
      max_record_size: 1_000_000,
    }) as unknown as typeof records;
  } catch (error) {
    const { message, lines } = error as Error & { lines?: number };
    throw new Refused(`it is not a table: ${lines ? `line ${lines}: ` : ''}${message}`);
  }
  const [head, ...rows] = records;
  if (!head || !rows.length) throw new Refused('it holds no rows below the names of its columns.');
  const family = familyOf(head.record, wanted);
  const result = found();
  const known = head.record.map((name) => {
    const plain = plainName(name);
    return Object.entries(columns[family]).find(([, pattern]) => pattern.test(plain))?.[0];
  });
  head.record.forEach((name, i) => {
    if (!known[i] && name.trim() && !/^(timestamp|score|email address)$/i.test(name.trim()))
      result.left.push(`the column “${name}”`);
  });
  const table = rows.map(({ record, info }): Row => {
    if (record.length > head.record.length)
      result.left.push(
        `line ${info.lines}: ${record.length - head.record.length} cells more than there are columns`,
      );
    const all = (column: string) =>
      record.flatMap((value, i) => (known[i] === column ? [value.trim()] : []));
    return { place: `line ${info.lines}`, all, get: (column) => all(column).find(Boolean) ?? '' };
  });
  result.widgets.push(widgetFrom(family, table, result));
  return result;
}

function delimiterOf(text: string): string {
  const first = text.slice(0, text.search(/\r?\n|$/));
  const count = (sign: string) => first.split(sign).length;
  return ['\t', ';', ','].sort((a, b) => count(b) - count(a))[0]!;
}

function widgetFrom(family: Family, rows: readonly Row[], result: Found): Widget {
  const title = rows.map((row) => row.get('title')).find(Boolean);
  const { left } = result;
  const full = rows.filter((row) => {
    const missing = needed[family].find((column) => !row.get(column) && column !== 'option');
    if (missing) left.push(`${row.place}: “${missing}” is empty`);
    return !missing;
  });
  if (family === 'quiz') return { ...quizOf(full.flatMap((row) => quizRow(row, left))), title };
  if (family === 'faq')
    return {
      family,
      title,
      items: full.map((row) => ({
        id: idCell(row, left),
        question: [row.get('question')],
        answer: row.all('answer').flatMap(paragraphs),
        reviewed: dayCell(row, left),
      })),
    };
  if (family === 'glossary')
    return { family, title, entries: full.map((row) => entryRow(row, left)) };
  const groups = new Map<
    string,
    { title?: string; items: { id?: string | undefined; text: Rich; hint?: Rich }[] }
  >();
  for (const row of full) {
    const name = row.get('group');
    const group = groups.get(name) ?? { ...(name ? { title: name } : {}), items: [] };
    groups.set(name, group);
    const hint = row.get('hint');
    group.items.push({
      id: idCell(row, left),
      text: [row.get(family === 'checklist' ? 'item' : 'question')],
      ...(hint ? { hint: [hint] } : {}),
    });
  }
  return { family, title, groups: [...groups.values()] };
}

function dayCell(row: Row, left: string[]): string | undefined {
  const day = row.get('reviewed');
  if (!day || /^\d{4}-\d{2}-\d{2}$/.test(day)) return day || undefined;
  left.push(`${row.place}: the day “${day}”; write it as 2026-11-26`);
  return undefined;
}

function entryRow(row: Row, left: string[]): GlossaryEntry {
  const match = row.get('match');
  const known = /^(form|case|exact|)$/.test(match);
  if (!known) left.push(`${row.place}: match “${match}”; choose form, case or exact`);
  return {
    id: idCell(row, left),
    lang: row.get('lang') || undefined,
    term: row.get('term'),
    aliases: row.all('aliases').flatMap(values),
    definition: paragraphs(row.get('definition')),
    plain: row.get('plain') || undefined,
    say: row.get('say') || undefined,
    audio: row.get('audio') || undefined,
    href: row.get('href') || undefined,
    match: known && match ? (match as 'form') : undefined,
    near: row.all('near').flatMap(values),
  };
}
