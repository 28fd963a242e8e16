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

/** Few enough to do in any order. */
const few = 8;

/** Puts what stands in the viewport first, without asking for a layout before its time. */
export async function visibleFirst<Item extends { readonly parent: Element }>(
  items: readonly Item[],
): Promise<readonly Item[]> {
  if (items.length < few || document.hidden || !('IntersectionObserver' in globalThis)) {
    return items;
  }
  const visible = new Set<Element>();
  await new Promise<void>((done) => {
    const finish = () => {
      clearTimeout(timer);
      observer.disconnect();
      done();
    };
    const observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) if (isIntersecting) visible.add(target);
      finish();
    });
    for (const { parent } of items) observer.observe(parent);
    // A page that is not drawn now (a background frame) is not waited for.
    const timer = setTimeout(finish, 150);
  });
  return [
    ...items.filter(({ parent }) => visible.has(parent)),
    ...items.filter(({ parent }) => !visible.has(parent)),
  ];
}
