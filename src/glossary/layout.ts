import { isEmpty, rankOf, type Block } from '../shared/content/outline.js';
import { labelText } from '../shared/content/plain-text.js';
import { isHidden, isSilent } from '../shared/content/visible.js';

/** Words, and what follows them. */
export interface Group {
  readonly names: Element[];
  readonly texts: Node[];
  /** What holds this entry alone: its row, its `<details>`. An id there is the entry's. */
  readonly holder?: Element;
}

/** Something an author should know; `forms/advice.ts` has the sentences. */
export interface Flaw {
  readonly what:
    | ('no-form' | 'list' | 'columns' | 'row' | 'nameless' | 'wordless')
    | ('empty' | 'over' | 'twice' | 'address' | 'tables');
  readonly words?: string;
}

/** What an author is told; more may come while the words are read. */
export interface Flaws {
  /** Why it cannot be shown. */
  readonly problems: Flaw[];
  readonly hints: Flaw[];
}

/** What is what in the author's content. */
export interface Layout extends Flaws {
  readonly title?: Block | undefined;
  /** The words, read one by one: a dictionary takes longer than a tap may wait. */
  readonly groups: Iterator<Group>;
  readonly before: readonly Node[];
  readonly after: readonly Node[];
}

/** “A”, “B–D”, “0–9”, “#”: a heading over words that the list from A to Z does not need. */
export const isLetter = (words: string): boolean =>
  words.split(/[^\p{L}\p{M}\p{N}]+/u).every((each) => /^(?:[\p{L}\p{N}]\p{M}*行?)?$/u.test(each));

/** The words of a heading. */
export const wordsIn = ({ node }: Block) => labelText(node.childNodes);

export const isTerms = ({ kind }: Block): boolean => kind === 'terms';

/**
 * Whether definition lists hold the words. Where most headings have none, the first among them, and no
 * list stands right below a heading, the headings are the words.
 */
export function isTermsForm(blocks: readonly Block[]): boolean {
  /** Of each heading, whether a list follows it. */
  const has: boolean[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const { kind, rank } = blocks[index]!;
    const next = blocks[index + 1];
    if (kind === 'terms') {
      if (!has.length || blocks[index - 1]!.rank) return true;
      has[has.length - 1] = true;
    } else if (rank && !(next && next.rank > rank)) has.push(false);
  }
  const having = has.filter(Boolean).length;
  return having > 0 && (has[0]! || having * 2 >= has.length);
}

/**
 * Words in blocks that hold several each. What else the author wrote is kept; headings right above
 * such a block only stand over its words.
 */
export function layHolders(
  blocks: readonly Block[],
  isHolder: (block: Block) => boolean,
  read: (holder: Block, flaws: Flaws) => Iterable<Group>,
): Layout {
  const holders = blocks.filter(isHolder);
  const over = blocks.filter(
    (block, index) => block.rank && blocks[index + 1] && isHolder(blocks[index + 1]!),
  );
  const first = blocks.find(({ rank }) => rank);
  const isAbove =
    first &&
    blocks.indexOf(first) < blocks.indexOf(holders[0]!) &&
    !isLetter(wordsIn(first)) &&
    !over.some((block) => block !== first && block.rank <= first.rank);
  const title = isAbove ? first : undefined;
  const taken = new Set([...holders, ...over, ...(title ? [title] : [])]);
  const at = blocks.indexOf(holders[0]!);
  const prose = blocks.filter((block) => !taken.has(block));
  const { before, after } = proseOf(prose, (block) => blocks.indexOf(block) < at, taken);
  const problems: Flaw[] = [];
  const hints = over.flatMap((block) => (block === title ? [] : overFlaw(wordsIn(block))));
  const groups = (function* () {
    for (const holder of holders) yield* read(holder, { problems, hints });
  })();
  return { title, groups, before, after, problems, hints };
}

/** A heading that is not shown over its words; letters are not missed. */
export const overFlaw = (words: string): Flaw[] =>
  isLetter(words) ? [] : [{ what: 'over', words }];

/**
 * Nodes of prose: a child of the element where nothing stands in it that is shown elsewhere, so that a
 * slot can show it. Lines between blocks part nothing any more.
 */
export function proseOf(
  prose: readonly Block[],
  isBefore: (block: Block) => boolean,
  taken: Iterable<Block>,
): { before: Node[]; after: Node[] } {
  const shared = new Set([...taken].flatMap(({ within }) => within));
  const shown = prose.filter(({ kind }) => kind !== 'rule');
  const before = textsOf(shown.filter(isBefore), shared);
  const after = textsOf(
    shown.filter((block) => !isBefore(block)),
    shared,
  );
  return { before, after: after.filter((node) => !before.includes(node)) };
}

const isLoose = ({ kind }: Block) => /^(text|media)$/.test(kind);

/**
 * The nodes of blocks, or the widest wrappers that are theirs alone. Between loose words that something
 * empty kept apart stands a break.
 */
export function textsOf(blocks: readonly Block[], shared?: ReadonlySet<Element>): Node[] {
  const found = new Set<Node>();
  let last: Block | undefined;
  for (const block of blocks) {
    const wrapper = block.within.find((each) => !shared?.has(each));
    if (!wrapper && last && isLoose(last) && isLoose(block))
      found.add(block.node.ownerDocument!.createElement('br'));
    for (const node of wrapper ? [wrapper] : block.nodes) found.add(node);
    last = wrapper ? undefined : block;
  }
  return [...found];
}

/** The nodes in a `<dl>`, through whatever stands around groups. */
function* partsOf(list: Element): Generator<Node> {
  for (let node = list.firstChild; node; node = node.nextSibling) {
    const element = node as Element;
    const isPlain = /^D[TD]$/.test(node.nodeName);
    if (node.nodeType === 3) {
      yield node;
      // What has no attribute is as visible as the others; asking ten thousand takes its time.
    } else if (isSilent(node) || ((!isPlain || element.hasAttributes()) && isHidden(element)))
      continue;
    else if (!isPlain && element.querySelector('dt,dd')) yield* partsOf(element);
    else yield node;
  }
}

/** The words of a `<dl>`, each with what follows it. */
export function* groupsIn({ node: list }: Block, { problems, hints }: Flaws): Generator<Group> {
  let group: Group | undefined;
  // An empty meaning is one, too: the words before it do not mean what the next ones mean.
  let isMeant = false;
  for (const part of partsOf(list as Element)) {
    if (part.nodeName === 'DT') {
      if (group && (group.texts.length || isMeant)) {
        yield group;
        group = undefined;
      }
      isMeant = false;
      if (isEmpty(part)) continue;
      group ??= { names: [], texts: [] };
      group.names.push(part as Element);
    } else if (rankOf(part)) {
      if (group) yield group;
      group = undefined;
      hints.push(...overFlaw(labelText(part.childNodes)));
    } else if (isEmpty(part)) {
      isMeant ||= part.nodeName === 'DD';
      // A space between loose words.
      if (part.nodeType === 3 && !/^D[TD]$/.test(group?.texts.at(-1)?.nodeName ?? 'DT'))
        group!.texts.push(part);
    } else if (group) group.texts.push(part);
    else problems.push({ what: 'nameless', words: labelText([part]) });
  }
  if (group) yield group;
}
