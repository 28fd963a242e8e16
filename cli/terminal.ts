/** Control characters, marks that turn the direction of a line around, and halves of characters. */
const unseen =
  // eslint-disable-next-line no-control-regex -- these are what it looks for
  /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * A line for a terminal or a log. Names and words come from files of others: they must not move the
 * cursor, set colours, or begin a line that looks like one of ours.
 */
export const oneLine = (text: string): string =>
  text
    .replace(/[\t\n\r]+/g, ' ')
    .replace(unseen, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Writes a result. */
export const print = (text: string) => process.stdout.write(`${text}\n`);

/** Writes a remark of one line to standard error. */
export const remark = (text: string) => process.stderr.write(`${oneLine(text)}\n`);

/** Help: ours, so it may have lines. */
export const explain = (text: string) => process.stderr.write(`${text}\n`);

export const count = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

/** The first words of a text, to name a place by. Never cut inside a character. */
export function short(text: string, length = 50): string {
  const words = text.replace(/\s+/g, ' ').trim();
  if (words.length <= length) return words;
  let end = '';
  for (const { segment } of new Intl.Segmenter().segment(words.slice(0, length + 20))) {
    if (end.length + segment.length >= length) break;
    end += segment;
  }
  return `${end}…`;
}

/** A reader that goes away early (`… | head`) is not an error. */
export function endQuietly() {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', ({ code }: NodeJS.ErrnoException) => {
      if (code === 'EPIPE') process.exit(process.exitCode ?? 0);
      throw new Error('The output could not be written.');
    });
}
