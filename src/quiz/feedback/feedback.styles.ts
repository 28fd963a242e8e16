import { css } from 'lit';

/** Verdicts, hints, results: nothing that stands in the first frame. */
export const feedbackStyles = css`
  :host {
    --_surface: var(--bedside-surface, light-dark(#fff, #1a1d21));
    --_good: var(--bedside-good, light-dark(#176b34, #7fd69a));
    --_attention: var(--bedside-attention, light-dark(#8a4b00, #ffc069));
  }
  label:has([aria-disabled]) {
    cursor: default;
  }
  button[aria-disabled] {
    color: var(--_muted);
    border-style: dashed;
    cursor: default;
  }
  [part='option'].good {
    border-color: var(--_good);
  }
  [part='option'].other {
    border-inline-start: 0.25em double var(--_attention);
  }
  [part='option'] > [part='verdict'] {
    padding-inline-start: 2.35em;
    font-weight: bold;
  }
  .good > [part='verdict'],
  [part~='good'] {
    color: var(--_good);
  }
  .other > [part='verdict'],
  [part='missing'] {
    color: var(--_attention);
    font-weight: bold;
  }
  [part='remarks'],
  [part='critical'],
  [part='missing'] {
    margin-block-start: 0.75em;
  }
  [part='remarks'] {
    padding-inline-start: 0.75em;
    border-inline-start: 0.25em solid var(--_line);
  }
  [part='remarks'] > * + *,
  :is([part='remarks'], [part='critical']) p + p {
    margin-block-start: 0.5em;
  }
  :is([part='remarks'], [part='critical']) :is(ul, ol) {
    padding-inline-start: 1.5em;
  }
  [part='remarks'] > * > strong:first-child {
    display: block;
  }
  [part='critical'] {
    padding: 0.6em 0.75em;
    border: 2px solid var(--_attention);
    border-radius: var(--_radius);
  }
  [part='order'] {
    padding: 0;
    list-style: none;
  }
  [part='order'] > li {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    align-items: center;
    padding-block: 0.35em;
    border-block-end: 1px solid var(--_line);
  }
  [part='order'] .words {
    flex: 1 1 12em;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  [part='own-words'] {
    inline-size: 100%;
    padding: 0.3em 0.6em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--bedside-text, light-dark(#1a1a1a, #f2f2f2));
    font: inherit;
    /* 16 px: below it iOS zooms the page on focus. */
    font-size: max(1em, 16px);
  }
  [part='results'] {
    padding: var(--_space);
    margin-block-end: var(--_space);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  [part='results'] > * + * {
    margin-block-start: 0.75em;
  }
  [part='results'] ol {
    padding-inline-start: 1.5em;
    list-style: decimal;
  }
  [part='results'] li + li {
    margin-block-start: 0.75em;
  }
  [part='result'] > * {
    margin-block-end: 0.25em;
  }
  [part='back'] {
    position: fixed;
    inset: auto 1em 1em auto;
    padding: 0;
    margin: 0;
    border: 0;
    background: var(--_surface);
    color: inherit;
  }
  [part='back']:dir(rtl) {
    inset: auto auto 1em 1em;
  }
  @media (forced-colors: active) {
    :host {
      --_surface: Canvas;
      --_good: CanvasText;
      --_attention: CanvasText;
    }
  }
  @media print {
    [part='own-words'],
    [part='source'],
    [part='results'],
    [part='kept'],
    [part='back'] {
      display: none;
    }
  }
`;
