/** Formats by what they were made of: making one takes longer than to write a hundred numbers. */
const formats: Record<string, Intl.NumberFormat> = {};

/** Writes a number as the first of these languages does that the browser knows. */
export const formatNumber = (
  value: number,
  tags: string | string[],
  options?: Intl.NumberFormatOptions,
): string =>
  (formats[JSON.stringify([tags, options])] ??= new Intl.NumberFormat(tags, options)).format(value);
