import { css } from 'lit';
import { buttons } from './buttons.js';

/** Text fields, check boxes, radios, and what further buttons need. Goes with `buttons`. */
export const fields = css`
  :host {
    --_on-accent: var(--bedside-on-accent, light-dark(#fff, #0a1a2b));
    --_surface: var(--bedside-surface, light-dark(#fff, #1a1d21));
    --_good: var(--bedside-good, light-dark(#176b34, #7fd69a));
    --_attention: var(--bedside-attention, light-dark(#8a4b00, #ffc069));
  }
  input,
  textarea,
  select {
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
  }
  :is(button, .button)[aria-disabled='true'] {
    color: var(--_muted);
    border-style: dashed;
    cursor: default;
  }
  .primary:is(button, .button) {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on-accent);
  }
  .primary:is(button, .button):hover {
    text-decoration: underline;
  }
  input:not([type='checkbox'], [type='radio']),
  textarea,
  select {
    /* 16 px: below it iOS zooms the page on focus. */
    font-size: max(1em, 16px);
    min-block-size: max(2.25em, 24px);
    max-inline-size: 100%;
    min-inline-size: 0;
    padding: 0.3em 0.6em;
    margin: 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
  }
  :is(input, textarea, select):where(:not([type='checkbox'], [type='radio'])) {
    color: var(--bedside-text, light-dark(#1a1a1a, #f2f2f2));
  }
  input:is([type='checkbox'], [type='radio']) {
    inline-size: 1.25em;
    block-size: 1.25em;
    min-inline-size: 20px;
    min-block-size: 20px;
    margin: 0;
    accent-color: var(--_accent);
    flex: none;
  }
  @media (pointer: coarse) {
    input:not([type='checkbox'], [type='radio']),
    textarea,
    select {
      min-block-size: max(2.75em, 44px);
    }
  }
  @media (forced-colors: active) {
    :host {
      --_on-accent: Canvas;
      --_surface: Canvas;
      --_good: CanvasText;
      --_attention: CanvasText;
    }
    .primary:is(button, .button) {
      forced-color-adjust: none;
      background: ButtonText;
      border-color: ButtonText;
      color: ButtonFace;
    }
  }
  @media print {
    /* A box beside words says whether they are done. */
    input:not([type='checkbox']),
    textarea,
    [role='search'] {
      display: none !important;
    }
  }
`;

/** Everything that a reader can press or fill in. */
export const controls = css`
  ${buttons}
  ${fields}
`;
