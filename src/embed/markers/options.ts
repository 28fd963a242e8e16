import { page } from '../page.js';

/** What authors may set on each widget. Anything else could mean something to another script of the page. */
const options: Record<string, string> = {
  checklist: 'name keep clinic',
  faq: 'open single filter print structured-data',
  glossary: 'link density mode show hidden hover',
  questions: 'name keep kind list',
  quiz: 'name keep feedback pace shuffle page',
  help: '',
  levels: 'keep',
  print: 'large take',
  review: 'every level source minutes',
  'question-list': 'keep clinic',
  term: 'key hover',
};

export const optionsOf = (widget: string) =>
  [
    options[widget],
    'lang',
    // A term has no content besides its words, and the reader's list none of the author's; what stands around an
    // article is HTML, with headings of its own.
    /^(help|print|review|term)$/.test(widget) ? '' : 'heading-level',
    widget === 'term' ? '' : 'reviewed',
    /^(help|levels|print|review|term|question-list)$/.test(widget) ? '' : 'src',
  ]
    .join(' ')
    .trim()
    .split(/ +/);

/** Whether a widget takes the option; an address has to be of this site. */
export const allowed = (widget: string, key: string, value: string): boolean =>
  optionsOf(widget).includes(key) && (!/^(src|list|page)$/.test(key) || isOwn(value));

function isOwn(address: string) {
  try {
    return new URL(address, page.baseURI).origin === location.origin;
  } catch {
    return false;
  }
}
