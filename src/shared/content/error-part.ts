import { html } from 'lit';
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
