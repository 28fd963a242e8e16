import type { ContentReader } from '../shared/content/content-state.js';
import { mirror } from '../shared/content/mirror.js';
import { outline, rankOf } from '../shared/content/outline.js';
import { loadFeature } from '../shared/load-feature.js';

/** What a `<bedside-help>` shows. */
export interface HelpModel {
  /** Words of its first heading, as plain text or as a copy; '' without one. */
  name: string | Node;
  /** The heading, where its link is only a marker: shown as its words. */
  title?: Element;
  rank: number;
  /** Everything else that the author wrote, in order. */
  nodes: readonly Node[];
}

const advice = loadFeature(null, () => import('./advice/advice.js'));
const phone = loadFeature(null, () => import('../shared/help/phone-rules.js'));
/** What can be closed, with everything in it. */
const folding = 'details,bedside-faq,bedside-levels';

export const helpReader: ContentReader<HelpModel> = {
  family: 'page',
  fromHtml(host) {
    const [first] = outline(host);
    if (!first) return undefined;
    const heading = first.kind === 'heading' ? (first.node as Element) : undefined;
    const label = heading ? mirror(heading) : '';
    const title =
      heading?.parentElement === host && heading.querySelector('a[href^="#bedside-"]')
        ? heading
        : undefined;
    const isFolded = !!host.parentElement?.closest(folding);
    return {
      ok: true,
      model: {
        name: label,
        title,
        rank: rankOf(heading),
        nodes: [...host.childNodes].filter((node) => node !== title && !(node.nodeType > 3)),
      } as HelpModel,
      hints: phone.get().then(async (part) => {
        const calls = part?.callsSomebody(host) ?? true;
        if (calls && heading && !isFolded) return [];
        return (await advice.get())?.adviseHelp(!!heading, calls, isFolded) ?? [];
      }),
    };
  },
};
