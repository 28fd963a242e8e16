/** The line that says when something was last reviewed: fetched by the first element that has such a day. */
import { css, html, nothing, type LitElement } from 'lit';
import { addStyles } from '../element/add-styles.js';
import type { LanguageController } from '../language/language-controller.js';
import { str } from '../language/str.js';
import { loadFeature } from '../load-feature.js';
import { isOverdue, monthsIn, overdueWords, wrongDay } from './day.js';

export { isOverdue, monthsIn, overdueWords, wrongDay };

const report = loadFeature(null, () => import('../report/report.js'));
const styled = new WeakSet<LitElement>();

/** “Last reviewed: July 4, 2026”, in the reader's language. @param day A day that is right. */
export const reviewedWords = (language: LanguageController, day: string): string =>
  language.msg(
    str`Last reviewed: ${language.date(new Date(day), { dateStyle: 'long', timeZone: 'UTC' })}`,
    {
      id: 'common.reviewed',
      desc: 'Below questions, a quiz, a list or a page: when its words were last checked. {0}: a date.',
    },
  );

/** Tells an author of a day that is none, or has not been yet; whether all is well. */
export function checkDay(host: LitElement, day: string): boolean {
  const problem = wrongDay(day);
  if (problem) tellAuthor(host, problem);
  return !problem;
}

export const tellAuthor = (host: LitElement, problem: string): void =>
  void report.get().then((part) => part?.reportToAuthor(host, [`reviewed: ${problem}.`], true));

/** The line below what an element shows. Of a day that is wrong readers see nothing, and its author is told. */
export function reviewedLine(host: LitElement, language: LanguageController, day: string) {
  if (!styled.has(host)) addStyles(host, styles);
  styled.add(host);
  return checkDay(host, day)
    ? html`<p part="reviewed" lang=${language.lang} dir=${language.dir}>
        ${reviewedWords(language, day)}
      </p>`
    : nothing;
}

const styles = css`
  [part='reviewed'] {
    margin-block-start: 0.5em;
    color: var(--_muted);
    font-size: 0.9em;
  }
`;
