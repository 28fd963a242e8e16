import { css } from 'lit';

export const levelStyles = css`
  [part='level'] {
    border-block-start: 1px solid var(--_line);
  }
  [part='level']:last-of-type {
    border-block-end: 1px solid var(--_line);
  }
  /* No flex box, and the words first, as in an FAQ: from a heading, Firefox puts a screen reader only on inline words. */
  [part='choose'] {
    display: block;
    position: relative;
    inline-size: 100%;
    min-block-size: max(2.75em, 44px);
    padding-block: 0.6em;
    padding-inline: 1.95em 0.2em;
    border: 0;
    text-align: start;
  }
  [part='marker'] {
    position: absolute;
    inset-block-start: 0.6em;
    inset-inline-start: 0.2em;
    inline-size: 0.6em;
    block-size: 0.6em;
    margin: 0.3em 0.2em;
    border: solid;
    border-width: 0 0.15em 0.15em 0;
    rotate: 45deg;
  }
  [aria-expanded='true'] [part='marker'] {
    margin-block-start: 0.5em;
    rotate: 225deg;
    color: var(--_accent);
  }
  [part='text']:not([hidden]) {
    padding-block-end: 0.75em;
  }
  @media print {
    [part='choose'],
    [part='text'][hidden] {
      display: block !important;
    }
    [part='text'][hidden] {
      content-visibility: visible !important;
    }
    /* What is positioned comes after everything else in the text of a PDF. */
    [part='choose'] {
      position: static;
    }
    [part='marker'] {
      display: none !important;
    }
    [part='heading'] {
      break-after: avoid;
    }
  }
`;
