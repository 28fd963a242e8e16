import { css } from 'lit';

/** What the first frame needs; `laterStyles` comes with the first act. */
export const styles = css`
  :host {
    --_on-accent: var(--bedside-on-accent, light-dark(#fff, #0a1a2b));
  }
  [part='title'] {
    margin-block-end: 0.25em;
  }
  [part='progress'],
  [part='instruction'],
  [part='foot'] > p {
    color: var(--_muted);
  }
  [part='question'] {
    padding-block: var(--_space);
    border-block-start: 1px solid var(--_line);
  }
  /* In a long quiz, questions below the screen are laid out when they come near. */
  @media screen {
    [part='question']:nth-child(n + 9) {
      content-visibility: auto;
      contain-intrinsic-block-size: auto 16em;
      overflow-clip-margin: 0.5em;
    }
  }
  [part='intro'] {
    margin-block-end: 0.75em;
  }
  [part='intro'] p + p {
    margin-block-start: 0.5em;
  }
  img,
  video {
    max-inline-size: 100%;
    block-size: auto;
  }
  fieldset {
    min-inline-size: 0;
  }
  legend {
    padding: 0;
    max-inline-size: 100%;
  }
  [part='prompt'] [part='heading'] {
    font-size: 1.125em;
  }
  [part='instruction'] {
    margin-block-end: 0.25em;
  }
  label {
    display: flex;
    gap: 0.6em;
    align-items: center;
    min-block-size: max(2.25em, 24px);
    padding: 0.35em 0.5em;
    border-radius: var(--_radius);
    cursor: pointer;
  }
  label > span {
    min-inline-size: 0;
  }
  label:not(:has([aria-disabled])):hover {
    background: var(--_tint);
  }
  [part='option'] {
    border-inline-start: 0.25em solid transparent;
  }
  input {
    flex: none;
    inline-size: max(1.25em, 20px);
    block-size: max(1.25em, 20px);
    margin: 0;
    accent-color: var(--_accent);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    align-items: center;
    margin-block-start: 0.75em;
  }
  .primary:not([aria-disabled]) {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .primary:not([aria-disabled]):hover {
    text-decoration: underline;
  }
  [part='foot'] {
    padding-block-start: var(--_space);
    border-block-start: 1px solid var(--_line);
  }
  [part='foot'] > * {
    margin-block-end: 0.5em;
  }
  summary {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  a {
    color: var(--_accent);
  }
  @media screen {
    .paper,
    .away {
      display: none;
    }
  }
  @media (pointer: coarse) {
    label {
      min-block-size: max(2.75em, 44px);
    }
  }
  @media (forced-colors: active) {
    :host {
      --_on-accent: Canvas;
    }
    .primary:not([aria-disabled]) {
      forced-color-adjust: none;
    }
    /* A clear line would be drawn: every option would look marked. */
    [part='option'] {
      border-color: Canvas;
    }
  }
  @media print {
    details,
    .row,
    [part='progress'] {
      display: none;
    }
    [part='question'] {
      break-inside: avoid;
    }
  }
`;
