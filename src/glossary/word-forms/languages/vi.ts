/** Two syllables that are one word, of which one alone is another word: “thận trọng” is careful, no kidney (thận). */
export { default as everyday } from '../everyday/vi.js';

/** Where Vietnamese puts its tone mark is a matter of taste: hoá, hóa. */
const tone = /([ou])([\u0300\u0301\u0303\u0309\u0323])([aey])(?!\p{L})/gu;
/** As is y or i alone after one consonant: bác sỹ, bác sĩ. */
const syllable = /^([hklmst])y(?!\p{L})/u;

export const fold = (word: string): string =>
  word.normalize('NFD').replace(syllable, '$1i').replace(tone, '$1$3$2').normalize('NFC');
