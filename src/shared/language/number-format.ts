/** Formats by what they were made of: making one takes longer than to write a hundred numbers. */
const formats = new Map<string, Intl.NumberFormat>();

/** Writes numbers as the first of these languages does that the browser knows. */
export function numberFormat(
  tags: string | string[],
  options?: Intl.NumberFormatOptions,
): Intl.NumberFormat {
  const key = JSON.stringify([tags, options]);
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.NumberFormat(tags, options)));
  return format;
}
