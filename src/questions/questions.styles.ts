import { css } from 'lit';

export const styles = css`
  [part='about'] {
    color: var(--_muted);
  }
  [part='endorsement'] {
    border-inline-start: 0.25em solid var(--_accent);
    padding-inline-start: 0.75em;
  }
  :is(h2, h3, h4, h5, h6)[part='heading']:not([part='title'] *) {
    margin-block: calc(var(--_space) * 1.25) 0.5em;
  }
  [part='about'],
  [part='endorsement'],
  [part='group'] {
    margin-block-end: var(--_space);
  }
  [part='group'] {
    display: grid;
    gap: 0.5em;
    list-style: none;
  }
  [part='question'] {
    display: flex;
    inline-size: 100%;
    justify-content: start;
    gap: 0.75em;
    padding: 0.6em 0.8em;
    text-align: start;
    line-height: 1.45;
  }
  .words {
    flex: 1;
    min-inline-size: 0;
  }
  [part='question'][aria-pressed='true'] {
    border-color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 10%, transparent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  [part='mark'] {
    position: relative;
    flex: none;
    align-self: start;
    inline-size: 1.4em;
    block-size: 1.4em;
    border: 1px solid var(--_border);
    border-radius: 50%;
  }
  [part='mark']::before,
  [part='mark']::after {
    content: '';
    position: absolute;
    inset: 0;
    margin: auto;
    inline-size: 0.7em;
    block-size: 0.125em;
    rotate: 0deg;
    background: currentColor;
  }
  [part='mark']::after {
    inline-size: 0.125em;
    block-size: 0.7em;
  }
  [aria-pressed='true'] > [part='mark'] {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--bedside-on-accent, light-dark(#fff, #0a1a2b));
  }
  /* A plus is turned into a tick: no new layout, which a page of hundreds would feel. */
  [aria-pressed='true'] > [part='mark']::before {
    translate: -0.23em 0.14em;
    rotate: 45deg;
    scale: 0.6 1;
  }
  [aria-pressed='true'] > [part='mark']::after {
    translate: 0.12em;
    rotate: 45deg;
  }
  [part='saved'] {
    flex: none;
    font-weight: bold;
    font-size: 0.9em;
  }
  [part='hint'],
  [part='problem'] {
    padding: 0.25em 0.8em;
    padding-inline-start: 2.95em;
  }
  [part='hint'] {
    color: var(--_muted);
  }
  [part='list'] {
    margin-block-start: var(--_space);
  }
  @supports (overflow-clip-margin: 1px) {
    @media screen {
      [part='group'] > li:nth-child(n + 13) {
        content-visibility: auto;
        contain-intrinsic-size: auto 3em;
        overflow-clip-margin: 0.4em;
      }
    }
  }
  @media (forced-colors: active) {
    [aria-pressed='true'] > [part='mark'] {
      forced-color-adjust: none;
      color: Canvas;
    }
  }
  @media print {
    [part='question'] {
      display: flex !important;
      border: 0;
    }
    [part='open'],
    [part='about'] {
      display: none !important;
    }
  }
`;
