import { rulesFor } from '../../src/glossary/word-forms/endings.js';
import { folded, forms } from '../../src/glossary/word-forms/inflection.js';

/** What most Korean nouns carry in a sentence. */
const korean = '은 는 이 가 을 를 의 에 에서 으로 로 와 과 도 만 까지 부터'.split(' ');

const vowel = /[aeiouyàáâäãăąæèéêëęìíîïòóôöõœùúûüýıаеёиоуыэюяіїє]/;
const endsInVowel = new RegExp(`${vowel.source}$`);
/** Turkish vowels of the tongue's back; an ending goes with the last vowel of its word. */
const back = 'aıou';
const lastVowel = (word: string) => /.*([aeıioöuü])/.exec(word)?.[1] ?? '';

/** Whether a word of the language could end so. A rule leaves that open: it only takes endings away. */
function fits(stem: string, ending: string, lang: string): boolean {
  if (ending === "'S" || (endsInVowel.test(stem) && vowel.test(ending.charAt(0)))) return false;
  if (lang === 'ar') return !(stem.endsWith('ة') && ending);
  if (lang !== 'tr') return true;
  const [first, second] = [lastVowel(stem), /[aeıioöuü]/.exec(ending)?.[0] ?? ''];
  return !second || back.includes(first) === back.includes(second);
}

/** Letters that rules of endings have in one way and Persian and Urdu write in another. */
const persian = (word: string) => word.replace(/ي/g, 'ی').replace(/ك/g, 'ک');

/**
 * Words of running text that may be forms of a word of a list: the rules for endings turned round, the word
 * itself first. Not each of them is a word, and not each is found: the matcher has the say.
 *
 * @param lang Primary language subtag; its endings are learnt (`learnLanguage`).
 */
export function candidatesOf(word: string, lang: string): string[] {
  const isCapital = /^\p{Lu}/u.test(word);
  const hasCapitals = /^.+\p{Lu}/u.test(word);
  const plain = hasCapitals ? word : folded(word, lang);
  const found = new Set([word]);
  const lettersOf = /^(fa|ur)$/.test(lang) ? persian : (form: string) => form;
  const add = (form: string) => {
    const shown = lettersOf(form);
    found.add(isCapital ? shown.charAt(0).toLocaleUpperCase(lang) + shown.slice(1) : shown);
  };
  for (const base of forms(plain, lang, false)) {
    // “*”: an adjective, known by its endings alone.
    if (!base.endsWith('*') && base !== plain) add(base);
    const rules = rulesFor(lang, true).flatMap(({ ending, others }) =>
      others.filter((other) => base.endsWith(other)).map((other) => ({ ending, other })),
    );
    for (const { ending, other } of rules) {
      // “biopsies”, so not “biopsys”: the rule that says more of the word.
      const isRather = rules.some(
        (each) => each.other.length > other.length && each.ending.at(-1) === ending.at(-1),
      );
      if (isRather && !ending.startsWith("'")) continue;
      const stem = base.slice(0, base.length - other.length);
      if (!fits(stem, ending, lang)) continue;
      if (!other && base === plain) found.add(word + lettersOf(ending));
      else add(stem + ending);
    }
  }
  if (lang === 'ko') for (const particle of korean) add(plain + particle);
  return [...found];
}
