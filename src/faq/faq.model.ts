import type { TemplateResult } from 'lit';
import { rankOf } from '../shared/heading.js';
import { mirror, tidy } from '../shared/content/mirror.js';
import type { Result } from '../shared/content/result.js';
import type { LanguageController } from '../shared/language/language-controller.js';

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
  render?: (language: LanguageController) => TemplateResult;
}

/** The author's nodes between questions: an introduction, a heading over a group, a closing line. */
export interface FaqProse {
  prose: readonly Node[];
}

/** What the element leaves to the chunk that knows native `<details>`. */
export interface NativeForm {
  /** Opens exactly these. */
  setOpen(items: readonly FaqItem[], ids: ReadonlySet<string>): void;
  /** The author's nodes, less those that a search hides. */
  nodes(hides: (item: FaqItem) => boolean | undefined): readonly Node[];
  /** Hears of what a reader (`byReader`) or the browser opens and closes. Gives back the end of it. */
  listen(toggled: (item: FaqItem, open: boolean, byReader: boolean) => void): () => void;
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

/** Nodes that say something: elements and text, no comments, no data. */
const speaks = (node: Node) =>
  node.nodeType === 1 ? !/^(SCRIPT|STYLE|TEMPLATE)$/.test(node.nodeName) : !!node.nodeValue?.trim();

/** The author's nodes that are read and shown. */
export const contentNodes = (host: Element) =>
  [...host.childNodes].filter(
    (node) => (node.nodeType === 1 || node.nodeType === 3) && speaks(node),
  );

/** Reads the heading form or the `<details>` form. Undefined while there is neither. */
export function readFaq(host: Element): Result<FaqModel> | Promise<Result<FaqModel>> | undefined {
  const nodes = contentNodes(host);
  const headings = nodes.filter(rankOf) as Element[];
  if (nodes.some(({ nodeName }) => nodeName === 'DETAILS')) {
    return import('./details.js').then(({ readDetails }) => readDetails(host));
  }
  if (headings.length) return readHeadings(nodes, headings);
  if (host.querySelector('h1,h2,h3,h4,h5,h6,details')) {
    return {
      ok: false,
      problems: ['Headings and answers are wrapped in another element. Put them directly inside.'],
    };
  }
}

function readHeadings(nodes: Node[], headings: Element[]): Result<FaqModel> {
  const ranks = headings.map(rankOf);
  const [first, second] = ranks;
  // A title is a leading heading that no later one equals, or that has nothing between it and
  // the next, lower one. In `h3 p h4 p h3 p` the first h3 is a question, in `h2 h3 p` a title.
  const titled =
    second > first &&
    (!ranks.includes(first, 1) || nodes[nodes.indexOf(headings[0]) + 1] === headings[1]);
  const level = titled ? Math.min(...ranks.slice(1).filter((rank) => rank > first)) : first;

  const parts: (FaqItem | FaqProse)[] = [];
  const items: FaqItem[] = [];
  const name = naming();
  let into: Node[] | undefined;
  for (const node of nodes) {
    const rank = rankOf(node);
    if (titled && node === headings[0]) continue;
    if (rank === level) {
      const answer = (into = []);
      const source = node as HTMLElement;
      items.push({
        id: name(source.id, source.textContent),
        question: mirror(source),
        answer,
        source,
      });
      parts.push(items.at(-1)!);
    } else {
      if (!into || (rank && rank < level)) parts.push({ prose: (into = []) });
      into.push(node);
    }
  }
  const empty = items.filter((item) => !item.answer.length);
  const title = titled ? mirror(headings[0]) : undefined;
  return {
    ok: true,
    model: { title, titleLevel: titled ? first : 0, level, items, parts },
    hints: [...name.hints(), ...empty.map(({ id }) => `The question “${id}” has no answer.`)],
  };
}

/** Gives every item an id: the author's, else one from the words. Reports what is not unique. */
export function naming() {
  const used = new Set<string>();
  const twice: string[] = [];
  const name = (id: string | undefined, words: string | null | undefined): string => {
    if (id && used.has(id)) twice.push(id);
    const stem = id || slug(words);
    let unique = stem;
    for (let n = 2; used.has(unique); n++) unique = `${stem}-${n}`;
    used.add(unique);
    return unique;
  };
  name.hints = () =>
    twice.map((id) => `The id “${id}” stands twice; a link to it opens the first question.`);
  return name;
}

const slug = (words: string | null | undefined) =>
  tidy(words)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60) || 'question';
