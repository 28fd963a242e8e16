/** The last consonants of Korean syllables (from U+11A8), as the letters that are typed for them. */
const finals =
  'ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ'
    .normalize('NFKC')
    .split(' ');
/** Vowels that are typed as two. */
const vowels: Record<string, string> = {
  ᅪ: 'ᅩᅡ',
  ᅫ: 'ᅩᅢ',
  ᅬ: 'ᅩᅵ',
  ᅯ: 'ᅮᅥ',
  ᅰ: 'ᅮᅦ',
  ᅱ: 'ᅮᅵ',
  ᅴ: 'ᅳᅵ',
};

/**
 * Korean syllables as the letters that they are typed with. While a word is typed, its next consonant
 * first belongs to the syllable before, so that only the letters are the beginning of the word.
 */
export const jamo = (text: string): string =>
  /[\u1100-\u11ff\uac00-\ud7a3]/.test(text)
    ? text
        .normalize('NFD')
        .replace(/[\u11a8-\u11c2]/g, (final) => finals[final.charCodeAt(0) - 0x11a8]!)
        .replace(/[\u116a-\u1174]/g, (vowel) => vowels[vowel] ?? vowel)
    : text;
