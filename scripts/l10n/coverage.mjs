import { existsSync, readFileSync } from 'node:fs';
import { problemsOf } from './check.mjs';
import { json, put, readLanguage } from './files.mjs';
import { targets } from './languages.mjs';
import { isStale } from './xliff.mjs';

/**
 * How far a language is. A message is one unit: a plural form counts by itself.
 *
 * @param {ReturnType<typeof import('./xliff.mjs').parse> | undefined} file
 */
export function countsOf(file) {
  const units = file?.units ?? [];
  const tag = file?.body.parentNode.getAttribute('target-language') || 'en';
  const count = (test) => units.filter(test).length;
  return {
    messages: units.length,
    // A text with a mistake does not ship, so it does not count.
    translated: count((unit) => unit.usable && !problemsOf(tag, unit).length),
    reviewed: count((unit) => unit.usable && unit.reviewed),
    stale: count(isStale),
  };
}

/** Every language of the package, by tag. */
export const coverage = () =>
  Object.fromEntries(targets().map((tag) => [tag, countsOf(readLanguage(tag))]));

const english = new Intl.DisplayNames('en', { type: 'language', languageDisplay: 'standard' });

/** The table in the README. */
export function table(counts) {
  const rows = Object.entries(counts).map(([tag, { messages, translated, reviewed, stale }]) => {
    const own = new Intl.DisplayNames([tag, 'en'], { type: 'language' }).of(tag);
    const name = english.of(tag);
    const ships = messages && translated === messages ? 'yes' : 'no';
    return `| \`${tag}\` | ${name}${own === name ? '' : ` · ${own}`} | ${messages} | ${translated} | ${reviewed} | ${stale} | ${ships} |`;
  });
  return [
    '| tag | language | messages | translated | reviewed by a person | English changed since | in the package |',
    '|---|---|---:|---:|---:|---:|---|',
    ...rows,
  ].join('\n');
}

/** Puts the table between its two marks; a README without them is left alone. */
export function intoReadme(text, counts) {
  return text.replace(
    /(<!-- coverage -->)[\s\S]*?(<!-- \/coverage -->)/,
    (_, from, to) => `${from}\n\n${table(counts)}\n\n${to}`,
  );
}

/** Writes `locales/coverage.json` and the README's table. */
export function writeCoverage() {
  const counts = coverage();
  put('locales/coverage.json', json(counts));
  if (existsSync('README.md'))
    put('README.md', intoReadme(readFileSync('README.md', 'utf8'), counts));
  return counts;
}
