import type { Linked } from './linked-runs.js';

/** How often another script may undo a text in a row, before it is left to it. */
const MOST_ROUNDS = 3;
/** A reader who opens and closes something is not as quick as this, in milliseconds. */
const SOON_MS = 2000;
/** Nobody but a script that lies in wait undoes something so soon, in milliseconds. */
const AT_ONCE_MS = 50;
/** After so long without it, it is forgotten, in milliseconds. */
const FORGOTTEN_AFTER_MS = 30_000;
/** Shortest and longest wait between two passes while others undo them, in milliseconds. */
const WAITS_MS = [50, 250] as const;

/**
 * Keeps two scripts from fighting over a text for ever: what is undone again and again is left as the
 * other one wants it, and between two passes the page always gets its turn.
 */
export class Rounds {
  /** Of each place that was undone: its text, how often, in which pass last, and when. */
  readonly #places = new WeakMap<
    Element,
    { text: string; count: number; pass: number; at: number }
  >();
  #pass = 0;
  #undoneSince = 0;
  #wasUndone = false;

  /** Something undid what was put into a text: another script, if that is still in its place. */
  undone({ text, parent, at }: Pick<Linked, 'text' | 'parent' | 'at'>): void {
    const now = performance.now();
    if (now - at > SOON_MS) return;
    this.#wasUndone ||= now - at < AT_ONCE_MS;
    if (!parent.isConnected) return;
    let round = this.#places.get(parent);
    if (round?.text !== text || now - round.at > FORGOTTEN_AFTER_MS)
      this.#places.set(parent, (round = { text, count: 0, pass: -1, at: now }));
    // A list that is drawn anew has one text many times.
    if (round.pass !== this.#pass) round.count++;
    Object.assign(round, { pass: this.#pass, at: now });
  }

  /** Whether a text is to be left alone. */
  isLost({ text, parent }: Pick<Linked, 'text' | 'parent'>): boolean {
    const round = this.#places.get(parent);
    return (
      round?.text === text &&
      round.count >= MOST_ROUNDS &&
      performance.now() - round.at < FORGOTTEN_AFTER_MS
    );
  }

  /** To be awaited before each pass. */
  async next(): Promise<void> {
    this.#pass++;
    if (!this.#wasUndone) {
      this.#undoneSince = 0;
      return;
    }
    this.#wasUndone = false;
    // Most scripts go over a page once.
    if (this.#undoneSince++ < MOST_ROUNDS) return;
    const wait = Math.min(WAITS_MS[0] * 2 ** (this.#undoneSince - MOST_ROUNDS), WAITS_MS[1]);
    await new Promise((go) => setTimeout(go, wait));
  }
}
