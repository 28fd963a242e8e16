export { default as everyday } from '../everyday/he.js';

export const running = `ות:ה,ת,~ ים:~,ה מים:ם נים:ן צים:ץ פים:ף כים:ך`;

export const listed = `ות:ה ים:~`;

const letters = [...'והבכלמש'];

/** Up to three letters in a row. */
export const prefixes = letters.flatMap((one) => [
  one,
  ...letters.flatMap((two) => [one + two, ...letters.map((three) => one + two + three)]),
]);

export const counted = 'שלב בשלב דרגה בדרגה סוג מסוג';
