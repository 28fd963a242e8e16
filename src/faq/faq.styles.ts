import { css } from 'lit';

export const styles = css`
  [part='toolbar'] {
    display: flex;
    margin-block-end: 0.5em;
  }
  [part='open-all'] {
    margin-inline-start: auto;
  }
  [part='item'] {
    border-block-start: 1px solid var(--_line);
  }
  .items {
    border-block-end: 1px solid var(--_line);
  }
  /* No flex box, and the words first: from a heading, Firefox puts a screen reader only on inline words. */
  [part='question'] {
    display: block;
    position: relative;
    inline-size: 100%;
    min-block-size: max(2.75em, 44px);
    padding-block: 0.6em;
    padding-inline: 1.95em 0.2em;
    border: 0;
    text-align: start;
  }
  .words {
    overflow-wrap: anywhere;
  }
  [part='question'] [part='marker'] {
    position: absolute;
    inset-block-start: 0.6em;
    inset-inline-start: 0.2em;
  }
  [part='marker'] {
    flex: none;
    align-self: start;
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
  [part='answer'] {
    padding-inline: 2em 0;
  }
  /* Room for the copy button, which comes later. */
  .after {
    min-block-size: max(2.75em, 44px);
  }
  @media (prefers-reduced-motion: no-preference) {
    [part='marker'] {
      transition: rotate 0.15s;
    }
  }
  @media print {
    /* What is positioned comes after everything else in the text of a PDF. */
    [part='question'] {
      position: static;
    }
    [part='item'][hidden],
    [part='question'] {
      display: block !important;
    }
    [part='marker'],
    .after,
    [part='toolbar'] {
      display: none !important;
    }
    [part='item'] {
      break-inside: avoid;
    }
    [part='heading'] {
      break-after: avoid;
    }
    .all [part='answer'][hidden] {
      display: block !important;
      content-visibility: visible !important;
    }
  }
`;
