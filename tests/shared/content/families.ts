/** Families of elements whose reading is tried with made-up content. A family plugs in here. */
import fc from 'fast-check';
import { buttons, clear, faq, lines, openAll } from '../../faq/support.js';
import { headed, join, prose, within, type Piece } from './editors.js';

export interface Content extends Piece {
  /** The words of each thing that is pressed, ticked or saved. */
  labels: string[][];
}

interface Family {
  name: string;
  content: fc.Arbitrary<Content>;
  /** Shows the content with everything open: what a reader sees, and the words of each label. */
  show(html: string): Promise<{ text: string; labels: string[] }>;
}

/** A question with its answer, inside what themes and blocks put around it. */
const question = (rank: number) =>
  fc
    .tuple(
      headed(rank),
      prose,
      fc.constantFrom(
        ...([
          ['', '', ''],
          ['', '', ''],
          ['<section>', '', '</section>'],
          ['<div class="item"><div class="head">', '</div><div class="body">', '</div></div>'],
          ['<div class="head">', '</div>', ''],
          ['<article><div>', '', '</div></article>'],
        ] as const),
      ),
    )
    .map(([head, answer, [before, between, after]]) => ({
      piece: join([within(before, head, between), within('', answer, after)], '\n'),
      label: head.words,
    }));

const questions = (rank: number) => fc.array(question(rank), { minLength: 1, maxLength: 3 });

type Some = { pieces: Piece[]; labels: string[][] };
const some = (found: readonly { piece: Piece; label: string[] }[]): Some => ({
  pieces: found.map(({ piece }) => piece),
  labels: found.map(({ label }) => label),
});

const form: fc.Arbitrary<Some> = fc.oneof(
  fc.array(question(3), { minLength: 2, maxLength: 4 }).map(some),
  fc.tuple(headed(2), questions(3)).map(([title, found]) => {
    const { pieces, labels } = some(found);
    return { pieces: [title, ...pieces], labels };
  }),
  // Groups below a title, each perhaps in a wrapper.
  fc
    .tuple(
      headed(2),
      fc.array(fc.tuple(headed(3), questions(4), fc.boolean()), { minLength: 1, maxLength: 2 }),
    )
    .map(([title, groups]) => {
      const read = groups.map(([head, found, wrapped]) => {
        const { pieces, labels } = some(found);
        const all = join([head, ...pieces], '\n');
        return { piece: wrapped ? within('<div class="group">', all, '</div>') : all, labels };
      });
      return {
        pieces: [title, ...read.map(({ piece }) => piece)],
        labels: read.flatMap(({ labels }) => labels),
      };
    }),
);

const content: fc.Arbitrary<Content> = fc
  .tuple(
    form,
    fc.constantFrom(
      ...([
        ['', ''],
        ['<div>', '</div>'],
        ['<div class="wp-block-group"><div class="inner">', '</div></div>'],
      ] as const),
    ),
  )
  .map(([{ pieces, labels }, [before, after]]) => ({
    ...within(`<bedside-faq>${before}`, join(pieces, '\n'), `${after}</bedside-faq>`),
    labels,
  }));

export const families: readonly Family[] = [
  {
    name: '<bedside-faq>',
    content,
    async show(html) {
      const element = await faq(html);
      const labels = buttons(element).map((button) => lines(button).join(' '));
      await openAll(element);
      const text = lines(element).join('\n');
      clear();
      return { text, labels };
    },
  },
];
