import { atEase } from '../../shared/slices.js';
import type { Place } from './finder.js';
import type { Linked } from './linked-runs.js';
import type { Run } from './running-text.js';
import { decide } from './select.js';
import { Sights } from './sight.js';
import type { Standing } from './standing.js';

/** A run with what could be linked in it, and what was done to it before. */
export interface Found {
  readonly run: Run;
  readonly places: readonly Place[];
  readonly linked?: Linked | undefined;
}

/**
 * The places of each run that are linked. What is closed gives way to what can be seen.
 *
 * @param used Keys that are taken; those of the choice are added.
 * @param counts How often each entry stands where the page changed, by key.
 * @param standing Takes down what stands in the text, linked or not.
 */
export async function choose(
  found: readonly Found[],
  used: Set<string>,
  counts: ReadonlyMap<string, number>,
  standing: Standing,
): Promise<Map<Run, Place[]>> {
  const sights = new Sights();
  const chosen = new Map<Run, Place[]>(found.map(({ run }) => [run, []]));
  for (const wanted of ['seen', 'closed'] as const)
    for (const { run, places } of found) {
      await atEase();
      const own = places.filter(({ start }) => sights.of(parentAt(run, start)) === wanted);
      standing.add(run, own);
      chosen.get(run)!.push(...decide(own, used, counts));
    }
  return chosen;
}

/** The element that the words at a place stand in. */
const parentAt = ({ pieces, parent }: Run, start: number): Element =>
  pieces.findLast(({ at }) => at <= start)?.node.parentElement ?? parent;
