import { isZip, readArchive } from './archive.js';
import { importGift } from './gift.js';
import { importH5p } from './h5p.js';
import { withOwnIds, type Imported } from './imported.js';
import { Refused, textFrom } from './input.js';
import { importQti } from './qti.js';
import { parseXml } from './xml.js';

/** Reads a quiz of another system. What it is, its content says; the name only helps. */
export function importFile(name: string, bytes: Uint8Array): Imported {
  const result = isZip(bytes) ? fromArchive(bytes) : fromText(name, textFrom(bytes));
  return { ...result, questions: withOwnIds(result.questions) };
}

function fromText(name: string, text: string): Imported {
  const start = text.replace(/^\uFEFF/, '').trimStart();
  if (start.startsWith('<') && !/\.(gift|txt)$/i.test(name)) {
    const found = importQti(parseXml(start));
    if (found) return found;
    throw new Refused('it is XML, but holds no QTI assessment item.');
  }
  if (/^[{[]/.test(start) && !/\.(gift|txt)$/i.test(name)) {
    const found = importH5p(json(start));
    if (found) return found;
    throw new Refused('it is JSON, but not H5P multiple choice, true/false or a question set.');
  }
  const result = importGift(text);
  if (!result.questions.length && !result.left.length)
    throw new Refused('no question was found in it.');
  return result;
}

function fromArchive(bytes: Uint8Array): Imported {
  const { files, media } = readArchive(bytes);
  const entry = (path: string) => {
    const found = files.get(path);
    return found && textFrom(found);
  };
  const about = entry('h5p.json');
  let result: Imported | undefined;
  if (about) {
    const { mainLibrary, title } = json(about) as { mainLibrary?: string; title?: string };
    const content = entry('content/content.json');
    if (!content) throw new Refused('it is an H5P file without content/content.json.');
    result = importH5p(json(content), String(mainLibrary ?? ''));
    if (result && title) result.title ??= String(title);
    // What belongs to the player is no content.
    media.splice(0, media.length, ...media.filter((name) => name.startsWith('content/')));
  } else {
    for (const [name, content] of files) {
      if (!/\.xml$/i.test(name)) continue;
      const found = importQti(parseXml(textFrom(content)));
      if (!found) continue;
      result ??= { questions: [], left: [], notes: [] };
      result.title ??= found.title;
      result.questions.push(...found.questions);
      result.left.push(...found.left);
      result.notes.push(...found.notes);
    }
  }
  if (!result) throw new Refused('it is an archive without H5P or QTI questions.');
  result.left.push(...media.map((name) => `file ${name}`));
  return result;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Refused(`it is not valid JSON: ${(error as Error).message}`);
  }
}
