import { css, type CSSResultGroup } from 'lit';

/**
 * The shield: properties that decide the layout are `!important` on `:host`. CSS Cascade 5 lets an
 * important rule of the shadow tree win over an important rule of the page, so a theme's
 * `* { … !important }` cannot break a widget. What belongs to the page is left to it on purpose:
 * font family, colour, letter and word spacing, direction, margins, width.
 *
 * The tokens: `--bedside-…` are the page's to set; `--_…` are what the styles read. Everything
 * that can be is mixed from the text colour, so it fits a dark page that never said so. Those that
 * only fields, answers and warnings need stand in `controls.ts`.
 */
export const shield = css`
  :host {
    display: var(--_on-paper, block) !important;
    position: static !important;
    float: none !important;
    box-sizing: border-box !important;
    block-size: auto !important;
    min-block-size: 0 !important;
    max-block-size: none !important;
    min-inline-size: 0 !important;
    transform: none !important;
    transition: none !important;
    animation: none !important;
    overflow: visible !important;
    columns: auto !important;
    writing-mode: horizontal-tb !important;
    font-size: max(1em, 14px) !important;
    line-height: 1.6 !important;
    font-style: normal !important;
    font-variant: normal !important;
    font-weight: normal !important;
    text-align: start !important;
    text-decoration: none !important;
    text-indent: 0 !important;
    text-shadow: none !important;
    text-transform: none !important;
    white-space: normal !important;
    word-break: normal !important;
    overflow-wrap: break-word !important;
    cursor: auto !important;
    list-style: none !important;
    --_accent: var(--bedside-accent, light-dark(#0b57a4, #8fc1ff));
    --_muted: var(--bedside-muted, color-mix(in srgb, currentColor 78%, transparent));
    --_border: var(--bedside-border, color-mix(in srgb, currentColor 55%, transparent));
    --_line: var(--bedside-border, color-mix(in srgb, currentColor 22%, transparent));
    --_tint: color-mix(in srgb, currentColor 7%, transparent);
    --_radius: var(--bedside-radius, 0.375em);
    --_space: var(--bedside-space, 1em);
    --_focus: var(--bedside-focus, currentColor);
    font-family: var(--bedside-font, inherit) !important;
    color: var(--bedside-text, inherit);
  }
  /* Korean words are cut at any syllable otherwise (CSS Text 3: keep-all). */
  :host(:lang(ko)) {
    word-break: keep-all !important;
  }
  :lang(ko) {
    word-break: keep-all;
  }
  :host([hidden]) {
    display: none !important;
  }
  @media (prefers-contrast: more), (forced-colors: active) {
    :host {
      --_muted: currentColor;
      --_border: currentColor;
      --_line: currentColor;
    }
  }
  @media (forced-colors: active) {
    :host {
      --_accent: LinkText;
      --_tint: Canvas;
      --_focus: Highlight;
    }
  }
`;

/** What every element starts from. */
export const base: CSSResultGroup = [
  shield,
  css`
    *,
    ::before,
    ::after {
      box-sizing: border-box;
    }
    [hidden]:not([hidden='until-found']) {
      display: none !important;
    }
    :focus-visible {
      outline: 0.1875em solid var(--_focus);
      outline-offset: 0.125em;
    }
    [part='heading'],
    p,
    ul,
    ol,
    fieldset {
      margin: 0;
      padding: 0;
      border: 0;
    }
    [part='heading'] {
      font: inherit;
      font-weight: bold;
      line-height: 1.3;
    }
    [part='title'] [part='heading'] {
      font-size: 1.5em;
      margin-block-end: 0.5em;
    }
    .visually-hidden:not(:focus-within) {
      position: absolute !important;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  `,
];
