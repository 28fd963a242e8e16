import { html, noChange } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import type { Words } from './quiz.model.js';

class Copied extends Directive {
  #words: Words = [];

  render(words: Words, label = false): unknown {
    // A page that changes elsewhere gives new copies of the same words: what is on show stays.
    const same = words.every((word, i) => {
      const before = this.#words[i];
      return typeof word === 'string' || typeof before !== 'object'
        ? word === before
        : word.isEqualNode(before);
    });
    if (same && words.length === this.#words.length) return noChange;
    this.#words = words;
    return words.map((word) =>
      typeof word !== 'string'
        ? document.importNode(word, true)
        : label
          ? word
          : html`<p>${word}</p>`,
    );
  }
}

/** Shows an author's words: in a label in one line, as prose each text in a paragraph. */
export const copied = directive(Copied);
