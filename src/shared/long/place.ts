import type { LitElement } from 'lit';

/** What the author wrote that a row begins with. */
const heads = 'h1,h2,h3,h4,h5,h6,[role=heading],li,legend';
/** How many of them are looked for, from the place upwards. */
const LOOKED_FOR = 20;

const fold = ({ textContent }: Node) => textContent!.replace(/\s+/g, ' ').trim();

/**
 * Remembers what a reader has at the top of the screen, where that is inside an element.
 *
 * @returns Scrolls the page so that the row with these words stands there, once the rows are on show.
 */
export function keepPlace(host: LitElement): () => void {
  const { top, bottom, left, width } = host.getBoundingClientRect();
  if (top >= 0 || bottom <= 0) return () => {};
  const [at] = document
    .elementsFromPoint(left + width / 2, 0)
    .filter((element) => element !== host && host.contains(element));
  if (!at) return () => {};
  const all = [...host.querySelectorAll(heads)];
  const behind = all.findIndex(
    (head) => at.compareDocumentPosition(head) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  const before = all.slice(0, behind < 0 ? undefined : behind).slice(-LOOKED_FOR);
  const places = before.map((head) => ({ y: head.getBoundingClientRect().top, words: fold(head) }));
  return () => {
    const rows = [...host.renderRoot.querySelectorAll('[part~=row],[part~=question]')];
    const texts = rows.map(fold);
    for (const { y, words } of places.reverse()) {
      const row = rows[texts.findIndex((text) => words && text.includes(words))];
      if (row) return scrollBy({ top: row.getBoundingClientRect().top - y, behavior: 'instant' });
    }
  };
}
