import { css, html, nothing, type LitElement } from 'lit';
import * as v from 'valibot';
import { slug, uniqueIds } from '../content/naming.js';
import type { Result } from '../content/result.js';
import { check, paragraphs, text } from './schema.js';
import { str } from '../language/str.js';
import { addStyles } from '../element/add-styles.js';
import { advice } from '../report/faq-advice.js';
import type { FaqItem, FaqModel, FaqView } from '../../faq/faq.model.js';

/** JSON content of `<bedside-faq>`. Source of `dist/schemas/faq.schema.json`. */
export const schema = v.pipe(
  v.object({
    title: v.optional(v.pipe(text, v.description('Heading over the questions.'))),
    items: v.pipe(
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
    ),
  }),
  v.title('bedside-faq'),
  v.description('Common questions with their answers. All text is plain text, never markup.'),
);

/** Checks JSON and gives the model, or every problem with its path. */
export function parse(input: unknown): Result<FaqModel> {
  return check(schema, input, ({ title, items: questions }) => {
    const name = uniqueIds();
    const items = questions.map(({ id, question, answer, reviewed }): FaqItem => {
      const texts = ([] as string[]).concat(answer);
      const render = (view: FaqView) => answerPart(texts, reviewed, view);
      return { id: name(id, slug(question) || 'question'), question, answer: texts, render };
    });
    const level = title ? 3 : 2;
    return {
      model: { title, titleLevel: 2, level, items, parts: items },
      hints: advice(name.twice),
    };
  });
}

const styled = new WeakSet<LitElement>();

function answerPart(texts: string[], reviewed: string | undefined, { host, language }: FaqView) {
  if (!styled.has(host)) addStyles(host, styles);
  styled.add(host);
  const { lang, dir, msg } = language;
  const when =
    reviewed && language.date(new Date(reviewed), { dateStyle: 'long', timeZone: 'UTC' });
  return html`${texts.map((text) => html`<p>${text}</p>`)}${
    when
      ? html`<p part="reviewed" lang=${lang} dir=${dir}>
          ${msg(str`Last reviewed: ${when}`, {
            id: 'faq.reviewed',
            desc: 'Under an answer. {0}: a date.',
          })}
        </p>`
      : nothing
  }`;
}

const styles = css`
  [part='answer'] p {
    margin-block: 0 0.75em;
  }
  [part='reviewed'] {
    color: var(--_muted);
    font-size: 0.9em;
  }
`;
