import * as v from 'valibot';
import type { Result } from '../content/result.js';
import { address, check, isAddress, notUsed, paragraphs, text } from './schema.js';
import { slug, uniqueIds } from '../content/naming.js';
import type { Entry, GlossaryModel } from '../../glossary/glossary.model.js';
import { atEase } from '../slices.js';

/** JSON content of `<bedside-glossary>`. Source of `dist/schemas/glossary.schema.json`. */
export const schema = v.pipe(
  v.object({
    title: v.optional(v.pipe(text, v.description('Heading over the words.'))),
    entries: v.pipe(
      v.array(
        v.object({
          id: v.optional(
            v.pipe(text, v.description('The same in every language; terms and links name it.')),
          ),
          lang: v.optional(
            v.pipe(text, v.description('Language of the entry; that of the element unless set.')),
          ),
          term: v.pipe(text, v.description('The word, as it is written in running text.')),
          aliases: v.optional(
            v.pipe(v.array(text), v.description('Other words for it, and irregular forms.')),
          ),
          definition: v.pipe(
            paragraphs,
            v.description('What it means: one paragraph, or a list of paragraphs.'),
          ),
          plain: v.optional(v.pipe(text, v.description('The same in everyday words.'))),
          say: v.optional(v.pipe(text, v.description('How to say it, for instance BY-op-see.'))),
          audio: v.optional(v.pipe(address, v.description('Address of a recording of the word.'))),
          image: v.optional(
            v.object({
              src: v.pipe(address, v.description('Address of the picture.')),
              alt: v.pipe(v.string(), v.description('What the picture shows, in words.')),
            }),
          ),
          href: v.optional(v.pipe(address, v.description('Address of the full entry.'))),
          match: v.optional(
            v.pipe(
              v.picklist(['form', 'case', 'exact'], 'write form, case or exact'),
              v.description(
                'form: any case and form; case: letters as written; exact: no other forms.',
              ),
            ),
          ),
          near: v.optional(
            v.pipe(
              v.array(text),
              v.description('Words, or #ids of sections, of which one must be near.'),
            ),
          ),
        }),
      ),
      v.minLength(1, 'give at least one entry'),
      v.description('The entries, in any order.'),
    ),
  }),
  v.title('bedside-glossary'),
  v.description('Words and what they mean. All text is plain text, never markup.'),
);

/** Entries that are checked before the slice of time is looked at. */
const few = 20;

/**
 * Checks JSON and gives the model, or every problem with its path. Gives way to the reader between
 * entries, because a dictionary of ten thousand takes longer than a tap may wait; stops when
 * `signal` says that nobody waits for the answer.
 */
export async function parse(input: unknown, signal?: AbortSignal): Promise<Result<GlossaryModel>> {
  const { title, entries: all } = (input ?? {}) as { title?: unknown; entries?: unknown };
  if (!Array.isArray(all)) return check(schema, input, toModel);
  const problems: string[] = [];
  const hints: string[] = [];
  const entries: Entry[] = [];
  const name = namer(all);
  let first: GlossaryModel | undefined;
  for (let from = 0; (from < all.length || !from) && !signal?.aborted; from += few) {
    await atEase();
    const some = all.slice(from, from + few);
    hints.push(...some.flatMap((entry, index) => unusable(entry, from + index)));
    const part = check(schema, from ? { entries: some } : { title, entries: some }, toModel);
    if (part.ok) {
      first ??= part.model;
      for (const entry of part.model.entries) entries.push({ ...entry, id: name(entry) });
    } else {
      for (const problem of part.problems)
        problems.push(problem.replace(/(?<=^entries\.)\d+/, (number) => `${from + +number}`));
    }
  }
  if (problems.length) return { ok: false, problems: [...problems, ...hints] };
  hints.push(...name.twice().map((id) => `The id “${id}” stands twice.`));
  return { ok: true, model: { ...first!, entries }, ...(hints.length && { hints }) };
}

/** Gives ids that are unique in a language; entries in several languages share theirs. */
function namer(all: readonly unknown[]) {
  const authored = all.flatMap((entry) => {
    const { id } = (entry ?? {}) as { id?: unknown };
    return typeof id === 'string' ? [id.trim()] : [];
  });
  const byLang = new Map<string, ReturnType<typeof uniqueIds>>();
  const name = ({ id, lang, term }: Entry): string => {
    if (!byLang.has(lang)) byLang.set(lang, uniqueIds(authored));
    return byLang.get(lang)!(id, slug(term) || 'entry');
  };
  name.twice = () => [...byLang.values()].flatMap(({ twice }) => twice);
  return name;
}

/** The addresses of an entry that are left out: one bad picture costs no other word its meaning. */
function unusable(entry: unknown, index: number): string[] {
  const { audio, href, image } = (entry ?? {}) as Record<string, unknown>;
  const { src } = (image ?? {}) as Record<string, unknown>;
  return Object.entries({ audio, href, 'image.src': src }).flatMap(([path, value]) =>
    typeof value === 'string' && value.trim() && !isAddress(value.trim())
      ? `entries.${index}.${path}: ${notUsed}`
      : [],
  );
}

const usable = (address: string | undefined) =>
  address && isAddress(address) ? address : undefined;

const toModel = ({ title, entries }: v.InferOutput<typeof schema>): { model: GlossaryModel } => ({
  model: {
    title,
    titleLevel: title ? 2 : 0,
    entries: entries.map(({ audio, href, image, ...entry }) => ({
      ...entry,
      id: entry.id ?? '',
      lang: entry.lang ?? '',
      aliases: entry.aliases ?? [],
      definition: ([] as string[]).concat(entry.definition),
      audio: usable(audio),
      href: usable(href),
      image: image && usable(image.src) ? image : undefined,
    })),
  },
});
