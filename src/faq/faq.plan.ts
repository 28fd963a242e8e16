import { asks } from '../shared/content/asks.js';
import { linkIn, mirror } from '../shared/content/mirror.js';
import { authoredIds, slug, uniqueIds } from '../shared/content/naming.js';
import { isEmpty, rankOf, type Block } from '../shared/content/outline.js';
import { tidy } from '../shared/content/tidy.js';
import type { Result } from '../shared/content/result.js';
import { isHidden, isSilent } from '../shared/content/visible.js';
import { loadFeature } from '../shared/load-feature.js';
import type { FaqItem, FaqModel, FaqPart } from './faq.model.js';

const report = loadFeature(null, () => import('../shared/report/report.js')).get;

/** Which heading is what. */
export interface Plan {
  title?: Block | undefined;
  /** Headings over groups of questions. */
  groups: readonly Block[];
  questions: readonly Block[];
  /** Rank of the questions, as the author wrote them. */
  rank: number;
  /** Rank of their headings, as they are shown: none is skipped below a title or a group. */
  level: number;
}

const isAsked = ({ node }: Block) => asks(tidy(node.textContent));

/**
 * Sorts headings by what they are for. A heading directly above a deeper one is a title or stands over
 * a group; the first that is followed by content sets the rank of the questions. Deeper ones belong to
 * answers, higher ones begin groups. Undefined without a heading.
 */
export function planOf(blocks: readonly Block[]): Plan | undefined {
  const headings = blocks.filter(({ rank, node }) => rank && isNamed(node as Element));
  const [first, second] = headings;
  if (!first) return undefined;
  const isAbove = new Set(
    blocks.filter(
      ({ rank, node }, i) => rank && blocks[i + 1]?.rank! > rank && isNamed(node as Element),
    ),
  );
  // In `h3 p h4 p h3 p` the first is a question, in `h2 h3 p` and `h2 p h3 p h3 p` a title.
  const alone = !headings.some(({ rank }, i) => i && rank <= first.rank);
  const next = headings
    .slice(1)
    .some((heading) => heading.rank <= first.rank && isAbove.has(heading));
  const title =
    second && second.rank > first.rank && (alone || (isAbove.has(first) && !next))
      ? first
      : undefined;
  const rest = title ? headings.slice(1) : headings;
  // A deeper heading without words may stand below every one of them.
  let { rank } = rest.find((heading) => !isAbove.has(heading)) ?? rest.at(-1)!;
  const at = (wanted: number) => rest.filter((heading) => heading.rank === wanted);
  // Groups with a line of introduction each: it is what stands below them that asks.
  const deeper = rest.filter((heading) => heading.rank > rank);
  const below = Math.min(...deeper.map((heading) => heading.rank));
  if (deeper.length && !at(rank).some(isAsked) && at(below).every(isAsked)) rank = below;
  const groups = rest.filter((heading) => heading.rank < rank);
  const parents = [title, ...groups].map((heading) => heading?.rank ?? 0);
  const parent = Math.max(...parents);
  return {
    title,
    groups,
    questions: at(rank),
    rank,
    level: parent ? Math.min(rank, parent + 1) : rank,
  };
}

/** Whether there is something to read on a button. */
function isNamed(heading: Element): boolean {
  const label = mirror(heading);
  return typeof label === 'string'
    ? !!label
    : !!tidy(label.textContent) || !!(label as Element).querySelector('img:not([alt=""]),math,svg');
}

/** What goes through the author's nodes and gathers questions. */
export interface Reader {
  host: Element;
  plan: Plan;
  name: ReturnType<typeof uniqueIds>;
  sources: ReadonlySet<Node>;
  items: FaqItem[];
  /** A copy of the title, where its own heading cannot be shown. */
  title?: string | Node;
  /** Problems that make it impossible to read all. */
  problems: string[];
}

export const readerOf = (host: Element, plan: Plan): Reader => ({
  host,
  plan,
  name: uniqueIds(authoredIds(host)),
  sources: new Set(plan.questions.map(({ node }) => node)),
  items: [],
  problems: [],
});

/** A question, named by the author's id on it, in it or (`around`) on what holds it. */
export function itemOf(
  { name: nameId, items }: Reader,
  source: Element,
  answer: readonly Node[],
  around?: Element,
): FaqItem {
  const question = mirror(source);
  const seen = wordsIn(question);
  const name = source.firstElementChild ? mirror(source, { name: true }) : question;
  const inside = source.firstElementChild ? source.querySelectorAll('[id],a[name]') : [];
  const own = [source, ...inside, around]
    .map((element) => element?.id || element?.getAttribute('name'))
    .find(Boolean);
  const item: FaqItem = {
    id: nameId(own, own || slug(seen) || 'question', source),
    question,
    answer,
    source,
  };
  if (wordsIn(name) !== seen) item.name = name;
  items.push(item);
  return item;
}

/** The words of a label, for an id or a name: lines are parted, a picture has its `alt`. */
export function wordsIn(label: string | Node): string {
  const walk = (node: Node): string =>
    node.nodeType === 3
      ? node.nodeValue!
      : /^(BR|IMG)$/.test(node.nodeName)
        ? ` ${(node as Element).getAttribute('alt') ?? ''} `
        : [...node.childNodes].map(walk).join('');
  return typeof label === 'string' ? label : tidy(walk(label));
}

/** What a wrapper with questions in it becomes, and where nodes that follow it go. */
export type Wrapped = (node: Element) => { parts: FaqPart[]; into?: Node[] } | undefined;

/** Questions and what stands between them, in order. `wrapped` reads what questions stand deeper in. */
export function partsOf(nodes: Iterable<Node>, reader: Reader, wrapped?: Wrapped): FaqPart[] {
  const { plan, sources } = reader;
  const heads = [plan.title, ...plan.groups].flatMap((block) => block?.node ?? []);
  const parts: FaqPart[] = [];
  let into: Node[] | undefined;
  for (const node of nodes) {
    if (node.nodeType === 3 ? !into?.length && isEmpty(node) : !isShown(node)) continue;
    const rank = rankOf(node);
    if (sources.has(node)) {
      parts.push(itemOf(reader, node as Element, (into = [])));
      continue;
    }
    const inside = node.nodeType === 1 && wrapped?.(node as Element);
    if (inside) {
      parts.push(...inside.parts);
      into = inside.into;
      continue;
    }
    if (rank && isEmpty(node)) continue;
    if (rank === plan.rank && isHidden(node as Element)) {
      // What stands below a question that the page hides is no answer to the one before.
      into = undefined;
      continue;
    }
    const head = heads.find((head) => node.contains(head));
    if (!into || head) {
      into = [];
      parts.push(
        head && head === plan.title?.node ? { prose: into, title: true } : { prose: into },
      );
    }
    into.push(node);
    if (head && head === plan.title?.node) into = undefined;
  }
  return parts;
}

/** Nodes that can be seen: no comments, no data. Films and frames have no words, but are there. */
export const isShown = (node: Node): boolean =>
  node.nodeType === 3 ||
  /^(IFRAME|OBJECT|EMBED|CANVAS|AUDIO|VIDEO|INPUT|SELECT|TEXTAREA|NOSCRIPT|MAP)$/.test(
    node.nodeName,
  ) ||
  !isSilent(node);

/** The model of what was gathered. */
export function finish(
  { name, plan, items }: Reader,
  parts: FaqPart[],
  rest?: Partial<FaqModel>,
): Result<FaqModel> {
  const empty = items.filter(({ answer }) => answer.every((node) => isEmpty(node as Node)));
  const links = items.flatMap(({ source }) => linkIn([source!]) ?? []);
  return {
    ok: true,
    model: {
      titleLevel: plan.title?.rank ?? 0,
      titleSource: plan.title?.node as Element,
      level: plan.level,
      items,
      parts,
      ...rest,
    },
    hints:
      name.twice[0] || empty[0] || links[0]
        ? report().then((part) => part?.advice(name.twice, empty, links) ?? [])
        : undefined,
  };
}
