/** What each core block in a Bedside block stands for, from where it stands. Pure: works on `{ name, attributes }`. */

const isHeading = ({ name }) => name === 'core/heading';
const level = ({ attributes }) => attributes.level ?? 2;

/** The words of a rich text value, which is a string or, in later WordPress, an object. */
export const wordsOf = (content) =>
  String(content ?? '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * Index of each heading that is an item: a leading heading that a deeper one follows is the title; the first that is
 * followed by content sets the rank of the items.
 */
export function itemHeadings(blocks) {
  const headings = blocks
    .map((each, index) => ({ each, index }))
    .filter(({ each }) => isHeading(each));
  const first = headings.find(({ index }) => blocks[index + 1] && !isHeading(blocks[index + 1]));
  if (!first) return [];
  const rank = level(first.each);
  return headings
    .filter(({ each, index }) => index >= first.index && level(each) === rank)
    .map(({ index }) => index);
}

/** Index of each heading that is a level: of the highest rank below a first heading that stands over all of them. */
function levelHeadings(blocks) {
  const headings = blocks
    .map((each, index) => ({ rank: isHeading(each) ? level(each) : 0, index }))
    .filter(({ rank }) => rank);
  const [first, ...rest] = headings;
  const isTitled = rest.length > 0 && rest.every(({ rank }) => rank > first.rank);
  const rank = Math.min(...(isTitled ? rest : headings).map((each) => each.rank));
  return headings.filter((each) => each.rank === rank).map(({ index }) => index);
}

/** Index of each heading that is an item of a block of this family. */
export function itemsIn(family, blocks) {
  if (/^(checklist|questions|help)$/.test(family)) return [];
  return family === 'levels' ? levelHeadings(blocks) : itemHeadings(blocks);
}

/**
 * The role of each block: title, group, question, options, explanation, hints, critical, answer, items, word, meaning,
 * level, when, text.
 */
export function roles(family, blocks) {
  const items = itemsIn(family, blocks);
  let item = false;
  let lists = 0;
  return blocks.map((each, index) => {
    if (isHeading(each)) {
      if (items.includes(index)) {
        item = true;
        lists = 0;
        return { glossary: 'word', levels: 'level' }[family] ?? 'question';
      }
      if (family === 'levels') return index ? 'text' : 'title';
      if (family === 'help') return index ? 'when' : 'title';
      if (item && level(each) > level(blocks[items[0]])) return 'answer';
      return index ? 'group' : 'title';
    }
    if (family === 'checklist' || family === 'questions')
      return each.name === 'core/list' ? 'items' : 'text';
    if (!item) return 'text';
    if (family === 'faq') return 'answer';
    if (family === 'glossary') return 'meaning';
    if (family !== 'quiz') return 'text';
    if (each.name === 'core/list') return (lists += 1) === 1 ? 'options' : 'hints';
    if (each.name === 'core/quote') return 'critical';
    return lists ? 'explanation' : 'text';
  });
}
