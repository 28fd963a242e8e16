/**
 * Which of the matches are worth a link. Linking every occurrence of a full dictionary marks a
 * quarter of all words, and a page of links is read by nobody.
 */

/** How often one entry is linked: once a page, once a section, or wherever it stands. */
export type Density = 'page' | 'section' | 'all';

export interface Candidate {
  /** What must not be repeated: the entry, in its page or section. */
  readonly key: string;
  /** Number of the sentence in its text. */
  readonly sentence: number;
  /** Length of the words, in characters. */
  readonly length: number;
  /** It is linked already: it stays, so that nothing moves under a reader's hand. */
  readonly kept?: boolean;
}

/** Most links in one sentence. */
const most = 2;

/**
 * The candidates of one text that are linked, in their order: at most two in a sentence, the longest
 * first, among equals the one that is rarest on the page.
 *
 * @param used Keys that are taken; those chosen are added.
 * @param counts How often each key occurs on the page.
 */
export function choose<C extends Candidate>(
  candidates: readonly C[],
  used: Set<string>,
  counts: ReadonlyMap<string, number>,
): C[] {
  const left = new Map<number, number>();
  const room = (sentence: number) => left.get(sentence) ?? most;
  const chosen = new Set<C>();
  const take = (candidate: C) => {
    chosen.add(candidate);
    used.add(candidate.key);
    left.set(candidate.sentence, room(candidate.sentence) - 1);
  };
  for (const candidate of candidates) if (candidate.kept) take(candidate);
  const count = ({ key }: C) => counts.get(key) ?? 0;
  const best = [...candidates].sort((a, b) => b.length - a.length || count(a) - count(b));
  // Sentence by sentence: the first place on the page is the one that counts.
  const bySentence = new Map<number, C[]>();
  for (const { sentence } of candidates) bySentence.set(sentence, []);
  for (const candidate of best) bySentence.get(candidate.sentence)!.push(candidate);
  for (const [sentence, own] of bySentence) {
    for (const candidate of own) if (room(sentence) && !used.has(candidate.key)) take(candidate);
  }
  return candidates.filter((candidate) => chosen.has(candidate));
}

/** A candidate, and what asks for it. */
export interface Asked extends Candidate {
  readonly job: { readonly density: Density };
}

/** The candidates of one text that are linked: of each job as many as it asks for. */
export function decide<C extends Asked>(
  candidates: readonly C[],
  used: Set<string>,
  counts: ReadonlyMap<string, number>,
): C[] {
  return [...new Set(candidates.map(({ job }) => job))].flatMap((job) => {
    const own = candidates.filter((candidate) => candidate.job === job);
    return job.density === 'all' ? own : choose(own, used, counts);
  });
}

const ends = /(?<![.!?…])[.!?…]+["'”’»)\]]*\s(?!\s*\p{Ll})|[。！？｡؟।။។]/gu;

/** Gives the number of the sentence at a position; "e.g. a test" and "1.5" end no sentence. */
export function sentencesOf(text: string): (at: number) => number {
  let stops: number[] | undefined;
  return (at) => {
    stops ??= [...text.matchAll(ends)].map(({ index }) => index);
    let from = 0;
    for (let to = stops.length; from < to;) {
      const middle = (from + to) >> 1;
      if (stops[middle]! < at) from = middle + 1;
      else to = middle;
    }
    return from;
  };
}
