import { css } from 'lit';

export const styles = css`
  ul {
    list-style: none;
  }
  [part='group'] {
    min-inline-size: 0;
    margin-block-end: var(--_space);
  }
  legend {
    padding: 0;
    margin-block: 0.5em;
    font-weight: bold;
  }
  [part='progress'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75em;
    margin-block-end: var(--_space);
    font-weight: bold;
  }
  [part='bar'] {
    flex: 1 1 8em;
    max-inline-size: 20em;
    block-size: 0.75em;
    accent-color: var(--_accent);
  }
  [part='row'] {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    column-gap: 0.5em;
    padding-block: 0.35em;
    border-block-start: 1px solid var(--_line);
  }
  [part='row'] > :not([part='label'], [part='tools']) {
    order: 1;
    flex: 0 0 calc(100% - 2em);
    margin-inline-start: 2em;
  }
  [part='label'] {
    display: flex;
    /* With less room than this the buttons go below it; a long word breaks. */
    flex: 1 9em;
    min-inline-size: 0;
    align-items: start;
    gap: 0.75em;
    padding-block: 0.4em;
    min-block-size: max(2.25em, 24px);
    cursor: pointer;
    line-height: 1.45;
  }
  [part='label'] > span {
    min-inline-size: 0;
  }
  [part='label'] > input {
    margin-block-start: 0.1em;
  }
  [part='tools'] {
    display: flex;
    flex-wrap: wrap;
    margin-inline-start: auto;
    font-size: 0.925em;
  }
  [part='tools'] > .plain {
    padding-inline: 0.5em;
    color: var(--_muted);
  }
  [part='hint'] {
    color: var(--_muted);
    padding-block-end: 0.35em;
  }
  .note {
    white-space: pre-wrap;
    padding-inline-start: 0.75em;
    border-inline-start: 0.2em solid var(--_line);
  }
  [part='panel'] > textarea {
    inline-size: 100%;
    resize: vertical;
  }
  [part='removed'],
  [part='actions'],
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
  }
  [part='actions'],
  [part='own'] {
    margin-block: var(--_space);
  }
  .line {
    margin-block-start: 0.25em;
  }
  .pasted {
    margin: 0.5em 0 0;
    padding: 0.4em 0.75em;
    list-style: none;
    border-inline-start: 0.25em solid var(--_attention);
  }
  .line > input {
    flex: 1 1 12em;
    min-inline-size: 0;
  }
  [part='problem'] {
    padding: 0.4em 0.75em;
    border-inline-start: 0.25em solid var(--_attention);
  }
  [part='keeping'] {
    color: var(--_muted);
    font-size: 0.925em;
    border-block-start: 1px solid var(--_line);
    padding-block-start: 0.5em;
  }
  [part='keeping'] label {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: max(2.25em, 24px);
  }
  [part='keeping'] > button {
    padding-inline: 0;
  }
  dialog {
    max-inline-size: min(34em, calc(100vi - 2em));
    padding: 1.5em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--bedside-text, light-dark(#1a1a1a, #f2f2f2));
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.5);
  }
  @media (pointer: coarse) {
    [part='label'] {
      min-block-size: max(2.75em, 44px);
    }
  }
  @media print {
    [part='own'],
    [part='tools'],
    [part='actions'],
    [part='keeping'] {
      display: none;
    }
    [part='title'],
    [part='progress'] {
      break-after: avoid;
    }
  }
`;
