import { css } from 'lit';
import { fields } from '../../shared/styles/controls.js';

/** The list from A to Z. */
export const styles = css`
  ${fields}
  [part='toolbar'] {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    justify-content: space-between;
    gap: 0.75em var(--_space);
    margin-block-end: var(--_space);
  }
  [part='search'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.35em 0.75em;
    flex: 1 1 16em;
    min-inline-size: 0;
  }
  [part='search'] label {
    flex-basis: 100%;
    font-weight: bold;
  }
  [part='search'] input {
    flex: 1 1 12em;
    max-inline-size: 24em;
  }
  [part='count'],
  [part='aliases'],
  [part='say'] {
    color: var(--_muted);
  }
  [part='help']::before {
    content: '';
    inline-size: 0.9em;
    block-size: 0.9em;
    border: 2px solid currentColor;
    border-radius: 0.15em;
    flex: none;
  }
  /* A border, because forced colours take painted backgrounds away. */
  [part='help'][aria-pressed='true']::before {
    border-style: double;
    border-width: 0.45em;
  }
  [part='letters'] ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em;
    list-style: none;
    margin-block-end: var(--_space);
  }
  button[part='letter'] {
    min-inline-size: max(2.25em, 24px);
    padding-inline: 0.4em;
    border-color: var(--_line);
    font-weight: bold;
  }
  [part='group'] {
    border-block-start: 1px solid var(--_line);
    padding-block: 0.75em;
    scroll-margin-block-start: 1em;
  }
  [part='group'] [part='heading'] {
    color: var(--_accent);
    font-size: 1.15em;
    margin-block-end: 0.4em;
  }
  dl,
  dd {
    margin: 0;
  }
  [part='entry'] {
    padding-block: 0.5em;
    scroll-margin-block-start: 1em;
    break-inside: avoid;
  }
  [part='term'] {
    font-weight: bold;
  }
  [part='say'] {
    font-weight: normal;
    margin-inline-start: 0.5em;
  }
  [part='meaning'] :is(p, div) + :is(p, div) {
    margin-block-start: 0.5em;
  }
  [part='meaning'] :is(th, td) {
    border: 0.0625em solid currentColor;
    padding: 0.2em 0.5em;
    text-align: start;
  }
  [part='meaning'] table {
    border-collapse: collapse;
  }
  [part='meaning'] :is(ul, ol) {
    padding-inline-start: 1.4em;
  }
  [part='plain'],
  [part='translation'] {
    border-inline-start: 0.2em solid var(--_line);
    padding-inline-start: 0.75em;
    margin-block-start: 0.4em;
  }
  img {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
    margin-block-start: 0.5em;
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.2em;
  }
  [part='actions']:not(:has(*)) {
    display: none;
  }
  [part='actions'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 0.75em;
    align-items: center;
    margin-block-start: 0.4em;
  }
  /* In a long list, letters out of sight cost nothing; where focus would be cut off at the edge they are drawn. */
  @supports (overflow-clip-margin: 1px) {
    @media screen {
      [part='group']:nth-of-type(n + 3) {
        content-visibility: auto;
        contain-intrinsic-size: auto 20em;
        overflow-clip-margin: 0.4em;
      }
    }
  }
  @media print {
    [part='toolbar'],
    [part='letters'],
    [part='actions'] {
      display: none;
    }
    [part='heading'] {
      break-after: avoid;
    }
  }
`;
