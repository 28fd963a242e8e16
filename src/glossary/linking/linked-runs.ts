import type { Place } from './finder.js';
import type { Wrapped } from './wrap.js';

/** What was done to a run of text: terms put into it, or words painted. */
export interface Linked extends Wrapped {
  /** The author's text of the whole run. */
  readonly text: string;
  /** The element that it stands in. */
  readonly parent: Element;
  /** When it was done, by the page's clock. */
  readonly at: number;
  readonly places: readonly Place[];
  readonly ranges: readonly StaticRange[];
}

/** All that was done to a document, and by which node it is found again. */
export class LinkedRuns {
  readonly #document: Document;
  readonly #all = new Set<Linked>();
  /** What was done, by every node that has a part in it. */
  readonly #byNode = new WeakMap<Node, Linked>();

  constructor(document: Document) {
    this.#document = document;
  }

  get all(): readonly Linked[] {
    return [...this.#all];
  }

  has(linked: Linked): boolean {
    return this.#all.has(linked);
  }

  add(linked: Linked): void {
    this.#all.add(linked);
    for (const node of nodesOf(linked)) this.#byNode.set(node, linked);
  }

  delete(linked: Linked): void {
    this.#all.delete(linked);
    for (const node of nodesOf(linked)) this.#byNode.delete(node);
  }

  /** What this very node has a part in. */
  of(node: Node | null | undefined): Linked | undefined {
    return node ? this.#byNode.get(node) : undefined;
  }

  /** What a text has a part in: itself, or in the term that it stands in. */
  at(text: Node): Linked | undefined {
    return this.of(text) ?? this.of(text.parentElement?.closest('bedside-term'));
  }

  /** What a subtree has a part in. */
  in(node: Node): Linked[] {
    const nodes = [node];
    const walker = this.#document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) nodes.push(walker.currentNode);
    return nodes.flatMap((each) => this.of(each) ?? []);
  }
}

const nodesOf = ({ texts, added }: Linked): Node[] => [...texts.keys(), ...added.keys()];
