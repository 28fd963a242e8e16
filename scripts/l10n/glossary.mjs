import { readFileSync } from 'node:fs';

/**
 * The words of a language in `locales/glossary.md`: how to address the reader, and one answer a term.
 *
 * @param {string} [text] the glossary, as Markdown
 * @returns {{ advice: string, terms: { english: string, own: string }[] }} empty where there is no section
 */
export function glossaryOf(tag, text = readFileSync('locales/glossary.md', 'utf8')) {
  const section = text.split(/^## /mu).find((part) => part.split('\n')[0].includes(`(\`${tag}\`)`));
  const lines = section?.split('\n').slice(1) ?? [];
  const rows = lines
    .map((line) => /^\|\s*(.+?)\s*\|\s*(.+?)\s*\|$/u.exec(line))
    .filter((row) => row && !/^-+$/.test(row[1].replace(/[:\s|]/g, '')))
    .slice(1);
  return {
    advice: lines
      .filter((line) => line && !line.startsWith('|'))
      .join(' ')
      .trim(),
    terms: rows.map(([, english, own]) => ({ english, own })),
  };
}

const escape = (text) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
const bare = (term) => term.replace(/\s*\([^)]*\)/gu, '').trim();
const choices = (term) =>
  bare(term)
    .split(/\s*[/;,]\s*/u)
    .filter(Boolean);

/**
 * The terms that an English text uses.
 *
 * @param {{ english: string, own: string }[]} terms
 */
export const termsIn = (english, terms) =>
  terms.filter((term) =>
    choices(term.english).some((word) =>
      new RegExp(`(?<![\\p{L}])${escape(word)}(?:s|es|d|ed)?(?![\\p{L}])`, 'iu').test(english),
    ),
  );

/** Where the words of these terms stand in a translation: `[from, to]` in order, never overlapping. */
export function placesOf(text, terms) {
  const words = terms.flatMap(({ own }) => choices(own)).sort((a, b) => b.length - a.length);
  if (!words.length) return [];
  return [...text.matchAll(new RegExp(words.map(escape).join('|'), 'giu'))].map((found) => [
    found.index,
    found.index + found[0].length,
  ]);
}
