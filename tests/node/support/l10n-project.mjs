/** A project of its own with one element, so that the whole program of the languages runs as a translator runs it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Where it lies; a new one with `fresh`. */
let home;
export const at = (path) => join(home, path);
export const read = (path) => readFileSync(at(path), 'utf8');
export const write = (path, text) => writeFileSync(at(path), text);
export const change = (path, from, to) => {
  const text = read(path);
  assert.ok(text.includes(from), `${path} has “${from}”`);
  write(
    path,
    text.replace(from, () => to),
  );
};

export function run(...args) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'scripts/l10n.mjs'), ...args],
    { cwd: home, encoding: 'utf8' },
  );
  return { status, out: stdout + stderr };
}

export const real = (path) => relative(at('src'), join(root, 'src/shared/language', path));
export const element = (lines, controller = './controller.js') => `
import { LanguageController } from '${controller}';
import { str } from '${real('str.js')}';
export class Thing {
  readonly #language = new LanguageController(undefined!);
  words(count: number, of: number, name: string) {
    const { number } = this.#language;
    return [${lines.join(',\n')}, name, of];
  }
}
`;
export const lines = {
  open: `this.#language.msg('Open all', { id: 'thing.open', desc: 'Button above the list. [max 24]' })`,
  step: 'this.#language.msg(str`Step ${count} of ${of}`, { id: "thing.step", desc: "Above a question. {0}: which one. {1}: how many." })',
  near: 'this.#language.rich(str`${name}${count} or more`, { id: "thing.near", desc: "{0}: a name. {1}: a number." })',
  plural:
    "this.#language.plural(count, { one: this.#language.def('One question left', { id: 'thing.left.one', desc: 'Progress.' })," +
    " other: this.#language.def(str`${count} questions left`, { id: 'thing.left.other', desc: 'Progress. {0}: how many.' }) })",
  quote: `this.#language.msg('Less than 5 < 10 & "more"', { id: 'thing.quote', desc: 'A sentence.' })`,
};
/** What the controller looks like to the tools; one test below takes the real one, which is slower. */
export const controller = () => `
import type { Message, Say } from '${real('message.js')}';
export declare class LanguageController {
  constructor(host: unknown);
  msg: Say<string>; rich: Say<unknown[]>; def: Say<Message>;
  plural(count: number, forms: { one?: Message; other: Message }): string;
  number(value: number): string;
}`;
export const source = (changes = {}) =>
  write('src/thing.ts', element(Object.values({ ...lines, ...changes }).filter(Boolean)));

export const drafts = {
  es: {
    'thing.open': 'Abrir todo',
    'thing.step': 'Paso {0} de {1}',
    'thing.near': '{0}: {1} o más',
    'thing.left.one': 'Falta una pregunta',
    'thing.left.many': 'Faltan {0} de preguntas',
    'thing.left.other': 'Faltan {0} preguntas',
    'thing.quote': 'Menos de 5 < 10 & "más"',
  },
};
export const fill = (tag = 'es', texts = drafts[tag], ...rest) => {
  write('drafts.json', JSON.stringify(texts));
  return run('fill', tag, 'drafts.json', ...rest);
};
/** The part of a file that is about one unit. */
export const unit = (tag, id) =>
  new RegExp(`<trans-unit id="${id}"[\\s\\S]*?</trans-unit>`).exec(
    read(`locales/${tag}.xlf`),
  )?.[0] ?? '';
export const coverage = (tag) => JSON.parse(read('locales/coverage.json'))[tag];
export const sign = (tag, id) => {
  const before = unit(tag, id);
  const signed = before.replace('state="needs-review-translation"', 'state="final"');
  assert.notEqual(signed, before);
  change(`locales/${tag}.xlf`, before, signed);
};

export function fresh() {
  home = mkdtempSync(join(tmpdir(), 'bedside-l10n-'));
  mkdirSync(at('src'));
  symlinkSync(join(root, 'node_modules'), at('node_modules'));
  write(
    'tsconfig.build.json',
    JSON.stringify({
      extends: join(root, 'tsconfig.json'),
      compilerOptions: { types: [], lib: ['ES2022'] },
      include: [at('src')],
    }),
  );
  write('lit-localize.json', JSON.stringify({ targetLocales: ['es', 'ru', 'ar', 'ja'] }));
  write('README.md', 'Before\n<!-- coverage -->\nold\n<!-- /coverage -->\nAfter\n');
  write('src/controller.ts', controller());
  source();
}
export const clear = () => rmSync(home, { recursive: true, force: true });
