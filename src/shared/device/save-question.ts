import {
  areaOf,
  deviceStore,
  type Area,
  type DeviceStore,
  type Fields,
  type Keep,
  type Stored,
} from './store.js';

/** A question to keep: its id is the same on every page and in every language. */
export interface QuestionToSave {
  id: string;
  text: string;
  /** Language of the text, as in the `lang` attribute. */
  lang: string;
  /** Name of the set that offers it. */
  set?: string;
  /** Written by the reader, not offered by a page. */
  own?: boolean;
}

/**
 * How many questions are on the list: those that have words, as `savedQuestions` finds them, but
 * for those of earlier visits. Nothing more than this is needed before a list is shown.
 */
export const countSaved = (area: Area, { known }: DeviceStore): number =>
  area
    .list('question')
    .filter(
      ({ id, fields: { text, own, past } }) =>
        past !== true &&
        ((typeof text === 'string' && text) || (own !== true && known.get(id)?.text)),
    ).length;

/** A question on the list; one that was put away with an earlier visit is not on it. */
export function savedOf(area: Area, id: string): Stored | undefined {
  const stored = area.get('question', id);
  return stored?.fields.past === true ? undefined : stored;
}

/**
 * Adds a question to the reader's list; every list on the page follows. A question that is there
 * already keeps its note, answer and place; one that was removed on this page, or put away with an
 * earlier visit, comes back with them, to be asked again.
 *
 * @returns Whether it is kept on the device: only this may be shown as "saved".
 */
export function saveQuestion({ id, text, lang, set, own }: QuestionToSave, keep?: Keep): boolean {
  const area = areaOf(keep);
  if (area.get('question', id) || area.restore('question', id)) {
    if (!savedOf(area, id)) area.edit('question', id, { past: false, asked: false });
    return area.get('question', id)!.kept;
  }
  const last = area
    .list('question')
    .reduce((most, { fields }) => Math.max(most, Number(fields.order) || 0), 0);
  return area.set('question', id, {
    text,
    lang,
    order: last + 1,
    ...(set && { set }),
    ...(own && { own }),
    ...alsoKept(id, lang),
  });
}

/** Longest text in a further language that is kept, in characters, and most languages of one question. */
const LONGEST = 1000;
const MOST = 30;

/** What else this page knows of a question: its words in other languages, and whether it is a sentence to say. */
function alsoKept(id: string, lang: string): Fields {
  const { words = {}, say } = deviceStore().known.get(id) ?? {};
  const others = Object.keys(words).filter((tag) => tag !== lang && words[tag]!.length <= LONGEST);
  return {
    ...(say && { say }),
    ...Object.fromEntries(others.slice(0, MOST).map((tag) => [`in-${tag}`, words[tag]!])),
  };
}
