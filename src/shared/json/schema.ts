import * as v from 'valibot';
import type { Result } from '../content/result.js';

/** Text that says something. Shown as plain text, never read as markup. */
export const text = v.pipe(
  v.string('write a text in quotes'),
  v.trim(),
  v.nonEmpty('this text is empty'),
);

/** One paragraph, or a list of paragraphs. */
export const paragraphs = v.union(
  [text, v.pipe(v.array(text), v.minLength(1, 'give at least one paragraph'))],
  'write a text, or a list of texts',
);

/** The same where nothing need be said: a list may be empty. */
export const words = v.union([text, v.array(text)], 'write a text, or a list of texts');

/** An address; whether it may be used is asked apart (`isAddress`), since one may be left out alone. */
export const address = v.pipe(v.string('write a text in quotes'), v.trim());

/**
 * Whether an address may stand in a link or be loaded: `https:`, `mailto:`, `tel:` or relative, and
 * `http:` on a page that is served so. What browsers read as another site is not relative.
 */
export function isAddress(value: string): boolean {
  // Browsers pass over these, wherever they stand.
  const read = value.replace(/[\t\n\r]/g, '');
  return (
    (globalThis.location?.protocol === 'http:' && /^http:\/\//i.test(read)) ||
    /^(https:|mailto:|tel:|\.{0,2}\/(?![\\/])|[#?]|[\w-][^:]*$)/i.test(read)
  );
}

/** What an author is told of one that may not. */
export const notUsed =
  'this address may not be used here and is left out; allowed are https:, mailto:, tel: and relative ones';

/** Runs a schema over unknown input and lists every problem as `items.2.answer: …`. */
export function check<Schema extends v.GenericSchema, Model>(
  schema: Schema,
  input: unknown,
  toModel: (output: v.InferOutput<Schema>) => { model: Model; hints?: string[] },
): Result<Model> {
  const result = v.safeParse(schema, input, { message: expected });
  if (result.success) return { ok: true, ...toModel(result.output) };
  return {
    ok: false,
    problems: result.issues.map((issue) => {
      const path = v.getDotPath(issue);
      return `${path ? path + ': ' : ''}${issue.message}`;
    }),
  };
}

/** The sentence for a problem that has none of its own. */
function expected({ expected, received }: v.BaseIssue<unknown>): string {
  if (received === 'undefined') return `is missing; ${expected ?? 'a value'} is needed`;
  return `needs ${expected ?? 'another value'}, but found ${received}`;
}
