import { idFrom, idsFor } from '../ids.js';
import { attribute, escaped, labelHtml, paragraphsHtml } from '../markup/serialize.js';
import { linesOf, wordsOf } from '../markup/words.js';
import type { Rich } from '../markup/tree.js';
import type { Faq, Glossary, List, Quiz, QuizQuestion, Translations, Widget } from '../widgets.js';
import { entryIds } from './json.js';

type Left = (place: string, lost: string) => void;

/** A widget in its plain HTML form inside its tag: what CMS filters let through. */
export function toHtml(widget: Widget, left: Left): string {
  const { family, title, lang } = widget;
  const said = 'translations' in widget ? inLanguages(widget.translations) : '';
  const head = title ? `  <h2>${escaped(title)}</h2>${said}\n` : '';
  const named = /^(quiz|checklist|questions)$/.test(family);
  const name = named ? attribute('name', idFrom(title ?? '')) : '';
  const reviewed =
    family === 'quiz'
      ? attribute('reviewed', widget.reviewed) + (widget.shuffle ? ' shuffle' : '')
      : '';
  const body =
    family === 'quiz'
      ? quiz(widget, left)
      : family === 'faq'
        ? faq(widget, left)
        : family === 'glossary'
          ? glossary(widget, left)
          : list(widget, left);
  return `<bedside-${family}${name}${attribute('lang', lang)}${reviewed}>\n${head}${body}</bedside-${family}>\n`;
}

function quiz({ questions, intro = [], disclaimer = [] }: Quiz, left: Left): string {
  const ids = idsFor(
    questions.map(({ id, question }) => ({ own: id, words: wordsOf(question) })),
    'question',
  );
  // An id stands once in a page: options that share theirs with another question go without.
  const seen = new Map<string, number>();
  for (const id of [
    ...ids,
    ...questions.flatMap(({ options = [] }) => options.flatMap(({ id }) => id ?? [])),
  ])
    seen.set(id, (seen.get(id) ?? 0) + 1);
  const items = questions.map((each, i) =>
    question(each, ids[i]!, (id) => seen.get(id) === 1, left),
  );
  const closing = paragraphsHtml(disclaimer, '  ', {
    flat: true,
    tell: (lost) => left('closing sentence', lost),
  });
  const opening = paragraphsHtml(intro, '  ', {
    flat: true,
    tell: (lost) => left('introduction', lost),
  });
  return `${opening}  <ol>\n${items.join('')}  </ol>\n${closing}`;
}

function question(
  given: QuizQuestion,
  id: string,
  alone: (id: string) => boolean,
  left: Left,
): string {
  const { place, lang, kind, options = [], hints = [], points = [], source } = given;
  const tell = (lost: string) => left(place, lost);
  const label = (nodes: Rich, thin = false) => labelHtml(nodes, { tell, thin });
  const indent = '      ';
  const text = (nodes: Rich = []) => paragraphsHtml(nodes, indent, { flat: true, tell });
  const rows = options.map((option) => {
    const words = label(option.text, true);
    const own = linesOf(option.feedback ?? []).length
      ? ` ${paragraphsHtml(option.feedback!, '', { flat: true, tell }).trim().replaceAll('\n', ' ')}`
      : '';
    const attributes = `${option.id && alone(option.id) ? attribute('id', option.id) : ''}${attribute('lang', option.lang)}${option.fixed ? ' data-fixed' : ''}`;
    return `        <li${attributes}>${option.right ? `<strong>${words}</strong>` : words}${own}</li>\n`;
  });
  const items = (list: Rich[]) => list.map((each) => `        <li>${label(each)}</li>\n`).join('');
  const name = kind === 'order' ? 'ol' : 'ul';
  const asked = label(given.question);
  // What stands above the question is not taken for it where the question is a heading.
  const scene = text(given.intro);
  const rest = kind === 'own-words' ? items(points) : rows.join('');
  return [
    `    <li${attribute('id', id)}${attribute('lang', lang)}${attribute('data-kind', kind)}${attribute('data-source', source)}>${scene ? `\n${scene}${indent}<h3>${asked}</h3>` : asked}\n`,
    text(given.below),
    rest ? `${indent}<${name}>\n${rest}${indent}</${name}>\n` : '',
    text(given.explanation),
    hints.length ? `${indent}<ul>\n${items(hints)}${indent}</ul>\n` : '',
    given.critical?.length
      ? `${indent}<blockquote>${paragraphsHtml(given.critical, '', { flat: true, tell }).replaceAll('\n', '')}</blockquote>\n`
      : '',
    '    </li>\n',
  ].join('');
}

function faq({ title, items }: Faq, left: Left): string {
  const rank = title ? 3 : 2;
  const named = items.map((item) => ({ own: item.id, words: wordsOf(item.question) }));
  const ids = idsFor(named, 'question');
  return items
    .map(({ question, answer, reviewed }, i) => {
      const tell = (lost: string) => left(`question “${named[i]!.words}”`, lost);
      if (reviewed) tell(`the day of its review, ${reviewed}; in HTML the whole list has one`);
      const heading = `  <h${rank}${attribute('id', ids[i])}>${labelHtml(question, { tell })}</h${rank}>\n`;
      return heading + paragraphsHtml(answer, '  ', { rank: rank + 1, tell });
    })
    .join('');
}

/** A paragraph in each other language, as a sheet in two languages takes them. */
const inLanguages = (translations: Translations = {}): string =>
  Object.entries(translations)
    .map(([lang, words]) => ` <p${attribute('lang', lang)}>${escaped(words)}</p>`)
    .join('');

function list({ title, endorsement, groups, family }: List, left: Left): string {
  const named = groups.flatMap(({ items }) =>
    items.map(({ id, text }) => ({ own: id, words: wordsOf(text) })),
  );
  const ids = idsFor(named, 'item');
  let n = 0;
  const rank = title ? 3 : 2;
  const parts = groups.map(({ title: name, translations: told, items }) => {
    const rows = items.map(({ text, hint = [], translations }) => {
      const tell = (lost: string) => left(`item “${named[n]!.words}”`, lost);
      const words = labelHtml(text, { tell });
      const help = paragraphsHtml(hint, '', { rank: 4, tell }).trim().replaceAll('\n', ' ');
      return `    <li${attribute('id', ids[n++])}>${words}${inLanguages(translations)}${help ? ` ${help}` : ''}</li>\n`;
    });
    const heading = name ? `  <h${rank}>${escaped(name)}</h${rank}>${inLanguages(told)}\n` : '';
    return `${heading}  <ul>\n${rows.join('')}  </ul>\n`;
  });
  const line = family === 'questions' && endorsement ? `  <p>${escaped(endorsement)}</p>\n` : '';
  return line + parts.join('');
}

function glossary({ entries }: Glossary, left: Left): string {
  const ids = entryIds(entries);
  const firstWith = new Map<string, number>();
  ids.forEach((id, i) => firstWith.has(id) || firstWith.set(id, i));
  const rows = entries.map((entry, i) => {
    const tell = (lost: string) => left(`word “${entry.term}”`, lost);
    const { lang, say, audio, plain, href, match, near, aliases = [], image } = entry;
    const spoken = attribute('lang', lang);
    // An id stands once in a page; entries of other languages name theirs in data-id.
    const id = attribute(firstWith.get(ids[i]!) !== i ? 'data-id' : 'id', ids[i]);
    const more = `${attribute('data-say', say)}${attribute('data-audio', audio)}${attribute('data-plain', plain)}${attribute('data-href', href)}${attribute('data-match', match)}${attribute('data-near', near?.join(', '))}`;
    const names = aliases.map((alias) => `    <dt${spoken}>${escaped(alias)}</dt>\n`).join('');
    const picture: Rich = image
      ? [
          {
            name: 'p',
            attributes: {},
            children: [{ name: 'img', attributes: { ...image }, children: [] }],
          },
        ]
      : [];
    const lines = paragraphsHtml([...entry.definition, ...picture], '', { rank: 4, tell }).trim();
    const one = /^<p>((?:(?!<\/p>)[\s\S])*)<\/p>$/.exec(lines)?.[1];
    return `    <dt${id}${spoken}${more}>${escaped(entry.term)}</dt>\n${names}    <dd${spoken}>${one ?? lines.replaceAll('\n', '')}</dd>\n`;
  });
  return `  <dl>\n${rows.join('')}  </dl>\n`;
}
