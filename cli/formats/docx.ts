import mammoth from 'mammoth';
import { readArchive, type Archive } from '../archive.js';
import { Refused } from '../input.js';
import type { Family, Found } from '../widgets.js';
import { importPage } from './page.js';

/** Whether an archive is a document of Word. */
export const isDocx = ({ files }: Archive): boolean => files.has('word/document.xml');

const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
];

/** A Word document by its headings, lists and bold words. */
export async function importDocx(bytes: Uint8Array, wanted?: Family): Promise<Found> {
  // Looked at before a parser opens it: names, sizes, entities.
  const { files } = readArchive(bytes);
  for (const [name, content] of files)
    if (/<!ENTITY|<!DOCTYPE/i.test(Buffer.from(content.subarray(0, 4096)).toString('latin1')))
      throw new Refused(`its file ${name} declares entities, which no document needs.`);
  let pictures = 0;
  const names: string[] = [];
  const { value, messages } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    {
      styleMap: styles,
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(async ({ contentType }) => {
        const src = `picture-${++pictures}.${contentType.split('/')[1]?.replace('jpeg', 'jpg') ?? 'png'}`;
        names.push(src);
        return { src };
      }),
    },
  );
  const found = await importPage(`<!doctype html><html><body>${value}</body></html>`, wanted, true);
  for (const name of names)
    found.left.push(
      `the picture ${name}, counted from the start of the document; save it from there`,
    );
  for (const message of new Set(messages.map(({ message }) => message)))
    if (!/^Unrecognised paragraph style|^Unrecognised run style/.test(message))
      found.notes.push(message);
  return found;
}
