/** A text with the digits of every script as Latin ones: ٢٠٢٦ is 2026. */
export const latinDigits = (text: string): string =>
  text.replace(/\p{Nd}/gu, (digit) => String(valueOf(digit)));

/** The value of a decimal digit of any script: they stand in tens. */
function valueOf(digit: string): number {
  let value = 0;
  for (let code = digit.codePointAt(0)!; value < 9; value++)
    if (!/\p{Nd}/u.test(String.fromCodePoint(--code))) break;
  return value;
}
