/**
 * Where the command meets the elements: the only file that knows their readers and validators. What an
 * author wrote is read here by the same functions that read it in a page.
 */
import { checklistReader } from '../src/checklist/checklist.model.js';
import type { FaqItem, FaqModel } from '../src/faq/faq.model.js';
import { readFaq } from '../src/faq/faq.reader.js';
import type { GlossaryModel } from '../src/glossary/glossary.model.js';
import { readGlossary } from '../src/glossary/glossary.reader.js';
import { questionsReader } from '../src/questions/questions.model.js';
import type { QuizModel, Words } from '../src/quiz/quiz.model.js';
import { readHtml } from '../src/quiz/quiz.reader.js';
import {
  groupsOf,
  isGroup,
  nodesOf,
  type ListModel,
  type Prose,
  type Translations,
} from '../src/shared/content/item-list.js';
import { ownLang } from '../src/shared/content/own-lang.js';
import { labelText } from '../src/shared/content/plain-text.js';
import type { Result } from '../src/shared/content/result.js';
import { parse as parseChecklist } from '../src/shared/json/checklist.schema.js';
import { parse as parseFaq } from '../src/shared/json/faq.schema.js';
import { parse as parseGlossary } from '../src/shared/json/glossary.schema.js';
import { parse as parseQuestions } from '../src/shared/json/questions.schema.js';
import { parse as parseQuiz } from '../src/shared/json/quiz.schema.js';
import { lineOf, richFrom, type Taken } from './dom.js';
import type { Rich } from './markup/tree.js';
import { saysSomething, wordsOf } from './markup/words.js';
import { short } from './terminal.js';
import type { Family, Widget } from './widgets.js';

export type { QuizModel, ListModel, FaqModel, GlossaryModel };

type Model = QuizModel | FaqModel | ListModel | GlossaryModel;

/** What one widget says, or what is wrong with it. */
export interface Reading {
  /** Absent where it could not be read. */
  widget?: Widget;
  /** Lines in the author's file, in the order of the widget's items. */
  lines: number[];
  /** For the author: why it cannot be shown. */
  problems: string[];
  /** For the author: what is shown, but may not last. */
  hints: string[];
  /** Words of the author's that no widget of the command has a place for. */
  lost: string[];
  /** Whether there was anything of the widget's form at all. */
  empty: boolean;
}

const readers: Record<Family, (host: HTMLElement) => unknown> = {
  faq: readFaq,
  quiz: readHtml,
  checklist: (host) => checklistReader.fromHtml(host),
  questions: (host) => questionsReader.fromHtml(host),
  glossary: readGlossary,
};

const validators: Record<Family, (input: unknown) => unknown> = {
  faq: parseFaq,
  quiz: parseQuiz,
  checklist: parseChecklist,
  questions: parseQuestions,
  glossary: (input) => parseGlossary(input),
};

/** Reads a widget in an author's HTML. */
export const readContent = (family: Family, host: HTMLElement): Promise<Reading> =>
  reading(family, () => readers[family](host));

/** Validates a widget's JSON. */
export const readJson = (family: Family, input: unknown): Promise<Reading> =>
  reading(family, () => validators[family](input));

async function reading(family: Family, read: () => unknown): Promise<Reading> {
  const result = (await read()) as Result<Model> | undefined;
  if (!result) return { lines: [], problems: [], hints: [], lost: [], empty: true };
  if (!result.ok)
    return { lines: [], problems: result.problems, hints: [], lost: [], empty: false };
  const hints = (await result.hints) ?? [];
  const { widget, lines, lost = [], notes = [] } = widgetFrom(family, result.model);
  return { widget, lines, problems: [], hints: [...hints, ...notes], lost, empty: false };
}

interface Made {
  widget: Widget;
  lines: number[];
  lost?: string[];
  /** What its author should know, although readers miss nothing. */
  notes?: string[];
}

/** A model of an element as a widget of the command. */
function widgetFrom(family: Family, model: Model): Made {
  if (family === 'quiz') return fromQuiz(model as QuizModel);
  if (family === 'faq') return fromFaq(model as FaqModel);
  if (family === 'glossary') return fromGlossary(model as GlossaryModel);
  return fromList(family, model as ListModel);
}

const label = (words: string | Node | undefined): Rich =>
  words === undefined ? [] : richFrom([words]);
const plain = (words: string | Node | undefined) => wordsOf(label(words)) || undefined;
const paragraph = (text: string): Rich[number] => ({ name: 'p', attributes: {}, children: [text] });
/** Strings of a model are paragraphs, nodes are the author's own. */
const text = (words: Words, taken?: Taken): Rich =>
  words.flatMap((word) => (typeof word === 'string' ? [paragraph(word)] : richFrom([word], taken)));
/** Made-up ids are not kept: they are made again where it is read. */
const madeUp = /^(q\d+|\d+|item-\d+|w-[a-z\d]+)$/;
const own = (id: string) => (madeUp.test(id) ? undefined : id);

function fromQuiz({ title, reviewed, disclaimer, intro, questions }: QuizModel) {
  const lines = questions.map(({ question, options }) =>
    lineOf(firstNode([...question, ...options.flatMap(({ text }) => text)])),
  );
  const widget: Widget = {
    family: 'quiz',
    title: title ? wordsOf(text(title)) || undefined : undefined,
    reviewed,
    disclaimer: text(disclaimer),
    intro: text(intro),
    questions: questions.map((each, i) => ({
      place: `question ${i + 1}`,
      id: own(each.id),
      lang: each.lang,
      question: label2(each.question),
      intro: text(each.intro),
      below: text(each.below ?? []),
      kind: each.kind === 'choice' ? undefined : each.kind,
      options: each.options.map((option) => ({
        id: own(option.id),
        lang: option.lang,
        text: label2(option.text),
        right: option.right,
        feedback: text(option.feedback),
        fixed: option.fixed,
      })),
      explanation: text(each.explanation),
      hints: each.hints.map(label2),
      source: each.source,
      critical: text(each.critical),
      points: each.points.map(label2),
    })),
  };
  return { widget, lines };
}

const label2 = (words: Words): Rich => richFrom([...words]);
const firstNode = (words: Words) => words.find((word): word is Node => typeof word !== 'string');

function fromFaq({
  title,
  titleSource,
  titleLevel,
  items,
  parts,
  native,
  placing,
}: FaqModel): Made {
  const lines = items.map(({ source }) => lineOf(source));
  const opened = new Set<Node>(placing?.shown);
  // Native questions stay in the page: all else that is there stands around them.
  const [above = [], below = []] = native?.nodes(() => false) ?? [];
  const head = title ?? titleSource ?? (titleLevel ? headingIn(above.at(-1)) : undefined);
  const sources = items.flatMap(({ source }) => source ?? []);
  const used = new Set<Node>(sources);
  for (const { answer } of items)
    for (const node of answer) if (typeof node !== 'string') used.add(node);
  if (head && typeof head !== 'string') used.add(head);
  const around = (nodes: readonly Node[]) => proseIn(nodes, { less: used, opened });
  const widget: Widget = {
    family: 'faq',
    title: plain(head),
    items: items.map(({ id, question, answer, source }: FaqItem) => ({
      id: source ? source.id || undefined : id,
      question: label(question),
      // A wrapper of both holds the question as well.
      answer: answerFrom(answer as Words, { less: source && new Set([source]), opened }),
    })),
  };
  const lost = parts.flatMap((part) =>
    'group' in part
      ? [`the heading “${short(part.group)}” over a group of questions`]
      : 'prose' in part && !part.title
        ? around(part.prose)
        : [],
  );
  lost.push(...[...above, ...below].flatMap((node) => around([node])));
  return { widget, lines, lost };
}

/** An answer as it is seen; one that is all hidden only waits to be opened. */
function answerFrom(answer: Words, taken: Taken): Rich {
  const seen = text(answer, taken);
  const nodes = answer.filter((node): node is Node => typeof node !== 'string');
  return saysSomething(seen) ? seen : text(answer, { ...taken, opened: new Set(nodes) });
}

/** The heading that a node is, or that stands in it. */
const headingIn = (node: Node | undefined): Element | undefined => {
  const ranked = 'h1,h2,h3,h4,h5,h6,[role=heading]';
  const element = node?.nodeType === 1 ? (node as Element) : undefined;
  return element?.matches(ranked) ? element : (element?.querySelector(ranked) ?? undefined);
};

/** Words that stand between the items of a widget. */
const proseIn = (nodes: readonly Node[], taken?: Taken): string[] => {
  const words = wordsOf(richFrom(nodes, taken));
  return words ? [`the text “${short(words)}”`] : [];
};

function fromList(family: 'checklist' | 'questions', model: ListModel): Made {
  const groups = groupsOf(model);
  const [first] = model.parts;
  const above = first && !isGroup(first) ? first : undefined;
  // Paragraphs in another language below a heading are what it says there.
  const translations = { ...model.translations, ...(model.title && inOtherLanguages(above)) };
  /** The words of prose, less those that are a heading's in another language. */
  const wordsBeside = (prose: Prose, title: unknown) => {
    const said = title ? inOtherLanguages(prose) : {};
    return wordsOf(
      richFrom(nodesOf(prose).filter((node) => said[ownLang(node)] !== labelText(node))),
    );
  };
  const lost = model.parts.flatMap((part) => {
    if (isGroup(part)) return part.intro ? wordsBeside(part.intro, part.title) : [];
    return wordsBeside(part, part === above && model.title);
  });
  // Who would like readers to ask: in HTML the paragraph above the questions.
  const asks = family === 'questions' && above ? lost.shift() : undefined;
  const widget: Widget = {
    family,
    title: plain(model.title),
    translations,
    endorsement: model.endorsement ?? (asks || undefined),
    groups: groups.map((group) => ({
      title: plain(group.title),
      translations: { ...group.translations, ...(group.title && inOtherLanguages(group.intro)) },
      items: group.items.map(({ id, label: words, hint, translations = {} }) => ({
        id: own(id),
        text: label(words),
        hint:
          typeof hint === 'string'
            ? [hint]
            : hint &&
              richFrom(hint.filter((node) => translations[ownLang(node)] !== labelText(node))),
        translations,
      })),
    })),
  };
  return {
    widget,
    lines: [],
    lost: lost.filter(Boolean).map((words) => `the text “${short(words)}”`),
  };
}

/** Words by the language that an author's nodes name; the first in each. */
function inOtherLanguages(prose: Prose | undefined): Translations {
  const words: Record<string, string> = {};
  for (const node of nodesOf(prose)) if (ownLang(node)) words[ownLang(node)] ??= labelText(node);
  return words;
}

function fromGlossary({ title, before = [], after = [], entries }: GlossaryModel): Made {
  const lines = entries.map(({ source }) => lineOf(source));
  const widget: Widget = {
    family: 'glossary',
    title: plain(title),
    entries: entries.map(({ source: _, definition, aliases, near, lang, ...rest }) => ({
      ...rest,
      lang: lang || undefined,
      aliases: [...aliases],
      near: near && [...near],
      definition: text(definition as Words),
    })),
  };
  const named = plain(title);
  const lost = [...before, ...after].filter((node) => wordsOf(richFrom([node])) !== named);
  const sources = entries.flatMap(({ source }) => source ?? []);
  return { widget, lines, lost: proseIn(lost), notes: headsOf(sources) };
}

/** The names of columns: a table of words has some, the list that it becomes has none. */
function headsOf(sources: readonly Element[]): string[] {
  const tables = new Set(sources.flatMap((source) => source.closest('table') ?? []));
  return [...tables].flatMap((table) => {
    const first = [...table.querySelectorAll('tr')].find((row) => labelText(row));
    return !first || sources.some((source) => first.contains(source))
      ? []
      : `The names of the columns, “${short(labelText(first.children))}”, are not carried over: a list of words has none.`;
  });
}
