import { html, nothing } from 'lit';
import { loadFeature } from '../../shared/load-feature.js';
import { readVisit } from '../../shared/device/visit.js';
import { str } from '../../shared/language/str.js';
import { calendarFile, entryOf } from './calendar.js';
import { listText, listTitle } from './list-text.js';
import type { ListView, ShareState } from './list-view.js';
import { isShutIn, notAllowed } from '../../shared/print/not-allowed.js';
import { checklistSheets, printList } from './print-list.js';
import { linkFor, linksFor } from './shared-link.js';

/** Longest `mailto:` address that all common e-mail programs take. */
const MAIL = 1800;

/** Ways to take the list along besides paper, whose button stands above: what a phone or computer offers. */
export function renderShare(view: ListView) {
  const { msg } = view.language;
  const { held } = view;
  const state = held.share ?? {};
  const set = (next: ShareState) => {
    held.share = next;
    // Deleted meanwhile.
    if (held !== view.current()) return;
    view.host.requestUpdate();
    if (next.said) view.status.say(next.said);
  };
  const text = listText(view);
  const byHand = () => offerByHand(view, text);
  const printAll = async () => (await printList(view, true)) || byHand();
  /** The same for what no page hears the end of. */
  const orByHand = (act: () => unknown) => async () => {
    await act();
    if (isShutIn()) byHand();
  };
  const button = (act: () => unknown, words: string) =>
    html`<button part="button" type="button" @click=${act}>${words}</button>`;
  return html`<div part="actions">
      ${
        checklistSheets(view).length
          ? button(
              printAll,
              msg('Print with my checklist', {
                id: 'list.print-all',
                desc: 'Button: questions and checklist on one sheet. [max 32]',
              }),
            )
          : nothing
      }
      ${button(
        () => copy(view, text, set),
        msg('Copy', { id: 'list.copy', desc: 'Button: copies the list as text. [max 20]' }),
      )}
      ${
        navigator.canShare?.({ text })
          ? button(
              () => share(view, text, set),
              msg('Share', {
                id: 'list.share',
                desc: 'Button: opens the share menu of the phone. [max 20]',
              }),
            )
          : nothing
      }
      ${button(
        orByHand(() =>
          save('my-questions.txt', 'text/plain', `\ufeff${text.replaceAll('\n', '\r\n')}`),
        ),
        msg('Save as text file', {
          id: 'list.text-file',
          desc: 'Button among the ways to take the list along: saves it as a text file. [max 28]',
        }),
      )}
      ${button(
        orByHand(() => calendar(view, text, set)),
        msg('Add to calendar', {
          id: 'list.calendar',
          desc: 'Button: a calendar file with the appointment. [max 28]',
        }),
      )}
      ${button(
        orByHand(() => mail(view, text, set)),
        msg('E-mail', {
          id: 'list.mail',
          desc: 'Button among the ways to take the list along: opens an e-mail with it. [max 20]',
        }),
      )}
      ${
        shared(view).length
          ? button(
              () => phone(view, set),
              msg('To another phone', {
                id: 'list.phone',
                desc: 'Button: shows a QR code and a link. [max 28]',
              }),
            )
          : nothing
      }
    </div>
    ${state.said ? html`<p part="said">${state.said}</p>` : nothing}
    ${
      state.byHand
        ? html`<label part="field-label" for="by-hand"
              >${msg('Select this text and copy it:', {
                id: 'list.by-hand',
                desc: 'Label of a box with the list as text, where the browser does not copy.',
              })}</label
            >
            <textarea
              part="field"
              id="by-hand"
              dir="auto"
              readonly
              rows="6"
              .value=${state.byHand}
              @focus=${({ target }: Event) => (target as HTMLTextAreaElement).select()}
            ></textarea>`
        : nothing
    }
    ${
      state.codes
        ? html`<p>
              ${msg(
                'Scan this with the other phone. It holds only suggested questions, not your own words.',
                {
                  id: 'list.code-about',
                  desc: 'Above a QR code that takes suggested questions to another phone.',
                },
              )}
            </p>
            ${state.codes.map(
              (code, index, { length }) =>
                html`${code}${
                  length > 1
                    ? html`<p>
                        ${msg(
                          str`Code ${view.language.number(index + 1)} of ${view.language.number(length)}`,
                          {
                            id: 'list.code-of',
                            desc: 'Below each QR code, where the questions need several codes: all of them are scanned, one after the other. {0}: which it is, {1}: how many there are.',
                          },
                        )}
                      </p>`
                    : nothing
                }`,
            )}
            <p>
              ${button(
                () => copy(view, state.link!, (next) => set({ ...state, ...next })),
                msg('Copy the link', {
                  id: 'list.copy-link',
                  desc: 'Button below the QR code: copies the link that is in it. [max 24]',
                }),
              )}
            </p>`
        : nothing
    }`;
}

/** Where the browser may have done nothing the list stands ready to be copied. */
export function offerByHand(view: ListView, text = listText(view)): void {
  const { held, host, status, focus } = view;
  const said = notAllowed(view.language);
  held.share = { said, byHand: text };
  host.requestUpdate();
  status.say(said);
  focus('#by-hand');
}

/** Hands the list to the phone's own menu. Where that is refused it is copied; given up, nothing is said. */
async function share(view: ListView, text: string, set: (next: ShareState) => void) {
  try {
    await navigator.share({ text });
  } catch (error) {
    if ((error as Error).name !== 'AbortError') await copy(view, text, set);
  }
}

/** Says “copied” only when it was; else the text stands ready, selected. */
async function copy({ language, focus }: ListView, text: string, set: (next: ShareState) => void) {
  try {
    await navigator.clipboard.writeText(text);
    set({
      said: language.msg('Copied.', {
        id: 'common.copied',
        desc: 'Said after a text or a link was copied.',
      }),
    });
    return true;
  } catch {
    set({
      said: language.msg('This browser does not let the page copy.', {
        id: 'common.not-copied',
        desc: 'After copying failed; the text stands below, selected.',
      }),
      byHand: text,
    });
    focus('#by-hand');
    return false;
  }
}

/** The file's name says nothing about the reader. */
function save(name: string, type: string, text: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 6e4);
}

async function calendar(view: ListView, text: string, set: (next: ShareState) => void) {
  const { msg } = view.language;
  const visit = readVisit(view.area);
  if (!visit?.date) {
    set({
      said: msg('Please give the date first, under “My appointment”.', {
        id: 'list.no-day',
        desc: 'Where a calendar file was wanted before there is a date. Names the button “My appointment”.',
      }),
    });
    return view.focus('#visit');
  }
  const title = msg(str`Appointment: ${visit.who || visit.place}`, {
    id: 'list.appointment',
    desc: 'A line on screen and paper, and the title of an entry in the reader’s calendar. {0}: what is known of day, time, person, place and phone, parted by dots; in the calendar only the person or the place. Do not inflect it.',
  });
  const reminder = msg('Bring your questions.', {
    id: 'list.reminder',
    desc: 'What the calendar says the day before.',
  });
  const words = { title: title.replace(/[:：]\s*$/, ''), text, reminder };
  const file = calendarFile(visit, words, entryOf(view.area, visit));
  save('appointment.ics', 'text/calendar', file);
}

async function mail(view: ListView, text: string, set: (next: ShareState) => void) {
  const address = `mailto:?subject=${encodeURIComponent(listTitle(view))}`;
  const whole = `${address}&body=${encodeURIComponent(text.replaceAll('\n', '\r\n'))}`;
  if (whole.length < MAIL) return go(whole);
  if (!(await copy(view, text, set))) return;
  set({
    said: view.language.msg('The list is long, so it was copied. Paste it into your e-mail.', {
      id: 'list.mail-long',
      desc: 'After the list was copied because it is too long to hand to the e-mail program.',
    }),
  });
  go(address);
}

/** Opens an address without putting it into the page. */
function go(address: string) {
  const link = document.createElement('a');
  link.href = address;
  link.click();
}

const code = loadFeature(null, () => import('./qr.js'));

/** Ids of what a link can take along: a reader's own words never travel by link. */
const shared = ({ rows }: ListView) => rows.filter(({ own }) => !own).map(({ id }) => id);

async function phone(view: ListView, set: (next: ShareState) => void) {
  const { msg } = view.language;
  const ids = shared(view);
  const link = linkFor(ids);
  const links = linksFor(ids);
  // More than codes can hold: the link alone.
  if (!links.length) return void (await copy(view, link, set));
  try {
    const { renderCode } = (await code.get())!;
    const label = msg('QR code with a link to these questions', {
      id: 'list.code',
      desc: 'Name of the QR code, for those who cannot see it.',
    });
    set({ link, codes: links.map((each) => renderCode(each, label)) });
  } catch {
    await copy(view, link, set);
  }
}
