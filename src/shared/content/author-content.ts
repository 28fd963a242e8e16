import { html } from 'lit';
import type { Prose } from './item-list.js';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

class Assign extends Directive {
  #nodes?: readonly Node[];

  render(_nodes: readonly Node[]) {}

  override update(part: ElementPart, [nodes]: [readonly Node[]]) {
    const slot = part.element as HTMLSlotElement;
    // Another slot may have shown them meanwhile.
    if (nodes === this.#nodes && slot.assignedNodes()[0] === nodes[0]) return;
    this.#nodes = nodes;
    slot.assign(...(nodes as Element[]));
  }
}

/** Shows the author's own nodes in a slot, where they stand: `<slot ${assign(nodes)}></slot>`. */
export const assign = directive(Assign);

/**
 * Everything the author wrote, as the page shows it without scripts. A form whose field is called “nodeType” has no
 * number there, and belongs to it.
 */
export const authorContent = (host: Element) =>
  html`<slot ${assign([...host.childNodes].filter(({ nodeType }) => !(nodeType > 3)))}></slot>`;

/** What an author wrote between lists: in place through a slot, or copies of it. */
export const renderProse = (prose: Prose) =>
  'copies' in prose ? prose.copies : html`<slot ${assign(prose.prose)}></slot>`;
