import { css, html } from 'lit';
import type { LanguageController } from '../language/language-controller.js';

/** What a reader is told when an element's content could not be read. */
export const errorPart = (language: LanguageController) =>
  html`<p part="error" lang=${language.lang} dir=${language.dir}>
    ${language.msg(
      'This part of the page did not load. Try again later, or ask the people who run this site.',
      {
        id: 'common.content-failed',
        desc: 'Shown in place of, or above, content that could not be read. No placeholders.',
      },
    )}
  </p>`;

export const errorStyles = css`
  [part='error'] {
    border-inline-start: 0.25em solid var(--bedside-attention, light-dark(#8a4b00, #ffc069));
    padding: 0.5em 0.75em;
    margin-block-end: var(--_space);
    background: var(--_tint);
  }
`;
