import { isZip, readArchive, type Archive } from './archive.js';
import { importAiken, isAiken } from './formats/aiken.js';
import { importBedside } from './formats/bedside.js';
import { importCsv } from './formats/csv.js';
import { importDocx, isDocx } from './formats/docx.js';
import { importGift } from './formats/gift.js';
import { importH5p } from './formats/h5p.js';
import { record, text as textIn } from './formats/json.js';
import { importMarkdownQuiz, isMarkdownQuiz } from './formats/markdown-quiz.js';
import { importMoodle } from './formats/moodle-xml.js';
import { importPage } from './formats/page.js';
import { importQti, itemsOfTest } from './formats/qti.js';
import { importQti12 } from './formats/qti12.js';
import { importSurveyJs } from './formats/surveyjs.js';
import { importSkosJson, importTermList } from './formats/terms-json.js';
import { importSkos, importTbx } from './formats/terms.js';
import { importWiki, importWikiExport, isWiki } from './formats/wiki.js';
import { jsonFrom, Refused, textFrom } from './input.js';
import type { Markup } from './markup/tree.js';
import { parseXml } from './markup/xml.js';
import { short } from './terminal.js';
import { sizeOf, found as nothing, type Family, type Found, type Widget } from './widgets.js';

/** Reads a file of another system. What it is, its content says; the name only helps. */
export async function importFile(name: string, bytes: Uint8Array, wanted?: Family): Promise<Found> {
  const result = isZip(bytes)
    ? await fromArchive(bytes, wanted)
    : await fromText(name, textFrom(bytes), wanted);
  result.widgets = result.widgets.filter(
    (widget) => sizeOf(widget) || !result.widgets.some(sizeOf),
  );
  result.notes.push(...wordsTwice(result.widgets));
  return result;
}

/** Words that a list explains more than once: both come in, and the page can link only one of them. */
function wordsTwice(widgets: readonly Widget[]): string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const widget of widgets)
    if (widget.family === 'glossary')
      for (const { term, lang = '' } of widget.entries) {
        const key = `${lang} ${term.trim().toLowerCase()}`;
        if (seen.has(key)) twice.add(term.trim());
        seen.add(key);
      }
  return [...twice].map(
    (term) =>
      `the word “${short(term)}” stands more than once; keep one, or put both meanings into it`,
  );
}

const named = (name: string, endings: RegExp) => endings.test(name);

async function fromText(name: string, text: string, wanted?: Family): Promise<Found> {
  const start = text.trimStart();
  const plainName = named(name, /\.(gift|txt|md|csv|tsv|wiki|mediawiki)$/i);
  if (!plainName && isHtml(name, start)) return importPage(text, wanted);
  if (/^</.test(start) && !plainName) return fromXml(parseXml(start));
  if (/^[{[]/.test(start) && !plainName) return fromJson(jsonFrom(text), wanted);
  if (named(name, /\.(csv|tsv)$/i)) return importCsv(text, wanted);
  if (isAiken(text)) return importAiken(text);
  if (named(name, /\.(wiki|mediawiki)$/i) || isWiki(text)) return importWiki(text);
  if (isMarkdownQuiz(text)) return importMarkdownQuiz(text);
  const result = importGift(text);
  if (!result.widgets.length) throw new Refused('no question was found in it.');
  return result;
}

/** A page, or a piece of one: what an XML file begins with is another name. */
const isHtml = (name: string, start: string) =>
  named(name, /\.(html?|xhtml)$/i) ||
  /^(?:<!doctype html|<html\b|<(?:bedside-|div|section|main|article|h[1-6]|p|ul|ol|dl|details)[\s>])/i.test(
    start,
  );

function fromXml(root: Markup): Found {
  const found =
    importQti(root) ??
    importQti12(root) ??
    importMoodle(root) ??
    importTbx(root) ??
    importSkos(root) ??
    importWikiExport(root);
  if (found) return found;
  throw new Refused(
    `it is XML (<${root.name}>), but holds no QTI item, no Moodle quiz and no glossary. “bedside import --help” lists what is read.`,
  );
}

async function fromJson(content: unknown, wanted?: Family): Promise<Found> {
  const found =
    importSurveyJs(content) ??
    importH5p(content) ??
    (await importBedside(content, wanted)) ??
    importSkosJson(content) ??
    importTermList(content);
  if (found) return found;
  throw new Refused(
    'it is JSON, but not H5P, SurveyJS, a list of words or Bedside’s own. “bedside import --help” lists what is read.',
  );
}

async function fromArchive(bytes: Uint8Array, wanted?: Family): Promise<Found> {
  const { files, media } = readArchive(bytes);
  const entry = (path: string) => {
    const found = files.get(path);
    return found && textFrom(found);
  };
  const about = entry('h5p.json');
  if (isDocx({ files, media })) return importDocx(bytes, wanted);
  if (!about) return fromPackage({ files, media });
  const { mainLibrary, title } = record(jsonFrom(about));
  const content = entry('content/content.json');
  if (!content) throw new Refused('it is an H5P file without content/content.json.');
  const result = importH5p(jsonFrom(content), textIn(mainLibrary), textIn(title));
  if (!result)
    throw new Refused(`it is H5P, but ${textIn(mainLibrary) || 'of a kind'} that is not read.`);
  // What belongs to the player is no content.
  const own = media.filter((name) => name.startsWith('content/'));
  result.left.push(...own.map((name) => `file ${name}`));
  return result;
}

const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/') + 1);
const resolved = (from: string, href: string) => {
  const parts: string[] = [];
  for (const part of `${folderOf(from)}${href.split(/[?#]/)[0]}`.split('/'))
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  return parts.join('/');
};
const natural = new Intl.Collator('en', { numeric: true }).compare;

/** A package of QTI files: tests say what comes in which order, and how it is called. */
function fromPackage({ files, media }: Archive): Found {
  const result = nothing();
  const roots = new Map<string, Markup>();
  for (const [name, bytes] of [...files].sort(([a], [b]) => natural(a, b))) {
    if (!/\.(xml|dat)$/i.test(name)) continue;
    try {
      roots.set(name, parseXml(textFrom(bytes)));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      result.left.push(`file ${name}: ${error.message}`);
    }
  }
  const take = (found: Found | undefined, title?: string) => {
    if (!found) return;
    for (const widget of found.widgets)
      result.widgets.push({ ...widget, title: widget.title ?? title });
    result.left.push(...found.left);
    result.notes.push(...found.notes);
  };
  const used = new Set<string>();
  for (const [name, root] of roots) {
    if (root.name !== 'assessmentTest') continue;
    used.add(name);
    take(importQti(root));
    for (const href of itemsOfTest(root)) {
      const path = resolved(name, href);
      const item = roots.get(path);
      if (item && !used.has(path)) take(importQti(item), root.attributes.title);
      else if (!item) result.left.push(`the item ${href}, which is not in the package`);
      used.add(path);
    }
  }
  const tests = used.size;
  for (const [name, root] of roots) {
    if (used.has(name)) continue;
    const found = importQti(root) ?? importQti12(root) ?? importMoodle(root);
    if (found && tests)
      result.notes.push(`${name} is in no test of the package; its questions stand at the end`);
    take(found);
  }
  if (!result.widgets.length)
    throw new Refused('it is an archive without H5P, QTI or Moodle questions.');
  result.left.push(...media.map((name) => `file ${name}`));
  return result;
}
