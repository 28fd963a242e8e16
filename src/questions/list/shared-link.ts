import { html, nothing } from 'lit';
import { sum } from '../../shared/content/naming.js';
import { saveQuestion } from '../../shared/device/save-question.js';
import type { LanguageController } from '../../shared/language/language-controller.js';
import { str } from '../../shared/language/str.js';
import type { ListView } from './list-view.js';

/**
 * A link to this page with the ids of suggested questions; a reader's own words are never in it, and
 * nothing of the page's own query, which may say who they are.
 */
export const linkFor = (ids: readonly string[]): string =>
  `${location.origin}${location.pathname}#bedside-list=${ids.map(inLink).join()}`;

/** Longest link in a code that the phones of most readers read, in bytes; it has no other signs than ASCII. */
const LONGEST_LINK = 299;
/** More codes than this nobody scans. */
const MOST_CODES = 8;

/** The same as links that are short enough for a code each; none where too many would be needed. */
export function linksFor(ids: readonly string[]): string[] {
  const links: string[] = [];
  let some: string[] = [];
  for (const id of ids) {
    if (linkFor([...some, id]).length > LONGEST_LINK) {
      links.push(linkFor(some));
      some = [];
    }
    some.push(id);
  }
  links.push(linkFor(some));
  return links.length > MOST_CODES || links.some(({ length }) => length > LONGEST_LINK)
    ? []
    : links;
}

/** Longest id that a link holds as it is, in characters as they are encoded. */
const LONGEST = 10;

/**
 * An id as a link holds it: a long one as a sum of it behind `~`. Ids made of words would fill a code that no phone can
 * read (one Russian letter takes six characters), and would tell the words to whoever sees the link.
 */
function inLink(id: string): string {
  const whole = encodeURIComponent(id).replaceAll('%2C', '%252C');
  return whole.length > LONGEST || whole.startsWith('~') ? `~${sum(id)}` : whole;
}

/** Offers the questions of a link: added to the list, or only looked at. Replaces nothing. */
export function renderOffer(view: ListView, ids: readonly string[], done: () => void) {
  const { language, store } = view;
  const { msg } = language;
  const decode = (id: string) => {
    try {
      return decodeURIComponent(id).replaceAll('%2C', ',');
    } catch {
      return '';
    }
  };
  const bySum = new Map([...store.known.keys()].map((id) => [`~${sum(id)}`, id]));
  const wanted = [...new Set(ids.map((id) => bySum.get(id) ?? decode(id)))].filter(Boolean);
  const known = wanted.flatMap((id) => {
    const here = store.known.get(id);
    return here ? [{ id, ...here }] : [];
  });
  const add = () => {
    for (const { id, text, lang } of known) {
      if (view.rows.some((row) => row.id === id)) continue;
      saveQuestion({ id, text, lang }, view.keep);
      view.tell('bedside-save', id);
    }
    end();
  };
  const end = () => {
    done();
    view.focus('[part=title]');
  };
  const missing = wanted.length - known.length;
  return html`<div part="panel" id="offer">
    <p>
      ${msg('Someone shared these questions with you:', {
        id: 'list.offered',
        desc: 'Before the questions of a link or QR code; two buttons follow them.',
      })}
    </p>
    <ul>
      ${known.map(({ text, lang }) => html`<li><bdi lang=${lang}>${text}</bdi></li>`)}
    </ul>
    ${missing ? html`<p>${elsewhere(language, missing)}</p>` : nothing}
    <div part="actions">
      ${
        known.length
          ? html`<button part="button primary" type="button" class="primary" @click=${add}>
              ${msg('Add to my list', { id: 'list.offered-add', desc: 'Button under questions that came with a shared link: puts them on the reader’s list. [max 24]' })}
            </button>`
          : nothing
      }
      <button part="button" type="button" @click=${end}>
        ${msg('Just look', { id: 'list.offered-look', desc: 'Button: closes the offer, adds nothing. [max 24]' })}
      </button>
    </div>
  </div>`;
}

/** How many questions of a link this page does not know. */
function elsewhere(language: LanguageController, count: number): string {
  const { def } = language;
  const n = language.number(count);
  return language.plural(count, {
    one: def(str`${n} more question is on another page of this site.`, {
      id: 'list.offered-elsewhere.one',
      desc: 'Below the questions of a link or QR code. {0}: how many further questions of the link this page does not know.',
    }),
    other: def(str`${n} more questions are on other pages of this site.`, {
      id: 'list.offered-elsewhere.other',
      desc: 'Below the questions of a link or QR code. {0}: how many further questions of the link this page does not know.',
    }),
  });
}
