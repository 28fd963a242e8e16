/** Tells an author in the console which words lead nowhere. */
export function sayUnknownWords(terms: readonly HTMLElement[]): void {
  const words = new Set(terms.map((term) => term.getAttribute('key') ?? term.textContent.trim()));
  console.info(
    `<bedside-term>: no glossary on this page has ${[...words].slice(0, 20).join(', ')}. ` +
      'These words stay plain text.',
  );
}
