/** One entry in one language. */
export interface Entry {
  /** The author's id, or one made from the word. The same in every language of the entry. */
  readonly id: string;
  /** Language of the entry; '' when nothing says it. */
  readonly lang: string;
  readonly term: string;
  /** Other words for it, under which it is found as well. */
  readonly aliases: readonly string[];
  /** The author's own nodes (HTML), or paragraphs of plain text (JSON). */
  readonly definition: readonly Node[] | readonly string[];
  /** The same in everyday words, where the definition is a clinical one. */
  readonly plain?: string | undefined;
  /** How to say it: a respelling ("BY-op-see"). */
  readonly say?: string | undefined;
  /** Address of a recording. */
  readonly audio?: string | undefined;
  readonly image?: { readonly src: string; readonly alt: string } | undefined;
  /** Address of the full entry. */
  readonly href?: string | undefined;
  /** How strictly it wants to be met in running text. */
  readonly match?: 'form' | 'case' | 'exact' | undefined;
  /** Words, or `#id`s of sections, of which one must be near for it to be linked. */
  readonly near?: readonly string[] | undefined;
  /** Where it stands in the author's HTML. */
  readonly source?: Element;
}

/** What a `<bedside-glossary>` shows, and what terms are looked up in. */
export interface GlossaryModel {
  readonly title?: string | Node | undefined;
  /** Rank of the title's heading; 0 without a title. */
  readonly titleLevel: number;
  /** What the author wrote before the words, and what stands between and behind them; HTML only. */
  readonly before?: readonly Node[] | undefined;
  readonly after?: readonly Node[] | undefined;
  readonly entries: readonly Entry[];
}
