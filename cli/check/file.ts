import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import type { PageElement } from '../dom.js';
import { familyOfJson } from '../formats/bedside.js';
import { jsonFrom, limits, Refused, textFrom } from '../input.js';
import { parsePage } from '../markup/html.js';
import { readContent, readJson, type Reading } from '../read-page.js';
import { short } from '../terminal.js';
import type { Family, Widget } from '../widgets.js';
import type { Advice } from './advice.js';
import { languageIn } from './language.js';
import { adviseOptions } from './options.js';
import { adviseParts } from './parts.js';
import { adviseIds, adviseLinks, adviseMarks, adviseReach } from './page-advice.js';
import {
  attr,
  elementsIn,
  hostOf,
  lineAt,
  placesOf,
  textIn,
  type Page,
  type Place,
} from './page.js';
import { adviseReview } from './review.js';
import { adviseTerms } from './terms.js';
import { adviseWidget } from './widget.js';

export interface CheckOptions {
  /** Language of what names none. */
  lang: string;
  /** Months after which a review is too old; undefined: reviews are not looked at. */
  overdue: number | undefined;
}

/** Advice on every widget in a file of Bedside JSON, or in a page. `named`: the author named this file. */
export async function checkFile(
  name: string,
  bytes: Uint8Array,
  named: boolean,
  options: CheckOptions,
): Promise<Advice[]> {
  const text = textFrom(bytes);
  if (!/\.json$/i.test(name) && !/^\s*[{[]/.test(text)) return checkPage(name, text, options);
  const content = jsonFrom(text);
  const family = familyOfJson(content);
  if (!family) {
    if (!named) return [];
    throw new Refused('it is JSON, but not of a Bedside widget.');
  }
  const lang = languageIn(name) ?? options.lang;
  return adviseReading(await readJson(family, content), family, lang, {
    options,
    reviewed: reviewedIn(content),
    line: 0,
    place: family,
  });
}

const reviewedIn = (content: unknown): string | undefined => {
  const { reviewed } = (content ?? {}) as { reviewed?: unknown };
  return typeof reviewed === 'string' ? reviewed : undefined;
};

async function checkPage(name: string, text: string, options: CheckOptions): Promise<Advice[]> {
  if (!/bed-?side/i.test(text)) return [];
  const elements = elementsIn(parsePage(text).childNodes as PageElement[]);
  const page: Page = { elements, ids: new Set(elements.flatMap(idsOf)) };
  const found = adviseMarks(page);
  const places = placesOf(page);
  const widgets: Widget[] = [];
  for (const [i, place] of places.entries()) {
    const same = places.filter(({ family }) => family === place.family).length > 1;
    const number = places.slice(0, i + 1).filter(({ family }) => family === place.family).length;
    const advice = [
      ...(await checkPlace(name, place, options, widgets)),
      ...adviseReach(place),
      ...adviseLinks(place, page),
      ...adviseIds(place, page),
    ];
    // Several of a kind are numbered: “quiz 2, question 1”.
    for (const each of advice) {
      const where = same
        ? `${place.family} ${number}${each.place === place.family ? '' : `, ${each.place}`}`
        : each.place;
      found.push({ ...each, place: where, line: each.line || lineAt(place.element) });
    }
  }
  found.push(...adviseTerms(page, widgets, places), ...adviseParts(page), ...adviseOptions(page));
  return found;
}

const idsOf = (element: PageElement): string[] => {
  const own = attr(element, 'id');
  const named = element.tagName === 'a' ? attr(element, 'name') : undefined;
  return [own, named].filter((id): id is string => !!id);
};

async function checkPlace(
  name: string,
  place: Place,
  options: CheckOptions,
  widgets: Widget[],
): Promise<Advice[]> {
  const { family } = place;
  const lang = place.lang || options.lang;
  const line = lineAt(place.element);
  const at = { options, reviewed: place.options.get('reviewed'), line, place: family };
  const src = place.options.get('src');
  const script = elementsIn(place.nodes).find(
    ({ tagName, attrs }) =>
      tagName === 'script' &&
      attrs.some(({ name, value }) => name === 'type' && /json/.test(value)),
  );
  if (src !== undefined) {
    const content = besides(name, src);
    if (content === undefined)
      return [
        {
          rule: 'content',
          place: family,
          line,
          advice: `its content is in ${short(src, 80)}; check that file`,
        },
      ];
    const reading = await readJson(family, content);
    if (reading.widget) widgets.push(reading.widget);
    return adviseReading(reading, family, lang, {
      ...at,
      reviewed: at.reviewed ?? reviewedIn(content),
    });
  }
  if (script) {
    let content: unknown;
    try {
      content = jsonFrom(textIn(script));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return [{ rule: 'unreadable', place: family, line: lineAt(script), advice: error.message }];
    }
    const reading = await readJson(family, content);
    if (reading.widget) widgets.push(reading.widget);
    return adviseReading(reading, family, lang, {
      ...at,
      reviewed: at.reviewed ?? reviewedIn(content),
    });
  }
  const reading = await readContent(family, hostOf(place, options.lang));
  if (reading.widget) widgets.push(reading.widget);
  return adviseReading(reading, family, lang, at);
}

/** JSON that a page names, where it is a file beside or below it; nothing else is opened. */
function besides(page: string, src: string): unknown {
  if (/^[a-z][\w+.-]*:|^[\\/]/i.test(src) || !/\.json(?:[?#]|$)/i.test(src)) return undefined;
  const folder = dirname(resolve(page));
  const file = resolve(folder, src.split(/[?#]/)[0]!);
  if (relative(folder, file).startsWith('..') || !existsSync(file)) return undefined;
  const stat = statSync(file);
  if (!stat.isFile() || stat.size > limits.file) return undefined;
  try {
    return jsonFrom(textFrom(readFileSync(file)));
  } catch {
    return undefined;
  }
}

interface At {
  options: CheckOptions;
  reviewed: string | undefined;
  line: number;
  place: string;
}

const nothing: Record<Family, string> = {
  quiz: 'no questions were found in it',
  faq: 'no questions were found in it',
  checklist: 'no list was found in it',
  questions: 'no list was found in it',
  glossary: 'no words were found in it',
};

function adviseReading(reading: Reading, family: Family, lang: string, at: At): Advice[] {
  const { widget, problems, hints, empty, lines } = reading;
  const { line, place } = at;
  if (empty) return [{ rule: 'unreadable', place, line, advice: nothing[family] }];
  const told = [
    ...problems.map((problem) => ({ rule: 'unreadable' as const, problem })),
    ...hints.map((problem) => ({ rule: 'ids' as const, problem })),
  ].map(({ rule, problem }): Advice => {
    // “questions.2: …” names the place itself.
    const [, where, what] = /^([\w.]+(?: \d+)?): ([\s\S]*)$/.exec(problem) ?? [];
    return { rule, place: where ?? place, line, advice: what ?? problem };
  });
  return [
    ...told,
    ...(widget ? adviseWidget(widget, lang, lines) : []),
    ...(widget ? adviseReview(widget, at) : []),
  ];
}
