import type { Rich } from './markup/tree.js';

export const families = ['faq', 'quiz', 'checklist', 'questions', 'glossary'] as const;
export type Family = (typeof families)[number];

export interface QuizOption {
  id?: string | undefined;
  lang?: string | undefined;
  text: Rich;
  right?: boolean | undefined;
  feedback?: Rich | undefined;
  fixed?: boolean | undefined;
}

export interface QuizQuestion {
  /** Where it stands in its source, for messages: `question “Fever”`. */
  place: string;
  id?: string | undefined;
  lang?: string | undefined;
  question: Rich;
  intro?: Rich | undefined;
  /** Between the question and its options. */
  below?: Rich | undefined;
  kind?: 'choice' | 'reflective' | 'order' | 'own-words' | undefined;
  options?: QuizOption[] | undefined;
  explanation?: Rich | undefined;
  hints?: Rich[] | undefined;
  source?: string | undefined;
  critical?: Rich | undefined;
  points?: Rich[] | undefined;
}

export interface Quiz {
  family: 'quiz';
  title?: string | undefined;
  lang?: string | undefined;
  reviewed?: string | undefined;
  disclaimer?: Rich | undefined;
  intro?: Rich | undefined;
  /** Options stand in an order that gives the right one away. */
  shuffle?: boolean | undefined;
  questions: QuizQuestion[];
}

export interface FaqItem {
  id?: string | undefined;
  question: Rich;
  answer: Rich;
  reviewed?: string | undefined;
}

export interface Faq {
  family: 'faq';
  title?: string | undefined;
  lang?: string | undefined;
  items: FaqItem[];
}

export interface ListEntry {
  id?: string | undefined;
  text: Rich;
  hint?: Rich | undefined;
  translations?: Translations | undefined;
}

/** The same words in other languages, by language tag. */
export type Translations = Readonly<Record<string, string>>;

export interface List {
  family: 'checklist' | 'questions';
  title?: string | undefined;
  lang?: string | undefined;
  translations?: Translations | undefined;
  endorsement?: string | undefined;
  groups: ListGroup[];
}

export interface ListGroup {
  title?: string | undefined;
  translations?: Translations | undefined;
  items: ListEntry[];
}

export interface GlossaryEntry {
  id?: string | undefined;
  lang?: string | undefined;
  term: string;
  aliases?: string[] | undefined;
  definition: Rich;
  plain?: string | undefined;
  say?: string | undefined;
  audio?: string | undefined;
  image?: { src: string; alt: string } | undefined;
  href?: string | undefined;
  match?: 'form' | 'case' | 'exact' | undefined;
  near?: string[] | undefined;
}

export interface Glossary {
  family: 'glossary';
  title?: string | undefined;
  lang?: string | undefined;
  entries: GlossaryEntry[];
}

export type Widget = Quiz | Faq | List | Glossary;

/** What one file gave. */
export interface Found {
  widgets: Widget[];
  /** What could not be carried over, one line each, with its place. */
  left: string[];
  /** Worth knowing, but nothing of the content is lost. */
  notes: string[];
}

export const found = (): Found => ({ widgets: [], left: [], notes: [] });

/** A quiz that importers fill. */
export const quizOf = (questions: QuizQuestion[] = [], title?: string): Quiz => ({
  family: 'quiz',
  title,
  questions,
});

/** Items of a widget, counted in the summary. */
export const sizeOf = (widget: Widget): number => {
  if (widget.family === 'quiz') return widget.questions.length;
  if (widget.family === 'faq') return widget.items.length;
  if (widget.family === 'glossary') return widget.entries.length;
  return widget.groups.reduce((sum, { items }) => sum + items.length, 0);
};

/** Widgets of one family become one, in the order in which they came; the first title stays. */
export function merged(widgets: readonly Widget[]): Widget[] {
  const byFamily = new Map<Family, Widget>();
  for (const widget of widgets) {
    const there = byFamily.get(widget.family);
    if (!there) byFamily.set(widget.family, structuredClone(widget));
    else {
      there.title ??= widget.title;
      there.lang ??= widget.lang;
      if (there.family === 'quiz' && widget.family === 'quiz') {
        there.questions.push(...widget.questions);
        there.disclaimer ??= widget.disclaimer;
        there.shuffle ||= widget.shuffle;
      } else if (there.family === 'faq' && widget.family === 'faq')
        there.items.push(...widget.items);
      else if (there.family === 'glossary' && widget.family === 'glossary')
        there.entries.push(...widget.entries);
      else if ('groups' in there && 'groups' in widget) there.groups.push(...widget.groups);
    }
  }
  return [...byFamily.values()];
}
