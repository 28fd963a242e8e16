import type { Unit } from './translations.js';

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  [data-l10n='unreviewed'] { outline: 1px dotted #a86a00; outline-offset: 2px; }
  [data-l10n='stale'], [data-l10n='missing'] { outline: 2px dashed #b3261e; outline-offset: 2px; }
  [data-l10n-chosen] { outline: 3px solid Highlight; outline-offset: 3px; }
`);

const escape = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
const pattern = ({ text, english }: Unit) =>
  new RegExp(
    `^${(text || english)
      .split(/\{\d+\}/)
      .map(escape)
      .join('[^]+')}$`,
    'u',
  );

const attributes = ['aria-label', 'placeholder', 'title'];

function* openTrees(root: ParentNode): Generator<ShadowRoot> {
  for (const element of root.querySelectorAll('*'))
    if (element.shadowRoot) {
      yield element.shadowRoot;
      yield* openTrees(element.shadowRoot);
    }
}

/**
 * Outlines in the picture what still wants a translator's eye, and follows what the elements render.
 * `seen` hears which messages stand in the picture.
 *
 * @returns a function that makes one message stand out
 */
export function outline(picture: HTMLElement, units: Unit[], seen: (ids: Set<string>) => void) {
  const patterns = units.map((unit) => ({ unit, test: pattern(unit) }));
  let waiting = 0;
  const observer = new MutationObserver(() => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(mark);
  });

  function mark() {
    const ids = new Set<string>();
    for (const tree of openTrees(picture)) {
      if (!tree.adoptedStyleSheets.includes(sheet)) {
        tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet];
        observer.observe(tree, { subtree: true, childList: true, characterData: true });
      }
      for (const element of tree.querySelectorAll('*')) {
        const own = [...element.childNodes]
          .filter((node) => node.nodeType === 3)
          .map((node) => node.textContent ?? '');
        const said = [own.join(''), ...attributes.map((name) => element.getAttribute(name) ?? '')]
          .map((text) => text.trim())
          .filter(Boolean);
        const found = patterns.filter(({ test }) => said.some((text) => test.test(text)));
        if (!found.length) continue;
        for (const { unit } of found) ids.add(unit.id);
        element.setAttribute('data-l10n', found[0]!.unit.state);
        element.setAttribute('data-l10n-ids', found.map(({ unit }) => unit.id).join(' '));
      }
    }
    seen(ids);
  }

  mark();
  // The elements that were not ready have no tree yet.
  for (const wait of [100, 400, 1200]) setTimeout(mark, wait);
  return (id?: string) => {
    for (const tree of openTrees(picture))
      for (const element of tree.querySelectorAll('[data-l10n-ids]'))
        element.toggleAttribute(
          'data-l10n-chosen',
          id !== undefined && element.getAttribute('data-l10n-ids')!.split(' ').includes(id),
        );
  };
}
