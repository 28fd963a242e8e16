import { css } from 'lit';

export const styles = css`
  [part='title'] {
    margin-block-end: 0.25em;
  }
  [part='progress'],
  [part='instruction'],
  [part='disclaimer'],
  [part='reviewed'],
  [part='kept'] {
    color: var(--_muted);
  }
  [part='question'] {
    padding-block: var(--_space);
    border-block-start: 1px solid var(--_line);
  }
  [part='intro'],
  [part='remarks'] > * {
    margin-block-end: 0.75em;
  }
  :is([part='intro'], [part='remarks'], [part='critical']) p + p {
    margin-block-start: 0.5em;
  }
  :is([part='intro'], [part='remarks'], [part='critical']) :is(ul, ol) {
    padding-inline-start: 1.5em;
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
  label:hover {
    background: var(--_tint);
  }
  label:has([aria-disabled='true']) {
    cursor: default;
    background: none;
  }
  [part='option'] {
    border-inline-start: 0.25em solid transparent;
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
  .other > [part='verdict'] {
    color: var(--_attention);
  }
  [part='remarks'] {
    margin-block-start: 0.75em;
    padding-inline-start: 0.75em;
    border-inline-start: 0.25em solid var(--_line);
  }
  strong {
    display: block;
  }
  p strong {
    display: inline;
  }
  [part='critical'] {
    margin-block-start: 0.75em;
    padding: 0.6em 0.75em;
    border: 2px solid var(--_attention);
    border-radius: var(--_radius);
  }
  [part='missing'] {
    margin-block-start: 0.5em;
    color: var(--_attention);
    font-weight: bold;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    align-items: center;
    margin-block-start: 0.75em;
  }
  .row:empty {
    display: none;
  }
  .primary[aria-disabled='true'] {
    background: transparent;
    border-color: var(--_border);
    text-decoration: none;
  }
  [part='own-words'] {
    inline-size: 100%;
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
  }
  [part='foot'] {
    border-block-start: 1px solid var(--_line);
    padding-block-start: var(--_space);
  }
  [part='foot'] > * {
    margin-block-end: 0.5em;
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
    margin-block-start: 0.5em;
  }
  [part='result'] p {
    margin-block: 0.25em;
  }
  summary {
    inline-size: fit-content;
    min-block-size: max(2.25em, 24px);
    cursor: pointer;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  a {
    color: var(--_accent);
  }
  [part='back'] {
    position: fixed;
    inset: auto 1em 1em auto;
    padding: 0;
    margin: 0;
    border: 0;
    background: var(--_surface);
  }
  [part='back']:dir(rtl) {
    inset: auto auto 1em 1em;
  }
  @media screen {
    .paper,
    .away {
      display: none;
    }
  }
  @media (pointer: coarse) {
    label,
    summary {
      min-block-size: max(2.75em, 44px);
    }
  }
  @media print {
    [part='foot'] > :not([part='disclaimer'], [part='reviewed']),
    [part='own-words'],
    [part='progress'],
    [part='back'],
    [part='source'],
    .row {
      display: none !important;
    }
    label > input:is([type='checkbox'], [type='radio']) {
      display: inline-block !important;
    }
    [part='question'] {
      break-inside: avoid;
    }
  }
`;
