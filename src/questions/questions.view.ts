import { html, nothing } from 'lit';
import { heard } from '../shared/content/said.js';
import type { ListItem } from '../shared/content/item-list.js';
import { notKeptWords } from '../shared/device/keep-words.js';
import type { Keep, StoreController, Stored } from '../shared/device/store.js';
import type { LanguageController } from '../shared/language/language-controller.js';
import { otherDir } from '../shared/language/nearest-lang.js';
import { str } from '../shared/language/str.js';

/** What a suggested question or the way to the list is drawn from. */
export interface QuestionsDrawing {
  readonly host: HTMLElement & { list?: string; keep: Keep };
  readonly language: LanguageController;
  readonly kept: StoreController;
  /** Whether the list is open in place; undefined until it is opened for the first time. */
  readonly opened?: boolean | undefined;
  /** Saves a question, or takes it off the list. */
  save(item: ListItem, button: Element): void;
  /** Opens or closes the list in place. */
  open(): void;
}

/** A suggested question: a button, its hint, what copies it, and what went wrong with keeping it. */
export function renderQuestion(
  { host, language, kept, save }: QuestionsDrawing,
  item: ListItem,
  saved: Stored | undefined,
  copy: unknown,
) {
  const { msg, lang, dir } = language;
  // A tap writes the pressed state before Lit does: as an object it is written again in any case.
  return html`<li lang=${item.lang || nothing} dir=${otherDir(item.lang, host) ?? nothing}>
    <button
      type="button"
      part="question"
      aria-pressed=${Object(`${!!saved}`)}
      @click=${(event: Event) => save(item, event.currentTarget as Element)}
    >
      <span part="mark" aria-hidden="true"></span
      ><span class="words" dir="auto">${heard(item.label, item.label, language)}</span>
      ${
        saved
          ? html`<span part="saved" aria-hidden="true" lang=${lang} dir=${dir}
              >${msg('Saved', {
                id: 'questions.saved',
                desc: 'On the button of a saved question, after its words: a state (it is saved already), not a command. [max 16]',
              })}</span
            >`
          : nothing
      }
    </button>
    ${
      item.hint
        ? html`<div part="hint" dir=${typeof item.hint === 'string' ? 'auto' : nothing}>
            ${item.hint}
          </div>`
        : nothing
    }
    ${copy}
    ${
      saved && !saved.kept && kept.area !== kept.store.none
        ? html`<p part="problem" lang=${lang} dir=${dir}>${notKeptWords(language)}</p>`
        : nothing
    }
  </li>`;
}

/** The link to the page of the list; where there is none, the button that opens it in place, and the list. */
export function renderOpen(drawing: QuestionsDrawing, count: number, rank: number) {
  const { host, language, opened, open } = drawing;
  const { msg, lang, dir } = language;
  const words = msg(str`Open my question list (${language.number(count)})`, {
    id: 'questions.open',
    desc: 'Link or button to the list of saved questions. {0}: how many are saved.',
  });
  if (hasPage(drawing)) {
    return html`<p lang=${lang} dir=${dir}>
      <a part="open" class="button" href=${host.list!}>${words}</a>
    </p>`;
  }
  return html`<p lang=${lang} dir=${dir}>
      <button type="button" part="open" aria-expanded=${opened ? 'true' : 'false'} @click=${open}>
        ${words}
      </button>
    </p>
    ${
      opened != null
        ? html`<bedside-question-list
            part="list"
            .keep=${host.keep}
            ?hidden=${!opened}
            .headingLevel=${rank}
          ></bedside-question-list>`
        : nothing
    }`;
}

/** Whether the list is on another page that can show what is kept here. */
const hasPage = ({ host: { list }, opened, kept: { area, store } }: QuestionsDrawing): boolean =>
  !!list &&
  !opened &&
  // Another page knows nothing of a list that could not be kept.
  !area.refused &&
  area !== store.none &&
  // No “javascript:” from an attribute that a content filter has let through.
  !/^(?!https?:)[^/?#]*:/i.test(list);
