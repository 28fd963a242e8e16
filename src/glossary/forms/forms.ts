import { boldness } from '../../shared/content/bold.js';
import {
  isEmpty,
  itemOf,
  itemsOf,
  outline,
  type Block,
  type Item,
} from '../../shared/content/outline.js';
import { labelText } from '../../shared/content/plain-text.js';
import {
  groupsIn,
  isLetter,
  isTerms,
  isTermsForm,
  layHolders,
  textsOf,
  wordsIn,
  type Flaw,
  type Flaws,
  type Group,
  type Layout,
} from '../layout.js';
import { layHeadings } from './headings.js';
import { layListed } from './listed.js';
import { captionsOf, flawOf, groupsOf, tableOf } from './tables.js';

export { advice } from './advice.js';

/** What may stand around a `<dl>` besides wrappers: blocks that open and close, tables for layout. */
const around =
  /^(DETAILS|BLOCKQUOTE|FIELDSET|FORM|DIALOG|[UO]L|MENU|LI|TABLE|TBODY|THEAD|TFOOT|TR|T[DH])$/;

/**
 * Reads every form but a `<dl>`: headings, tables of two columns, `<details>` with a word each, and a
 * `<dl>` inside something else.
 */
export function layForms(host: Element, blocks: readonly Block[]): Layout {
  const headings = blocks.filter(({ rank }) => rank);
  const [first] = headings;
  const isOpening = ({ kind }: Block) => kind === 'details';
  const opening = blocks.filter(isOpening);
  /** Whether up to the last of them there is no heading but a title and letters. */
  const isLoose = blocks
    .slice(0, blocks.findLastIndex(isOpening) + 1)
    .every((block) => !block.rank || block === first || isLetter(wordsIn(block)));
  const isDetailsForm =
    opening.length > (first ? 1 : 0) &&
    !opening.every(({ node }) => holdsTerms(node)) &&
    (isLoose || headings.every((block) => isOver(blocks, block)));
  if (isDetailsForm) return layHolders(blocks, isOpening, detailsGroup);
  // In `h3 table h3 p` the table is what the first heading means.
  const isTables = headings.every((block) => block === first || isLetter(wordsIn(block)));
  const tables = isTables ? layTables(blocks) : undefined;
  if (tables && !tables.problems.length) return tables;
  const inside = outline(host, around).flatMap(summaryAsHeading);
  if (isTermsForm(inside)) return layHolders(inside, isTerms, groupsIn);
  if (tables) return tables;
  const inBold = layListed(blocks);
  if (inBold) return inBold;
  const lists = blocks.filter(({ kind }) => kind === 'list');
  const lines = blocks.filter(({ kind }) => kind === 'paragraph');
  const isOnlyList = blocks.every(({ kind, rank }) => kind === 'list' || rank);
  const isUnclear =
    headings.length < 2 &&
    ((isOnlyList && lists.some(({ node }) => holdsWords(itemsOf(node)))) ||
      (lines.length > 1 &&
        holdsWords(
          lines.map(({ node }) => itemOf(node as Element)),
          true,
        )));
  const layout = !isUnclear && layHeadings(blocks);
  if (!layout) return refused(blocks, isUnclear || lists.length ? 'list' : 'no-form');
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!;
    const next = blocks[index + 1];
    const table = next && block.rank && !isTables ? tableOf(next) : undefined;
    if (table && !flawOf(table)) layout.hints.push({ what: 'tables', words: wordsIn(block) });
  }
  return layout;
}

const refused = (blocks: readonly Block[], what: Flaw['what'], words?: string): Layout => ({
  ...layHolders(
    blocks,
    () => false,
    () => [],
  ),
  problems: [{ what, ...(words && { words }) }],
});

/** Whether a heading stands right above something that opens, or above another heading. */
function isOver(blocks: readonly Block[], heading: Block): boolean {
  const next = blocks[blocks.indexOf(heading) + 1];
  return next?.kind === 'details' || (next?.rank ?? 0) > heading.rank;
}

const isSummary = ({ nodeName }: Node) => nodeName === 'SUMMARY';

/** What opens a list of words stands over it like a heading. */
function summaryAsHeading(block: Block): Block[] {
  const node = block.nodes.find(isSummary);
  if (!node) return [block];
  const nodes = block.nodes.filter((each) => each !== node && !isEmpty(each));
  const heading: Block = { ...block, kind: 'heading', node, nodes: [node], rank: 6 };
  return nodes.length ? [heading, { ...block, node: nodes[0]!, nodes }] : [heading];
}

const holdsTerms = ({ childNodes }: Node) =>
  outline([...childNodes].filter((node) => !isSummary(node))).every(isTerms);

function* detailsGroup({ node: details }: Block, { problems }: Flaws): Generator<Group> {
  const name = (details as Element).querySelector(':scope > summary');
  const rest = [...details.childNodes].filter((node) => node !== name);
  const texts = textsOf(outline(rest));
  if (name && !isEmpty(name)) yield { names: [name], texts, holder: details as Element };
  else problems.push({ what: 'nameless', words: labelText(texts) });
}

/** Tables of words; undefined where one table is what a heading with paragraphs says. */
function layTables(blocks: readonly Block[]): Layout | undefined {
  const tables = new Map(
    blocks.flatMap((block) => {
      const table = tableOf(block);
      return table ? [[block, table] as const] : [];
    }),
  );
  const [first] = tables.keys();
  if (!first) return undefined;
  const all = [...tables.values()];
  const [flaw] = all.flatMap((table) => flawOf(table) ?? []);
  if (flaw) {
    const before = blocks[blocks.indexOf(first) - 1];
    const isMeaning = flaw.what === 'columns' && blocks[0]!.rank && before && !before.rank;
    return isMeaning ? undefined : refused(blocks, flaw.what, flaw.words);
  }
  const layout = layHolders(
    blocks,
    (block) => tables.has(block),
    (block, flaws) => groupsOf(tables.get(block)!, flaws),
  );
  return { ...layout, after: [...new Set([...layout.after, ...all.flatMap(captionsOf)])] };
}

/** “**Word**: meaning”, “Word – meaning”: most items look like entries. */
function holdsWords(items: readonly Item[], bold = false): boolean {
  const looks = items.filter(
    ({ lead }) => boldness(lead) === 'some' || (!bold && /\s[–—-]\s|:\s/.test(labelText(lead))),
  );
  return looks.length * 2 > items.length;
}
