#!/usr/bin/env node
import { rmSync } from 'node:fs';
import { check } from './l10n/check.mjs';
import { writeCoverage, coverage, table } from './l10n/coverage.mjs';
import { build } from './l10n/build.mjs';
import { fill, lendEnglish, todo } from './l10n/fill.mjs';
import { atticOf, json, put, readJson, readLanguage, xliffOf } from './l10n/files.mjs';
import { targets } from './l10n/languages.mjs';
import { pseudo } from './l10n/pseudo.mjs';
import { picturesOf, review, sheetOf } from './l10n/review.mjs';
import { sign } from './l10n/sign.mjs';
import { sync, unitsFor } from './l10n/sync.mjs';
import { DamagedFile } from './l10n/xliff.mjs';

const help = `Bedside's languages. Everything a translator needs is in locales/<tag>.xlf.

npm run l10n                      all of it: sync, check, catalogues, coverage
npm run l10n -- es                the same for one language
npm run l10n -- sync [tag …]      take new and changed English into the files; nothing written is lost
npm run l10n -- check [tag …]     say what is wrong, with file, line, unit and reason; change nothing
npm run l10n -- build             locales/*.xlf → src/generated/ (part of every build)
npm run l10n -- build --signed    the same, with only those languages whose every text a person has signed
npm run l10n -- coverage          the table in the README and locales/coverage.json
npm run l10n -- pseudo            en-XA and ar-XB for tests → build/pseudo/*.json
npm run l10n -- todo <tag> [--all]             what is missing, as JSON with notes and limits
npm run l10n -- fill <tag> drafts.json [--replace]   take in drafts { id: text }, to be reviewed
npm run l10n -- omegat <tag> …    a file for OmegaT 3.6, English where there is no text → build/omegat/<tag>.xlf
npm run l10n -- screenshots <tag> …    a picture of each message in its place, for the sheet and for Weblate
npm run l10n -- review <tag> …    a sheet for a reviewer without tools → build/review/<tag>.html
npm run l10n -- sign <tag> reviewed.json             take in what a reviewer saved from the sheet
`;

const arguments_ = process.argv.slice(2);
const options = new Set(arguments_.filter((argument) => argument.startsWith('--')));
const [first, ...rest] = arguments_.filter((argument) => !argument.startsWith('--'));

class Refusal extends Error {}

/** The languages meant, all when none is named. */
function chosen(tags) {
  for (const tag of tags) {
    if (targets().includes(tag)) continue;
    if (!tag)
      throw new Refusal('Which language? Name its tag, for example: npm run l10n -- todo es');
    const meant = targets().find((known) => known.toLowerCase() === tag.toLowerCase());
    throw new Refusal(
      meant
        ? `“${tag}” is written “${meant}” here.`
        : `“${tag}” is neither a command nor a language. Commands: npm run l10n -- help. Languages: ${targets().join(' ')}. To begin one, add its tag to targetLocales in lit-localize.json.`,
    );
  }
  return tags.length ? tags : targets();
}

/** The file of a language, which must be there. */
function existing(tag) {
  const file = readLanguage(...chosen([tag]));
  if (!file) throw new Refusal(`There is no ${xliffOf(tag)}; run npm run l10n first.`);
  return file;
}

/** What a JSON file that is named on the command line holds. */
function given(name, usage) {
  const found = name && readJson(name);
  if (!found) throw new Refusal(`There is no file “${name}”. Usage: npm run l10n -- ${usage}`);
  return found;
}

const wrong = (problems) => {
  for (const problem of problems) console.error(`✗ ${problem}`);
  if (problems.length) process.exitCode = 1;
  return problems.length;
};

/** The English of the sources. The files come first: a damaged one needs no further work. */
async function source() {
  targets().forEach(readLanguage);
  const { extract } = await import('./l10n/extract.mjs');
  const { messages, problems, unseen } = extract();
  wrong(problems);
  if (unseen.length)
    throw new Refusal(
      `The sources do not compile, so that some messages cannot be seen; nothing was changed.\n` +
        `  First: ${unseen[0]}. All: npm run typecheck`,
    );
  return messages;
}

/** Works out every file first: one that is damaged stops all of it, and nothing is changed. */
function doSync(tags, messages) {
  const made = tags.map((tag) => {
    const attic = readJson(atticOf(tag), {});
    return { tag, ...sync(tag, messages, readLanguage(tag), attic) };
  });
  for (const { tag, xml, attic, log } of made) {
    put(xliffOf(tag), xml);
    if (Object.keys(attic).length) put(atticOf(tag), json(attic));
    else rmSync(atticOf(tag), { force: true });
    for (const line of log) console.log(`${tag}: ${line}`);
  }
  put('locales/en.json', json(english(messages)));
}

/** The English, for those who compare versions or have no editor for XLIFF. */
const english = (messages) =>
  Object.fromEntries(messages.map(({ id, text, note, max }) => [id, { text, note, max }]));

function doCheck(tags, messages) {
  const problems = tags.flatMap((tag) => {
    const file = readLanguage(tag);
    return file
      ? check(tag, file, unitsFor(tag, messages))
      : [`${xliffOf(tag)}:1: there is no such file; run npm run l10n`];
  });
  return wrong(problems);
}

/** @param {{ told?: boolean }} [options] `told`: the check has named every mistake already */
function doBuild({ told = false } = {}) {
  const { tags, left, drafts, problems } = build({ signed: options.has('--signed') });
  doPseudo(
    Object.entries(readJson('locales/en.json', {})).map(([id, message]) => ({ id, ...message })),
  );
  console.log(`Catalogues: ${tags.length ? tags.join(' ') : 'none'}`);
  if (drafts.length) console.log(`  of these drafts, not signed by a person: ${drafts.join(' ')}`);
  for (const [tag, { missing, wrong: count, unsigned }] of Object.entries(left)) {
    const why = [
      ...(missing.length
        ? [
            `texts missing: ${tag} (${missing.length}), first ${missing.slice(0, 3).join(', ')}; all of them: npm run l10n -- todo ${tag}`,
          ]
        : []),
      ...(count ? [`to mend: ${tag} (${count}); see npm run l10n -- check ${tag}`] : []),
      ...(unsigned.length ? [`not signed: ${tag} (${unsigned.length} of its texts)`] : []),
    ];
    console.log(`  left out, ${why.join('; ')}`);
  }
  return told ? 0 : wrong(problems);
}

function doPseudo(messages) {
  for (const [tag, texts] of Object.entries(pseudo(messages)))
    put(`build/pseudo/${tag}.json`, json(texts));
}

const commands = {
  async sync(...tags) {
    doSync(chosen(tags), await source());
  },
  async check(...tags) {
    const messages = await source();
    const count = doCheck(chosen(tags), messages);
    if (json(english(messages)) !== json(readJson('locales/en.json')))
      wrong(['locales/en.json: is not the English of the sources; run npm run l10n']);
    else if (!count) console.log('Nothing to mend.');
  },
  build: () => doBuild(),
  coverage() {
    console.log(table(writeCoverage()));
  },
  async pseudo() {
    doPseudo(await source());
  },
  todo(tag = '') {
    const file = readLanguage(...chosen([tag]));
    if (file) process.stdout.write(json(todo(file, options.has('--all'))));
  },
  fill(tag = '', drafts = '') {
    const file = existing(tag);
    const texts = given(drafts, `fill ${tag} drafts.json`);
    const made = fill(tag, file, texts, { replace: options.has('--replace') });
    put(xliffOf(tag), made.xml);
    console.log(`${tag}: ${made.filled} texts taken in, to be reviewed`);
    wrong(made.problems);
  },
  omegat(...tags) {
    for (const tag of chosen(tags)) {
      put(`build/omegat/${tag}.xlf`, lendEnglish(existing(tag)));
      console.log(`build/omegat/${tag}.xlf; put what comes back at ${xliffOf(tag)}`);
    }
  },
  async screenshots(...tags) {
    const { screenshots } = await import('./l10n/screenshots.mjs');
    for (const tag of chosen(tags)) {
      const { units } = existing(tag);
      const texts = new Map(
        units.map((unit) => [unit.id, unit.usable ? unit.target : unit.source]),
      );
      const { index } = await screenshots(tag, texts, picturesOf(tag));
      const missing = [...texts.keys()].filter((id) => !index[id]);
      console.log(`${picturesOf(tag)}: ${Object.keys(index).length} of ${texts.size} messages`);
      if (missing.length) console.log(`  without a picture: ${missing.join(' ')}`);
    }
  },
  review(...tags) {
    for (const tag of chosen(tags)) {
      const made = review(tag, existing(tag), readJson(`${picturesOf(tag)}/index.json`, {}));
      put(sheetOf(tag), made.html);
      console.log(`${sheetOf(tag)}: ${made.messages} messages, ${made.pictures} with a picture`);
    }
  },
  sign(tag = '', reviewed = '') {
    const made = sign(tag, existing(tag), given(reviewed, `sign ${tag} reviewed.json`));
    if (made.xml) put(xliffOf(tag), made.xml);
    console.log(
      `${tag}: ${made.signed} signed (${made.changed} with better words), ${made.doubted} in doubt`,
    );
    wrong(made.problems.map((problem) => `${reviewed}: ${problem}`));
    if (made.signed + made.doubted) console.log(`Next: npm run l10n -- ${tag}`);
  },
  async all(...tags) {
    const messages = await source();
    doSync(chosen(tags), messages);
    const count = doCheck(chosen(tags), messages) + doBuild({ told: !tags.length });
    writeCoverage();
    console.log(table(coverage()));
    const stale = Object.entries(coverage()).filter(([, counts]) => counts.stale);
    for (const [tag, counts] of stale)
      console.log(`${tag}: the English of ${counts.stale} has changed; look at them again`);
    if (count) console.error(`${count} to mend.`);
  },
};

try {
  const strange = [...options].find(
    (name) => !['--help', '--all', '--replace', '--signed'].includes(name),
  );
  if (strange) throw new Refusal(`There is no option ${strange}; see npm run l10n -- help`);
  if (options.has('--help') || first === 'help') process.stdout.write(help);
  else if (first in commands) await commands[first](...rest);
  else await commands.all(...(first ? [first, ...rest] : []));
} catch (error) {
  if (!(error instanceof DamagedFile || error instanceof Refusal)) throw error;
  console.error(`✗ ${error.message}`);
  if (error instanceof DamagedFile) console.error('Nothing was changed.');
  process.exitCode = 1;
}
