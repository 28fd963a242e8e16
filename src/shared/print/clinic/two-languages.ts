import type { Area } from '../../device/store.js';
import type { LanguageController } from '../../language/language-controller.js';
import { nearestLang } from '../../language/nearest-lang.js';
import { labelled } from '../labelled.js';
import type { Saying, SheetWords, Translatable, WordsOfSheets } from '../sheet-words.js';
import { clinicOf, type Clinic, type ClinicHost } from './clinic-language.js';
import { paper, rules, screen, textFile, type Medium, type Spoken } from './media.js';
import { wantsInterpreter, wishWords } from './wish.js';

/** Who speaks on a sheet. */
interface Sides {
  clinic: Clinic;
  language: LanguageController;
  /** Language of the page. */
  around: string;
  /** Whether an interpreter is wanted. */
  wants: boolean;
}

/** What a list says on its sheets: in both languages, as far as both are here. Undefined without `clinic`. */
export function wordsOfSheets(
  host: ClinicHost,
  language: LanguageController,
  area: Area,
): WordsOfSheets | undefined {
  const clinic = clinicOf(host);
  if (!clinic) return;
  const sides = { clinic, language, around: nearestLang(host), wants: wantsInterpreter(area) };
  return {
    paper: { ...inBoth(sides, paper), rules },
    text: inBoth(sides, textFile(language.dir)),
    screen: inBoth(sides, screen),
  };
}

function inBoth<T>({ clinic, language, around, wants }: Sides, medium: Medium<T>): SheetWords<T> {
  const { labels } = clinic;
  const ours = labels && !clinic.fits(language.lang) ? [language, labels] : [language];
  const spoken = (say: Saying): Spoken[] =>
    ours.map((each) => ({ text: say({ language: each }), lang: each.lang }));
  const tagFor = ({ lang, translations = {} }: Translatable) =>
    clinic.fits(lang || around) ? undefined : clinic.best(Object.keys(translations));
  const wordsFor = (item: Translatable): Spoken | undefined => {
    const lang = tagFor(item);
    return lang === undefined ? undefined : { text: item.translations![lang]!, lang };
  };
  return {
    lines: (say) => medium.lines(spoken(say)),
    inline: (say) => medium.inline(spoken(say)),
    written: (label, value) =>
      medium.inline(
        spoken((each) => labelled(each.language, label(each))),
        value,
      ),
    // Whoever is handed the sheet reads it first.
    wishes: wants ? [medium.lines(spoken(wishWords(around)).reverse())] : [],
    ruled: clinic.fits(around) ? 0 : 1,
    tagFor,
    translated: (item) => {
      const words = wordsFor(item);
      return words && medium.words(words);
    },
    authored: (text, others) =>
      medium.lines([{ text, lang: '' }, ...others.flatMap((each) => wordsFor(each) ?? [])]),
  };
}
