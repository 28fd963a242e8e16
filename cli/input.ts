import { readFileSync, statSync } from 'node:fs';

/** The input was looked at and refused; the message is a sentence for the person at the keyboard. */
export class Refused extends Error {}

/** Largest file that is read, and largest content that is unpacked, in bytes. */
export const limits = { file: 32 * 1024 * 1024, unpacked: 32 * 1024 * 1024, entries: 5000 };

export const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`;

/** Reads a file of a size that a quiz can have. */
export function readInput(file: string): Uint8Array {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) throw new Refused('there is no such file.');
  if (!stat.isFile()) throw new Refused('it is not a file.');
  if (stat.size > limits.file)
    throw new Refused(
      `it has ${megabytes(stat.size)}; files of more than ${megabytes(limits.file)} are refused. Export the quiz without its media.`,
    );
  return readFileSync(file);
}

/** The text of a file: UTF-8 or UTF-16 with a byte order mark. */
export function textFrom(bytes: Uint8Array): string {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : '';
  try {
    return new TextDecoder(utf16 || 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refused('its text is not UTF-8. Save it as UTF-8 and try again.');
  }
}
