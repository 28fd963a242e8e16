import { unitsFor } from './sync.mjs';

const accents = Object.fromEntries(
  [...'aeiouyAEIOUYcnszCNSZdghjklrtw'].map((letter, i) => [
    letter,
    [...'áéíóúýÁÉÍÓÚÝçñšžÇÑŠŽďğĥĵķľřťŵ'][i],
  ]),
);

/** Real expansion from English at the 95th percentile: 2.5 for the shortest strings, 1.8 for long ones. */
const expansion = (length) => (length <= 10 ? 2.5 : length <= 30 ? 2.1 : 1.8);

const pieces = (text) => text.split(/(\{\d+\})/);

/** Accents, brackets and length: `[Öpéñ áll ···]`. What lacks brackets on a page was never a message. */
function accented(text, max) {
  const said = pieces(text)
    .map((piece, i) => (i % 2 ? piece : piece.replace(/[A-Za-z]/g, (c) => accents[c] ?? c)))
    .join('');
  const length = [...text].length;
  const room = Math.min(max ?? Infinity, Math.ceil(length * expansion(length)));
  let filling = '';
  for (let i = 0; [...said, ...filling].length + 3 < room; i++) filling += i % 8 ? 'ö' : ' ';
  return `[${said}${filling.trimEnd()}]`;
}

const arabic = [...'ابتثجحخدذرزسشصضطظعغفقكلمن'];

/** Right-to-left letters in place of Latin ones: direction comes from the letters, as in Arabic. */
const mirrored = (text) =>
  pieces(text)
    .map((piece, i) =>
      i % 2
        ? piece
        : piece.replace(
            /[a-z]/gi,
            (c) => arabic[(c.toLowerCase().charCodeAt(0) - 97) % arabic.length],
          ),
    )
    .join('');

/** Messages of the two pseudo-languages; for tests, never for the package. */
export function pseudo(messages) {
  const make = (tag, change) =>
    Object.fromEntries(unitsFor(tag, messages).map(({ id, text, max }) => [id, change(text, max)]));
  return { 'en-XA': make('en-XA', accented), 'ar-XB': make('ar-XB', mirrored) };
}
