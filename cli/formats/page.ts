import { asks } from '../../src/shared/content/asks.js';
import { emptyDocument, intoDom, type PageElement, type PageNode } from '../dom.js';
import { attr, elementsIn, hostOf, langOf, placesOf, rankOf, textIn } from '../check/page.js';
import { familyOfJson } from './bedside.js';
import { jsonFrom, Refused } from '../input.js';
import { fromHtml, parsePage } from '../markup/html.js';
import { readContent, readJson } from '../read-page.js';
import { found, sizeOf, type Family, type FaqItem, type Found } from '../widgets.js';
import { faqIn, glossaryIn } from './plugins.js';
import { docsMarkup } from './google-docs.js';
import { list, record, text as textIn2 } from './json.js';

/**
 * A saved page, or a document as HTML: Bedside's own markup first, then that of plugins, then, where
 * somebody says what it is or a document can only be one thing, its headings and lists.
 */
export async function importPage(
  text: string,
  wanted?: Family,
  isDocument = false,
): Promise<Found> {
  const page = parsePage(text);
  const docs = docsMarkup(page);
  const elements = elementsIn(page.childNodes as PageNode[]);
  const result = found();
  const own = await readOwn(elements, result);
  if (own) return result;
  const main = mainOf(elements);
  const title = titleOf(main, elements);
  const plugin = wanted === undefined || wanted === 'faq' ? faqIn(main.childNodes) : [];
  if (plugin.length) result.widgets.push({ family: 'faq', title, items: plugin });
  const words = wanted === undefined || wanted === 'glossary' ? glossaryIn(main.childNodes) : [];
  if (words.length) result.widgets.push({ family: 'glossary', title, entries: words });
  if (result.widgets.length) return result;

  const family =
    wanted ??
    (isDocument || docs ? guess(main) : undefined) ??
    (elementsIn(main.childNodes).some(({ tagName }) => tagName === 'dl') ? 'glossary' : undefined);
  if (!family) {
    const items = wanted === undefined ? jsonLd(elements) : [];
    if (items.length) {
      result.widgets.push({ family: 'faq', title, items });
      result.notes.push(
        'the questions come from its structured data; compare them with what the page shows',
      );
      return result;
    }
    throw new Refused(
      'it is a page without markup that says what is what. Say it with --as faq, quiz, checklist, questions or glossary: it is then read by its headings and lists.',
    );
  }
  const document = emptyDocument(langOf(main) ?? '');
  const host = document.createElement(`bedside-${family}`);
  document.body.appendChild(host);
  intoDom(main.childNodes, host, document);
  const reading = await readContent(family, host);
  if (!reading.widget || !sizeOf(reading.widget))
    throw new Refused(
      `no ${family} could be read from its headings and lists${reading.problems.length ? `: ${reading.problems.slice(0, 5).join('; ')}` : ''}. “bedside import --help” lists what is read.`,
    );
  result.left.push(...reading.lost);
  result.notes.push(...reading.hints);
  result.widgets.push(reading.widget);
  return result;
}

/** Widgets that are Bedside's already. */
async function readOwn(elements: PageElement[], result: Found): Promise<boolean> {
  const places = placesOf({ elements, ids: new Set() });
  for (const place of places) {
    const name = `the ${place.family}${place.options.get('name') ? ` “${place.options.get('name')}”` : ''}`;
    const script = elementsIn(place.nodes).find(
      (each) => each.tagName === 'script' && /json/.test(attr(each, 'type') ?? ''),
    );
    if (place.options.has('src')) {
      result.left.push(`${name}: its content is in ${place.options.get('src')}; import that file`);
      continue;
    }
    const json = script && jsonFrom(textIn(script));
    const family = json ? (familyOfJson(json, place.family) ?? place.family) : place.family;
    const reading = json
      ? await readJson(family, json)
      : await readContent(place.family, hostOf(place, ''));
    for (const problem of reading.problems) result.left.push(`${name}: ${problem}`);
    if (reading.empty) result.left.push(`${name}: nothing was found in it`);
    for (const lost of reading.lost) result.left.push(`${name}: ${lost}`);
    for (const hint of reading.hints) result.notes.push(`${name}: ${hint}`);
    if (!reading.widget) continue;
    if (reading.widget.family === 'quiz') {
      reading.widget.shuffle = place.options.has('shuffle');
      reading.widget.reviewed ??= place.options.get('reviewed');
    }
    reading.widget.lang ??= place.element && attr(place.element, 'lang');
    result.widgets.push(reading.widget);
  }
  if (places.length && !result.widgets.length && result.left.length)
    throw new Refused(`its widgets could not be read: ${result.left.slice(0, 5).join('; ')}`);
  return places.length > 0;
}

/** Where a page keeps what it is about. */
function mainOf(elements: PageElement[]): PageElement {
  const by = (test: (element: PageElement) => boolean) => elements.find(test);
  return (
    by(({ tagName }) => tagName === 'main') ??
    by((each) => attr(each, 'role') === 'main') ??
    by(({ tagName }) => tagName === 'article') ??
    by((each) =>
      /(^|\s)(entry-content|post-content|page-content)(\s|$)/.test(attr(each, 'class') ?? ''),
    ) ??
    by(({ tagName }) => tagName === 'body')!
  );
}

function titleOf(main: PageElement, elements: PageElement[]): string | undefined {
  const heading =
    elementsIn(main.childNodes).find((each) => rankOf(each) === 1) ??
    elements.find((each) => rankOf(each) === 1);
  return heading ? textIn(heading).replace(/\s+/g, ' ').trim() || undefined : undefined;
}

/** What a document can only be: nested lists are a quiz, a dl words, headings questions, lists a checklist. */
function guess(main: PageElement): Family | undefined {
  const elements = elementsIn(main.childNodes);
  const lists = elements.filter(({ tagName }) => /^[uo]l$/.test(tagName));
  const nested = lists.some((each) =>
    elementsIn(each.childNodes).some(({ tagName }) => /^[uo]l$/.test(tagName)),
  );
  const bold = lists.some((each) =>
    elementsIn(each.childNodes).some(
      (inner) =>
        /^(strong|b)$/.test(inner.tagName) ||
        /font-weight:\s*(bold|[6-9]00)/.test(attr(inner, 'style') ?? ''),
    ),
  );
  const headings = elements.filter((each) => rankOf(each));
  const asking = headings.filter((each) => asks(textIn(each))).length;
  if (lists.length && bold && (nested || asking > 0)) return 'quiz';
  if (elements.some(({ tagName }) => tagName === 'dl')) return 'glossary';
  if (asking > 0 || headings.length > 2) return 'faq';
  return lists.length ? 'checklist' : headings.length > 1 ? 'faq' : undefined;
}

/** Questions of a FAQPage in JSON-LD. */
function jsonLd(elements: PageElement[]): FaqItem[] {
  return elements
    .filter((each) => each.tagName === 'script' && /ld\+json/.test(attr(each, 'type') ?? ''))
    .flatMap((script) => {
      try {
        const data = record(jsonFrom(textIn(script)));
        return [data, ...list(data['@graph'])];
      } catch {
        return [];
      }
    })
    .filter((data) => [data['@type']].flat().includes('FAQPage'))
    .flatMap((data) =>
      Array.isArray(data.mainEntity) ? list(data.mainEntity) : [record(data.mainEntity)],
    )
    .flatMap((question) => {
      const answer = textIn2(record(question.acceptedAnswer).text);
      const name = textIn2(question.name);
      return name && answer ? [{ question: fromHtml(name), answer: fromHtml(answer) }] : [];
    });
}
