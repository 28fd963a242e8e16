import { css } from 'lit';

export const styles = css`
  [part='rows'],
  ul {
    list-style: none;
  }
  [part='title']:focus-visible {
    outline-offset: 0.3em;
  }
  [part='row'] {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: 0 0.5em;
    padding-block: 0.5em;
    border-block-start: 1px solid var(--_line);
  }
  [part='row'] > * {
    /* A long word breaks; it does not widen the page. */
    flex: 0 0 100%;
    min-inline-size: 0;
  }
  .boxes {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  [part='rows'] {
    counter-reset: row;
    margin-block-end: var(--_space);
    border-block-end: 1px solid var(--_line);
  }
  [part='rows'][role='none'] {
    border: 0;
  }
  [part='text'] {
    /* With less room than this the tick and its button go below it. */
    flex: 999 1 14em;
    padding-block: 0.4em;
    font-weight: bold;
    line-height: 1.45;
  }
  [part='badge'] {
    display: inline-block;
    padding-inline: 0.5em;
    margin-inline-end: 0.25em;
    border: 1px solid var(--_accent);
    border-radius: var(--_radius);
    color: var(--_accent);
    font-size: 0.85em;
  }
  .note {
    margin-block: 0.25em;
    padding-inline-start: 0.75em;
    border-inline-start: 0.2em solid var(--_line);
  }
  .note > bdi {
    white-space: pre-wrap;
  }
  [part='tools'],
  [part='actions'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
  }
  [part='row'] > [part='tools'] {
    flex: auto;
    justify-content: space-between;
  }
  [part='tools'] > .plain {
    padding-inline: 0.5em;
    color: var(--_muted);
  }
  [part='actions'] {
    margin-block: var(--_space);
  }
  label:has(> input[type='checkbox']) {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: max(2.25em, 24px);
    padding-inline-end: 0.5em;
    cursor: pointer;
  }
  button[aria-pressed='true'] {
    background: color-mix(in srgb, var(--_accent) 12%, transparent);
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  button[aria-pressed='true']::before {
    content: '';
    inline-size: 0.8em;
    border-block-start: 0.65em solid;
    clip-path: polygon(0 55%, 14% 38%, 36% 62%, 86% 0, 100% 15%, 36% 100%);
  }
  [part='panel'] {
    padding: 0.9em;
    margin-block-end: var(--_space);
    background: var(--_tint);
    border-radius: var(--_radius);
  }
  [part='row'] > [part='panel'] {
    margin-block: 0.5em;
  }
  .boxes + [part='tools'] {
    margin-block-start: 0.9em;
  }
  [part='panel'] > [part='actions']:first-child {
    margin-block-start: 0;
  }
  .boxes {
    gap: 0.25em;
  }
  textarea {
    inline-size: 100%;
    resize: vertical;
  }
  .boxes > * + label {
    margin-block-start: 0.5em;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block-start: 0.25em;
  }
  .line > input {
    flex: 1 1 12em;
    min-inline-size: 0;
  }
  [part='own'] {
    margin-block: var(--_space);
  }
  .pasted {
    margin: 0.5em 0 0;
    list-style: none;
  }
  [part='removed'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75em;
    color: var(--_muted);
  }
  [part='problem'],
  [part='advice'] {
    padding: 0.4em 0.75em;
    border-inline-start: 0.25em solid var(--_attention);
  }
  [part='empty'],
  [part='visit'] {
    margin-block-end: var(--_space);
  }
  [part='keeping'] {
    color: var(--_muted);
    font-size: 0.925em;
    border-block-start: 1px solid var(--_line);
    padding-block-start: 0.5em;
  }
  [part='code'] {
    display: block;
    inline-size: min(16em, 100%);
    margin-block: 0.75em;
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
  dialog[part='show'] {
    inline-size: 100vi;
    block-size: 100vb;
    max-inline-size: none;
    max-block-size: none;
    border: 0;
    border-radius: 0;
    overflow: auto;
  }
  dialog[part='show'] ol {
    list-style: none;
  }
  dialog[part='show'] li {
    padding-block: 0.75em;
    border-block-end: 1px solid var(--_line);
  }
  .big {
    display: block;
    font-size: 1.6em;
    font-weight: bold;
    line-height: 1.35;
  }
  @media print {
    [part='own'],
    [part='tools'],
    [part='actions'],
    [part='keeping'] {
      display: none;
    }
  }
  .spoken {
    display: block;
    unicode-bidi: isolate;
  }
`;
