import { createRequire } from 'node:module';
import sanitizeHtml from 'sanitize-html';

const require = createRequire(import.meta.url);

/** Runs the real library, told to let through what a CMS lets through by default. */
const list = (tags, attributes) => (_, html) =>
  sanitizeHtml(html, { allowedTags: tags.split(' '), allowedAttributes: attributes });

const wordpress =
  'address a abbr article aside audio b bdo blockquote br button caption cite code col colgroup dd del details dfn div dl dt em fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd label legend li main map mark menu nav ol p pre q rp rt ruby s samp section small span strike strong sub summary sup table tbody td tfoot th thead tr track tt u ul var video';
const drupal = 'a em strong cite blockquote code ul ol li dl dt dd h2 h3 h4 h5 h6 p br span img';
const aem =
  'a b blockquote br caption code div em h1 h2 h3 h4 h5 h6 hr i img li ol p pre span strong sub sup table tbody td tfoot th thead tr u ul';

/**
 * What content filters leave of an author's HTML, by their default settings: `await filters[name](page, html)`. `page` is
 * an open page of a browser, for those that need one. Versions and lists as of November 2026.
 */
export const filters = {
  'WordPress, posts by authors (kses)': list(wordpress, {
    '*': ['aria-*', 'class', 'data-*', 'dir', 'hidden', 'id', 'lang', 'style', 'title', 'role'],
    a: ['href', 'rel', 'rev', 'name', 'target', 'download'],
  }),
  'Drupal, Basic HTML': list(drupal, {
    '*': ['lang', 'dir'],
    a: ['href', 'hreflang'],
    ol: ['start', 'type'],
    ul: ['type'],
    ...Object.fromEntries([2, 3, 4, 5, 6].map((rank) => [`h${rank}`, ['id']])),
  }),
  'AEM, protection of rich text': list(aem, { a: ['href', 'target', 'title'], '*': ['lang'] }),
  'sanitize-html': (_, html) => sanitizeHtml(html),
  DOMPurify: async (page, html) => {
    await page.addScriptTag({ path: require.resolve('dompurify/dist/purify.min.js') });
    return page.evaluate((text) => globalThis.DOMPurify.sanitize(text), html);
  },
  'setHTML()': (page, html) =>
    page.evaluate((text) => {
      const box = document.createElement('div');
      box.setHTML(text);
      return box.innerHTML;
    }, html),
};
