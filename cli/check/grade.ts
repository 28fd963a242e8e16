import { syllable } from 'syllable';

/** A measure of how hard a text is to read, in the scale that its language uses. */
export interface Difficulty {
  /** Whether it is harder than grade 8, where most adults stop reading. */
  hard: boolean;
  /** For a person: “about grade 10”, or a scale and its value. */
  says: string;
}

/** Stems that names of medicines end in (WHO, “The use of stems”), and common names without one. */
const medicine =
  /(?:mab|nib|pril|sartan|statin|vastatine|olol|azol[eo]?|cillin[ae]?|micin[ae]?|mycin|cyclin[ae]?|ciclina|profen[oe]?|floxacin[oa]?|dipin[eoa]?|gliptin[ae]?|gliflozin[ae]?|tid[ea]|prazole?|triptan[o]?|setron|parin[ae]?|xaban|gatran|cain[ea]|azepam|zolam|vir|vudin[ea]|platin[oe]?|rubicin[ae]?|taxel|limus|dronate|dronat|glitazone?|formin[ae]?|semide?|semida|thiazide?|tiazida|lukast|terol|son[ea]?|solone?|afil[o]?|tadin[ea]?|zosin[ae]?|cept|oxetine?|oxetina|tript[iy]lin[ea]?|aminophen|cetamol)$/i;
const medicines =
  /^(aspirin[ae]?|warfarin[ae]?|insulin[ae]?|morphin[ea]?|morfina|codein[ea]?|fentanyl[o]?|methotrexat[oe]?|metotrexato|tamoxifen[oe]?|digoxin[ae]?|lithium|levothyroxine?|levotiroxina|prednisone?|clopidogrel|tramadol|naproxen[o]?|diclofenac[o]?|metamizol|gabapentin[ae]?|pregabalin[ae]?|salbutamol|albuterol|amiodarone?|ciclosporin[ae]?|phenytoin|valproate?|carbamazepine?)$/i;

const isMedicine = (word: string) =>
  medicines.test(word) || (word.length > 6 && medicine.test(word) && !everyday.test(word));
/** Everyday words that end like a medicine. */
const everyday =
  /^(persons?|reasons?|seasons?|lessons?|comparison|poisons?|prisons?|unreason\w*|decide|inside|outside|beside|aside|provide|divide|guide|suicide|accept|except|concept|personne|raison|maison|saison|liaison|persona|devoir|pouvoir|savoir|avoir|reservoir|service|terrasse|cousine|machine|cuisine)$/i;

/** Stops after which a sentence goes on. */
const abbreviations =
  /\b(?:dr|dra|mr|mrs|ms|st|sr|sra|prof|approx|vs|etc|e\.g|i\.e|no|nr|fig|vol|ca|bzw|usw|z\.\s?b|d\.\s?h|u\.\s?a|p\.\s?ej|ej|aprox|tel|av|ud|uds|mme|mlle|env|cf|ex|dott|sig|ecc|a\.m|p\.m|u\.s|ml|mg|kg|min|max)\./gi;

interface Counts {
  sentences: number;
  words: string[];
}

/** Sentences and words of paragraphs. Numbers, abbreviations and names of medicines do not count. */
export function countsOf(lines: readonly string[]): Counts {
  let sentences = 0;
  const words: string[] = [];
  for (const line of lines) {
    const text = line
      .replace(/https?:\S+|\S+@\S+/g, ' ')
      .replace(/\d+(?:[.,:]\d+)+/g, '0')
      .replace(abbreviations, (found) => found.replaceAll('.', ''));
    for (const sentence of text.split(/[.!?…]+(?=\s|["'”’»)]|$)|[:;](?=\s)/)) {
      const own = (sentence.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? []).filter(
        (word) => !/^\p{Lu}[\p{Lu}\p{N}-]+$/u.test(word) && !isMedicine(word),
      );
      if (own.length) sentences++;
      words.push(...own);
    }
  }
  return { sentences, words };
}

const groups = (word: string, vowels: RegExp) =>
  Math.max(1, word.toLowerCase().match(vowels)?.length ?? 1);

/** Syllables by language: groups of vowels, and what parts or joins them there. */
const syllables: Record<string, (word: string) => number> = {
  en: (word) => Math.max(1, syllable(word)),
  // Two strong vowels side by side, or a stressed weak one, are two.
  es: (word) =>
    groups(word, /[aeiouáéíóúü]+/g) +
    (word.toLowerCase().match(/[aeoáéó](?=[aeoáéóíú])|[íú](?=[aeo])/g)?.length ?? 0),
  // A silent e at the end is none.
  fr: (word) => {
    const bare = word
      .toLowerCase()
      .replace(/(?<=[aeiouyàâéèêëîïôùûœ].*[^aeiouyàâéèêëîïôùûœ])(e|es|ent)$/, '');
    return groups(bare, /[aeiouyàâéèêëîïôùûœ]+/g);
  },
  de: (word) => groups(word, /ei|ai|au|eu|äu|ie|[aeiouyäöü]/g),
  it: (word) =>
    groups(word, /[aeiouàèéìòóù]+/g) +
    (word.toLowerCase().match(/[aeo](?=[aeoàèéò])/g)?.length ?? 0),
  pt: (word) =>
    groups(word, /[aeiouáâãàéêíóôõúü]+/g) +
    (word.toLowerCase().match(/[aeoáéó](?=[aeoáéíóú])|[íú](?=[aeo])/g)?.length ?? 0),
};

const grade = (value: number): Difficulty => ({
  hard: value > 8,
  says: `about grade ${Math.round(value)}; aim for 6, at most 8`,
});
const scale = (name: string, value: number, least: number): Difficulty => ({
  hard: value < least,
  says: `${Math.round(value)} on the ${name} scale; aim for ${least} or more`,
});

/**
 * How hard a text is: Flesch and Kincaid (en), Crawford (es), Kandel and Moles (fr), first Vienna
 * formula (de), Gulpease (it), Flesch adapted by Martins and others (pt). Undefined for other languages
 * and for texts of fewer than 30 words, where such a figure says nothing.
 */
export function difficultyOf(lines: readonly string[], lang: string): Difficulty | undefined {
  const language = /^[a-z]+/i.exec(lang)?.[0].toLowerCase() ?? '';
  const count = syllables[language];
  if (!count) return undefined;
  const { sentences, words } = countsOf(lines);
  const n = words.length;
  if (n < 30) return undefined;
  const each = words.map(count);
  const perWord = each.reduce((sum, one) => sum + one, 0) / n;
  const perSentence = n / Math.max(1, sentences);
  switch (language) {
    case 'en':
      return grade(0.39 * perSentence + 11.8 * perWord - 15.59);
    case 'es':
      return grade(-0.205 * (100 / perSentence) + 0.049 * 100 * perWord - 3.407);
    case 'fr':
      return scale('Kandel and Moles', 207 - 1.015 * perSentence - 73.6 * perWord, 60);
    case 'de': {
      const share = (test: (word: string, i: number) => boolean) =>
        (100 * words.filter(test).length) / n;
      return grade(
        0.1935 * share((_, i) => each[i]! > 2) +
          0.1672 * perSentence +
          0.1297 * share((word) => word.length > 6) -
          0.0327 * share((_, i) => each[i]! === 1) -
          0.875,
      );
    }
    case 'it': {
      const letters = words.join('').length;
      return scale('Gulpease', 89 + (300 * sentences - 10 * letters) / n, 60);
    }
    default:
      return scale('Flesch (Portuguese)', 248.835 - 1.015 * perSentence - 84.6 * perWord, 50);
  }
}
