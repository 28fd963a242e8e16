/** “Words to know” on paper: the words that are marked on the page, at its end, with definitions. */
import { PAPER, type PaperDetail } from '../../shared/paper-event.js';
import { nearestLang } from '../../shared/language/nearest-lang.js';
import type { LanguageController } from '../../shared/language/language-controller.js';
import { direction } from '../../shared/language/direction.js';
import { definitionOf } from '../definition-text.js';
import type { Entry } from '../glossary.model.js';
import { groupByLetter } from '../order/letters.js';
import { wordsToKnow } from '../order/words-to-know.js';
import { lookUp, type Found, type Source } from '../registry.js';
import { markedTerms } from '../terms.js';

/** A glossary that can put its words on paper. */
export interface PaperSource extends Source {
  /** Ids of entries that are only coloured on the page. */
  readonly paintedIds: readonly string[];
}

/** The glossaries of each document, with the language of the page around them. */
const sources = new Map<Document, Map<PaperSource, LanguageController>>();

/** Prints the words of this glossary with the page; gives back the function that ends it. */
export function joinPaper(source: PaperSource, language: LanguageController): () => void {
  const { ownerDocument: document } = source;
  let joined = sources.get(document);
  if (!joined) {
    sources.set(document, (joined = new Map()));
    addSheet(document);
    document.defaultView?.addEventListener('beforeprint', () => write(document));
    document.defaultView?.addEventListener('afterprint', () => remove(document));
    document.addEventListener(PAPER, (event) => give(document, event as CustomEvent<PaperDetail>));
  }
  joined.set(source, language);
  return () => joined.delete(source);
}

const name = 'data-bedside-words';

function remove(document: Document) {
  for (const section of document.querySelectorAll(`[${name}]`)) section.remove();
}

/** For a sheet with the page. */
function give(document: Document, { detail }: CustomEvent<PaperDetail>) {
  const section = sectionOf(document);
  if (!section) return;
  const [heading, list] = section.children as unknown as HTMLElement[];
  const { lang, dir, textContent } = heading!;
  detail.words.push({ title: textContent!, lang, dir, content: [list!] });
}

function write(document: Document) {
  remove(document);
  const section = sectionOf(document);
  if (section) document.body.append(section);
}

function sectionOf(document: Document): HTMLElement | undefined {
  const joined = sources.get(document);
  const words = wordsOf([...(joined?.keys() ?? [])], document);
  const [first] = joined?.values() ?? [];
  if (!first || !words.length) return undefined;
  const section = document.createElement('section');
  section.setAttribute(name, '');
  section.setAttribute('data-bedside-skip', '');
  const heading = section.appendChild(document.createElement('h2'));
  const { lang, dir } = first;
  heading.textContent = wordsToKnow(first);
  Object.assign(heading, { lang, dir });
  const list = section.appendChild(document.createElement('dl'));
  for (const { entry } of words) {
    const term = list.appendChild(document.createElement('dt'));
    const meaning = list.appendChild(document.createElement('dd'));
    term.textContent = entry.say ? `${entry.term} (${entry.say})` : entry.term;
    meaning.append(definitionOf(entry, document));
    if (entry.plain) meaning.appendChild(document.createElement('p')).textContent = entry.plain;
    for (const element of entry.lang ? [term, meaning] : []) {
      element.lang = entry.lang;
      element.dir = direction(entry.lang);
    }
  }
  return section;
}

/** The marked words, from A to Z; those of a glossary that is itself on the page stand there. */
function wordsOf(joined: readonly PaperSource[], document: Document): Found[] {
  const found = new Map<Entry, Found>();
  const add = (hit: Found | undefined) => {
    if (hit && (hit.source.matches('[hidden]') || hit.source.show === 'page'))
      found.set(hit.entry, hit);
  };
  for (const term of markedTerms()) {
    add(
      lookUp(
        term.entryId,
        () => '',
        () => nearestLang(term),
      ),
    );
  }
  for (const source of joined) {
    for (const id of source.paintedIds)
      add(
        lookUp(
          id,
          () => '',
          () => nearestLang(source),
        ),
      );
  }
  // The order of the list on the screen, without its letters.
  return groupByLetter([...found.keys()], document.documentElement.lang).flatMap(({ entries }) =>
    entries.map((entry) => found.get(entry)!),
  );
}

function addSheet(document: Document) {
  const view = document.defaultView;
  if (!view) return;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(`
    @media not print { [${name}] { display: none } }
    @media print {
      [${name}] { display: block !important; margin-block-start: 2em; clear: both }
      [${name}], [${name}] * { visibility: visible !important }
      [${name}] h2 { break-after: avoid }
      [${name}] dt { font-weight: bold; break-after: avoid }
      [${name}] dd { margin: 0 0 0.6em; break-inside: avoid }
      [${name}] p { margin: 0.2em 0 }
    }`);
  document.adoptedStyleSheets.push(sheet);
}
