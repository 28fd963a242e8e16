import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, render } from 'lit';
import '../../src/bedside.js';
import { direction } from '../../src/shared/language/direction.js';
import { outline } from '../support/outline.js';
import { samples } from '../support/samples.js';
import { languages, named, speak, translation, type Unit } from '../support/translations.js';
import './translations.css';

interface Args {
  element: string;
  language: string;
  other: string;
}

const choice = (options: string[], name: string) => ({
  name,
  options,
  control: { type: 'select' as const, labels: Object.fromEntries(options.map((o) => [o, o])) },
});
const languageChoice = (name: string) => ({
  name,
  options: languages,
  control: {
    type: 'select' as const,
    labels: Object.fromEntries(languages.map((tag) => [tag, named(tag)])),
  },
});

export default {
  title: 'Pages/Translations',
  tags: ['!autodocs'],
  args: { element: 'quiz', language: 'es' },
  argTypes: {
    element: choice(Object.keys(samples), 'Element'),
    language: languageChoice('Language'),
  },
} satisfies Meta<Args>;

const states: Record<Unit['state'], string> = {
  missing: 'Missing: the English is shown',
  stale: 'The English has changed since',
  unreviewed: 'Not reviewed by a person yet',
  reviewed: 'Reviewed',
};

/** The element of a story, in a language: the author's words stay as they are. */
function picture(element: string, tag: string) {
  const frame = document.createElement('div');
  frame.lang = tag;
  frame.dir = direction(tag);
  frame.innerHTML = samples[element]!.html;
  return frame;
}

const unitOf = (unit: Unit, language: string, shown: boolean, choose: (id?: string) => void) =>
  html`<li
    data-state=${unit.state}
    @pointerenter=${() => choose(unit.id)}
    @pointerleave=${() => choose()}
  >
    <code>${unit.id}</code>
    <p lang="en" dir="ltr">${unit.english}</p>
    <p><strong lang=${language} dir=${direction(language)}>${unit.text || '–'}</strong></p>
    <small>${unit.notes.join(' · ')}${unit.max ? ` · at most ${unit.max} characters` : ''}</small>
    <small>${states[unit.state]}${shown ? ' · in the picture' : ''}</small>
  </li>`;

/**
 * Every message of an element beside a live picture of it, straight from `locales/<tag>.xlf`: save the
 * file, and the picture changes. A dashed red outline: the English has changed, or the text is
 * missing. A dotted outline: no person has reviewed it. Point at a message to find it in the picture.
 */
export const ForTranslators: StoryObj<Args> = {
  render: ({ element, language }) => {
    const page = document.createElement('div');
    page.className = 'l10n-page';
    const shown = document.createElement('section');
    shown.className = 'l10n-picture';
    shown.setAttribute('aria-label', 'Picture');
    const list = document.createElement('section');
    list.setAttribute('aria-label', 'Messages');
    page.append(list, shown);
    void translation(language).then((units) => {
      const { families } = samples[element]!;
      const mine = units.filter(({ id }) => families.includes(id.split('.')[0]!));
      speak(language, units);
      shown.append(picture(element, language));
      let choose: (id?: string) => void = () => {};
      const count = (state: Unit['state']) => mine.filter((unit) => unit.state === state).length;
      const show = (ids = new Set<string>()) =>
        render(
          html`<h2>${named(language)}: ${element}</h2>
            <p class="l10n-count">
              ${mine.length} messages. Missing: ${count('missing')}. English changed:
              ${count('stale')}. Not reviewed: ${count('unreviewed')}. Reviewed:
              ${count('reviewed')}.
            </p>
            <ul class="l10n-units">
              ${[...mine]
                .sort((a, b) => Number(ids.has(b.id)) - Number(ids.has(a.id)))
                .map((unit) => unitOf(unit, language, ids.has(unit.id), (id) => choose(id)))}
            </ul>`,
          list,
        );
      show();
      choose = outline(shown, mine, show);
    });
    return page;
  },
};

/** The same element in two languages: see what grows, what breaks, and what reads from the right. */
export const SideBySide: StoryObj<Args> = {
  args: { language: 'en', other: 'es' },
  argTypes: {
    language: { ...languageChoice('First language'), options: ['en', ...languages] },
    other: languageChoice('Second language'),
  },
  render: ({ element, language, other }) => {
    const page = document.createElement('div');
    page.className = 'l10n-page';
    for (const tag of [language, other]) {
      const side = document.createElement('section');
      side.setAttribute('aria-label', named(tag));
      page.append(side);
      const title = document.createElement('h2');
      title.textContent = named(tag);
      void translation(tag).then((units) => {
        if (tag !== 'en') speak(tag, units);
        side.append(title, picture(element, tag));
      });
    }
    return page;
  },
};

/** One page, many languages: each element follows the nearest `lang`, and nothing else is needed. */
export const OnePageManyLanguages: StoryObj<Args> = {
  argTypes: { language: { table: { disable: true } } },
  render: ({ element }) => {
    const page = document.createElement('div');
    page.className = 'l10n-page';
    for (const tag of ['en', 'es', 'ar', 'zh-Hant', 'ru', 'ht']) page.append(picture(element, tag));
    return page;
  },
};
