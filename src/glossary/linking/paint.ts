/**
 * Colours words without touching the page's nodes (CSS Custom Highlight), for text that a framework
 * writes again and again. Where a browser has no such highlights nothing is coloured; the glossary
 * itself can still be read.
 */
import type { Run } from './running-text.js';
import type { Place } from './wrap.js';

const name = 'bedside-term';

export class Paint {
  readonly #document: Document;
  readonly #ranges = new Set<StaticRange>();

  constructor(document: Document) {
    this.#document = document;
  }

  add({ pieces }: Run, places: readonly Place[]): StaticRange[] {
    const highlight = places.length && (this.#highlights?.get(name) ?? this.#start());
    if (!highlight) return [];
    return places.map(({ start, end }) => {
      const first = pieces.findLast((piece) => piece.at <= start)!;
      const last = pieces.findLast((piece) => piece.at <= end - 1)!;
      // Static: what the page changes is read anew anyway, and live ranges make every change slow.
      const range = new StaticRange({
        startContainer: first.node,
        startOffset: start - first.at,
        endContainer: last.node,
        endOffset: end - last.at,
      });
      highlight.add(range);
      this.#ranges.add(range);
      return range;
    });
  }

  remove(ranges: readonly StaticRange[]): void {
    for (const range of ranges) {
      this.#highlights?.get(name)?.delete(range);
      this.#ranges.delete(range);
    }
  }

  /** The painted range at a point of the viewport: the caret's place, if the point is on a letter. */
  at(x: number, y: number): StaticRange | undefined {
    const [node, offset] = this.#caretAt(x, y);
    if (!node) return undefined;
    const probe = this.#document.createRange();
    return [...this.#ranges].find((range) => {
      probe.setStart(range.startContainer, range.startOffset);
      probe.setEnd(range.endContainer, range.endOffset);
      return (
        probe.isPointInRange(node, offset!) &&
        [...probe.getClientRects()].some(
          (box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
        )
      );
    });
  }

  /** Safari knows the second way only, Firefox the first. */
  #caretAt(x: number, y: number): [Node?, number?] {
    const caret = this.#document.caretPositionFromPoint?.(x, y);
    if (caret) return [caret.offsetNode, caret.offset];
    const range = this.#document.caretRangeFromPoint?.(x, y);
    return [range?.startContainer, range?.startOffset];
  }

  /** Of the document's own window, as is all that follows: another window's fits no other document. */
  get #view(): typeof globalThis | undefined {
    return this.#document.defaultView ?? undefined;
  }

  get #highlights(): HighlightRegistry | undefined {
    return this.#view?.CSS.highlights;
  }

  #start(): Highlight | undefined {
    const view = this.#view;
    if (!view?.CSS.highlights) return undefined;
    const highlight = new view.Highlight();
    view.CSS.highlights.set(name, highlight);
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(`::highlight(${name}) {
      text-decoration: underline dotted 0.12em;
      text-underline-offset: 0.2em;
    }`);
    this.#document.adoptedStyleSheets.push(sheet);
    return highlight;
  }
}
