/** When to use an element and when not: stands at the top of its page. */
interface Guidance {
  use: string;
  not: string;
  limits: string;
  do: string;
  dont: string;
  issues: string;
}

const guidance: Record<string, Guidance> = {
  'bedside-faq': {
    use: 'Readers look for one answer among several: before a visit, about costs, about a test.',
    not: 'For something that everybody has to read, such as what to do in an emergency: write it out. For one question alone.',
    limits:
      'Three to about twenty questions. From eight on, set `filter`. An answer of one to five short paragraphs.',
    do: '“Will my insurance pay?” The words that a patient would use.',
    dont: '“Coverage information”. A heading is no question.',
    issues:
      'Find-in-page opens closed answers only in browsers that have `hidden="until-found"`; elsewhere “All answers” comes first.',
  },
  'bedside-quiz': {
    use: 'After an article, to see what has stayed; to correct a common mistake with a reason.',
    not: 'To ask about the reader’s own symptoms, to score a person, or to decide on care.',
    limits: 'Two to five questions, two to four options each, an explanation for every question.',
    do: 'Each wrong option is a mistake that people make, and says why it is one.',
    dont: '“All of the above”, two negatives, a right option twice as long as the others.',
    issues: 'Without `name` and `keep` an answer is gone when the page is closed. That is meant.',
  },
  'bedside-checklist': {
    use: 'Things to gather or do before a visit, in any order.',
    not: 'For steps in an order that matters, or for what staff have to check.',
    limits: 'Three to about fifteen items; more in groups with headings. An item is one line.',
    do: '“Your list of medicines”, with “with doses” as a hint below.',
    dont: '“Medicines, reports and your card”: three things behind one tick.',
    issues:
      'Ticks are on one device. Some browsers delete them after seven days without a visit; the list says so.',
  },
  'bedside-questions': {
    use: 'To help readers ask: questions to take along to a visit.',
    not: 'As a form that reaches the clinic. Nothing is sent.',
    limits: 'Three to ten on a page, each short enough to be said aloud.',
    do: '“What happens if we wait?”',
    dont: '“Discuss the option of active surveillance.”',
    issues: 'Needs a page with the reader’s list, or opens it in place.',
  },
  'bedside-question-list': {
    use: 'On one page of the site, linked from everywhere: the reader’s own list, with notes, print and sharing.',
    not: 'On every page. Use `list` on the questions instead.',
    limits: 'One a page.',
    do: 'A page of its own with a short address, such as /my-questions.',
    dont: 'A page behind a login: the list is on the device, not in the account.',
    issues: 'A shared computer clears itself; set `keep="session"` on devices in waiting rooms.',
  },
  'bedside-term': {
    use: 'For a word in running text that a reader may not know, once in a section.',
    not: 'In headings, links and buttons, or for abbreviations that could be written out.',
    limits: 'A definition of one to three sentences.',
    do: 'Link the word to its entry; the term opens it in place, the link stays for paper and without scripts.',
    dont: 'A definition with words that need definitions.',
    issues: 'Opens by press; on hover only where `hover` is set.',
  },
  'bedside-glossary': {
    use: 'For the words of a whole site or topic, from A to Z; to link them in the text by itself.',
    not: 'To explain a diagnosis. That is an article.',
    limits: 'Up to several thousand entries; of one word one entry in each language.',
    do: '“Biopsy: a small piece of tissue, taken to be looked at under a microscope.”',
    dont: '“Biopsy: see histopathology.”',
    issues:
      'Words are found in the forms that their language gives them; look at the page when you link by itself.',
  },
  'bedside-help': {
    use: 'On every page about treatment or symptoms: whom to call, and when.',
    not: 'For general contact data at the foot of a site. Never inside something that can be closed.',
    limits: 'Two to four levels, each a heading with a short list; a few numbers.',
    do: '“Call 911 if you cannot catch your breath.” The level in words.',
    dont: 'Levels by colour or picture alone, or numbers inside pictures.',
    issues: 'A filter that takes `tel:` links away leaves numbers as words: write each number out.',
  },
  'bedside-review': {
    use: 'Below the title: who checked the page, when, and how long it takes to read.',
    not: 'For the day of a technical change. It is the day on which somebody read all of it.',
    limits: 'One a page.',
    do: 'A link to how your pages are checked, and the day written out.',
    dont: '“Updated regularly”.',
    issues:
      'Readers see nothing of a day that is wrong; `bedside check` and `?bedside=check` tell you.',
  },
  'bedside-levels': {
    use: 'Where some readers want the core and others all of it.',
    not: 'To shorten a page that everybody has to read. Never around whom to call.',
    limits: 'Two or three levels, the shortest first.',
    do: '“In short” can stand alone: what matters for safety is in it.',
    dont: 'Levels that continue each other: not everybody opens the second.',
    issues: 'Find-in-page opens closed levels only in browsers that have `hidden="until-found"`.',
  },
  'bedside-print': {
    use: 'At the end of an article: one press for all that a reader takes along.',
    not: 'Beside a print button of the site that prints the same.',
    limits: 'One a page.',
    do: '“Print this page for me”.',
    dont: '“PDF”.',
    issues: 'In a frame that may not print nothing happens; the element says so.',
  },
};

/** The same as Markdown for the docs page. */
export function guidanceOf(tag: string): string {
  const given = guidance[tag];
  if (!given) return '';
  return `

**Use it:** ${given.use}

**Not:** ${given.not}

**How much:** ${given.limits}

**Do:** ${given.do}

**Don’t:** ${given.dont}

**Good to know:** ${given.issues}`;
}
