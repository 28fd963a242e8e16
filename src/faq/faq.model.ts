import type { LitElement, TemplateResult } from 'lit';
import { rankOf } from '../shared/element/heading.js';
import { mirror, tidy } from '../shared/content/mirror.js';
import { slug, uniqueIds } from '../shared/content/naming.js';
import type { Result } from '../shared/content/result.js';
import { loadFeature } from '../shared/load-feature.js';
import type { LanguageController } from '../shared/language/language-controller.js';
import type { StatusController } from '../shared/element/status-controller.js';

/** One question with its answer. */
export interface FaqItem {
  /** The author's `id`, or one made from the question's words. Unique in the model. */
  id: string;
  /** The words of the button: plain text, or a copy with the author's inline markup. */
  question: string | Node;
  /** The author's own nodes (HTML), or paragraphs of plain text (JSON). */
  answer: readonly Node[] | readonly string[];
  /** Where the question stands in the author's HTML: its heading, or its `<details>`. */
  source?: Element;
  /** Draws an answer that is not in the author's HTML. */
  render?: (view: FaqView) => TemplateResult;
}

/** The author's nodes between questions: an introduction, a heading over a group, a closing line. */
export interface FaqProse {
  prose: readonly Node[];
}

/** What the element leaves to the chunk that knows native `<details>`. */
export interface NativeForm {
  /** Opens exactly these. */
  setOpen(ids: ReadonlySet<string>): void;
  /** The author's nodes, less those that a search hides. */
  nodes(hides: (item: FaqItem) => boolean | undefined): readonly Node[];
  /** Tells the element of what a reader or the browser opens and closes; may be called again. */
  join(view: () => FaqView): void;
}

/** What a `<bedside-faq>` shows. */
export interface FaqModel {
  /** Present where questions are the author's own `<details>`, which stay as they are. */
  native?: NativeForm;
  title?: string | Node;
  /** Rank of the title's heading; 0 without a title. */
  titleLevel: number;
  /** Rank of the questions' headings, 1 to 6. */
  level: number;
  items: readonly FaqItem[];
  /** Questions and prose in the author's order. */
  parts: readonly (FaqItem | FaqProse)[];
}

/** What the element shows to its parts that are loaded when they are used. */
export interface FaqView {
  readonly host: LitElement;
  readonly language: LanguageController;
  readonly status: StatusController;
  readonly items: readonly FaqItem[];
  /** The ids of what is open. */
  readonly ids: ReadonlySet<string>;
  /** The search, where there is one: what it found stays open. */
  readonly search?: { finds(item: FaqItem): boolean };
  /** Opens exactly these. */
  open(ids: Iterable<string>): void;
  /** Opens or closes one because a reader did, and says so to the page. */
  toggle(item: FaqItem, open: boolean): void;
  /** Gives the tree around the element a style sheet. */
  addSheet(host: Element, css: string): void;
}

const report = loadFeature(null, () => import('../shared/report/report.js')).get;

/** Reads the heading form or the `<details>` form. Undefined while there is neither. */
export function readFaq(
  host: Element,
): Result<FaqModel> | Promise<Result<FaqModel> | undefined> | undefined {
  // What says something: elements and text, no comments, no data.
  const nodes = [...host.childNodes].filter((node) =>
    node.nodeType === 3
      ? tidy(node.nodeValue)
      : node.nodeType === 1 && !/^(SCRIPT|STYLE|TEMPLATE)$/.test(node.nodeName),
  );
  if (nodes.some(({ nodeName }) => nodeName === 'DETAILS')) {
    return loadFeature(null, () => import('./more/more.js'))
      .get()
      .then((part) => part?.readDetails(host, nodes));
  }
  if (nodes.some(rankOf)) return readHeadings(nodes);
  if (nodes[0]) return report().then((part) => part?.wrapped(host));
}

function readHeadings(nodes: Node[]): Result<FaqModel> {
  const headings = nodes.filter(rankOf) as Element[];
  const ranks = headings.map(rankOf);
  const [heading] = headings;
  const [first, second] = ranks;
  // A title is a leading heading that no later one equals, or that has nothing between it and
  // the next, lower one. In `h3 p h4 p h3 p` the first h3 is a question, in `h2 h3 p` a title.
  const titled =
    second > first &&
    (!ranks.includes(first, 1) || nodes[nodes.indexOf(heading) + 1] === headings[1]);
  const level = titled ? Math.min(...ranks.filter((rank) => rank > first)) : first;

  const parts: (FaqItem | FaqProse)[] = [];
  const items: FaqItem[] = [];
  const name = uniqueIds();
  let into: Node[] | undefined;
  for (const node of nodes) {
    const rank = rankOf(node);
    if (titled && node === heading) continue;
    if (rank === level) {
      const source = node as Element;
      const item = {
        id: name(source.id, slug(source.textContent!) || 'question'),
        question: mirror(source),
        answer: (into = []),
        source,
      };
      items.push(item);
      parts.push(item);
    } else {
      if (!into || (rank && rank < level)) parts.push({ prose: (into = []) });
      into.push(node);
    }
  }
  const empty = items.filter(({ answer }) => !answer.length);
  return {
    ok: true,
    model: {
      title: titled ? mirror(heading) : undefined,
      titleLevel: titled ? first : 0,
      // No rank is skipped below the title.
      level: titled ? first + 1 : level,
      items,
      parts,
    },
    hints:
      name.twice[0] || empty[0]
        ? report().then((part) => part?.advice(name.twice, empty) ?? [])
        : undefined,
  };
}
