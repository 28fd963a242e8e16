import { css, html, nothing, type LitElement } from 'lit';
import * as v from 'valibot';
import { slug, uniqueIds } from '../content/naming.js';
import type { Result } from '../content/result.js';
import { check, paragraphs, text } from './schema.js';
import { reviewedLine } from '../reviewed/reviewed.js';
import { addStyles } from '../element/add-styles.js';
import { advice } from '../report/faq-advice.js';
import type { FaqItem, FaqModel, FaqPart, FaqView } from '../../faq/faq.model.js';

const items = v.pipe(
  v.array(
    v.object({
      id: v.optional(
        v.pipe(text, v.description('Stays the same in every language; links end in #id.')),
      ),
      question: v.pipe(text, v.description('The question, as plain text.')),
      answer: v.pipe(paragraphs, v.description('One paragraph, or a list of paragraphs.')),
      reviewed: v.optional(
        v.pipe(
          v.string(),
          v.regex(/^\d{4}-\d{2}-\d{2}$/, 'write the day as 2026-11-21'),
          v.description('Day of the last review, as 2026-11-21.'),
        ),
      ),
    }),
  ),
  v.minLength(1, 'give at least one question'),
  v.description('The questions, in the order in which they are shown.'),
);
const group = v.object({
  title: v.optional(v.pipe(text, v.description('Heading over the group.'))),
  items,
});

/** JSON content of `<bedside-faq>`. Source of `dist/schemas/faq.schema.json`. */
export const schema = v.pipe(
  v.object({
    title: v.optional(v.pipe(text, v.description('Heading over the questions.'))),
    items: v.optional(items),
    groups: v.optional(
      v.pipe(
        v.array(group),
        v.minLength(1, 'give at least one group'),
        v.description('Questions in groups; after those in “items”, if there are any.'),
      ),
    ),
  }),
  v.check(({ items, groups }) => !!(items ?? groups), 'give “items”, or “groups” of items'),
  v.title('bedside-faq'),
  v.description('Common questions with their answers. All text is plain text, never markup.'),
);

/** Checks JSON and gives the model, or every problem with its path. */
export function parse(input: unknown): Result<FaqModel> {
  return check(schema, input, ({ title, items: own, groups = [] }) => {
    const all = [...(own ? [{ title: undefined, items: own }] : []), ...groups];
    const ids = all.flatMap(({ items }) => items.flatMap(({ id }) => id ?? []));
    const name = uniqueIds(ids);
    const items: FaqItem[] = [];
    const parts: FaqPart[] = [];
    for (const { title: heading, items: questions } of all) {
      if (heading) parts.push({ group: heading });
      for (const { id, question, answer, reviewed } of questions) {
        const texts = ([] as string[]).concat(answer);
        const item: FaqItem = {
          id: name(id, slug(question) || 'question'),
          question,
          answer: texts,
          render: (view) => answerPart(texts, reviewed, view),
        };
        items.push(item);
        parts.push(item);
      }
    }
    const level = 2 + +!!title + +groups.some((group) => group.title);
    return {
      model: { title, titleLevel: 2, level, items, parts },
      hints: advice(name.twice),
    };
  });
}

const styled = new WeakSet<LitElement>();

function answerPart(texts: string[], reviewed: string | undefined, { host, language }: FaqView) {
  if (!styled.has(host)) addStyles(host, styles);
  styled.add(host);
  return html`${texts.map((text) => html`<p>${text}</p>`)}${
    reviewed ? reviewedLine(host, language, reviewed) : nothing
  }`;
}

const styles = css`
  [part='answer'] p {
    margin-block: 0 0.75em;
  }
`;
