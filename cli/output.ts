import { idFrom, withOwnIds, type ImportedQuestion } from './imported.js';

interface Quiz {
  title: string | undefined;
  questions: ImportedQuestion[];
}

/** Bedside JSON, as `<bedside-quiz src>` takes it. */
export function toJson({ title, questions }: Quiz): string {
  return `${JSON.stringify({ ...(title ? { title } : {}), questions: withOwnIds(questions) }, null, 2)}\n`;
}

const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
const attribute = (name: string, value: string | undefined) =>
  value ? ` ${name}="${escaped(value)}"` : '';
const paragraphs = (words: string | string[] | undefined, indent: string) =>
  [words ?? []]
    .flat()
    .map((text) => `${indent}<p>${escaped(text)}</p>\n`)
    .join('');

/** The plain HTML form: what every CMS filter lets through, inside the element. */
export function toHtml({ title, questions }: Quiz): string {
  const items = withOwnIds(questions).map(item).join('');
  const heading = title ? `  <h2>${escaped(title)}</h2>\n` : '';
  return `<bedside-quiz${attribute('name', title && idFrom(title))}>\n${heading}  <ol>\n${items}  </ol>\n</bedside-quiz>\n`;
}

function item({
  id,
  lang,
  question,
  intro,
  kind,
  options,
  explanation,
  hints,
  critical,
  points,
}: ImportedQuestion): string {
  const list = kind === 'order' ? 'ol' : 'ul';
  const rows = (options ?? []).map(({ id, lang, text, right, feedback, fixed }) => {
    const words = right ? `<strong>${escaped(text)}</strong>` : escaped(text);
    const own = feedback ? ` <p>${escaped(feedback)}</p>` : '';
    return `        <li${attribute('id', id)}${attribute('lang', lang)}${fixed ? ' data-fixed' : ''}>${words}${own}</li>\n`;
  });
  const given = (hints ?? []).map((hint) => `        <li>${escaped(hint)}</li>\n`);
  const indent = '      ';
  return [
    `    <li${attribute('id', id)}${attribute('lang', lang)}${attribute('data-kind', kind)}>${escaped(question)}\n`,
    paragraphs(intro, indent),
    rows.length ? `${indent}<${list}>\n${rows.join('')}${indent}</${list}>\n` : '',
    paragraphs(points, indent),
    paragraphs(explanation, indent),
    given.length ? `${indent}<ul>\n${given.join('')}${indent}</ul>\n` : '',
    critical ? `${indent}<blockquote><p>${escaped(critical)}</p></blockquote>\n` : '',
    '    </li>\n',
  ].join('');
}
