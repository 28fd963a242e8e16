/// <reference types="vite/types/importMeta.d.ts" />
import { addMessages } from '../../src/shared/language/added.js';

/** One text of a language, as its file in `locales/` has it. */
export interface Unit {
  id: string;
  english: string;
  text: string;
  /** What a translator should know: place, placeholders, the numbers of a plural form. */
  notes: string[];
  max?: string;
  /** `stale`: the English has changed since. */
  state: 'missing' | 'stale' | 'unreviewed' | 'reviewed';
}

const files = import.meta.glob<string>('../../locales/*.xlf', { query: '?raw', import: 'default' });

/** Every language that has a file, whole or not. */
export const languages = Object.keys(files).map((path) => /([\w-]+)\.xlf$/.exec(path)![1]!);

const textOf = (element?: Element | null) =>
  [...(element?.childNodes ?? [])]
    .map((node) => (node instanceof Element ? `{${node.getAttribute('id')}}` : node.textContent))
    .join('');

function read(node: Element): Unit {
  const child = (name: string) => [...node.children].find(({ localName }) => localName === name);
  const target = child('target');
  const text = textOf(target).trim();
  const state = target?.getAttribute('state') ?? 'translated';
  const before = node.querySelector('alt-trans[alttranstype="previous-version"]');
  return {
    id: node.getAttribute('id') ?? '',
    english: textOf(child('source')),
    text,
    notes: [...node.children]
      .filter(({ localName }) => localName === 'note')
      .map((note) => note.textContent),
    max: node.getAttribute('maxwidth') ?? undefined,
    state:
      !text || /^(new|needs-(translation|adaptation|l10n))$/.test(state)
        ? 'missing'
        : before && textOf(before.querySelector('target')).trim() === text
          ? 'stale'
          : /^(final|signed-off)$/.test(state)
            ? 'reviewed'
            : 'unreviewed',
  };
}

/** The texts of a language, straight from its file: what is there after the last save. */
export async function translation(tag: string): Promise<Unit[]> {
  const path = `../../locales/${tag}.xlf`;
  const xml = await files[path]?.();
  if (!xml) return [];
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  return [...document.querySelectorAll('trans-unit')].map(read);
}

/** Lets the elements of this page speak from the file, with English where a text is missing. */
export function speak(tag: string, units: Unit[]) {
  addMessages(
    tag,
    Object.fromEntries(
      units.map(({ id, text, english, state }) => [id, state === 'missing' ? english : text]),
    ),
  );
}

const own = (tag: string) => new Intl.DisplayNames([tag, 'en'], { type: 'language' }).of(tag);

/** “español (es)” */
export const named = (tag: string) => `${own(tag)} (${tag})`;
