import { parseHTML } from 'linkedom/worker';
import { advise, type Advice } from '../src/quiz/quiz.advice.js';
import { readHtml } from '../src/quiz/quiz.reader.js';
import type { QuizModel } from '../src/quiz/quiz.model.js';
import { parse } from '../src/shared/json/quiz.schema.js';
import type { Result } from '../src/shared/content/result.js';
import { Refused, textFrom } from './input.js';

/** Advice on every quiz in a file of Bedside JSON, or in a page. */
export async function check(name: string, bytes: Uint8Array): Promise<Advice[]> {
  const text = textFrom(bytes);
  if (/\.json$/i.test(name) || /^\s*[{[]/.test(text)) return report(parse(json(text)), '', 'en');
  const { document } = parseHTML(
    /<html/i.test(text) ? text : `<!doctype html><html><body>${text}</body></html>`,
  );
  const quizzes = [
    ...document.querySelectorAll('bedside-quiz, .bedside-quiz'),
    ...marked(document),
  ];
  if (!quizzes.length) throw new Refused('no quiz was found in it.');
  const found: Advice[] = [];
  for (const [i, quiz] of quizzes.entries()) {
    const place = quizzes.length > 1 ? `quiz ${i + 1}, ` : '';
    const lang = quiz.closest('[lang]')?.getAttribute('lang') ?? 'en';
    const script = quiz.querySelector('script[type*=json]');
    const src = quiz.getAttribute('src');
    if (src)
      found.push({ place: `${place}quiz`, advice: `its content is in ${src}; check that file` });
    else if (script)
      found.push(...(await report(parse(json(script.textContent ?? '')), place, lang)));
    else found.push(...(await report(await readHtml(quiz), place, lang)));
  }
  return found;
}

/** Quizzes by convention: what follows a heading that links to `#bedside-quiz`. */
function marked(document: Document): Element[] {
  return [...document.querySelectorAll('a[href^="#bedside-quiz"]')].flatMap((link) => {
    const heading = link.closest('h1,h2,h3,h4,h5,h6');
    if (!heading) return [];
    const quiz = document.createElement('div');
    for (
      let next = heading.nextElementSibling;
      next && !(/^H[1-6]$/.test(next.nodeName) && next.nodeName <= heading.nodeName);
      next = next.nextElementSibling
    )
      quiz.append(next.cloneNode(true));
    const holder = document.createElement('div');
    holder.setAttribute('lang', heading.closest('[lang]')?.getAttribute('lang') ?? 'en');
    holder.append(quiz);
    return [quiz];
  });
}

async function report(
  result: Result<QuizModel> | undefined,
  place: string,
  lang: string,
): Promise<Advice[]> {
  if (!result) return [{ place: `${place}quiz`, advice: 'no questions were found in it' }];
  if (!result.ok)
    return result.problems.map((problem) => {
      const [, where = 'quiz', what = problem] = /^([^:]+): ([\s\S]*)$/.exec(problem) ?? [];
      return { place: place + where, advice: what };
    });
  const hints = ((await result.hints) ?? []).map((advice) => ({ place: `${place}quiz`, advice }));
  return [
    ...hints,
    ...advise(result.model, lang).map(({ place: where, advice }) => ({
      place: place + where,
      advice,
    })),
  ];
}

function json(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Refused(`it is not valid JSON: ${(error as Error).message}`);
  }
}
