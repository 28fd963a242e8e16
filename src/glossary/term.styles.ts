import { css } from 'lit';

/** The word in its line: everything about it is the page's, but for the line under it. */
export const word = css`
  :host {
    display: inline !important;
    position: static !important;
    float: none !important;
    margin: 0 !important;
    padding: 0 !important;
  }
  [part='trigger'] {
    color: inherit;
    text-decoration: underline dotted 0.1em;
    text-underline-offset: 0.22em;
    text-decoration-skip-ink: none;
    cursor: pointer;
    border-radius: 0.1em;
    touch-action: manipulation;
  }
  /* Only the one that is open: a page full of anchors takes twice as long to lay out. */
  [part='trigger'][aria-expanded='true'] {
    anchor-name: --bedside-term;
  }
  [part='trigger']:hover {
    text-decoration-style: solid;
  }
  [part='trigger']:focus-visible {
    outline: 0.15em solid var(--bedside-focus, currentColor);
    outline-offset: 0.1em;
  }
  @media print {
    [part='trigger'] {
      text-decoration: none;
    }
  }
`;
