import { parse } from 'csv-parse/sync';
import { Refused } from '../input.js';
import { short } from '../terminal.js';
import {
  found,
  quizOf,
  type Family,
  type Found,
  type GlossaryEntry,
  type Widget,
} from '../widgets.js';
import type { Rich } from '../markup/tree.js';

/**
 * What a column is called, in plain lower case; the first name is the one that templates use. Common
 * names of form exports are understood as well.
 */
const columns: Record<Family, Record<string, RegExp>> = {
  faq: {
    title: /^title$/,
    id: /^id$/,
    question: /^(question|frage|pregunta|title of question)$/,
    answer: /^(answer|antwort|respuesta|réponse)( \d+)?$/,
    reviewed: /^reviewed$/,
  },
  quiz: {
    title: /^title$/,
    id: /^id$/,
    lang: /^(lang|language)$/,
    kind: /^(kind|type)$/,
    intro: /^(intro|scene|context)$/,
    question: /^(question|question text)$/,
    option: /^(option|answer option|choice|answer)\s?(\d+|[a-z])$/,
    right: /^(right|correct|correct answers?|right answers?|answer key|answer)$/,
    feedback: /^feedback\s?(\d+|[a-z])$/,
    explanation: /^(explanation|feedback|general feedback|rationale)$/,
    hint: /^hint\s?\d*$/,
    source: /^source$/,
    critical: /^critical$/,
    points: /^(points|key points)$/,
    fixed: /^fixed$/,
  },
  checklist: {
    title: /^title$/,
    id: /^id$/,
    group: /^group$/,
    item: /^(item|to do|text)$/,
    hint: /^hint$/,
  },
  questions: {
    title: /^title$/,
    id: /^id$/,
    group: /^group$/,
    question: /^(question|question to ask)$/,
    hint: /^hint$/,
  },
  glossary: {
    title: /^title$/,
    id: /^id$/,
    lang: /^(lang|language)$/,
    term: /^(term|word|headword|name)$/,
    aliases: /^(aliases|alias|synonyms?|also called)$/,
    definition: /^(definition|meaning|description|explanation|plain (alternative|language))$/,
    plain: /^plain$/,
    say: /^(say|pronunciation)$/,
    audio: /^audio$/,
    href: /^(href|link|url)$/,
    match: /^match$/,
    near: /^near$/,
  },
};

/** One row as a template shows it: the columns, and a row that says what goes where. */
const samples: Record<Family, Record<string, string>> = {
  faq: {
    title: 'Common questions',
    id: 'offended',
    question: 'Will my doctor mind if I ask?',
    answer: 'Most doctors expect it.',
    reviewed: '2026-11-26',
  },
  quiz: {
    title: 'Check what you know',
    id: 'wash',
    kind: 'choice',
    question: 'What comes first when you change a dressing?',
    'option 1': 'Washing your hands',
    'option 2': 'Taking the old dressing off',
    'option 3': 'Touching the wound',
    right: '1',
    'feedback 1': 'Clean hands carry no germs to the wound.',
    'feedback 2': 'First the hands, then the old dressing.',
    'feedback 3': 'Look, but do not touch.',
    explanation: 'Germs on hands are the most common cause of an infection.',
    'hint 1': 'What do you touch at home all day?',
    critical: 'A fever, or red lines from the wound: get help the same day.',
  },
  checklist: {
    title: 'What to bring',
    group: 'Papers',
    id: 'referral',
    item: 'Your referral letter',
    hint: 'From your family doctor.',
  },
  questions: {
    title: 'Questions for your visit',
    group: 'About the treatment',
    id: 'why-this',
    question: 'Why is this treatment right for me?',
    hint: '',
  },
  glossary: {
    title: 'Words to know',
    id: 'biopsy',
    lang: '',
    term: 'biopsy',
    aliases: 'tissue sample | tissue test',
    definition: 'A small piece of tissue is taken and looked at.',
    plain: '',
    say: 'BY-op-see',
  },
};

const cell = (text: string) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A table to fill in, with one example row. */
export const template = (family: Family): string =>
  `${Object.keys(samples[family]).map(cell).join(',')}\n${Object.values(samples[family]).map(cell).join(',')}\n`;

/** What a family cannot do without. */
const needed: Record<Family, string[]> = {
  quiz: ['question', 'option'],
  glossary: ['term', 'definition'],
  faq: ['question', 'answer'],
  checklist: ['item'],
  questions: ['question'],
};

const plainName = (name: string) =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');

function familyOf(names: readonly string[], wanted: Family | undefined): Family {
  const plain = names.map(plainName);
  const has = (family: Family) =>
    needed[family].every((column) => plain.some((name) => columns[family][column]!.test(name)));
  const family = wanted ?? (Object.keys(needed) as Family[]).find(has);
  if (!family || !has(family))
    throw new Refused(
      `its first line names the columns ${names.map((name) => `“${short(name, 30)}”`).join(', ')}; ${
        family ? `a ${family} needs “${needed[family].join('” and “')}”` : 'they fit no widget'
      }. “bedside template ${family ?? 'faq'}” writes a table to fill in.`,
    );
  return family;
}

/** One row: where it stands, and its cells by column; numbered columns in their order. */
interface Row {
  place: string;
  get(column: string): string;
  all(column: string): string[];
}

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

/** Several values in one cell stand apart by “|”. */
const values = (cell: string) =>
  cell
    .split('|')
    .map((value) => value.trim())
    .filter(Boolean);
/** Lines of a cell are paragraphs. */
const paragraphs = (text: string): Rich =>
  text
    .split(/\r?\n/)
    .filter((line) => line.trim())
    .map((line) => ({ name: 'p', attributes: {}, children: [line.trim()] }));

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

function idCell(row: Row, left: string[]): string | undefined {
  const id = row.get('id');
  if (!/\s/.test(id)) return id || undefined;
  left.push(`${row.place}: the id “${id}”, which has a space`);
  return undefined;
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

const folded = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();

function quizRow(row: Row, left: string[]) {
  const question = row.get('question');
  const place = `${row.place}, question “${short(question)}”`;
  const leave = (why: string) => (left.push(`${place}: ${why}`), []);
  const cells = row.all('option');
  const feedback = row.all('feedback');
  const options = cells.flatMap((text, i) =>
    text ? [{ text, feedback: feedback[i] ?? '', number: i + 1 }] : [],
  );
  const kind = row.get('kind').toLowerCase();
  const known = ['choice', 'reflective', 'order', 'own-words'] as const;
  const named = known.find((each) => each === kind);
  if (kind && !named) left.push(`${place}: the kind “${kind}”`);
  if (named !== 'own-words' && options.length < 2) return leave('it has fewer than two options');
  const right = rightOptions(row.get('right'), options);
  if (right.unknown.length)
    return leave(`its right answer “${right.unknown[0]}” is none of its options`);
  if ((!named || named === 'choice') && !right.numbers.size)
    return leave('it does not say which answer is right');
  const fixed = row.get('fixed') ? rightOptions(row.get('fixed'), options).numbers : new Set();
  const source = row.get('source');
  if (source && !/^#\S+$/.test(source)) left.push(`${place}: the source “${source}”; write #id`);
  const marks = !named || named === 'choice';
  return [
    {
      place,
      id: idCell(row, left),
      lang: row.get('lang') || undefined,
      question: [question] as Rich,
      intro: paragraphs(row.get('intro')),
      kind: marks ? undefined : named,
      options:
        named === 'own-words'
          ? []
          : options.map(({ text, feedback, number }) => ({
              text: [text] as Rich,
              right: marks && right.numbers.has(number),
              feedback: feedback ? [feedback] : [],
              fixed: fixed.has(number),
            })),
      explanation: paragraphs(row.get('explanation')),
      hints: row
        .all('hint')
        .filter(Boolean)
        .map((hint): Rich => [hint]),
      source: /^#\S+$/.test(source) ? source : undefined,
      critical: row.get('critical') ? [row.get('critical')] : [],
      points: values(row.get('points')).map((point): Rich => [point]),
    },
  ];
}

/** Which options a cell names: by their words, number or letter; several stand apart by | or ; or comma. */
function rightOptions(cell: string, options: readonly { text: string; number: number }[]) {
  const numbers = new Set<number>();
  const take = (value: string): boolean => {
    const words = options.filter(({ text }) => folded(text) === folded(value));
    const letter = /^[a-z]$/i.test(value) ? value.toLowerCase().charCodeAt(0) - 96 : 0;
    const number = /^\d{1,2}$/.test(value) ? Number(value) : letter;
    // Words come first: an option may itself be a number.
    const found = words.length ? words : options.filter((option) => option.number === number);
    found.forEach((option) => numbers.add(option.number));
    return found.length > 0;
  };
  if (!cell || take(cell)) return { numbers, unknown: [] };
  for (const sign of ['|', ';', ',']) {
    const parts = cell
      .split(sign)
      .map((part) => part.trim())
      .filter(Boolean);
    if (parts.length < 2) continue;
    numbers.clear();
    const unknown = parts.filter((part) => !take(part));
    if (!unknown.length) return { numbers, unknown };
  }
  numbers.clear();
  return { numbers, unknown: [cell] };
}
