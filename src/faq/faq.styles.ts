import { css } from 'lit';

export const styles = css`
  [part='toolbar'] {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    justify-content: space-between;
    gap: 0.5em var(--_space);
    margin-block-end: 0.5em;
  }
  [part='toolbar']:empty {
    display: none;
  }
  [part='open-all'] {
    margin-inline-start: auto;
    padding-inline: 0.25em;
  }
  [part='item'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr) max(2.75em, 44px);
    border-block-start: 1px solid var(--_line);
  }
  [part='item']:last-child {
    border-block-end: 1px solid var(--_line);
  }
  [part='heading'] {
    grid-area: 1 / 1;
    font-size: 1em;
  }
  .items [part='heading'] {
    grid-column: 1 / -1;
    padding-inline-end: max(2.75em, 44px);
  }
  [part='question'] {
    display: flex;
    justify-content: start;
    gap: 0.75em;
    inline-size: 100%;
    min-block-size: max(2.75em, 44px);
    padding: 0.6em 0.25em;
    border: 0;
    border-radius: 0;
    font-weight: bold;
    line-height: 1.4;
    text-align: start;
  }
  .words {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  [part='question']:hover .words {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  [part='marker'] {
    order: -1;
    flex: none;
    align-self: start;
    inline-size: 0.6em;
    block-size: 0.6em;
    margin-block-start: 0.35em;
    margin-inline: 0.2em;
    border: solid currentColor;
    border-block-width: 0 0.15em;
    border-inline-width: 0 0.15em;
    rotate: -45deg;
  }
  [part='marker']:dir(rtl) {
    rotate: 45deg;
  }
  .open > [part='heading'] [part='marker'] {
    rotate: 45deg;
    border-color: var(--_accent);
  }
  .open > [part='heading'] [part='marker']:dir(rtl) {
    rotate: -45deg;
  }
  [part='answer'] {
    grid-column: 1 / -1;
    padding-block-end: 0.75em;
    padding-inline: 1.75em 0.25em;
  }
  [part='answer'][hidden] {
    padding-block: 0;
  }
  [part='answer'] p {
    margin-block: 0 0.75em;
  }
  [part='answer'] ::slotted(:first-child) {
    margin-block-start: 0;
  }
  [part='reviewed'] {
    color: var(--_muted);
    font-size: 0.9em;
  }
  .prose {
    margin-block: var(--_space);
  }
  @media (prefers-reduced-motion: no-preference) {
    [part='marker'] {
      transition: rotate 0.15s ease-out;
    }
    [part='answer']:not([hidden]) {
      animation: appear 0.2s ease-out;
    }
    @keyframes appear {
      from {
        opacity: 0.3;
      }
    }
  }
  @media print {
    [part='item'],
    [part='item'][hidden] {
      display: block !important;
      break-inside: avoid;
    }
    [part='question'] {
      display: block !important;
      padding-inline: 0;
    }
    [part='marker'],
    [part='toolbar'] {
      display: none !important;
    }
    [part='heading'] {
      break-after: avoid;
    }
    [part='answer'] {
      padding-inline: 0;
    }
    :host(:not([print='open'])) [part='answer'][hidden] {
      display: block !important;
      content-visibility: visible !important;
      padding-block-end: 0.75em;
    }
  }
`;
