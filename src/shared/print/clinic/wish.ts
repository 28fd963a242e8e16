import { html } from 'lit';
import type { Area } from '../../device/store.js';
import type { LanguageController } from '../../language/language-controller.js';
import { nearestLang } from '../../language/nearest-lang.js';
import { labelled } from '../labelled.js';
import type { Saying } from '../sheet-words.js';
import { clinicOf, type ClinicHost } from './clinic-language.js';

/** Whether the reader ticked that an interpreter is wanted. */
export const wantsInterpreter = (area: Area): boolean =>
  area.get('visit', 'interpreter')?.fields.wanted === true;

const interpreter: Saying = ({ language }) =>
  language.msg('I would like an interpreter', {
    id: 'clinic.interpreter',
    desc: 'Tick beside the buttons that print the reader’s list, and a sentence on the sheet for the clinic: the patient says so. The name of a language may follow after a colon. No stop at the end.',
  });

/** The sentence with the name of the reader's language, where browsers know it. */
export const wishWords =
  (reader: string): Saying =>
  ({ language }) => {
    const sentence = interpreter({ language });
    const name = languageName(reader, language.lang);
    return name ? labelled(language, sentence, name) : sentence;
  };

/** “Spanish”; '' for a language without a name, or with one in another language only. */
function languageName(tag: string, inLanguage: string): string {
  try {
    const names = new Intl.DisplayNames([inLanguage], { type: 'language', fallback: 'none' });
    const isKnown = Intl.DisplayNames.supportedLocalesOf([inLanguage])[0];
    return (isKnown && names.of(tag)) || '';
  } catch {
    return '';
  }
}

/** The tick, and what is said where the clinic's words did not come. */
export function renderWish(host: ClinicHost, language: LanguageController, area: Area) {
  const clinic = clinicOf(host);
  if (!clinic || clinic.fits(nearestLang(host))) return;
  const { lang, dir } = language;
  return html`<p lang=${lang} dir=${dir}>
      <label part="field-label"
        ><input
          part="box"
          type="checkbox"
          id="interpreter"
          .checked=${wantsInterpreter(area)}
          @change=${({ target }: Event) =>
            area.set('visit', 'interpreter', { wanted: (target as HTMLInputElement).checked })}
        />${interpreter({ language })}</label
      >
    </p>
    ${
      clinic.isMissing
        ? html`<p part="problem" lang=${lang} dir=${dir}>
            ${language.msg(
              'The words for the clinic did not load. The headings and labels are in your language only.',
              {
                id: 'clinic.missing',
                desc: 'Beside the buttons that print a list in two languages, where the labels in the clinic’s language could not be fetched. Headings and labels: those on the sheet.',
              },
            )}
          </p>`
        : undefined
    }`;
}
