import type { PageElement } from '../dom.js';
import { short } from '../terminal.js';
import type { Advice } from './advice.js';
import { attr, lineAt, type Page } from './page.js';

/** An option with few values, the widgets that take it, and what is wrong with a value. */
interface Option {
  name: string;
  widgets: RegExp;
  wrong(value: string): string | undefined;
}

const options: readonly Option[] = [
  {
    name: 'clinic',
    widgets: /^bedside-(question-list|checklist)$/,
    wrong: (value) =>
      isLanguage(value.trim())
        ? undefined
        : 'is no language: write its tag, such as clinic="en"; until then sheets are in the reader’s language only',
  },
  {
    name: 'kind',
    widgets: /^bedside-questions$/,
    wrong: (value) =>
      /^(ask|say)$/.test(value)
        ? undefined
        : 'means nothing: write kind="say" for sentences to say, or leave it out; until then questions are shown',
  },
];

/** Values of options that mean nothing, on tags, classes and markers. */
export const adviseOptions = ({ elements }: Page): Advice[] =>
  elements.flatMap((element) =>
    options.flatMap(({ name, widgets, wrong }): Advice[] => {
      const [widget, value] = optionOf(element, name);
      if (!widget || value === undefined || !widgets.test(widget)) return [];
      const advice = wrong(value);
      return advice
        ? [
            {
              rule: 'marker',
              place: widget.replace('bedside-', ''),
              line: lineAt(element),
              advice: `${name}="${short(value)}" ${advice}`,
            },
          ]
        : [];
    }),
  );

/** The widget that an element stands for, and the value that it gives an option. */
function optionOf(element: PageElement, name: string): [string?, string?] {
  const { tagName } = element;
  if (tagName.startsWith('bedside-')) return [tagName, attr(element, name)];
  const marker = /^#(bedside-[a-z-]+)\?(.*)$/.exec(attr(element, 'href') ?? '');
  if (marker) return [marker[1], new URLSearchParams(marker[2]).get(name) ?? undefined];
  const named = /(?:^|\s)(bedside-[a-z-]+)(?:\s|$)/.exec(attr(element, 'class') ?? '');
  return named ? [named[1], attr(element, `data-${name}`)] : [];
}

/** Whether a text is the tag of a language that has a name. */
function isLanguage(tag: string): boolean {
  try {
    return !!new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(tag);
  } catch {
    return false;
  }
}
