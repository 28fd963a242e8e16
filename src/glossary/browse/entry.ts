import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { plainText } from '../../shared/content/plain-text.js';
import { direction } from '../../shared/language/direction.js';
import type { LanguageController } from '../../shared/language/language-controller.js';
import type { Searched } from '../../shared/search/search.js';
import { fullEntry, listenTo, pictureOf } from '../definition-text.js';
import type { Entry } from '../glossary.model.js';

/**
 * A word with all that is said of it.
 *
 * @param others The entry in its other languages.
 * @param definition Gives the nodes that say what it means.
 * @param showPlace Leads to the word on this page, where it is marked there.
 */
export function renderEntry(
  entry: Entry,
  others: readonly Entry[],
  language: LanguageController,
  definition: (entry: Entry) => Node,
  showPlace: (() => void) | undefined,
): unknown {
  const { lang, dir, msg } = language;
  const own = entry.lang || nothing;
  const ownDir = entry.lang ? direction(entry.lang) : 'auto';
  return keyed(
    entry,
    html`<div part="entry" data-id=${entry.id}>
      <dt part="term" tabindex="-1" lang=${own} dir=${ownDir}>
        ${entry.term}${entry.say ? html` <bdi part="say">${entry.say}</bdi>` : nothing}
      </dt>
      <dd part="description" lang=${own} dir=${ownDir}>
        ${
          entry.aliases.length
            ? html`<p part="aliases"><bdi>${entry.aliases.join(' · ')}</bdi></p>`
            : nothing
        }
        <div part="meaning">${definition(entry)}</div>
        ${others.map(
          (other) =>
            html`<div part="translation" lang=${other.lang || nothing} dir=${direction(other.lang)}>
              <b>${other.term}</b> ${definition(other)}
            </div>`,
        )}
        ${entry.plain ? html`<p part="plain">${entry.plain}</p>` : nothing}${pictureOf(entry)}
        <p part="actions" lang=${lang} dir=${dir}>
          ${listenTo(entry, language)}${
            showPlace
              ? html`<button part="place" type="button" @click=${showPlace}>
                  ${msg('Where it is on this page', {
                    id: 'glossary.place',
                    desc: 'Button under an entry: leads to the word in the text of the same page. [max 40]',
                  })}
                </button>`
              : nothing
          }${fullEntry(entry.href, language)}
        </p>
      </dd>
    </div>`,
  );
}

/** The words of an entry: what it is called and how it is said, then all else. */
export const searchedOf = ({
  term,
  say = '',
  aliases,
  plain = '',
  definition,
  lang,
}: Entry): Searched => ({
  lang,
  name: [term, ...aliases, say].join(' / '),
  rest: [plain, plainText(definition)].join(' '),
});
