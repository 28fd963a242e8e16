import { html, nothing, type LitElement } from 'lit';
import type { LanguageController } from '../../language/language-controller.js';
import { str } from '../../language/str.js';
import { site } from '../../site.js';
import { clearAll } from './clear-all.js';

/** Opens the dialog of a part that was just rendered, unless its element has left; focus goes to its first button. */
export function openDialog(host: LitElement): void {
  void host.updateComplete.then(() => {
    const dialog = host.renderRoot.querySelector('dialog');
    if (dialog?.isConnected && !dialog.open) dialog.showModal();
  });
}

/**
 * Asks before anything is deleted for good. Cancel stands first and has focus.
 *
 * @param count How many questions the list holds; 0 where there is no list.
 * @param wipe Deletes the list alone.
 */
export function render(
  host: LitElement,
  language: LanguageController,
  close: () => void,
  count = 0,
  wipe?: () => void,
) {
  openDialog(host);
  const { msg, lang, dir } = language;
  const shown = language.number(count);
  const act = (what: () => void) => () => {
    host.renderRoot.querySelector('dialog')?.close();
    what();
  };
  // The event comes a little later: of a dialog that is gone by then it says nothing about the next one.
  const closed = ({ target }: Event) => (target as Element).isConnected && close();
  return html`<dialog
    part="dialog"
    lang=${lang}
    dir=${dir}
    aria-labelledby="sure sure-site"
    @close=${closed}
  >
    <p id="sure">
      ${
        count
          ? language.plural(count, {
              one: language.def(
                str`Delete ${shown} question, with its note and answer? This cannot be undone.`,
                {
                  id: 'list.sure.one',
                  desc: 'In a dialog. {0}: how many questions are on the list.',
                },
              ),
              other: language.def(
                str`Delete ${shown} questions, with their notes and answers? This cannot be undone.`,
                {
                  id: 'list.sure.other',
                  desc: 'In a dialog. {0}: how many questions are on the list.',
                },
              ),
            })
          : msg(
              'Delete everything you saved on this site: questions, ticks, notes and answers? This cannot be undone.',
              {
                id: 'common.sure',
                desc: 'Question in the dialog that deletes everything kept on this site.',
              },
            )
      }
    </p>
    ${
      site
        ? html`<p id="sure-site">
            ${language.rich(str`Only this site: ${html`<bdi>${site}</bdi>`}`, {
              id: 'common.sure-site',
              desc: 'In the dialog that asks before deleting, where several sites share one address: whose things are deleted. {0}: the name of this site.',
            })}
          </p>`
        : nothing
    }
    <div part="actions">
      <button part="button" type="button" autofocus @click=${act(close)}>
        ${msg('Cancel', { id: 'common.cancel', desc: 'Button: leaves everything as it is. [max 16]' })}
      </button>
      ${
        count
          ? html`<button part="button" type="button" @click=${act(wipe!)}>
              ${msg('Delete my list', { id: 'list.delete', desc: 'Button in the dialog that asks whether to delete the list. [max 24]' })}
            </button>`
          : nothing
      }
      <button part="button" type="button" @click=${act(clearAll)}>
        ${msg('Delete everything kept on this site', {
          id: 'common.delete-everything',
          desc: 'Button in a dialog: questions, ticks, quiz answers, appointment.',
        })}
      </button>
    </div>
  </dialog>`;
}
