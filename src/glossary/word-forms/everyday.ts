/**
 * The words of every day: what a page says most often is what a word of it most likely means. Such a
 * word is never taken for a form of a term that is written otherwise (Russian “потом”, then, is not
 * “пот”, sweat). Each language's list is a file of its own, made by `scripts/everyday.mjs`.
 */
export interface Everyday {
  has(word: string): boolean;
}

/** Nothing but what is written is taken for a term: for a list that could not be fetched. */
export const everyWord: Everyday = { has: (word) => !word.includes('_') };
/** For languages without forms of words. */
export const noWord: Everyday = { has: () => false };

/** Words that people write in capitals for emphasis, so that no abbreviation is known by them. */
const emphasised: Record<string, string> = {
  en: 'all not no and or do if may can must never always only both any now as at is it us am pm he she so be to in on up go by of we you stop call before after',
  de: 'nicht kein und oder nur alle am im ist so an zu bei vor nach ja nein sie er es',
  es: 'no si sí y o ni sin con solo todo todos nunca siempre es al en de se',
  fr: 'pas ne ni et ou si sans tout tous jamais toujours est en au de se',
  it: 'non no si sì e o né solo tutto mai sempre con in al di se',
  pt: 'não nao sim e ou se sem com só nunca sempre em ao de no na',
  pl: 'nie i lub albo tak tylko na po do od za w z ze',
  ru: 'не нет и или да но на по до от за в с',
};
/**
 * Small words that every text is full of, spelled like a name: Haitian “san” is blood, and “without”; Korean “등” a back,
 * and “and so on”; Turkish “ben” a mole, and “I”.
 */
const small: Record<string, string> = {
  he: 'אבל אף פה',
  ht: 'san fwa pou',
  ko: '이 등',
  tr: 'ben adet',
  ur: 'پتہ',
};

/** Whether a name is nearly always another word in running text. */
export const isSmallWord = (name: string, lang: string): boolean =>
  !!small[lang]?.split(' ').includes(name.toLowerCase());

const shouted = new Map<string, ReadonlySet<string>>();

/** Whether an abbreviation reads like a word of every day in capitals: ALL, IT, US. */
export function isEmphasised(word: string, lang: string): boolean {
  let words = shouted.get(lang);
  if (!words) shouted.set(lang, (words = new Set(emphasised[lang]?.split(' '))));
  return words.has(word.toLowerCase());
}
