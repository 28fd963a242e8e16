import { overdueWords } from '../../shared/reviewed/day.js';

/** What became of one widget of the page, in words for its author. */
export interface Finding {
  element: Element;
  /** “Common questions” and so on. */
  name: string;
  /** How it was asked for. */
  source: string;
  /** What is in it, from where to where, and what comes after it. */
  facts: string[];
  /** What was not understood; empty when all is well. */
  problems: string[];
}

const names: Record<string, string> = {
  faq: 'Common questions',
  quiz: 'Quiz',
  checklist: 'Checklist',
  questions: 'Questions to ask',
  'question-list': 'My questions',
  glossary: 'Glossary',
  help: 'Whom to call',
  levels: 'How much to read',
  print: 'Print this page',
  review: 'Who checked it',
};
const counted: Record<string, [part: string, one: string, many: string]> = {
  faq: ['item', 'question', 'questions'],
  quiz: ['question', 'question', 'questions'],
  checklist: ['row', 'item', 'items'],
  questions: ['question', 'question', 'questions'],
  glossary: ['entry', 'word', 'words'],
};

/** All widgets on show, in the order of the page; words in running text are told in one line of their own. */
export const widgets = (page: ParentNode): Element[] =>
  [...page.querySelectorAll('*')].filter(({ localName }) => kindOf(localName) in names);

/** What is known of one widget. `told`: what it said itself, by element. */
export function look(element: Element, told: ReadonlyMap<EventTarget, readonly string[]>): Finding {
  const kind = kindOf(element.localName);
  const problems = [...(told.get(element) ?? [])];
  if (!element.shadowRoot)
    problems.push(
      'Its file has not come. Readers see the plain text. Is all of “dist” on the server?',
    );
  const reviewed = element.getAttribute('reviewed');
  const overdue = reviewed && overdueWords(reviewed, element.getAttribute('every'));
  if (overdue) problems.push(`${overdue[0]!.toUpperCase()}${overdue.slice(1)}.`);
  const facts: string[] = [];
  const count = counted[kind] && countOf(element, counted[kind]);
  if (count) facts.push(count);
  else if (counted[kind] && element.shadowRoot && !problems.length && short(element))
    problems.push(`No ${counted[kind][2]} were found in it. Readers see the text as it stands.`);
  if (element.hasAttribute('src')) facts.push(`Content from ${element.getAttribute('src')}.`);
  const blocks = blocksOf(element);
  if (blocks.length)
    facts.push(`It begins at “${short(blocks[0]!)}” and ends with “${short(blocks.at(-1)!)}”.`);
  const after = nextWords(element);
  if (after) facts.push(`Outside, after it: “${after}”.`);
  return { element, name: names[kind]!, source: sourceOf(element, kind), facts, problems };
}

/** The words that open in place, as “biopsy (2)”, most frequent first. */
export function terms(page: ParentNode): string {
  const counts = new Map<string, number>();
  for (const term of page.querySelectorAll('bedside-term')) {
    const word = short(term);
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([word, count]) => (count > 1 ? `${word} (${count})` : word))
    .join(', ');
}

const kindOf = (localName: string) => localName.replace(/^bedside-/, '');

function countOf(element: Element, [part, one, many]: [string, string, string]) {
  const count = element.shadowRoot?.querySelectorAll(`[part~="${part}"]`).length ?? 0;
  return count ? `${count} ${count === 1 ? one : many}.` : '';
}

function sourceOf(element: Element, kind: string): string {
  const marker = element.querySelector<HTMLAnchorElement>(`a[href*="#bedside-${kind}"]`);
  const container =
    element.closest(`.bedside-${kind}`) ?? element.querySelector(`:scope > .bedside-${kind}`);
  const options = [...element.attributes]
    .filter(({ name }) => !/^(id|class|style|role|aria-.*|data-.*)$/.test(name))
    .map(({ name, value }) => (value ? `${name}: ${value}` : name))
    .join(', ');
  const form = marker
    ? `The heading that links to ${marker.hash.split('?')[0]}`
    : container
      ? `The class “bedside-${kind}”`
      : `The tag <bedside-${kind}>`;
  return options ? `${form}, with ${options}.` : `${form}.`;
}

function blocksOf(element: Element): Element[] {
  const children = [...element.children].filter((each) => short(each));
  return children.length === 1 && /^(DIV|SECTION)$/.test(children[0]!.nodeName)
    ? blocksOf(children[0]!)
    : children;
}

/** The first words after an element, wherever they stand. */
function nextWords(element: Element): string {
  for (let at: Element | null = element; at && at.nodeName !== 'BODY'; at = at.parentElement)
    for (let next = at.nextSibling; next; next = next.nextSibling) {
      const words =
        /^(SCRIPT|STYLE|TEMPLATE)$/.test(next.nodeName) || next.nodeType === 8 ? '' : short(next);
      if (words) return words;
    }
  return '';
}

function short(node: Node): string {
  const words = (node.textContent ?? '').replace(/\s+/g, ' ').trim();
  return words.length > 60 ? `${words.slice(0, 59).trimEnd()}…` : words;
}
