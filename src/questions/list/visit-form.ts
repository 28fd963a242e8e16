import { html, nothing } from 'lit';
import { isDay, readVisit, visitFields } from '../../shared/device/visit.js';
import { str } from '../../shared/language/str.js';
import { visitWords } from '../../shared/print/visit-words.js';
import type { ListView } from './list-view.js';

/** The appointment, above the list. */
export function renderSummary({ area, language }: ListView) {
  const visit = readVisit(area);
  if (!visit) return nothing;
  return html`<p part="visit">
    ${language.rich(
      str`Appointment: ${html`<bdi dir=${language.dir}>${visitWords(language, visit)}</bdi>`}`,
      {
        id: 'list.appointment',
        desc: 'A line on screen and paper, and the title of an entry in the reader’s calendar. {0}: what is known of day, time, person, place and phone, parted by dots; in the calendar only the person or the place. Do not inflect it.',
      },
    )}
  </p>`;
}

/** The form: asked once, used by list, paper and calendar file. */
export function renderVisitForm(view: ListView) {
  const { area, language } = view;
  const { typed } = view.held;
  const { msg } = language;
  const visit = readVisit(area);
  const labels: Record<(typeof visitFields)[number], string> = {
    date: msg('Date', {
      id: 'list.visit-day',
      desc: 'Label of the date field in the appointment form. [max 24]',
    }),
    time: msg('Time', { id: 'list.visit-time', desc: 'Label in the appointment form. [max 24]' }),
    who: msg('With whom', {
      id: 'list.visit-who',
      desc: 'Label in the appointment form; the name of a doctor, nurse or clinic goes into the field. [max 24]',
    }),
    place: msg('Where', {
      id: 'list.visit-place',
      desc: 'Label in the appointment form: the place. [max 24]',
    }),
    phone: msg('Phone', {
      id: 'list.visit-phone',
      desc: 'Label in the appointment form. [max 24]',
    }),
  };
  const types: Record<string, string> = { date: 'date', time: 'time', phone: 'tel' };
  const save = (event: Event) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const value = (name: string) =>
      form.querySelector<HTMLInputElement>(`#visit-${name}`)!.value.trim();
    const day = value('date');
    view.held.wrongDay = !!day && !isDay(day);
    if (view.held.wrongDay) return view.focus('#visit-date');
    area.set('visit', 'next', Object.fromEntries(visitFields.map((name) => [name, value(name)])));
    typed.clear();
    view.status.say(
      msg('Details saved on this device.', {
        id: 'list.visit-saved',
        desc: 'Said after the form was saved in which a reader notes an appointment. Nothing is booked at the hospital.',
      }),
    );
    view.close();
  };
  const remove = () => {
    area.remove('visit', 'next');
    typed.clear();
    view.close();
  };
  return html`<form class="boxes" @submit=${save}>
    ${visitFields.map(
      (name) =>
        html`<label part="field-label" for="visit-${name}">${labels[name]}</label>
          <input
            part="field"
            id="visit-${name}"
            aria-invalid=${name === 'date' && view.held.wrongDay ? 'true' : nothing}
            aria-describedby=${name === 'date' && view.held.wrongDay ? 'wrong-day' : nothing}
            type=${types[name] ?? 'text'}
            maxlength="200"
            autocomplete="off"
            dir=${types[name] ? nothing : 'auto'}
            .value=${typed.get(name) ?? visit?.[name] ?? ''}
            @input=${({ target }: Event) => {
              const { validity, value } = target as HTMLInputElement;
              // A day of which only a part is typed has no value yet.
              if (!validity.badInput) typed.set(name, value);
            }}
          />`,
    )}
    ${
      view.held.wrongDay
        ? html`<p part="problem" id="wrong-day" role="alert">
            ${msg('Please check the date. The year needs four digits.', {
              id: 'list.wrong-day',
              desc: 'In the appointment form, where the day that was typed cannot be: a year like 26, or 30 February.',
            })}
          </p>`
        : nothing
    }
    <div part="actions">
      <button part="button primary" class="primary">
        ${msg('Save these details', { id: 'list.visit-save', desc: 'Button below the form in which a reader notes date, time and place of an appointment. Saves the note on this device; it does not book anything. [max 28]' })}
      </button>
      ${
        visit
          ? html`<button part="button" type="button" @click=${remove}>
              ${msg('Delete these details', { id: 'list.visit-delete', desc: 'Button below the form in which a reader noted an appointment. Deletes the note; it does not cancel anything. [max 28]' })}
            </button>`
          : nothing
      }
    </div>
  </form>`;
}
