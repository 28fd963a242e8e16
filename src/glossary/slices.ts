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
