/** What `<bedside-review>` says besides its author's words. */
import { html, nothing, type LitElement } from 'lit';
import { tidy } from '../../shared/content/tidy.js';
import { direction } from '../../shared/language/direction.js';
import type { LanguageController } from '../../shared/language/language-controller.js';
import { nearestLang } from '../../shared/language/nearest-lang.js';
import { str } from '../../shared/language/str.js';
import {
  checkDay,
  isOverdue,
  monthsIn,
  overdueWords,
  reviewedWords,
  tellAuthor,
} from '../../shared/reviewed/reviewed.js';
import { saysDay } from './says-day.js';

/** What an author sets on the element. */
interface Review extends LitElement {
  reviewed?: string;
  every?: string;
  level?: string;
  source?: string;
  minutes?: number;
}

export function renderFacts(host: Review, language: LanguageController) {
  const { reviewed, every, level, source, minutes } = host;
  const { lang, dir, msg, rich } = language;
  const day = reviewed != null && checkDay(host, reviewed) ? reviewed : '';
  const months = monthsIn(every);
  if (every != null && !months) tellAuthor(host, overdueWords(day, every));
  const own = nearestLang(host);
  const words = (text: string) => html`<bdi lang=${own} dir=${direction(own)}>${text}</bdi>`;
  const facts = [
    day && !saysDay(tidy(host.textContent), day, own) ? reviewedWords(language, day) : '',
    level
      ? rich(str`Level: ${words(level)}`, {
          id: 'review.level',
          desc: 'Below the title of a page. {0}: how hard it is to read, in the author’s words, as in “Level: Easy to read”.',
        })
      : '',
    minutes! > 0
      ? msg(
          str`Reading time: ${language.number(minutes!, { style: 'unit', unit: 'minute', unitDisplay: 'long' })}`,
          {
            id: 'review.minutes',
            desc: 'Below the title of a page. {0}: “6 minutes”, in your language already.',
          },
        )
      : '',
    source
      ? rich(str`Source: ${words(source)}`, {
          id: 'review.source',
          desc: 'Below the title of a page. {0}: where its facts come from, in the author’s words.',
        })
      : '',
  ].filter(Boolean);
  return html`${
    facts.length
      ? html`<p part="facts" lang=${lang} dir=${dir}>
          ${facts.map((fact, i) => [i ? ' · ' : '', html`<span>${fact}</span>`])}
        </p>`
      : nothing
  }${
    day && months && isOverdue(day, months)
      ? html`<p part="overdue" lang=${lang} dir=${dir}>
          ${msg('This page is due to be checked again.', {
            id: 'review.overdue',
            desc: 'A quiet sentence below the day of the last review, where that is long ago.',
          })}
        </p>`
      : nothing
  }`;
}
