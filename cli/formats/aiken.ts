import { Refused } from '../input.js';
import { short } from '../terminal.js';
import { found, quizOf, type Found } from '../widgets.js';

const option = /^\s*([A-Z])[.)]\s+(\S.*)$/;
const answer = /^\s*ANSWER\s*:\s*([A-Z](?:\s*,\s*[A-Z])*)\s*$/i;

/** Whether a text is Aiken: lettered lines and lines that name the answer, and none of GIFT's braces. */
export const isAiken = (text: string): boolean =>
  /^\s*ANSWER\s*:/im.test(text) && /^\s*A[.)]\s/m.test(text) && !/^::|[^\\]\{\s*[=~]/m.test(text);

/** Aiken: one question a block, lettered options, and the letter of the right one. */
export function importAiken(text: string): Found {
  const result = found();
  const quiz = quizOf();
  let words: string[] = [];
  let options: { letter: string; text: string }[] = [];
  let first = 0;
  text.split(/\r?\n/).forEach((line, i) => {
    const here = i + 1;
    const row = option.exec(line);
    const end = answer.exec(line);
    if (end) {
      const place = `line ${first || here}, question “${short(words.join(' '))}”`;
      const letters = end[1]!.toUpperCase().split(/\s*,\s*/);
      const unknown = letters.find((letter) => !options.some((each) => each.letter === letter));
      if (!words.length || options.length < 2 || unknown)
        throw new Refused(
          `line ${here}: ${unknown ? `the answer ${unknown} is none of the options above it` : words.length ? 'there are fewer than two options above this answer' : 'there is no question above this answer'}. Mend it and try again.`,
        );
      quiz.questions.push({
        place,
        question: [words.join(' ')],
        options: options.map(({ letter, text }) => ({
          text: [text],
          right: letters.includes(letter),
        })),
      });
      words = [];
      options = [];
      first = 0;
    } else if (row && words.length) options.push({ letter: row[1]!, text: row[2]!.trim() });
    else if (line.trim()) {
      if (options.length)
        throw new Refused(
          `line ${here}: the question of line ${first} has no line “ANSWER: …” after its options. Add it and try again.`,
        );
      first ||= here;
      words.push(line.trim());
    }
  });
  if (words.length)
    throw new Refused(
      `the question of line ${first} has no line “ANSWER: …” after its options. Add it and try again.`,
    );
  result.widgets.push(quiz);
  return result;
}
