import { adviseOn } from '../../src/quiz/quiz.advice.js';
import type { Markup, Rich } from '../markup/tree.js';
import { linesOf, wordsOf } from '../markup/words.js';
import { short } from '../terminal.js';
import type { Glossary, Quiz, Widget } from '../widgets.js';
import type { Advice, Rule } from './advice.js';
import { difficultyOf } from './grade.js';
import { guessedLanguage } from './language.js';
import { asksAboutReader, asksForWhatIsNot, hasTwoNegatives } from './wording.js';

const textsOf = (widget: Widget): string[] =>
  partsOf(widget, '', []).flatMap(({ texts }) => texts.flatMap((text) => linesOf(text)));

/** A piece of a widget: where it stands, and its words. */
interface Part {
  place: string;
  line: number;
  lang: string;
  texts: Rich[];
  /** Options of a question: their pictures are named by their number. */
  options?: Rich[];
}

const picturesOf = ({ texts, options = [] }: Part) => [
  ...texts
    .filter((text) => !options.includes(text))
    .flatMap((text) => imagesIn(text).map((image) => ({ image, more: '' }))),
  ...options.flatMap((text, i) =>
    imagesIn(text).map((image) => ({ image, more: `, option ${i + 1}` })),
  ),
];

/** Advice on the words of one widget. `lines` are those of its items in the author's file. */
export function adviseWidget(widget: Widget, lang: string, lines: readonly number[]): Advice[] {
  const found: Advice[] = [];
  lang = widget.lang ?? (lang || guessedLanguage(textsOf(widget)));
  const parts = partsOf(widget, lang, lines);
  const say = (rule: Rule, { place, line }: { place: string; line: number }, advice: string) =>
    found.push({ rule, place, line, advice });
  if (widget.family === 'quiz') adviseQuiz(widget, lang, lines, say);
  for (const part of parts) {
    for (const { image, more } of picturesOf(part))
      if (!('alt' in image.attributes))
        say(
          'pictures',
          { ...part, place: part.place + more },
          `the picture “${image.attributes.src ?? ''}” has no alternative text (alt="" if it only decorates)`,
        );
    const difficulty = difficultyOf(
      part.texts.flatMap((text) => linesOf(text)),
      part.lang,
    );
    if (difficulty?.hard)
      say('grade', part, `it reads at ${difficulty.says}: shorter words and sentences`);
  }
  if (widget.family === 'glossary') adviseGlossary(widget, lang, lines, say);
  return found;
}

type Say = (rule: Rule, at: { place: string; line: number }, advice: string) => void;

function partsOf(widget: Widget, lang: string, lines: readonly number[]): Part[] {
  const line = (i: number) => lines[i] ?? 0;
  if (widget.family === 'quiz')
    return widget.questions.map((each, i) => ({
      place: `question ${i + 1}`,
      line: line(i),
      lang: each.lang ?? lang,
      options: (each.options ?? []).map(({ text }) => text),
      texts: [
        each.intro ?? [],
        each.question,
        each.below ?? [],
        ...(each.options ?? []).flatMap(({ text, feedback = [] }) => [text, feedback]),
        each.explanation ?? [],
        each.critical ?? [],
        ...(each.hints ?? []),
        ...(each.points ?? []),
      ],
    }));
  if (widget.family === 'faq')
    return widget.items.map(({ question, answer }, i) => ({
      place: `question ${i + 1}`,
      line: line(i),
      lang,
      texts: [question, answer],
    }));
  if (widget.family === 'glossary')
    return widget.entries.map(({ term, definition, lang: own }, i) => ({
      place: `word “${short(term)}”`,
      line: line(i),
      lang: own ?? lang,
      texts: [definition],
    }));
  const all = widget.groups.flatMap(({ title = '', items }) => [
    title ? [title] : [],
    ...items.flatMap(({ text, hint = [] }) => [text, hint]),
  ]);
  return [{ place: widget.family, line: line(0), lang, texts: all }];
}

const imagesIn = (nodes: Rich): Markup[] =>
  nodes.flatMap((node) =>
    typeof node === 'string' ? [] : node.name === 'img' ? [node] : imagesIn(node.children),
  );

function adviseQuiz(quiz: Quiz, lang: string, lines: readonly number[], say: Say): void {
  const at = (i: number, more = '') => ({ place: `question ${i + 1}${more}`, line: lines[i] ?? 0 });
  const plain = quiz.questions.map(({ kind, options = [], explanation = [] }) => ({
    kind: kind ?? (options.length ? ('choice' as const) : ('own-words' as const)),
    explanation: wordsOf(explanation),
    options: options.map(({ text, right = false, feedback = [] }) => ({
      text: wordsOf(text),
      right,
      feedback: wordsOf(feedback),
    })),
  }));
  for (const { place, advice } of adviseOn(plain, !!wordsOf(quiz.disclaimer ?? []))) {
    const number = Number(/^question (\d+)/.exec(place)?.[1] ?? 0);
    const rule: Rule = /longest|longer|tests reading/.test(advice) ? 'giveaway' : 'explanations';
    say(rule, { place, line: lines[number - 1] ?? lines[0] ?? 0 }, advice);
  }
  quiz.questions.forEach(({ question, options = [], lang: own }, i) => {
    const spoken = own ?? quiz.lang ?? lang;
    const asks = wordsOf(question);
    const sentences = [question, ...options.map(({ text }) => text)].flatMap((text) =>
      wordsOf(text).split(/(?<=[.!?])\s+/),
    );
    const turned = sentences.find((sentence) => hasTwoNegatives(sentence, spoken));
    if (turned)
      say('negatives', at(i), `“${turned}” has two negatives; say it the other way round`);
    else if (asksForWhatIsNot(asks, spoken))
      say('negatives', at(i), 'the question asks for what is not so; ask for what is');
    if (asksAboutReader(asks, spoken))
      say(
        'symptoms',
        at(i),
        'it asks about the reader’s own symptoms; ask about a person in a story instead',
      );
  });
}

/** Entries of several languages: each word is expected in each of them. */
function adviseGlossary(
  { entries }: Glossary,
  lang: string,
  lines: readonly number[],
  say: Say,
): void {
  const languages = new Map<string, Set<string>>();
  const all = new Set<string>();
  const first = new Map<string, number>();
  entries.forEach(({ id, term, lang: own }, i) => {
    const key = id ?? term;
    all.add(own ?? lang);
    (languages.get(key) ?? languages.set(key, new Set()).get(key)!).add(own ?? lang);
    if (!first.has(key)) first.set(key, i);
  });
  const several = [...languages.values()].filter(({ size }) => size > 1).length;
  // Words of several languages that are no translations of each other are left alone.
  if (several < languages.size / 3) return;
  for (const [key, there] of languages) {
    const missing = [...all].filter((each) => !there.has(each));
    const i = first.get(key)!;
    if (missing.length)
      say(
        'languages',
        { place: `word “${short(entries[i]!.term)}”`, line: lines[i] ?? 0 },
        `it has no entry in ${missing.join(', ')}, which other words have`,
      );
  }
}
