import type { ContentReader } from '../shared/content/content-state.js';
import { mirror } from '../shared/content/mirror.js';
import { outline, rankOf } from '../shared/content/outline.js';
import { tidy } from '../shared/content/tidy.js';
import { missingNumber, phoneLinks, typedLine } from '../shared/help/phone.js';
import { loadFeature } from '../shared/load-feature.js';

/** What a `<bedside-help>` shows. */
export interface HelpModel {
  /** Words of its first heading; '' without one. */
  name: string;
  /** The heading, where its link is only a marker: shown as its words. */
  title?: Element;
  rank: number;
  /** Everything else that the author wrote, in order. */
  nodes: readonly Node[];
  /** Styles for the page: what links lack in their names and on paper. */
  rules: string;
}

const advice = loadFeature(null, () => import('./advice/advice.js'));
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
    const links = [...host.querySelectorAll(phoneLinks)];
    const isFolded = !!host.parentElement?.closest(folding);
    return {
      ok: true,
      model: {
        name: typeof label === 'string' ? label : tidy(label.textContent),
        title,
        rank: rankOf(heading),
        nodes: [...host.childNodes].filter((node) => node !== title && !(node.nodeType > 3)),
        rules: links.map(ruleFor).join('\n'),
      } as HelpModel,
      hints:
        links.length && heading && !isFolded
          ? []
          : advice
              .get()
              .then((part) => part?.adviseHelp(!!heading, !!links.length, isFolded) ?? []),
    };
  },
};

/** A text as CSS writes it. */
const quoted = (text: string) =>
  `"${text.replace(/["\\\n\r\f<]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;

/**
 * The author's link stays as it was written: what its name lacks (“TTY”, which stands beside it) and what paper lacks (the
 * number behind “Call the nurse”) come from styles.
 */
function ruleFor(link: Element): string {
  const self = `bedside-help a[href=${quoted(link.getAttribute('href')!)}]`;
  const typed = typedLine(link);
  const number = missingNumber(link);
  return [
    typed && `${self}::before{content:${quoted(`${typed} `)};${outOfSight}}`,
    number && `@media print{${self}::after{content:${quoted(` (${number})`)}}}`,
  ]
    .filter(Boolean)
    .join('\n');
}

/** Read out, not drawn. */
const outOfSight =
  'position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap';
