import { css } from 'lit';

export const styles = css`
  [part='about'],
  [part='hint'] {
    color: var(--_muted);
  }
  [part='endorsement'] {
    border-inline-start: 0.25em solid var(--_accent);
    padding-inline-start: 0.75em;
  }
  [part='heading']:not([part='title'] *) {
    margin-block: calc(var(--_space) * 1.25) 0.5em;
  }
  [part='about'],
  [part='endorsement'],
  [part='group'] {
    margin-block-end: var(--_space);
  }
  [part='group'],
  .row-group {
    display: grid;
    /* A long word breaks; it does not widen the page. */
    grid: auto / 100%;
    gap: 0.5em;
    list-style: none;
  }
  [part='question'] {
    display: flex;
    flex-wrap: wrap;
    inline-size: 100%;
    justify-content: start;
    gap: 0.75em;
    padding: 0.6em 0.8em;
    text-align: start;
    line-height: 1.45;
  }
  .words {
    flex: 1 5em;
    min-inline-size: 0;
  }
  [part='question'][aria-pressed='true'] {
    border-color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 10%, transparent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  /*
   * The plus and the tick are painted as backgrounds: boxes of their own, turned, would each be a
   * layer, and in a list of hundreds a tap would then come a frame late.
   */
  [part='mark'] {
    --_stroke: linear-gradient(currentColor, currentColor);
    flex: none;
    align-self: start;
    inline-size: 1.4em;
    block-size: 1.4em;
    border: 1px solid var(--_border);
    border-radius: 50%;
    background:
      var(--_stroke) center / 0.7em 0.125em no-repeat,
      var(--_stroke) center / 0.125em 0.7em no-repeat;
  }
  [aria-pressed='true'] > [part='mark'] {
    border-color: var(--_accent);
    color: var(--bedside-on-accent, light-dark(#fff, #0a1a2b));
    background:
      linear-gradient(45deg, #0000 35%, currentColor 40% 60%, #0000 65%) 0.22em 0.65em / 0.3em 0.3em,
      linear-gradient(-45deg, #0000 42%, currentColor 44% 56%, #0000 58%) 0.5em 0.37em / 0.58em
        0.58em,
      var(--_accent);
    background-repeat: no-repeat;
  }
  [part='saved'] {
    font-weight: bold;
    font-size: 0.9em;
  }
  [part='hint'],
  [part='problem'] {
    padding: 0.25em 0.8em;
    padding-inline-start: 2.95em;
  }
  [part='list'] {
    margin-block-start: var(--_space);
  }
  @media (forced-colors: active) {
    /* Painted backgrounds are taken away otherwise. */
    [part='mark'] {
      forced-color-adjust: none;
      color: ButtonText;
    }
    [aria-pressed='true'] > [part='mark'] {
      color: Canvas;
    }
  }
  @media print {
    [part='question'] {
      display: flex !important;
      border: 0;
    }
    [part='about'] {
      display: none !important;
    }
  }
`;
