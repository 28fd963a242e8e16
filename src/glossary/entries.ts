import { slug, uniqueIds } from '../shared/content/naming.js';
import { labelText } from '../shared/content/plain-text.js';
import { nearestLang } from '../shared/language/nearest-lang.js';
import { isSafe } from './definition-text.js';
import type { Entry } from './glossary.model.js';
import type { Flaws, Group } from './layout.js';

/**
 * Makes entries of words and what follows them. Words before one definition are aliases; with
 * definitions of their own language, translations. An id is unique in its language.
 */
export function entryReader(host: Element, { problems, hints }: Flaws) {
  const authored = new Map(
    [...host.querySelectorAll<HTMLElement>('[id],[data-id]')].flatMap((element) =>
      [element.id, element.dataset['id']].map((id) => [id!, element] as const),
    ),
  );
  authored.delete('');
  const byLang = new Map<string, ReturnType<typeof uniqueIds>>();

  const idOf = (name: HTMLElement, lang: string, group: Group, first?: string): string => {
    if (!byLang.has(lang)) byLang.set(lang, uniqueIds(authored));
    const unique = byLang.get(lang)!;
    const stem = first ?? (slug(words(name)) || 'entry');
    // It may stand around the word, or in what is said of it.
    const there = authored.get(stem);
    const isOwn =
      there && (there.contains(name) || group.texts.some((text) => text.contains(there)));
    const own =
      dataOf(name)['id'] ||
      name.id ||
      name.querySelector('[id]')?.id ||
      (first ? '' : group.holder?.id) ||
      (isOwn ? stem : '');
    const twice = unique.twice.length;
    const id = unique(own || first, stem, name);
    if (unique.twice.length > twice) hints.push({ what: 'twice', words: own || first! });
    return id;
  };

  const entry = (
    source: HTMLElement,
    rest: Pick<Entry, 'id' | 'lang' | 'aliases' | 'definition'>,
  ) => {
    const { say, audio, plain, href, match, near } = dataOf(source);
    const term = words(source);
    if (!term) problems.push({ what: 'wordless', words: labelText(rest.definition) });
    if (!rest.definition.length) hints.push({ what: 'empty', words: term });
    for (const address of [audio, href])
      if (address && !isSafe(address)) hints.push({ what: 'address', words: address });
    return {
      ...rest,
      ...{ source, term, say, audio, plain, href },
      match: match as Entry['match'],
      near: near?.split(/\s*[,;]\s*|\s+/).filter(Boolean),
    };
  };

  return (group: Group): Entry[] => {
    const { names, texts } = group;
    const inLang = new Map<string, HTMLElement[]>();
    for (const name of names as HTMLElement[]) {
      const lang = nearestLang(name);
      inLang.set(lang, [...(inLang.get(lang) ?? []), name]);
    }
    const [first] = inLang.keys();
    const id = idOf(names[0] as HTMLElement, first!, group);
    const translated = (lang: string) =>
      lang === first || texts.some((text) => langOf(text) === lang);
    return [...inLang]
      .filter(([lang]) => translated(lang))
      .map(([lang, own]) => {
        const others = [...inLang].filter(([other]) => lang === first && !translated(other));
        const definition =
          inLang.size > 1 && others.length < inLang.size - 1
            ? texts.filter((text) => langOf(text) === lang)
            : texts;
        return entry(own[0]!, {
          id: lang === first ? id : idOf(own[0]!, lang, group, id),
          lang,
          aliases: [...own.slice(1), ...others.flatMap(([, names]) => names)].map(words),
          definition,
        });
      });
  };
}

/** Asking costs, and most words have none. */
const dataOf = (name: HTMLElement): DOMStringMap => (name.hasAttributes() ? name.dataset : {});
/** Without the colon or dash that leads over to the meaning. */
const words = (name: Element) => labelText(name.childNodes).replace(/\s*[:：]$|\s+[–—-]$/u, '');
const langOf = (node: Node) =>
  nearestLang(node.nodeType === 1 ? (node as Element) : node.parentElement!);
