/** Elements of the family `page`. */
export const parts = 'help|levels|print|review';
const families = 'checklist|faq|glossary|page|questions|quiz';
const names = `${families.replace('page', parts)}|question-list|term`;
const name = new RegExp(`[\\s#]bedside-(${names})[\\s?]`);

/** What can be loaded, in the order of the table of files. */
export const entries = [...families.split('|'), 'markers', 'advice', 'check'];

export const widgetNames = names.split('|');

/** Everything that may be a widget or ask for one. */
export const selector = `bedside-${names.replaceAll('|', ',bedside-')},[class*="bedside-" i],a[href*="#"]`;

/** Which widget a tag, a class or the `#…` of a link names: `faq` for `#bedside-faq?single`. */
export const widgetIn = (text: unknown) => name.exec(` ${text as string} `)?.[1];

/**
 * What a site puts below an article, in or beside its text: ways to share it, more to read, comments. Tested with
 * `tag#id.class`.
 */
export const furniture =
  /^(nav|footer)#|#(comments|respond)\.|\..*(sharedaddy|jp-relatedposts|addtoany|social-share|share-buttons|post-navigation|comments-area|yarpp)/;

/** Of these a line is all there is: their marker may stand in a paragraph, and nothing that follows belongs to it. */
export const isLine = (widget: string): boolean => /^(print|review)$/.test(widget);
