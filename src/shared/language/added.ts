/** Texts by message id; `{0}`, `{1}` … stand for values. Plain text, never markup. */
export type Messages = Record<string, string>;

/**
 * What the page itself has said with `addMessages`, and who wants to know. On `globalThis`, so that
 * two copies of the library on one page (an embed and a bundle) hear the same.
 */
const shared: { added: Record<string, Messages>; followers: Set<() => void> } = ((
  globalThis as Record<symbol, unknown>
)[Symbol.for('bedside.messages.1')] ??= { added: {}, followers: new Set() }) as never;

export const { added, followers } = shared;

/**
 * Puts a page's own words in place of ours, or adds a language that the package does not have. Works
 * before and after the elements are on the page; later calls win over earlier ones, and single
 * messages over the language's catalogue.
 *
 * @param tag Language of the texts, such as `es` or `es-MX`; `en` changes the English.
 * @param messages Plain texts by id; ids and placeholders as in `locales/*.xlf` of the package. A
 * plural has one id a category of CLDR: `quiz.left.one`, `quiz.left.other`.
 */
export function addMessages(tag: string, messages: Messages): void {
  const name = tag.trim().replace(/_/g, '-');
  added[name] = { ...added[name], ...messages };
  followers.forEach((follower) => follower());
}
