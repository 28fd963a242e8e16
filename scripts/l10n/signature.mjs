// What a person's word on a text is bound to: the English it was given for, and the text itself.
import { createHash } from 'node:crypto';

/** A short name for a text: eight hexadecimal digits. */
export const fingerprint = (text) => createHash('sha256').update(text).digest('hex').slice(0, 8);

/** Who a signature note is from, in a `<note from="…">`; `reviewer` is a remark that asks for work. */
export const signatureNote = 'signature';
export const remarkNote = 'reviewer';

/** What stands in `extradata` of a signed unit: `signed:1a2b3c4d:5e6f7a8b`. */
export const signatureOf = (english, text) => `signed:${fingerprint(english)}:${fingerprint(text)}`;

/** The two fingerprints of a signature, or undefined where there is none. */
export function parseSignature(extradata) {
  const [, english, text] = /^signed:([\da-f]{8}):([\da-f]{8})$/.exec(extradata ?? '') ?? [];
  return english && { english, text };
}

/**
 * Why a signature does not hold, or undefined when it does: `english` has changed since, or the `text`.
 * A text that was made final by hand and has no signature yet holds; the next sync writes one.
 *
 * @param {{ signed?: { english: string, text: string }, target: string }} unit
 * @param {string} english the English of today
 * @returns {'english' | 'text' | undefined}
 */
export function brokenBy({ signed, target }, english) {
  if (!signed) return undefined;
  if (signed.english !== fingerprint(english)) return 'english';
  return signed.text === fingerprint(target) ? undefined : 'text';
}
