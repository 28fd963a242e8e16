import { loadFeature } from '../shared/load-feature.js';

const report = loadFeature(null, () => import('../shared/report/report.js'));

/**
 * What the name of a list without one ends in, so that two on a page do not share their ticks: its place among its like.
 * Its author is told to name it.
 */
export function placeOfUnnamed(host: HTMLElement & { name: string }): string {
  const advice = 'Give the list a name: ticks are kept under the path of this page.';
  void report.get().then((part) => part?.reportToAuthor(host, [advice], false));
  const root = host.getRootNode() as ParentNode;
  const lists = [...root.querySelectorAll<typeof host>(host.localName)];
  const at = lists.filter(({ name }) => !name).indexOf(host);
  return at > 0 ? `#${at + 1}` : '';
}
