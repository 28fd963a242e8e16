import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { decode, DamagedFile, parse } from './xliff.mjs';

export const xliffOf = (tag) => `locales/${tag}.xlf`;
export const atticOf = (tag) => `locales/attic/${tag}.json`;

/** One language's file, or undefined when there is none yet. */
export const readLanguage = (tag) =>
  existsSync(xliffOf(tag))
    ? parse(decode(readFileSync(xliffOf(tag)), xliffOf(tag)), xliffOf(tag))
    : undefined;

export function readJson(file, otherwise) {
  if (!existsSync(file)) return otherwise;
  try {
    return JSON.parse(decode(readFileSync(file), file));
  } catch (error) {
    if (error instanceof DamagedFile) throw error;
    throw new DamagedFile(`${file}: ${error.message}`);
  }
}

export const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

/** Writes a file whole or not at all, and only when it says something new. */
export function put(file, text) {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return false;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
  return true;
}
