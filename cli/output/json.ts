import { idsFor } from '../ids.js';
import { inOneLine, inOneText, linesOf, wordsOf } from '../markup/words.js';
import type { Rich } from '../markup/tree.js';
import type { Faq, Glossary, List, Quiz, QuizQuestion, Translations, Widget } from '../widgets.js';

type Left = (place: string, lost: string) => void;

/** Leaves out what is empty, so that the JSON says only what there is. */
const filled = (given: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(given).filter(([, value]) =>
      Array.isArray(value) ? value.length : value !== undefined && value !== '' && value !== false,
    ),
  );

/** One line where there is one, else a list. */
const text = (lines: string[]) => (lines.length > 1 ? lines : lines[0]);

/** The content of a widget as Bedside's JSON takes it: plain text. `left` hears what that cannot hold. */
export function contentOf(widget: Widget, left: Left): Record<string, unknown> {
  if (widget.family === 'quiz') return quiz(widget, left);
  if (widget.family === 'faq') return faq(widget, left);
  if (widget.family === 'glossary') return glossary(widget, left);
  return list(widget, left);
}

/** A JSON text that may stand in a `<script>` of a page: nothing in it ends or opens one. */
export const toJson = (content: object): string =>
  `${JSON.stringify(content, null, 2)
    .replace(/<(?=[!/]|script)/gi, '\\u003c')
    .replace(
      /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
      (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )}\n`;

function quiz({ title, reviewed, intro = [], disclaimer = [], questions }: Quiz, left: Left) {
  if (linesOf(intro).length) left('introduction', `“${wordsOf(intro)}”`);
  const ids = idsFor(
    questions.map(({ id, question }) => ({ own: id, words: wordsOf(question) })),
    'question',
  );
  return filled({
    title,
    reviewed,
    disclaimer: text(linesOf(disclaimer, (lost) => left('closing sentence', lost))),
    questions: questions.map((each, i) => question(each, ids[i]!, left)),
  });
}

function question(given: QuizQuestion, id: string, left: Left) {
  const { place, lang, kind, options = [], source, hints = [], points = [] } = given;
  const tell = (lost: string) => left(place, lost);
  const lines = (nodes: Rich | undefined) => linesOf(nodes ?? [], tell);
  const ids = idsFor(
    options.map(({ id, text }) => ({ own: id, words: wordsOf(text) })),
    'option',
  );
  return filled({
    id,
    lang,
    question: inOneLine(lines(given.question)),
    intro: lines([...(given.intro ?? []), ...(given.below ?? [])]),
    kind,
    options: options.map(({ lang, text, right, feedback, fixed }, i) =>
      filled({
        id: ids[i],
        lang,
        text: inOneLine(lines(text)),
        right,
        feedback: inOneText(lines(feedback)),
        fixed,
      }),
    ),
    explanation: text(lines(given.explanation)),
    hints: hints.map((hint) => inOneText(lines(hint))).filter(Boolean),
    source,
    critical: inOneText(lines(given.critical)),
    points: points.map((point) => inOneText(lines(point))).filter(Boolean),
  });
}

function faq({ title, items }: Faq, left: Left) {
  const named = items.map((item) => ({ ...item, words: wordsOf(item.question) }));
  const ids = idsFor(
    named.map(({ id, words }) => ({ own: id, words })),
    'question',
  );
  return filled({
    title,
    items: named.map(({ words, question, answer, reviewed }, i) => {
      const tell = (lost: string) => left(`question “${words}”`, lost);
      linesOf(question, tell);
      return filled({ id: ids[i], question: words, answer: text(linesOf(answer, tell)), reviewed });
    }),
  });
}

/** Words in other languages, where there are any. */
const some = (translations: Translations = {}) =>
  Object.keys(translations).length ? translations : undefined;

function list({ title, translations, endorsement, groups, family }: List, left: Left) {
  const words = groups.flatMap(({ items }) =>
    items.map((item) => ({ own: item.id, words: wordsOf(item.text) })),
  );
  const ids = idsFor(words, 'item');
  let n = 0;
  const item = (given: List['groups'][number]['items'][number]) => {
    const id = ids[n++];
    const tell = (lost: string) => left(`item “${wordsOf(given.text)}”`, lost);
    return filled({
      id,
      text: wordsOf(given.text, tell),
      hint: given.hint && inOneText(linesOf(given.hint, tell)),
      translations: some(given.translations),
    });
  };
  const only = groups.length === 1 && !groups[0]!.title;
  return filled({
    title,
    translations: some(translations),
    endorsement: family === 'questions' ? endorsement : undefined,
    ...(only
      ? { items: groups[0]!.items.map(item) }
      : {
          groups: groups.map(({ title, translations, items }) =>
            filled({ title, translations: some(translations), items: items.map(item) }),
          ),
        }),
  });
}

function glossary({ title, entries }: Glossary, left: Left) {
  // Entries of one word in several languages share their id: that is how they are one.
  const ids = entryIds(entries);
  return filled({
    title,
    entries: entries.map(({ definition, ...entry }, i) =>
      filled({
        id: ids[i],
        lang: entry.lang,
        term: entry.term,
        aliases: entry.aliases,
        definition: text(linesOf(definition, (lost) => left(`word “${entry.term}”`, lost))),
        plain: entry.plain,
        say: entry.say,
        audio: entry.audio,
        image: entry.image,
        href: entry.href,
        match: entry.match,
        near: entry.near,
      }),
    ),
  });
}

/** Ids of entries: the author's may stand twice, once a language. */
export function entryIds(entries: Glossary['entries']): string[] {
  const byLang = new Map<string, number[]>();
  entries.forEach(({ lang = '' }, i) =>
    (byLang.get(lang) ?? byLang.set(lang, []).get(lang)!).push(i),
  );
  const ids: string[] = [];
  for (const places of byLang.values()) {
    const own = idsFor(
      places.map((i) => ({ own: entries[i]!.id, words: entries[i]!.term })),
      'word',
    );
    places.forEach((place, i) => (ids[place] = own[i]!));
  }
  return ids;
}
