import { readFileSync, statSync } from 'node:fs';

/** The input was looked at and refused; the message is a sentence for the person at the keyboard. */
export class Refused extends Error {}

/**
 * What is read at most. `file` and `unpacked` in bytes; `streamed` for a WordPress export, which is
 * read piece by piece; `depth` and `elements` of one page or text with markup; `entries` of an archive.
 */
export const limits = {
  file: 32 * 1024 * 1024,
  unpacked: 32 * 1024 * 1024,
  streamed: 2 * 1024 * 1024 * 1024,
  entries: 5000,
  depth: 300,
  elements: 400_000,
};

export const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`;

/** Size of a file; refuses what is not there or no file. */
export function sizeOf(file: string): number {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) throw new Refused('there is no such file.');
  if (!stat.isFile()) throw new Refused('it is not a file.');
  return stat.size;
}

/** Reads a file of a size that a widget can have. */
export function readInput(file: string): Uint8Array {
  const size = sizeOf(file);
  if (size > limits.file)
    throw new Refused(
      `it has ${megabytes(size)}; files of more than ${megabytes(limits.file)} are refused. Export it without its media.`,
    );
  return readFileSync(file);
}

/** The text of a file: UTF-8, or UTF-16 with a byte order mark, which is left out. */
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

/** The value of a JSON text. */
export function jsonFrom(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refused(`it is not valid JSON: ${(error as Error).message}`);
  }
}
