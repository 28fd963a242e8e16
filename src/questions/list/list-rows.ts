import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { heading } from '../../shared/element/heading.js';
import { rowGroups } from '../../shared/element/row-groups.js';
import type { Saved } from '../saved-questions.js';
import type { ListView } from './list-view.js';
import { sayTitle } from './say.js';

/**
 * The questions, and below them, under a heading of their own, the sentences to say.
 *
 * @param rank Rank of that heading.
 * @param draw Draws a row; `index` counts through both lists.
 */
export function renderRows(
  view: ListView,
  shown: readonly Saved[],
  rank: number,
  draw: (row: Saved, index: number) => unknown,
) {
  const list = (some: readonly Saved[], first: number) =>
    // A list without items is none: an empty one would be read out as a list.
    html`<ol part="rows" role=${some.length ? 'list' : 'none'}>
      ${rowGroups(some, (part, at) =>
        repeat(
          part,
          ({ id }) => id,
          (row, i) => draw(row, first + at + i),
        ),
      )}
    </ol>`;
  const questions = shown.filter(({ say }) => !say);
  const sentences = shown.filter(({ say }) => say);
  return html`${list(questions, 0)}
  ${sentences.length ? [heading(rank, sayTitle(view)), list(sentences, questions.length)] : nothing}`;
}
