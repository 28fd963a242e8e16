import { html } from 'lit';
import { direction, isolate } from '../../language/direction.js';

/** Words and the language they are in. */
export interface Spoken {
  text: string;
  /** Empty for what readers wrote: nobody knows its language. */
  lang: string;
}

/** How words of several languages are shown: on paper, in a text file, on the screen. */
export interface Medium<T> {
  /** Each in a line of its own. */
  lines(all: readonly Spoken[]): T;
  /** One after the other, and what they are labels of. */
  inline(all: readonly Spoken[], value?: string): T;
  /** An author's words in one language. */
  words(spoken: Spoken): T;
}

/** Stands between two languages in a line. */
const BETWEEN = ' / ';

function element(name: string, { text, lang }: Spoken, className = ''): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  if (lang) {
    made.lang = lang;
    made.dir = direction(lang);
  }
  if (className) made.className = className;
  return made;
}

function fragment(...nodes: (Node | string)[]): DocumentFragment {
  const made = document.createDocumentFragment();
  made.append(...nodes);
  return made;
}

const line = (spoken: Spoken) => element('span', spoken, 'spoken');

export const paper: Medium<string | Node> = {
  lines: (all) => fragment(...all.map(line)),
  inline: (all, value) =>
    fragment(
      ...all.flatMap((each, at) => [at ? BETWEEN : '', element('bdi', each)]),
      ...(value ? [' ', element('bdi', { text: value, lang: '' })] : []),
    ),
  words: line,
};

/** Rules of paper for what is made above. */
export const rules = `@media print {
  .spoken { display: block; unicode-bidi: isolate; }
  :is(h1, h2) .spoken + .spoken { font-weight: normal; }
}`;

/** @param dir direction of the text around: its words are kept apart from those of another direction. */
export const textFile = (dir: 'ltr' | 'rtl'): Medium<string> => ({
  lines: (all) => all.map(({ text }) => text).join('\n'),
  inline: (all, value) =>
    [all.map(({ text }) => isolate(text, dir)).join(BETWEEN), value && isolate(value, dir)]
      .filter(Boolean)
      .join(' '),
  words: ({ text }) => isolate(text, dir),
});

const shown = ({ text, lang }: Spoken) =>
  html`<span class="spoken" lang=${lang} dir=${direction(lang)}>${text}</span>`;

export const screen: Medium<unknown> = {
  lines: (all) => all.map(shown),
  inline: (all, value) => [
    all.map(({ text, lang }, at) => [
      at ? BETWEEN : '',
      html`<bdi lang=${lang} dir=${direction(lang)}>${text}</bdi>`,
    ]),
    value ? html` <bdi>${value}</bdi>` : '',
  ],
  words: shown,
};
