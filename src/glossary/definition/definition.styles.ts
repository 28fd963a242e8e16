import { css } from 'lit';

/**
 * The pop-up. It stands in the middle of the page's text and takes over nothing of it but the font
 * family, the spacing of letters and their size, if that is not small. Beside the word where the browser can place it there, else, and
 * on narrow screens, a sheet at the bottom.
 */
export const definition = css`
  .place {
    display: contents;
  }
  [popover] {
    --_accent: var(--bedside-accent, light-dark(#0b57a4, #8fc1ff));
    --_surface: var(--bedside-surface, light-dark(#fff, #1a1d21));
    --_text: var(--bedside-text, light-dark(#1a1a1a, #f2f2f2));
    --_muted: var(--bedside-muted, color-mix(in srgb, currentColor 78%, transparent));
    --_border: var(--bedside-border, color-mix(in srgb, currentColor 55%, transparent));
    --_tint: color-mix(in srgb, currentColor 7%, transparent);
    --_radius: var(--bedside-radius, 0.375em);
    box-sizing: border-box;
    position: fixed;
    inset: auto 0 0;
    inline-size: auto;
    max-inline-size: 100vw;
    block-size: auto;
    max-block-size: 70vh;
    overflow: auto;
    overscroll-behavior: contain;
    margin: 0;
    padding: 0.9em 1.1em 1em;
    border: 1px solid var(--_border);
    border-block-start-width: 0.2em;
    border-block-start-color: var(--_accent);
    border-radius: var(--_radius) var(--_radius) 0 0;
    background: var(--_surface);
    color: var(--_text);
    box-shadow: 0 0.25em 1.5em rgb(0 0 0 / 0.2);
    /* The family on its own: "inherit" makes the shorthand void. */
    font: normal 400 max(1em, 16px) / 1.6 sans-serif;
    font-family: var(--bedside-font, inherit);
    text-align: start;
    text-indent: 0;
    text-transform: none;
    text-decoration: none;
    text-shadow: none;
    white-space: normal;
    overflow-wrap: break-word;
    writing-mode: horizontal-tb;
    cursor: auto;
    user-select: text;
  }
  @media (prefers-contrast: more), (forced-colors: active) {
    [popover] {
      --_muted: currentColor;
      --_border: currentColor;
    }
  }
  [popover]:not(:popover-open) {
    display: none;
  }
  @supports (position-area: self-block-end span-self-inline-end) {
    @media (width >= 30em) {
      .anchored {
        position-anchor: --bedside-term;
        position-area: self-block-end span-self-inline-end;
        position-try-fallbacks:
          flip-block,
          flip-inline,
          flip-block flip-inline,
          --bedside-over,
          --bedside-sheet;
        inset: auto;
        inline-size: max-content;
        max-inline-size: min(24em, 100vw - 2em);
        margin-block: 0.4em;
        margin-inline: 0;
        border-radius: var(--_radius);
      }
    }
  }
  @position-try --bedside-over {
    position-area: block-end span-all;
    inset-inline: 1em;
    justify-self: center;
  }
  @position-try --bedside-sheet {
    position-area: none;
    inset: auto 0 0;
    inline-size: auto;
    max-inline-size: 100vw;
    margin: 0;
  }
  p {
    margin: 0;
  }
  /* No flex: its items have no white space between them, and Firefox joins the word and how it is said. */
  [part='term'] {
    margin-block-end: 0.35em;
    padding-inline-end: 2em;
  }
  [part='term'] > * {
    margin-inline-end: 0.35em;
  }
  [part='term'] > :first-child {
    font-weight: bold;
    font-size: 1.1em;
  }
  [part='say'] {
    display: inline-block;
    color: var(--_muted);
  }
  [part='meaning'] p + p,
  [part='meaning'] div + div {
    margin-block-start: 0.6em;
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
    margin: 0.4em 0 0;
    padding-inline-start: 1.4em;
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.2em;
  }
  img {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
    margin-block-start: 0.75em;
    border-radius: var(--_radius);
  }
  [part='actions'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 0.75em;
    margin-block-start: 0.9em;
  }
  [aria-pressed='true'] {
    border-color: var(--_accent);
    box-shadow: inset 0 -0.2em var(--_accent);
  }
  button[part='close'] {
    position: absolute;
    inset-block-start: 0.4em;
    inset-inline-end: 0.4em;
    inline-size: 2.25em;
    min-block-size: 2.25em;
    padding: 0;
    border-color: transparent;
  }
  svg {
    inline-size: 1em;
    block-size: 1em;
  }
  [popover] :focus-visible {
    outline: 0.15em solid var(--bedside-focus, currentColor);
    outline-offset: 0.1em;
  }
  .visually-hidden {
    position: absolute !important;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
    margin: 0;
    user-select: none;
  }
  @media (pointer: coarse) {
    button[part='close'] {
      inline-size: 44px;
      block-size: 44px;
    }
    [part='full'] {
      padding-block: 0.7em;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    [popover]:popover-open {
      animation: bedside-appear 0.12s ease-out;
    }
    @keyframes bedside-appear {
      from {
        opacity: 0;
      }
    }
  }
  @media print {
    [popover],
    [role='status'] {
      display: none;
    }
  }
`;
