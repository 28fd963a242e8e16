/**
 * Colours words without touching the page's nodes (CSS Custom Highlight), for text that a framework
 * writes again and again. Where a browser has no such highlights nothing is coloured; the glossary
 * itself can still be read.
 */
import type { Run } from './running-text.js';
import type { Place } from './weave.js';

const name = 'bedside-term';

export class Paint {
  readonly #document: Document;
  readonly #ranges = new Set<Range>();

  constructor(document: Document) {
    this.#document = document;
  }

  add({ pieces }: Run, places: readonly Place[]): Range[] {
    const { highlights } = CSS;
    if (!highlights || !places.length) return [];
    const highlight = highlights.get(name) ?? this.#start();
    return places.map(({ start, end }) => {
      const first = pieces.findLast((piece) => piece.at <= start)!;
      const last = pieces.findLast((piece) => piece.at <= end - 1)!;
      const range = this.#document.createRange();
      range.setStart(first.node, start - first.at);
      range.setEnd(last.node, end - last.at);
      highlight.add(range);
      this.#ranges.add(range);
      return range;
    });
  }

  remove(ranges: readonly Range[]): void {
    for (const range of ranges) {
      CSS.highlights?.get(name)?.delete(range);
      this.#ranges.delete(range);
    }
  }

  /** The painted range at a point of the viewport: the caret's place, if the point is on a letter. */
  at(x: number, y: number): Range | undefined {
    const caret = this.#document.caretPositionFromPoint?.(x, y);
    for (const range of this.#ranges) {
      if (!caret || !range.isPointInRange(caret.offsetNode, caret.offset)) continue;
      const onIt = [...range.getClientRects()].some(
        (box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
      );
      if (onIt) return range;
    }
    return undefined;
  }

  #start(): Highlight {
    const highlight = new Highlight();
    CSS.highlights.set(name, highlight);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`::highlight(${name}) {
      text-decoration: underline dotted 0.12em;
      text-underline-offset: 0.2em;
    }`);
    this.#document.adoptedStyleSheets.push(sheet);
    return highlight;
  }
}
