import { mirror, tidy } from '../shared/content/mirror.js';
import { slug } from '../shared/content/naming.js';
import type { Result } from '../shared/content/result.js';
import { rankOf } from '../shared/element/heading.js';
import { nearestLang } from '../shared/language/nearest-lang.js';
import { inSlices } from '../shared/slices.js';

/** One entry in one language. */
export interface Entry {
  /** The author's id, or one made from the word. The same in every language of the entry. */
  readonly id: string;
  /** Language of the entry; '' when nothing says it. */
  readonly lang: string;
  readonly term: string;
  /** Other words for it, under which it is found as well. */
  readonly aliases: readonly string[];
  /** The author's own elements (HTML), or paragraphs of plain text (JSON). */
  readonly definition: readonly Element[] | readonly string[];
  /** The same in everyday words, where the definition is a clinical one. */
  readonly plain?: string | undefined;
  /** How to say it: a respelling ("BY-op-see"). */
  readonly say?: string | undefined;
  /** Address of a recording. */
  readonly audio?: string | undefined;
  readonly image?: { readonly src: string; readonly alt: string } | undefined;
  /** Address of the full entry. */
  readonly href?: string | undefined;
  /** How strictly it wants to be met in running text. */
  readonly match?: 'form' | 'case' | 'exact' | undefined;
  /** Words, or `#id`s of sections, of which one must be near for it to be linked. */
  readonly near?: readonly string[] | undefined;
  /** Where it stands in the author's HTML. */
  readonly source?: Element;
}

/** What a `<bedside-glossary>` shows, and what terms are looked up in. */
export interface GlossaryModel {
  readonly title?: string | Node | undefined;
  /** Rank of the title's heading; 0 without a title. */
  readonly titleLevel: number;
  readonly entries: readonly Entry[];
}

/**
 * Reads the HTML forms: a `<dl>`, or headings with what follows them. Further details stand in
 * `data-` attributes of the `<dt>` or heading, named like the fields of the JSON form.
 */
export function readGlossary(
  host: Element,
): Result<GlossaryModel> | Promise<Result<GlossaryModel>> | undefined {
  const children = [...host.children].filter(
    ({ nodeName }) => !/^(SCRIPT|STYLE|TEMPLATE)$/.test(nodeName),
  );
  const lists = children.flatMap((child) =>
    child.nodeName === 'DL' ? [child] : [...child.querySelectorAll('dl')],
  );
  const headings = children.filter(rankOf);
  if (!lists.length && headings.length < 1) return undefined;
  const titled = lists.length > 0 || rankOf(headings[1]) > rankOf(headings[0]);
  const title = titled ? headings[0] : undefined;
  const groups = lists.length
    ? groupsIn(lists)
    : groupsUnder(children, rankOf(titled ? headings[1] : headings[0]), title);
  const result = (entries: Entry[]): Result<GlossaryModel> => ({
    ok: true,
    model: { title: title && mirror(title), titleLevel: rankOf(title), entries },
    hints: entries
      .filter(({ definition }) => !definition.length)
      .map(({ term }) => `The entry “${term}” has no definition.`),
  });
  const entries: Entry[] = [];
  // Not for … of: that would end the reading where it is left.
  for (let next; !(next = groups.next()).done;) {
    entries.push(...readGroup(next.value));
    // A dictionary takes longer than a tap may wait.
    if (entries.length > many)
      return inSlices(groups, (next) => entries.push(...readGroup(next))).then(() =>
        result(entries),
      );
  }
  return entries.length ? result(entries) : undefined;
}

/** Entries from which reading is sliced. */
const many = 200;

/** Words, and what follows them. */
interface Group {
  readonly names: Element[];
  readonly texts: Element[];
}

function* partsOf(list: Element): Generator<Element> {
  for (let at = list.firstElementChild; at; at = at.nextElementSibling) {
    if (at.nodeName === 'DIV') yield* at.children;
    else yield at;
  }
}

function* groupsIn(lists: readonly Element[]): Generator<Group> {
  for (const list of lists) {
    let group: Group | undefined;
    for (const part of partsOf(list)) {
      if (part.nodeName === 'DD') group?.texts.push(part);
      if (part.nodeName !== 'DT') continue;
      if (group?.texts.length) {
        yield group;
        group = undefined;
      }
      group ??= { names: [], texts: [] };
      group.names.push(part);
    }
    if (group) yield group;
  }
}

/** Words before one definition are aliases; with definitions of their own language, translations. */
function readGroup({ names, texts }: Group): Entry[] {
  const byLang = new Map<string, Element[]>();
  for (const name of names) {
    const lang = nearestLang(name);
    byLang.set(lang, [...(byLang.get(lang) ?? []), name]);
  }
  const [first] = byLang.keys();
  const id = idOf(names[0]!);
  const translated = (lang: string) =>
    lang === first || texts.some((text) => nearestLang(text) === lang);
  return [...byLang]
    .filter(([lang]) => translated(lang))
    .map(([lang, own]) => {
      const others = [...byLang].filter(([other]) => lang === first && !translated(other));
      const definition =
        byLang.size > 1 && others.length < byLang.size - 1
          ? texts.filter((text) => nearestLang(text) === lang)
          : texts;
      return entry(own[0]!, {
        id: idOf(own[0]!, id),
        lang,
        aliases: [...own.slice(1), ...others.flatMap(([, names]) => names)].map(words),
        definition,
      });
    });
}

function* groupsUnder(
  children: readonly Element[],
  rank: number,
  title: Element | undefined,
): Generator<Group> {
  let group: Group | undefined;
  for (const child of children) {
    if (child === title) continue;
    if (rankOf(child) !== rank) {
      group?.texts.push(child);
      continue;
    }
    if (group) yield group;
    group = { names: [child], texts: [] };
  }
  if (group) yield group;
}

function entry(
  source: Element,
  rest: Pick<Entry, 'id' | 'lang' | 'aliases' | 'definition'>,
): Entry {
  const { say, audio, plain, href, match, near } = (source as HTMLElement).dataset;
  return {
    ...rest,
    ...{ source, term: words(source), say, audio, plain, href },
    match: match as Entry['match'],
    near: near?.split(/\s*[,;]\s*|\s+/).filter(Boolean),
  };
}

/** The id of an entry: the author's, wherever in the name it stands, else one from the word. */
function idOf(name: Element, fallback?: string): string {
  const { id = '' } = (name as HTMLElement).dataset;
  return (
    id ||
    name.id ||
    name.querySelector('[id]')?.id ||
    (fallback ?? (slug(tidy(name.textContent)) || 'entry'))
  );
}

const words = (element: Element) => tidy(element.textContent);
