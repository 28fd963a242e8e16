import type { ContentReader } from '../shared/content/content-state.js';
import { mirror } from '../shared/content/mirror.js';
import { slug, uniqueIds } from '../shared/content/naming.js';
import { outline, topOf, type Block } from '../shared/content/outline.js';
import { tidy } from '../shared/content/tidy.js';

/** One way to read: “In short”. */
export interface Level {
  /** The author's `id`, or one made from the words of its heading. */
  id: string;
  label: string | Node;
  /** The author's heading, shown as a button. */
  source: Element;
  nodes: readonly Node[];
  /** Holds whom to call, which is never closed. */
  isFixed: boolean;
}

/** What a `<bedside-levels>` shows. */
export interface LevelsModel {
  /** The heading over all, where its link is only a marker: shown as its words. */
  title?: Element | undefined;
  titleRank: number;
  /** Rank of the headings of levels, 1 to 6. */
  rank: number;
  /** What stands before the first level, the title too where it is shown as it is. */
  intro: readonly Node[];
  levels: readonly Level[];
}

export const levelsReader: ContentReader<LevelsModel> = {
  family: 'page',
  fromHtml(host) {
    const blocks = outline(host);
    if (!blocks.length) return undefined;
    const headings = blocks.filter(({ kind }) => kind === 'heading');
    const [first, ...rest] = headings;
    const isTitled = rest.length > 0 && rest.every(({ rank }) => rank > first!.rank);
    const rank = Math.min(...(isTitled ? rest : headings).map((each) => each.rank));
    const heads = headings.filter((each) => each.rank === rank);
    if (heads.length < 2)
      return fail(
        'needs two headings or more of one rank, such as “In short” and “The whole story”, each with its text below it',
      );
    if (heads.some(({ within }) => within.length))
      return fail(
        'takes headings that stand directly in it, not in a group, column or section each: take the groups away (in a block editor: “Ungroup”)',
      );
    const nodes = [...host.childNodes].filter(({ nodeType }) => !(nodeType > 3));
    const starts = heads.map((head) => nodes.indexOf(topOf(head) as ChildNode));
    const title = isTitled && isMarker(first!) && !first!.within.length ? first : undefined;
    const naming = uniqueIds(heads.map(({ node }) => (node as Element).id).filter(Boolean));
    return {
      ok: true,
      model: {
        title: title?.node as Element | undefined,
        titleRank: first!.rank,
        rank,
        intro: nodes.slice(0, starts[0]).filter((node) => node !== title?.node),
        levels: heads.map(({ node }, i): Level => {
          const source = node as Element;
          const own = nodes.slice(starts[i]! + 1, starts[i + 1]);
          const label = mirror(source);
          const words = typeof label === 'string' ? label : tidy(label.textContent);
          return {
            id: naming(source.id || undefined, slug(words) || 'level'),
            label,
            source,
            nodes: own,
            isFixed: own.some(
              (each) =>
                each.nodeType === 1 &&
                ((each as Element).localName === 'bedside-help' ||
                  (each as Element).querySelector('bedside-help')),
            ),
          };
        }),
      },
    };
  },
};

const isMarker = ({ node }: Block) => !!(node as Element).querySelector('a[href^="#bedside-"]');
const fail = (problem: string) => ({
  ok: false as const,
  problems: [`How much to read ${problem}.`],
});
