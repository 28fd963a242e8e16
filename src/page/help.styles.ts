import { css } from 'lit';

/**
 * Its own ground and its own ink: 7:1 on every page, light or dark, whatever the theme does with colours of text
 * (`rulesForPage`).
 */
export const styles = css`
  [part='help'] {
    padding: 1em 1.25em;
    border: 2px solid;
    border-radius: var(--_radius);
    background: var(--bedside-surface, light-dark(#fff, #1a1d21));
    color: var(--bedside-text, light-dark(#1a1a1a, #f2f2f2));
  }
  [part='reviewed'] {
    margin-block-start: 0.75em;
    font-size: 0.9em;
  }
  ::slotted(:first-child) {
    margin-block-start: 0;
  }
  ::slotted(:last-child) {
    margin-block-end: 0;
  }
  @media print {
    [part='help'] {
      background: none;
      color: #000;
      break-inside: avoid;
    }
  }
`;

/** Whom to call can be read and pressed in every theme. */
export const rulesForPage = `
bedside-help:not(#\\9#\\9) :not(#\\9, svg, svg *, bedside-term){color:inherit!important;background:none!important;opacity:1!important;visibility:visible!important}
bedside-help:not(#\\9#\\9) a[href]{text-decoration:underline;text-underline-offset:.2em;overflow-wrap:anywhere}
bedside-help:not(#\\9#\\9) :is(${['tel', 'sms'].map((way) => `a[href^="${way}:" i]`).join()}){font-weight:bold}
@media (pointer:coarse){bedside-help:not(#\\9#\\9) a[href]{display:inline-block;min-inline-size:44px;padding-block:.6em}}
`;
