export { default as everyday } from '../everyday/he.js';

export const running = `ות:ה,ת,~ יים:~ ניים:ן פיים:ף כיים:ך ים:~,ה מים:ם נים:ן צים:ץ פים:ף כים:ך`;

export const listed = `ות:ה ים:~`;

/**
 * “And”, “that” and “when” before a preposition or the article, in this order only: two of a kind begin another word
 * (בריאות is health, not “the in-lungs”).
 */
export const prefixes = ['', 'ו', 'ש', 'וש', 'כש', 'וכש'].flatMap((first) =>
  ['', 'ה', 'ב', 'כ', 'ל', 'מ', 'מה'].map((second) => first + second).filter(Boolean),
);

export const counted = 'שלב בשלב דרגה בדרגה סוג מסוג';

/** Mourning, nose and mouth, and “but”, “not any” and “here”. */
export const small = 'אבל אף פה';
