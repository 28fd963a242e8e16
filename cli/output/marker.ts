import { idFrom, idsFor } from '../ids.js';
import { attribute, blocksOf, escaped, labelHtml, paragraphsHtml } from '../markup/serialize.js';
import { linesOf, wordsOf } from '../markup/words.js';
import type { Rich } from '../markup/tree.js';
import type { Faq, Glossary, List, Quiz, QuizQuestion, Widget } from '../widgets.js';

type Left = (place: string, lost: string) => void;

/** A block of the WordPress block editor; elsewhere its comments mean nothing. */
const block = (name: string, html: string, options?: object): string =>
  `<!-- wp:${name}${options ? ` ${JSON.stringify(options)}` : ''} -->\n${html}\n<!-- /wp:${name} -->\n`;

const headingBlock = (rank: number, html: string, id?: string): string =>
  block(
    'heading',
    `<h${rank} class="wp-block-heading"${attribute('id', id)}>${html}</h${rank}>`,
    rank === 2 ? undefined : { level: rank },
  );

const listBlock = (items: readonly string[], ordered = false): string => {
  const name = ordered ? 'ol' : 'ul';
  const rows = items.map((item) => block('list-item', `<li>${item}</li>`));
  return block(
    'list',
    `<${name} class="wp-block-list">${rows.join('\n')}</${name}>`,
    ordered ? { ordered: true } : undefined,
  );
};

/** Blocks of text as blocks of the editor. */
function textBlocks(
  nodes: Rich,
  flat: boolean,
  rank: number,
  tell: (lost: string) => void,
): string {
  return blocksOf(nodes)
    .flatMap((node) => {
      const html = paragraphsHtml([node], '', { flat, rank, tell }).trim();
      if (!html) return [];
      if (flat)
        return html.split('\n').map((line) => [line.startsWith('<p') ? 'p' : node.name, line]);
      return [[node.name, html.replaceAll('\n', ' ')]];
    })
    .map(([name = '', html = '']) => {
      if (/^<p><img [^>]*><\/p>$/.test(html))
        return block('image', `<figure class="wp-block-image">${html.slice(3, -4)}</figure>`);
      if (name === 'p') return block('paragraph', html);
      const ranked = /^<h([1-6])>(.*)<\/h\1>$/.exec(html);
      if (ranked) return headingBlock(+ranked[1]!, ranked[2]!);
      if (/^[uo]l$/.test(name)) return block('html', html);
      if (name === 'blockquote')
        return quoteBlock(html.replace(/^<blockquote[^>]*>|<\/blockquote>$/g, ''));
      return block('html', html);
    })
    .join('');
}

const quoteBlock = (inside: string) =>
  block(
    'quote',
    `<blockquote class="wp-block-quote">${block('paragraph', /<p[ >]/.test(inside) ? inside : `<p>${inside}</p>`)}</blockquote>`,
  );

const titles = {
  faq: 'FAQ',
  quiz: 'Quiz',
  checklist: 'Checklist',
  questions: 'Questions',
  glossary: 'Glossary',
};

/**
 * A widget as a heading that links to its marker, and what follows it: only what can be typed in a
 * block editor, with the editor's own comments, so that pasted it stays what it is.
 */
export function toMarker(widget: Widget, left: Left): string {
  const { family, title, lang } = widget;
  const words = title ?? titles[family];
  const options = new URLSearchParams();
  if (/^(quiz|checklist|questions)$/.test(family)) options.set('name', idFrom(words) || family);
  if (family === 'quiz' && widget.reviewed) options.set('reviewed', widget.reviewed);
  if (family === 'quiz' && widget.shuffle) options.set('shuffle', '');
  if (lang) options.set('lang', lang);
  const query = String(options);
  const marker = `#bedside-${family}${query ? `?${query}` : ''}`;
  const head = headingBlock(2, `<a href="${escaped(marker)}">${escaped(words)}</a>`);
  if (family === 'quiz') return head + quiz(widget, left);
  if (family === 'faq') return head + faq(widget, left);
  if (family === 'glossary') return head + glossary(widget, left);
  return head + list(widget, left);
}

function quiz({ questions, intro = [], disclaimer = [] }: Quiz, left: Left): string {
  const ids = idsFor(
    questions.map(({ id, question }) => ({ own: id, words: wordsOf(question) })),
    'question',
  );
  const body =
    textBlocks(intro, true, 3, (lost) => left('introduction', lost)) +
    questions.map((each, i) => question(each, ids[i]!, left)).join('');
  if (!linesOf(disclaimer).length) return body;
  // Without a rule the closing words would belong to the last question.
  left(
    'closing sentence',
    `“${wordsOf(disclaimer)}”; it stands after the quiz, as part of the page`,
  );
  const rule = block('separator', '<hr class="wp-block-separator has-alpha-channel-opacity"/>');
  return body + rule + textBlocks(disclaimer, true, 3, () => {});
}

function question(given: QuizQuestion, id: string, left: Left): string {
  const { place, kind, options = [], hints = [], points = [], source, lang } = given;
  const tell = (lost: string) => left(place, lost);
  const label = (nodes: Rich, thin = false) => labelHtml(nodes, { tell, thin });
  if (lang) tell(`its language, ${lang}`);
  const rows = options.map((option) => {
    if (option.fixed) tell('that an option stays last when options are shuffled');
    if (option.lang) tell(`the language of an option, ${option.lang}`);
    const words = label(option.text, true);
    const feedback = label(option.feedback ?? []);
    return `${option.right ? `<strong>${words}</strong>` : words}${feedback ? nested(feedback) : ''}`;
  });
  if (kind === 'own-words' && linesOf(given.explanation ?? []).length)
    tell(
      `the explanation “${wordsOf(given.explanation!)}”: in this form all paragraphs are key points`,
    );
  const help = hints.map((hint) => label(hint));
  if (source) help.push(`<a href="${escaped(source)}">${escaped(source)}</a>`);
  const text = (nodes: Rich = []) => textBlocks(nodes, true, 4, tell);
  return [
    headingBlock(3, label(given.question), id),
    text([...(given.intro ?? []), ...(given.below ?? [])]),
    rows.length ? listBlock(rows, kind === 'order') : '',
    points.map((point) => block('paragraph', `<p>${label(point)}</p>`)).join(''),
    kind === 'own-words' ? '' : text(given.explanation),
    help.length ? listBlock(help) : '',
    given.critical?.length ? quoteBlock(label(given.critical)) : '',
  ].join('');
}

/** A list inside an item: what a block editor can put there. */
const nested = (html: string) =>
  block('list', `<ul class="wp-block-list">${block('list-item', `<li>${html}</li>`)}</ul>`).trim();

function faq({ items }: Faq, left: Left): string {
  const named = items.map(({ id, question }) => ({ own: id, words: wordsOf(question) }));
  const ids = idsFor(named, 'question');
  return items
    .map(({ question, answer, reviewed }, i) => {
      const tell = (lost: string) => left(`question “${named[i]!.words}”`, lost);
      if (reviewed) tell(`the day of its review, ${reviewed}`);
      return (
        headingBlock(3, labelHtml(question, { tell }), ids[i]) + textBlocks(answer, false, 4, tell)
      );
    })
    .join('');
}

function list({ endorsement, groups }: List, left: Left): string {
  const parts = groups.map(({ title, items }) => {
    const rows = items.map(({ id, text, hint = [], translations = {} }) => {
      const tell = (lost: string) => left(`item “${wordsOf(text)}”`, lost);
      if (id) tell(`its id “${id}”: list items of the block editor have none`);
      for (const lang of Object.keys(translations))
        tell(`its words in “${lang}”: items of the block editor have no paragraph of their own`);
      const help = labelHtml(hint, { tell });
      return `${labelHtml(text, { tell })}${help ? nested(help) : ''}`;
    });
    return (title ? headingBlock(3, escaped(title)) : '') + listBlock(rows);
  });
  return (endorsement ? block('paragraph', `<p>${escaped(endorsement)}</p>`) : '') + parts.join('');
}

function glossary({ entries }: Glossary, left: Left): string {
  const ids = idsFor(
    entries.map(({ id, term }) => ({ own: id, words: term })),
    'word',
  );
  return entries
    .map((entry, i) => {
      const tell = (lost: string) => left(`word “${entry.term}”`, lost);
      for (const field of ['lang', 'say', 'audio', 'plain', 'href', 'match', 'near'] as const)
        if (entry[field]?.length) tell(`${field}: ${[entry[field]].flat().join(', ')}`);
      if (entry.image) tell(`the picture ${entry.image.src}`);
      const names = [entry.term, ...(entry.aliases ?? [])].map(escaped).join('; ');
      return headingBlock(3, names, ids[i]) + textBlocks(entry.definition, false, 4, tell);
    })
    .join('');
}
