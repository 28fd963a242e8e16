import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/**
 * Prints a page to PDF as the browser would, and reads the words back, page by page.
 *
 * @returns {Promise<{ text: string, pages: string[] }>} `text` is all pages, white space made single
 */
export async function printed(page, options = {}) {
  const data = new Uint8Array(await page.pdf({ format: 'A4', ...options }));
  const task = getDocument({ data, verbosity: 0, useSystemFonts: true });
  const pdf = await task.promise;
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(
      items
        .map(({ str, hasEOL }) => str + (hasEOL ? '\n' : ''))
        .join('')
        .trim(),
    );
  }
  await task.destroy();
  return { pages, text: pages.join('\n').replace(/\s+/g, ' ').trim() };
}

/** The words of the printed page alone. */
export const pdfText = async (page, options) => (await printed(page, options)).text;
