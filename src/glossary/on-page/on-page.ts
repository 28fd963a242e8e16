/** `show="page"`: the words that stand on this page, each a button that opens its meaning. */
import { css, html, nothing, type LitElement } from 'lit';
import { assign } from '../../shared/content/author-content.js';
import { tidy } from '../../shared/content/tidy.js';
import { addStyles } from '../../shared/element/add-styles.js';
import { heading } from '../../shared/element/heading.js';
import { direction } from '../../shared/language/direction.js';
import type { LanguageController } from '../../shared/language/language-controller.js';
import { nearestLang } from '../../shared/language/nearest-lang.js';
import type { Entry, GlossaryModel } from '../glossary.model.js';
import { groupByLetter, pairUp } from '../order/letters.js';
import { wordsToKnow } from '../order/words-to-know.js';
import { markedIds, standingIds } from '../terms.js';

/** Those that have the styles. */
const styled = new WeakSet<LitElement>();

export function renderWords(
  host: LitElement,
  model: GlossaryModel,
  entries: readonly Entry[],
  headingLevel: unknown,
  language: LanguageController,
) {
  if (!styled.has(host)) addStyles(host, styles);
  styled.add(host);
  const here = new Set([...markedIds(), ...standingIds()]);
  const page = nearestLang(host);
  const words = [...pairUp(entries, page).keys()].filter(({ id }) => here.has(id));
  const level = Number(headingLevel) || Math.max(2, model.titleLevel);
  const { lang, dir } = language;
  const more = wayOn(host);
  return html`<div class="on-page">
    ${
      words.length
        ? html`<div
              part="title"
              lang=${model.title ? nothing : lang}
              dir=${model.title ? nothing : dir}
            >
              ${heading(level, model.title ?? wordsToKnow(language))}
            </div>
            <ul part="words">
              ${groupByLetter(words, page).flatMap((group) => group.entries.map(renderWord))}
            </ul>`
        : nothing
    }${more ? html`<div part="more"><slot ${assign([more])}></slot></div>` : nothing}
  </div>`;
}

const renderWord = ({ id, term, lang }: Entry) =>
  html`<li>
    <bedside-term
      part="word"
      key=${id}
      lang=${lang || nothing}
      dir=${lang ? direction(lang) : 'auto'}
      .textContent=${term}
    ></bedside-term>
  </li>`;

/** The author's link to the whole list: what comes last, when it is nothing but a link. */
function wayOn({ lastElementChild: last }: Element): Element | undefined {
  if (!last?.matches('a, p, div, nav')) return undefined;
  const link = last.matches('a[href]') ? last : last.querySelector('a[href]');
  return link && tidy(link.textContent) === tidy(last.textContent) ? last : undefined;
}

const styles = css`
  [part='words'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1.25em;
    list-style: none;
    margin-block: 0.5em;
    padding: 0;
  }
  [part='word']::part(trigger) {
    display: inline-block;
    padding-block: 0.35em;
    min-block-size: 24px;
    min-inline-size: 24px;
  }
  [part='more'] {
    margin-block-start: 0.5em;
  }
  /* On paper the words stand at the end of the page, with what they mean. */
  @media print {
    .on-page {
      display: none;
    }
  }
`;
