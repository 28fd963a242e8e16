import { css } from 'lit';

/**
 * Buttons, and links that look like buttons. Sizes in `em`; at least 44 px on touch screens and
 * 24 px elsewhere whatever the page's font size (WCAG 2.5.5, 2.5.8).
 */
export const buttons = css`
  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: max(2.25em, 24px);
    padding: 0.3em 0.9em;
    margin: 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: none;
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    color: inherit;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
  }
  :is(button, .button):hover {
    background: var(--_tint);
  }
  .plain:is(button, .button) {
    border-color: transparent;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  @media (pointer: coarse) {
    button,
    .button {
      min-block-size: max(2.75em, 44px);
      min-inline-size: 44px;
    }
  }
  @media print {
    button,
    .button {
      display: none !important;
    }
  }
`;
