import { short } from '../terminal.js';
import type { Rich } from '../markup/tree.js';
import { idCell, paragraphs, values, type Row } from './csv-row.js';

const folded = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();

/** A row as a question of a quiz, or none; why not is told in `left`. */
export function quizRow(row: Row, left: string[]) {
  const question = row.get('question');
  const place = `${row.place}, question “${short(question)}”`;
  const leave = (why: string) => (left.push(`${place}: ${why}`), []);
  const cells = row.all('option');
  const feedback = row.all('feedback');
  const options = cells.flatMap((text, i) =>
    text ? [{ text, feedback: feedback[i] ?? '', number: i + 1 }] : [],
  );
  const kind = row.get('kind').toLowerCase();
  const known = ['choice', 'reflective', 'order', 'own-words'] as const;
  const named = known.find((each) => each === kind);
  if (kind && !named) left.push(`${place}: the kind “${kind}”`);
  if (named !== 'own-words' && options.length < 2) return leave('it has fewer than two options');
  const right = rightOptions(row.get('right'), options);
  if (right.unknown.length)
    return leave(`its right answer “${right.unknown[0]}” is none of its options`);
  if ((!named || named === 'choice') && !right.numbers.size)
    return leave('it does not say which answer is right');
  const fixed = row.get('fixed') ? rightOptions(row.get('fixed'), options).numbers : new Set();
  const source = row.get('source');
  if (source && !/^#\S+$/.test(source)) left.push(`${place}: the source “${source}”; write #id`);
  const marks = !named || named === 'choice';
  return [
    {
      place,
      id: idCell(row, left),
      lang: row.get('lang') || undefined,
      question: [question] as Rich,
      intro: paragraphs(row.get('intro')),
      kind: marks ? undefined : named,
      options:
        named === 'own-words'
          ? []
          : options.map(({ text, feedback, number }) => ({
              text: [text] as Rich,
              right: marks && right.numbers.has(number),
              feedback: feedback ? [feedback] : [],
              fixed: fixed.has(number),
            })),
      explanation: paragraphs(row.get('explanation')),
      hints: row
        .all('hint')
        .filter(Boolean)
        .map((hint): Rich => [hint]),
      source: /^#\S+$/.test(source) ? source : undefined,
      critical: row.get('critical') ? [row.get('critical')] : [],
      points: values(row.get('points')).map((point): Rich => [point]),
    },
  ];
}

/** Which options a cell names: by their words, number or letter; several stand apart by | or ; or comma. */
function rightOptions(cell: string, options: readonly { text: string; number: number }[]) {
  const numbers = new Set<number>();
  const take = (value: string): boolean => {
    const words = options.filter(({ text }) => folded(text) === folded(value));
    const letter = /^[a-z]$/i.test(value) ? value.toLowerCase().charCodeAt(0) - 96 : 0;
    const number = /^\d{1,2}$/.test(value) ? Number(value) : letter;
    // Words come first: an option may itself be a number.
    const found = words.length ? words : options.filter((option) => option.number === number);
    found.forEach((option) => numbers.add(option.number));
    return found.length > 0;
  };
  if (!cell || take(cell)) return { numbers, unknown: [] };
  for (const sign of ['|', ';', ',']) {
    const parts = cell
      .split(sign)
      .map((part) => part.trim())
      .filter(Boolean);
    if (parts.length < 2) continue;
    numbers.clear();
    const unknown = parts.filter((part) => !take(part));
    if (!unknown.length) return { numbers, unknown };
  }
  numbers.clear();
  return { numbers, unknown: [cell] };
}
