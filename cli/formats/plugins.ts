import type { PageElement, PageNode } from '../dom.js';
import { attr, elementsIn, isElement } from '../check/page.js';
import type { Rich } from '../markup/tree.js';
import { richOf } from '../markup/html.js';
import { saysSomething, wordsOf } from '../markup/words.js';
import type { FaqItem, GlossaryEntry } from '../widgets.js';

/** How a plugin or theme writes one question, or one word: classes, as they stand in a saved page. */
interface Pattern {
  name: string;
  item: RegExp;
  question: RegExp;
  answer: RegExp;
}

const word = (classes: string) => RegExp(`(?:^|\\s)(?:${classes})(?=\\s|$)`);
const pattern = (name: string, item: string, question: string, answer: string): Pattern => ({
  name,
  item: word(item),
  question: word(question),
  answer: word(answer),
});

const faqs: Pattern[] = [
  pattern('Yoast', 'schema-faq-section', 'schema-faq-question', 'schema-faq-answer'),
  pattern('Rank Math', 'rank-math-list-item', 'rank-math-question', 'rank-math-answer'),
  pattern(
    'block editor',
    'wp-block-accordion-item',
    'wp-block-accordion-heading',
    'wp-block-accordion-panel',
  ),
  pattern(
    'Ultimate FAQ',
    'ewd-ufaq-faq-div|ufaq-faq-div',
    'ewd-ufaq-faq-title-text|ufaq-faq-title-text',
    'ewd-ufaq-faq-body|ufaq-faq-body',
  ),
  pattern('Easy Accordion', 'sp-ea-single|ea-card', 'ea-header', 'ea-body'),
  pattern(
    'Kadence',
    'kt-accordion-pane|wp-block-kadence-pane',
    'kt-blocks-accordion-title',
    'kt-accordion-panel',
  ),
  pattern('Spectra', 'uagb-faq-item', 'uagb-question', 'uagb-faq-content'),
  pattern(
    'Elementor',
    'elementor-accordion-item|elementor-toggle-item',
    'elementor-accordion-title|elementor-toggle-title',
    'elementor-tab-content',
  ),
  pattern('Divi', 'et_pb_toggle', 'et_pb_toggle_title', 'et_pb_toggle_content'),
  pattern('WPBakery', 'vc_tta-panel', 'vc_tta-title-text', 'vc_tta-panel-body'),
  pattern('Quick and Easy FAQs', 'qe-faq-toggle', 'qe-toggle-title', 'qe-toggle-content'),
  pattern(
    'GOV.UK',
    'govuk-accordion__section',
    'govuk-accordion__section-heading',
    'govuk-accordion__section-content',
  ),
  pattern('Bootstrap', 'accordion-item', 'accordion-header|accordion-button', 'accordion-body'),
  pattern('Bootstrap', 'card|panel', 'card-header|panel-heading', 'card-body|panel-body'),
];

const glossaries: Pattern[] = [
  pattern('Heroic Glossary', 'hg-item', 'hg-item-title', 'hg-item-description'),
  pattern(
    'Name Directory',
    'name_directory_name_box',
    'name_directory_name|nd-name',
    'name_directory_description|nd-description',
  ),
  pattern(
    'CM Glossary',
    'glossary-item|cmtt-glossary-item',
    'glossary-item-title|cmtt-title',
    'glossary-item-description|glossary_itemdesc|cmtt-desc',
  ),
  pattern(
    'Encyclopedia',
    'encyclopedia-item|wpg-list-item',
    'encyclopedia-title|wpg-list-item-title',
    'encyclopedia-content|wpg-list-item-content',
  ),
];

const has = (element: PageElement, classes: RegExp) => classes.test(attr(element, 'class') ?? '');

interface Pair {
  element: PageElement;
  title: Rich;
  body: Rich;
}

/** Items of one pattern, each with its words; an item inside another is part of it. */
function pairsOf(elements: readonly PageElement[], { item, question, answer }: Pattern): Pair[] {
  const found: Pair[] = [];
  const taken = new Set<PageElement>();
  for (const element of elements) {
    if (!has(element, item) || taken.has(element)) continue;
    const inside = elementsIn(element.childNodes);
    const title = inside.find((each) => has(each, question));
    const body = inside.find((each) => has(each, answer) && each !== title);
    if (!title || !body) continue;
    for (const each of inside) taken.add(each);
    found.push({
      element,
      title: unbuttoned(richOf(withoutIcons(title.childNodes))),
      body: richOf(body.childNodes),
    });
  }
  return found;
}

/** Signs that open and close, as themes draw them, are no words. */
const withoutIcons = (nodes: readonly PageNode[]): PageNode[] =>
  nodes.flatMap((node): PageNode[] => {
    if (!isElement(node)) return [node];
    const icon =
      attr(node, 'aria-hidden') === 'true' ||
      /(^|[\s_-])(icon|toggle-icon|ea-expand-icon)/.test(attr(node, 'class') ?? '') ||
      node.tagName === 'svg';
    return icon ? [] : [{ ...node, childNodes: withoutIcons(node.childNodes) }];
  });

/** The words of a button that opens an answer are the question. */
const unbuttoned = (nodes: Rich): Rich =>
  nodes.flatMap((node): Rich => {
    if (typeof node === 'string') return [node];
    const children = unbuttoned(node.children);
    return node.name === 'button' ? children : [{ ...node, children }];
  });

const idOf = (element: PageElement): string | undefined => {
  const id = attr(element, 'id');
  // Ids that a plugin counts up are no names.
  return id && !/\d{4,}|^(collapse|heading|accordion|tab|faq-?question)-?\d+$/i.test(id)
    ? id
    : undefined;
};

/** Questions in the markup of plugins, themes, native details and microdata. */
export function faqIn(nodes: readonly PageNode[]): FaqItem[] {
  const elements = elementsIn(nodes);
  for (const each of faqs) {
    const pairs = pairsOf(elements, each).filter(
      ({ title, body }) => saysSomething(title) && saysSomething(body),
    );
    if (pairs.length)
      return pairs.map(({ element, title, body }) => ({
        id: idOf(element),
        question: title,
        answer: body,
      }));
  }
  const details = elements.filter(({ tagName }) => tagName === 'details');
  const own = details.filter(
    (each) =>
      !details.some((other) => other !== each && elementsIn(other.childNodes).includes(each)),
  );
  if (own.length > 1)
    return own.flatMap((element) => {
      const summary = element.childNodes.find(
        (node) => isElement(node) && node.tagName === 'summary',
      ) as PageElement | undefined;
      const answer = richOf(element.childNodes.filter((node) => node !== summary));
      return summary && saysSomething(answer)
        ? [{ id: idOf(element), question: richOf(summary.childNodes), answer }]
        : [];
    });
  return microdata(elements);
}

/** `itemtype="https://schema.org/Question"`, whatever the theme calls its classes. */
const microdata = (elements: readonly PageElement[]): FaqItem[] =>
  elements
    .filter((element) => /schema\.org\/Question$/.test(attr(element, 'itemtype') ?? ''))
    .flatMap((element) => {
      const inside = elementsIn(element.childNodes);
      const prop = (name: string) => inside.find((each) => attr(each, 'itemprop') === name);
      const name = prop('name');
      const text = prop('text') ?? prop('acceptedAnswer');
      return name && text
        ? [
            {
              id: idOf(element),
              question: richOf(name.childNodes),
              answer: richOf(text.childNodes),
            },
          ]
        : [];
    });

/** Words in the markup of glossary plugins. */
export function glossaryIn(nodes: readonly PageNode[]): GlossaryEntry[] {
  const elements = elementsIn(nodes);
  for (const each of glossaries) {
    const pairs = pairsOf(elements, each).filter(
      ({ title, body }) => saysSomething(title) && saysSomething(body),
    );
    if (pairs.length)
      return pairs.map(({ element, title, body }) => ({
        id: idOf(element),
        term: wordsOf(title),
        definition: body,
      }));
  }
  return [];
}

/** Accordions that page builders keep as short codes: `[et_pb_toggle title="…"]…[/et_pb_toggle]`. */
export const shortcode =
  /\[(et_pb_toggle|et_pb_accordion_item|vc_tta_section|vc_toggle|fusion_toggle|toggle|accordion-item|av_toggle|sc_fs_faq|su_spoiler)\b([^\]]{0,2000})\]/g;

export interface Short {
  title: string;
  content: string;
}

/** Short codes of a text, each up to its own end or the next of its kind. */
export function shortcodesIn(text: string): Short[] {
  const starts = [...text.matchAll(shortcode)];
  return starts.flatMap(({ 0: all, 1: name, 2: attributes = '', index }, i) => {
    const title = /\b(?:title|question|heading)=(?:"([^"]*)"|'([^']*)'|&#8221;([^&]*)&#8221;)/.exec(
      attributes,
    );
    const from = index + all.length;
    const next = starts[i + 1]?.index ?? text.length;
    const end = text.indexOf(`[/${name}]`, from);
    const content = text.slice(from, end < 0 ? next : Math.min(end, next));
    const words = title?.[1] ?? title?.[2] ?? title?.[3];
    return words && content.trim()
      ? [{ title: words, content: content.replace(/\[\/?[\w-]+[^\]]{0,500}\]/g, '') }]
      : [];
  });
}
