/** Reads JSON content: asked for by the first element that has some. */
import type { LitElement } from 'lit';
import type { Family, Loaded } from '../content/content-state.js';
import type { Result } from '../content/result.js';
import { parse as checklist } from './checklist.schema.js';
import { parse as faq } from './faq.schema.js';
import { parse as glossary } from './glossary.schema.js';
import { load as read } from './load.js';
import { parse as questions } from './questions.schema.js';
import { parse as quiz } from './quiz.schema.js';

/** What stands around an article is the author's HTML: words that must be there without scripts. */
const page = (): Result<never> => ({
  ok: false,
  problems: ['It takes no JSON. Write its text as HTML, so that it is there without scripts too.'],
});
const parsers: Record<Family, unknown> = { checklist, faq, glossary, page, questions, quiz };

type Parser<Model> = (
  input: unknown,
  signal: AbortSignal,
) => Result<Model> | Promise<Result<Model>>;

/** Reads JSON of one family: `input` is its text (`inline`), or its address. Never throws. */
export const load = <Model>(
  host: LitElement,
  input: string,
  inline: boolean,
  family: Family,
  signal: AbortSignal,
): Promise<Loaded<Model>> => read(host, input, inline, parsers[family] as Parser<Model>, signal);
