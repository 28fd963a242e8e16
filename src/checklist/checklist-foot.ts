import { html, nothing, type LitElement } from 'lit';
import { keepWords } from '../shared/device/keep-words.js';
import type { Feature } from '../shared/load-feature.js';
import type * as Clearing from '../shared/device/clearing/clearing.js';
import type { Area, DeviceStore, Keep } from '../shared/device/store.js';
import type { LanguageController } from '../shared/language/language-controller.js';
import { undoWords } from './own-items.js';

/** What is below the items shows, and what a reader can do there with the whole list. */
export interface FootActs {
  readonly host: LitElement & { keep: Keep };
  readonly language: LanguageController;
  readonly area: Area;
  readonly store: DeviceStore;
  readonly clearing: Feature<typeof Clearing>;
  /** The tick for an interpreter, on a list that has `clinic`. */
  readonly wish: unknown;
  /** Whether the reader is being asked before everything is deleted. */
  readonly asksToClear: boolean;
  /** Keys of what a reset unticked, while that can be undone. */
  readonly undone?: readonly string[] | undefined;
  print(): void;
  /** What is said where the browser did not print. */
  readonly notPrinted?: string | undefined;
  reset(): void;
  undoReset(): void;
  askClear(): void;
  closeClear(): void;
}

/** The buttons for the whole list, how long it is kept, and how to delete it. */
export function renderFoot(acts: FootActs, done: number) {
  const { host, language, area, store } = acts;
  const { msg, lang, dir } = language;
  return html`${acts.wish}
    <div part="actions" lang=${lang} dir=${dir}>
      <button part="button" type="button" @click=${acts.print}>
        ${msg('Print this list', { id: 'checklist.print', desc: 'Button below the checklist: prints it. [max 24]' })}
      </button>
      ${
        acts.undone
          ? html`<span
              >${msg('All ticks are removed.', {
                id: 'checklist.cleared',
                desc: 'Before the button “Undo”.',
              })}
              <button part="button" type="button" id="undo-reset" @click=${acts.undoReset}>
                ${undoWords(language)}
              </button></span
            >`
          : done
            ? html`<button part="button" type="button" id="reset" @click=${acts.reset}>
                ${msg('Remove all ticks', { id: 'checklist.reset', desc: 'Button below the checklist: takes away every tick. [max 24]' })}
              </button>`
            : nothing
      }
    </div>
    ${
      acts.notPrinted
        ? html`<p part="problem" lang=${lang} dir=${dir}>${acts.notPrinted}</p>`
        : nothing
    }
    <div part="keeping" lang=${lang} dir=${dir}>
      <p>${keepWords(language, store, host.keep)}</p>
      ${
        area.empty && !area.refused && !area.damaged && !store.idleWarning
          ? nothing
          : [
              acts.clearing.show(language, (part) =>
                part.renderKeeping(language, store, host.keep),
              ),
              html`<button
                part="button"
                type="button"
                class="plain"
                id="clear"
                @click=${acts.askClear}
              >
                ${msg('Delete all …', {
                  id: 'list.clear',
                  desc: 'Button; a question follows before anything is deleted. [max 20]',
                })}
              </button>`,
            ]
      }
      ${
        acts.asksToClear
          ? acts.clearing.show(language, (part) =>
              part.renderClearDialog(host, language, acts.closeClear),
            )
          : nothing
      }
    </div>`;
}
