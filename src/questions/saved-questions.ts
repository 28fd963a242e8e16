import type { Area, DeviceStore, Known, Stored } from '../shared/device/store.js';

/** A question on the reader's list. */
export interface Saved {
  id: string;
  text: string;
  /** The words as the page shows them that offers the question. */
  label: string | Node;
  lang: string;
  order: number;
  note: string;
  answer: string;
  /** One of the few to ask first. */
  first: boolean;
  asked: boolean;
  /** Written by the reader, not offered by a page: never in a link. */
  own: boolean;
  /** A sentence to say, not a question to ask. */
  say: boolean;
  /** Asked at an earlier visit. */
  past: boolean;
  kept: boolean;
  locked: boolean;
}

/** The words of a question for one more place: a node can stand in one only. */
export const wordsOf = ({ label }: Saved): string | Node =>
  typeof label === 'string' ? label : label.cloneNode(true);

/** Rows that did not change stay the same objects, so that they are not drawn again. */
const rows = new WeakMap<Stored, { here: Known | undefined; saved: Saved }>();

function toSaved(stored: Stored, { known }: DeviceStore): Saved {
  // The page's own words, in its language, when it offers the same question.
  const here = stored.fields.own === true ? undefined : known.get(stored.id);
  let row = rows.get(stored);
  if (!row || row.here !== here) rows.set(stored, (row = { here, saved: makeRow(stored, here) }));
  return row.saved;
}

function makeRow({ id, fields, kept, locked }: Stored, here: Known | undefined): Saved {
  const text = (name: string) => (typeof fields[name] === 'string' ? (fields[name] as string) : '');
  return {
    id,
    text: here?.text ?? text('text'),
    label: here?.label ?? here?.text ?? text('text'),
    lang: here?.lang ?? text('lang'),
    order: typeof fields.order === 'number' ? fields.order : 0,
    note: text('note'),
    answer: text('answer'),
    first: fields.first === true,
    asked: fields.asked === true,
    own: fields.own === true,
    say: here ? !!here.say : fields.say === true,
    past: fields.past === true,
    kept,
    locked,
  };
}

/** The reader's list in its order; what has no words is left out. */
export const savedQuestions = (area: Area, store: DeviceStore): Saved[] =>
  area
    .list('question')
    .map((stored) => toSaved(stored, store))
    .filter(({ text }) => text)
    .sort(inOrder);

/** Questions before sentences to say; of each those that come first, then as the reader ordered them. */
export const inOrder = (a: Saved, b: Saved): number =>
  +a.say - +b.say || +b.first - +a.first || a.order - b.order || (a.id < b.id ? -1 : 1);
