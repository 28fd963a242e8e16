/** One sheet of a page for the person who reads it: its text, and what they keep on it. */
import { html, nothing } from 'lit';
import { areaOf, deviceStore } from '../../shared/device/store.js';
import type { LanguageController } from '../../shared/language/language-controller.js';
import { nearestLang } from '../../shared/language/nearest-lang.js';
import { PAPER, type PaperDetail } from '../../shared/paper-event.js';
import { notAllowed } from '../../shared/print/not-allowed.js';
import { printSheet } from '../../shared/print/paper.js';
import type { SheetPart } from '../../shared/print/sheet.js';
import { articleIn, articleOf } from './article.js';

/** What can be on the sheet; whom to call always is. */
export type Taken = 'article' | 'questions' | 'checklist' | 'words';

type Gathered = Record<Exclude<Taken, 'article'>, (() => unknown)[]>;

/** What there is on this page, or in this browser, for each. */
function gather(language: LanguageController): Gathered {
  const { sheets } = deviceStore();
  const of = (name: string) =>
    [...sheets]
      .filter(([host]) => (host as Element).localName === `bedside-${name}`)
      .map(([, parts]) => parts);
  const asked: PaperDetail = { words: [] };
  document.dispatchEvent(new CustomEvent(PAPER, { detail: asked }));
  const saved = savedParts(language);
  const lists = of('question-list');
  return {
    questions: !saved.length ? [] : lists.length ? lists : [() => saved],
    checklist: of('checklist'),
    words: asked.words.map((part) => () => [part]),
  };
}

/** The reader's questions, where no list of them is on the page. */
function savedParts(language: LanguageController): SheetPart[] {
  const rows = areaOf(undefined)
    .list('question')
    .filter(({ fields }) => !fields.past && fields.text)
    .sort((a, b) => Number(a.fields.order) - Number(b.fields.order));
  const { lang, dir } = language;
  return rows.length
    ? [
        {
          title: questionsTitle(language),
          lang,
          dir,
          items: rows.map(({ fields }) => ({
            text: `${fields.text}`,
            lang: `${fields.lang || ''}`,
            box: fields.asked === true ? ('ticked' as const) : ('empty' as const),
            notes: [
              ...(fields.note ? [{ text: `${fields.note}` }] : []),
              fields.answer ? { text: `${fields.answer}` } : { lines: 2 },
            ],
          })),
        },
      ]
    : [];
}

const questionsTitle = ({ msg }: LanguageController) =>
  msg('My questions', { id: 'list.title', desc: 'Heading of the reader’s own list.' });

/** What can be chosen, by its name: only what there is. */
function choices(language: LanguageController): [Taken, string][] {
  const { msg } = language;
  const there = gather(language);
  const all: [Taken, string][] = [
    [
      'article',
      msg('The text of this page', {
        id: 'page.article',
        desc: 'Beside a box to tick: what will be on the printed sheet. [max 40]',
      }),
    ],
    ['questions', questionsTitle(language)],
    [
      'checklist',
      msg('My checklist', {
        id: 'checklist.paper',
        desc: 'Heading of the printed sheet, and name of its PDF.',
      }),
    ],
    [
      'words',
      msg('Words to know', {
        id: 'glossary.words-to-know',
        desc: 'Heading on paper, over the words that are marked on the page and their definitions. [max 40]',
      }),
    ],
  ];
  return all.filter(([name]) => name === 'article' || there[name].length);
}

/** The boxes to tick; nothing where there is no choice. */
export function renderChoices(
  language: LanguageController,
  taken: ReadonlySet<string>,
  choose: (name: Taken, on: boolean) => void,
) {
  const all = choices(language);
  return all.length > 1
    ? all.map(
        ([name, words]) =>
          html`<label part="option"
            ><input
              part="box"
              type="checkbox"
              .checked=${taken.has(name)}
              @change=${({ target }: Event) => choose(name, (target as HTMLInputElement).checked)}
            />
            <span>${words}</span></label
          >`,
      )
    : nothing;
}

/** Prints it; gives what to say where the browser does not print. */
export async function printForMe(
  language: LanguageController,
  taken: ReadonlySet<string>,
  large: boolean,
): Promise<string | undefined> {
  const { lang, dir } = language;
  const article = articleOf(document);
  const { title, content } = articleIn(article);
  const there = gather(language);
  const wanted = (['questions', 'checklist', 'words'] as const).filter((name) => taken.has(name));
  const more = await Promise.all(
    wanted.flatMap((name) => there[name]).map(async (parts) => (await parts()) as SheetPart[]),
  );
  const [address] = location.href.split('#');
  const day = language.date(new Date(), { dateStyle: 'long' });
  const parts: SheetPart[] = [
    { lang, dir, intro: [`${address} · ${day}`] },
    ...(taken.has('article')
      ? [{ lang: nearestLang(article), dir: getComputedStyle(article).direction, content }]
      : []),
    ...more.flat(),
  ];
  const sheet = {
    title,
    lang: nearestLang(article) || lang,
    dir: getComputedStyle(article).direction,
    parts,
    large,
  };
  return printSheet(sheet) ? undefined : notAllowed(language);
}
