export { default as everyday } from '../everyday/tr.js';
export { fits, stems } from '../turkish.js';

const list = (words: string) => words.split(' ');
/** Endings with the vowels that a word may ask for: I is ı, u, i or ü, and A is a or e. */
const harmonies = (endings: readonly string[]) =>
  list('ıa ua ie üe')
    .flatMap((vowels) =>
      endings.map((ending) => ending.replace(/I/g, vowels[0]!).replace(/A/g, vowels[1]!)),
    )
    .join();
const each = (owners: string, cases: string) =>
  list(owners).flatMap((owner) => ['', ...list(cases)].map((ending) => owner + ending));

const ofYours = 'I In A dA dAn lA';
const ofIts = 'nI nA ndA ndAn nIn ylA';

/** Only behind a consonant, only behind a vowel, and behind both. */
export const running = `
  [^aeıioöuü]${harmonies(['In', 'A', 'lA', ...each('I', ofIts), ...each('InIz ImIz', ofYours)])}:~
  [^bcçdfgğhjklmnprsştvyz]${harmonies([
    ...list('yI yA ylA nIn ndA ndAn nA nI'),
    ...each('sI', ofIts),
    ...each('nIz mIz', ofYours),
  ])}:~
  ${harmonies(list('dA tA dAn tAn lI'))},${harmonies([
    ...each('lAr', 'I In A dA dAn lA InI InA IndA IndAn InIn'),
    ...each('lArInIz lArImIz', ofYours),
  ])}:~
  ğ:k c:ç b:p d:t`.trim();

export const listed = `lar,ler:~`;

export const counted = 'evre derece tip faz sınıf';
