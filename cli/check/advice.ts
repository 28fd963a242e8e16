/** One piece of advice for an author. */
export interface Advice {
  /** Where in the widget: `question 2, option 1`, or the widget itself. */
  place: string;
  /** Line of the file, 0 where the place has none. */
  line: number;
  /** A short name of its kind, for tools. */
  rule: Rule;
  advice: string;
}

/** What is looked at, with how much it weighs: errors are not shown to readers as meant. */
export const rules = {
  unreadable: ['error', 'The widget cannot be read as it is written.'],
  marker: ['error', 'A marker or tag does nothing, or reaches too far.'],
  ids: ['warning', 'Ids clash, are missing or will not last.'],
  links: ['error', 'A link or passage leads nowhere.'],
  pictures: ['error', 'A picture has no alternative text.'],
  languages: ['warning', 'An item stands in one language only.'],
  explanations: ['warning', 'An explanation or feedback is missing.'],
  giveaway: ['warning', 'Options give themselves away.'],
  negatives: ['warning', 'A sentence has to be turned around.'],
  symptoms: ['warning', 'A question asks readers about their own body.'],
  grade: ['warning', 'Words and sentences are hard to read.'],
  review: ['warning', 'The last review is too long ago, or not named.'],
  words: ['warning', 'A word stands in no glossary.'],
  parts: ['warning', 'Whom to call, or who checked the page, is not as readers need it.'],
  content: ['note', 'Content stands elsewhere and was not looked at.'],
} as const satisfies Record<string, readonly ['error' | 'warning' | 'note', string]>;

export type Rule = keyof typeof rules;
