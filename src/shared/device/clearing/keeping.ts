import { html, nothing } from 'lit';
import type { LanguageController } from '../../language/language-controller.js';
import { str } from '../../language/str.js';
import { PREFIX, SHARED } from '../../site.js';
import { clearAll } from './clear-all.js';
import { renderIdleWarning } from './idle-warning.js';
import { areaIn, type DeviceStore, type Keep } from '../device-store.js';

/** Every kind there is: one that is missing here is lost with the switch. */
const kinds = ['question', 'check', 'visit', 'quiz', 'setting', 'help', 'level'];

/** Turns the shared-computer switch: what is kept moves to this tab, and back. */
export function setShared(store: DeviceStore, shared: boolean): void {
  const [from, to] = shared ? [store.device, store.session] : [store.session, store.device];
  store.shared = shared;
  try {
    if (shared) sessionStorage.setItem(SHARED, '1');
    else sessionStorage.removeItem(SHARED);
    // Some browsers accept and forget: then it holds for this page.
    if (!!sessionStorage.getItem(SHARED) !== shared) throw SHARED;
  } catch {
    store.session.refused = true;
  }
  const moves: (() => void)[] = [];
  for (const kind of kinds) {
    for (const { id, fields, locked } of from.list(kind)) {
      if (locked) moves.push(moveText(`${PREFIX}${kind}:${id}`, shared));
      else to.set(kind, id, { ...fields });
    }
  }
  from.clear();
  for (const move of moves) move();
  to.refresh();
  from.refresh();
}

/** What a newer version wrote moves as it is, once its old place is clear; without room it stays. */
function moveText(key: string, shared: boolean): () => void {
  const [from, to] = shared ? [localStorage, sessionStorage] : [sessionStorage, localStorage];
  const text = from.getItem(key) ?? '';
  return () => {
    try {
      to.setItem(key, text);
    } catch {
      from.setItem(key, text);
    }
  };
}

/** Whether this page stands in a frame of another site: browsers keep little there. */
function framed(): boolean {
  try {
    return self !== top && !top!.location.href;
  } catch {
    return true;
  }
}

/** What could not be kept, until when the rest is, and the switch for a shared computer. */
export function render(language: LanguageController, store: DeviceStore, keep: Keep | undefined) {
  const { msg } = language;
  const area = areaIn(store, keep);
  const session = area === store.session;
  const problems = [
    area.refused &&
      msg(
        'This browser does not let this page keep anything. Print or copy what you need before you leave.',
        {
          id: 'common.refused',
          desc: 'Lasting notice where storage is switched off.',
        },
      ),
    !area.refused &&
      area !== store.none &&
      kinds.some((kind) => area.list(kind).some(({ kept }) => !kept)) &&
      msg('There is no room left in this browser. Print or copy what you need before you leave.', {
        id: 'common.full',
        desc: 'Lasting notice where the storage is full.',
      }),
    area.damaged &&
      msg('Something that was saved here could not be read. The rest is fine.', {
        id: 'common.damaged',
        desc: 'Notice where a stored value is damaged.',
      }),
    !area.refused &&
      area !== store.none &&
      framed() &&
      msg(
        'This page is part of another site. Some browsers delete what is kept here when they are closed.',
        {
          id: 'common.framed',
          desc: 'Notice in a frame of another site.',
        },
      ),
    area === store.device &&
      !area.refused &&
      /^Apple/.test(navigator.vendor) &&
      msg(
        'This browser may delete what is kept here if you do not open this site for seven days. Paper lasts longer.',
        {
          id: 'common.evicts',
          desc: 'Notice in browsers that delete stored data early.',
        },
      ),
  ].filter(Boolean);
  return html`${problems.map((problem) => html`<p part="problem">${problem}</p>`)}
  ${renderIdleWarning(language, store)}
  ${
    area === store.device && area.until < 1 / 0 && !area.refused
      ? html`<p>
          ${msg(
            str`Deleted from this browser on ${language.date(area.until, { dateStyle: 'long' })}.`,
            {
              id: 'common.until',
              desc: '{0}: a day, as the reader’s language writes it. In some languages it ends in a full stop; then let it end the text, without one of your own.',
            },
          )}
          <button
            part="button"
            type="button"
            class="plain"
            @click=${() => area.set('setting', 'longer', { at: Date.now() })}
          >
            ${msg('Keep longer', { id: 'common.longer', desc: 'Button after the day of deletion. [max 20]' })}
          </button>
        </p>`
      : nothing
  }
  ${
    area === store.none || area.refused
      ? nothing
      : html`<p>
          ${
            /^session$/i.test(`${keep}`)
              ? nothing
              : html`<label part="field-label"
                  ><input
                    part="box"
                    type="checkbox"
                    .checked=${store.shared}
                    @change=${(event: Event) =>
                      setShared(store, (event.target as HTMLInputElement).checked)}
                  />${msg('Other people use this computer', {
                    id: 'common.shared',
                    desc: 'Label of a switch: nothing stays after the tab is closed.',
                  })}</label
                >`
          }
          ${
            session
              ? html`<button part="button" type="button" @click=${clearAll}>
                  ${msg('Finish and delete', { id: 'common.finish', desc: 'Button on a shared computer: ends, and deletes everything for good. [max 24]' })}
                </button>`
              : nothing
          }
        </p>`
  }`;
}
