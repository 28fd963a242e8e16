import { closeSync, createReadStream, openSync, readSync } from 'node:fs';
import { SaxesParser } from 'saxes';
import { limits, megabytes, Refused, sizeOf as bytesOf } from '../input.js';
import { fromHtml, parsePage } from '../markup/html.js';
import { saysSomething } from '../markup/words.js';
import type { PageElement } from '../dom.js';
import { short } from '../terminal.js';
import { found, type FaqItem, type Found, type GlossaryEntry } from '../widgets.js';
import { faqIn, glossaryIn, shortcode, shortcodesIn } from './plugins.js';

/** Whether a file is a WordPress export: its first lines say so. */
export function isExport(file: string): boolean {
  if (!/\.(xml|wxr)$/i.test(file) || !bytesOf(file)) return false;
  const handle = openSync(file, 'r');
  try {
    const buffer = Buffer.alloc(8192);
    const head = buffer.toString('utf8', 0, readSync(handle, buffer, 0, buffer.length, 0));
    return /<rss\b/.test(head) && /wordpress\.org\/export/.test(head);
  } finally {
    closeSync(handle);
  }
}

/** Kinds of post that are one question, or one word, each. */
const questions =
  /^(?:u?faqs?|qa_faqs?|sp_faq|helpie_faq|faq[_-]\w+|question|sc_faq|q_and_a|cpt_faq)$/i;
const words =
  /^(?:glossary|glossary[_-]\w+|\w+[_-]glossary|encyclopedia|dictionary|lexicon|name_directory|term_definition)$/i;
/** What is worth parsing in an ordinary page. */
const hints =
  /schema-faq-|rank-math-|accordion|ufaq|sp-ea-|uagb-|elementor-|et_pb_|vc_tta|vc_toggle|govuk-|<details|schema\.org\/Question|hg-item|name_directory|glossary|encyclopedia|wpg-list|qe-faq|panel-body|card-body|fusion_toggle|av_toggle|su_spoiler|sc_fs_faq|\[toggle/;

/** Fields of one item that are looked at; longer ones than this are no text of a page. */
const fields = new Set(['title', 'content:encoded', 'wp:post_type', 'wp:status', 'wp:post_name']);
const longest = 8 * 1024 * 1024;

type Item = Record<string, string>;

/** A WordPress export, read piece by piece: FAQs and glossaries of the usual plugins and builders. */
export async function importExport(file: string): Promise<Found> {
  const size = bytesOf(file);
  if (size > limits.streamed)
    throw new Refused(`it has ${megabytes(size)}; export fewer posts at once.`);
  const result = found();
  const faq: FaqItem[] = [];
  const entries: GlossaryEntry[] = [];
  const pages = new Map<string, number>();
  let drafts = 0;

  const take = (item: Item) => {
    const type = item['wp:post_type'] ?? '';
    const title = item.title?.trim() ?? '';
    const content = item['content:encoded'] ?? '';
    if (!content.trim() || /^(attachment|nav_menu_item|revision|custom_css|wp_\w+)$/.test(type))
      return;
    const isQuestion = questions.test(type);
    const isWord = words.test(type);
    if (!isQuestion && !isWord && !hints.test(content)) return;
    const place = `${type || 'post'} “${short(title)}”`;
    if (item['wp:status'] && item['wp:status'] !== 'publish' && item['wp:status'] !== 'inherit') {
      drafts++;
      return;
    }
    try {
      const id = item['wp:post_name']?.trim();
      const text = isQuestion || isWord ? fromHtml(paragraphed(content)) : [];
      if (isQuestion && title && saysSomething(text))
        faq.push({ id: named(id), question: [title], answer: text });
      else if (isWord && title && saysSomething(text))
        entries.push({ id: named(id), term: title, definition: text });
      else {
        const before = faq.length + entries.length;
        const body = bodyOf(content);
        faq.push(...faqIn(body.childNodes));
        if (faq.length === before - entries.length)
          faq.push(
            ...shortcodesIn(content).map(({ title, content }) => ({
              question: fromHtml(title),
              answer: fromHtml(paragraphed(content)),
            })),
          );
        entries.push(...glossaryIn(body.childNodes));
        if (faq.length + entries.length > before)
          pages.set(place, faq.length + entries.length - before);
      }
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      result.left.push(`${place}: ${error.message}`);
    }
  };
  await eachItem(file, take, (what) => result.left.push(what));
  for (const [place, n] of pages) result.notes.push(`${place}: ${n} found`);
  if (drafts) result.notes.push(`${drafts} drafts and private posts were passed over`);
  if (faq.length) result.widgets.push({ family: 'faq', items: faq });
  if (entries.length) result.widgets.push({ family: 'glossary', entries });
  if (!result.widgets.length)
    throw new Refused(
      'it is a WordPress export, but no FAQ or glossary of a known plugin was found in it. Save the page that shows it, and import that with --as.',
    );
  return result;
}

const named = (id: string | undefined) =>
  id && /^[^\s%]+$/.test(id) && !/^\d+$/.test(id) ? id : undefined;
const bodyOf = (html: string): PageElement => {
  const page = parsePage(html.replace(shortcode, ' '));
  const root = page.childNodes.find((node): node is PageElement => 'tagName' in node)!;
  return root.childNodes.find(
    (node): node is PageElement => 'tagName' in node && node.tagName === 'body',
  )!;
};

/** Classic content keeps paragraphs as empty lines; WordPress makes elements of them when it shows it. */
const paragraphed = (content: string): string =>
  /<(?:p|div|ul|ol|h[1-6]|table|blockquote)\b/i.test(content)
    ? content
    : content
        .split(/\n\s*\n/)
        .map((part) => `<p>${part.trim().replaceAll('\n', '<br>')}</p>`)
        .join('');

/** Reads the file in pieces and gives one item after the other; nothing of the others is kept. */
function eachItem(
  file: string,
  take: (item: Item) => void,
  leave: (what: string) => void,
): Promise<void> {
  const parser = new SaxesParser({ xmlns: false });
  let item: Item | undefined;
  let field = '';
  let text: string[] = [];
  let length = 0;
  parser.on('doctype', () => {
    throw new Refused('it declares a DOCTYPE, which no WordPress export has.');
  });
  parser.on('error', (error) => {
    throw new Refused(`it is not valid XML: line ${error.message}`);
  });
  parser.on('opentag', ({ name }) => {
    if (name === 'item') item = {};
    else if (item && fields.has(name)) {
      field = name;
      text = [];
      length = 0;
    }
  });
  const add = (piece: string) => {
    if (!field) return;
    length += piece.length;
    if (length <= longest) text.push(piece);
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', ({ name }) => {
    if (name === field && item) {
      if (length > longest) leave(`a post with more than ${megabytes(longest)} of text`);
      else item[field] = text.join('');
      field = '';
    } else if (name === 'item' && item) {
      const whole = item;
      item = undefined;
      take(whole);
    }
  });
  return new Promise((done, fail) => {
    const stream = createReadStream(file, { encoding: 'utf8', highWaterMark: 256 * 1024 });
    stream.on('error', fail);
    stream.on('data', (chunk) => {
      try {
        parser.write(String(chunk));
      } catch (error) {
        stream.destroy();
        fail(error);
      }
    });
    stream.on('end', () => {
      try {
        parser.close();
        done();
      } catch (error) {
        fail(error);
      }
    });
  });
}
