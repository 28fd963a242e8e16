import { Refused } from '../input.js';
import { short } from '../terminal.js';
import type { Family } from '../widgets.js';

/**
 * What a column is called, in plain lower case; the first name is the one that templates use. Common
 * names of form exports are understood as well.
 */
export const columns: Record<Family, Record<string, RegExp>> = {
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
export const needed: Record<Family, string[]> = {
  quiz: ['question', 'option'],
  glossary: ['term', 'definition'],
  faq: ['question', 'answer'],
  checklist: ['item'],
  questions: ['question'],
};

export const plainName = (name: string) =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');

/**
 * Whose columns these are: the family that is wanted, or the first that finds all it needs.
 *
 * @throws Refused with the columns that are missing.
 */
export function familyOf(names: readonly string[], wanted: Family | undefined): Family {
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
