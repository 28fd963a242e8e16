import { html, noChange } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import { textOf, type Words } from './quiz.model.js';

/** What must not be copied: it would run twice, or be a control that does nothing. */
const left = /^(SCRIPT|STYLE|TEMPLATE|INPUT|BUTTON|TEXTAREA|SELECT)$/i;
/** What may stand in a label: anything else there gives its words only. */
const inline =
  /^(EM|I|S|U|SMALL|MARK|SUB|SUP|BDI|BDO|SPAN|ABBR|CITE|CODE|DFN|KBD|Q|SAMP|VAR|WBR|BR|RUBY|RT|RP|IMG|PICTURE|SOURCE|STRONG|B)$/i;

/** A copy without ids, styles and handlers; of a label also without blocks, links and (`plain`) bold. */
function copyInto(target: Node, source: Node, label: boolean, plain: boolean) {
  for (const node of source.childNodes) copy(target, node, label, plain);
}

function copy(target: Node, node: Node, label: boolean, plain: boolean) {
  if (node.nodeType === 3) target.appendChild(document.createTextNode(node.nodeValue!));
  if (node.nodeType !== 1 || left.test(node.nodeName)) return;
  if (label && (!inline.test(node.nodeName) || (plain && /^(B|STRONG)$/.test(node.nodeName))))
    return copyInto(target, node, label, plain);
  const element = node.cloneNode(false) as Element;
  for (const { name } of [...element.attributes])
    if (/^(id|style|slot|on.*)$/.test(name)) element.removeAttribute(name);
  copyInto(element, node, label, plain);
  target.appendChild(element);
}

class Copied extends Directive {
  #words: Words = [];
  #text?: string;

  render(words: Words, label = false, plain = false): unknown {
    // The same nodes may hold other text now: a page translated in place.
    const text = textOf(words);
    if (text === this.#text && words.every((word, i) => word === this.#words[i])) return noChange;
    this.#text = text;
    this.#words = words;
    if (label && words.every((word) => typeof word === 'string' || word.nodeType === 3))
      return text;
    return words.map((word) => {
      if (typeof word === 'string') return label ? word : html`<p>${word}</p>`;
      if (word.nodeType === 3) return word.nodeValue;
      const target = document.createDocumentFragment();
      copy(target, word, label, plain);
      return target;
    });
  }
}

/** Shows author's words: copied once, and again when they change. */
export const copied = directive(Copied);
