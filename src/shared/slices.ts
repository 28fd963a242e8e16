/** Work in slices, so that a reader's tap is never kept waiting. */

/** Longest slice, in milliseconds: half of a frame. */
const slice = 8;
let end = 0;

interface Scheduler {
  yield?(): Promise<void>;
}

/**
 * Gives way when the slice is over; otherwise only to what is waiting in the microtask queue. (That
 * counts too: elements put into the page render there.)
 */
export async function atEase(): Promise<void> {
  await undefined;
  if (performance.now() < end) return;
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  await (scheduler?.yield?.() ?? new Promise((go) => setTimeout(go)));
  end = performance.now() + slice;
}

/** Does something with each of many, a slice at a time. */
export async function inSlices<Item>(items: Iterator<Item>, act: (item: Item) => void) {
  for (let next, n = 0; !(next = items.next()).done; n++) {
    if (n % 8 === 0) await atEase();
    act(next.value);
  }
}

/** How long one frame's drawing should take, in milliseconds; what makes it longer waits for the next. */
const drawing = 20;

/**
 * Lets the browser draw between changes of the page: their layout is work too, and done in one go it
 * would be as long as all of them together.
 */
export class Pace {
  /** Changes until the next frame, and in all between two frames; goes by how long the last one took. */
  #left = 8;
  #many = 8;

  /** Waits as long as the next change should wait. */
  async next(): Promise<void> {
    await atEase();
    if (document.hidden || this.#left--) return;
    const took = await new Promise<number>((done) => {
      requestAnimationFrame(() => {
        const began = performance.now();
        // Comes after this frame's layout and paint.
        setTimeout(() => done(performance.now() - began));
      });
      // A frame that is out of sight is not drawn.
      setTimeout(done, 150, drawing);
    });
    this.#many = Math.max(4, Math.min(2, drawing / took) * this.#many) | 0;
    this.#left = this.#many - 1;
  }
}
