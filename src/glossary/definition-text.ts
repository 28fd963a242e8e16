import { html, nothing, type TemplateResult } from 'lit';
import { plainText } from '../shared/content/plain-text.js';
import { isForScreenReaders, isHidden } from '../shared/content/visible.js';
import { meant } from '../shared/content/copy.js';
import type { LanguageController } from '../shared/language/language-controller.js';
import type { Entry } from './glossary.model.js';

const kept =
  /^(P|UL|OL|LI|BLOCKQUOTE|EM|STRONG|B|I|S|U|SMALL|MARK|SUB|SUP|BDI|BDO|SPAN|ABBR|CITE|CODE|DFN|KBD|Q|SAMP|VAR|BR|WBR|A|IMG|DIV|DL|DT|DD|TABLE|CAPTION|THEAD|TBODY|TFOOT|TR|TH|TD|FIGURE|FIGCAPTION|H[1-6]|PRE|HR|DEL|INS|RUBY|RT|RP|TIME)$/;
/** Blocks that are shown as such, so that their words never run into others. */
const blocks =
  /^(ADDRESS|ARTICLE|ASIDE|CENTER|DETAILS|FIELDSET|FOOTER|HEADER|HGROUP|LEGEND|MAIN|SECTION|SUMMARY)$/;
const dropped = /^(SCRIPT|STYLE|TEMPLATE|IFRAME|OBJECT|EMBED|FORM|INPUT|BUTTON|SELECT|TEXTAREA)$/;
const attributes = [
  ...['lang', 'dir', 'translate', 'href', 'src', 'alt', 'width', 'height'],
  ...['colspan', 'rowspan', 'scope', 'start', 'value'],
];

/**
 * Whether an address may stand in a link or be loaded: `https:`, `mailto:`, `tel:` or relative, and
 * `http:` on a page that is served so.
 */
export const isSafe = (address: string): boolean =>
  (globalThis.location?.protocol === 'http:' && /^http:\/\//i.test(address.trim())) ||
  /^(?:https:|mailto:|tel:|\.{0,2}\/(?![\\/])|[#?]|[\w-][^:]*$)/i.test(address.trim());

/** A copy of the author's definition: words, structure, links and pictures; nothing that acts. */
function copyInto(target: Node, nodes: Iterable<Node>, document: Document) {
  for (const node of nodes) {
    if (node.nodeType === 3) target.appendChild(document.createTextNode((node as Text).data));
    if (node.nodeType !== 1 || dropped.test(node.nodeName)) continue;
    const element = node as Element;
    let into = target;
    if (isHidden(element) || isForScreenReaders(element)) continue;
    if (element.localName === 'math') {
      target.appendChild(document.createTextNode(plainText(element)));
      continue;
    }
    const as = meant(element);
    if (blocks.test(element.nodeName)) into = target.appendChild(document.createElement('div'));
    else if (as || kept.test(element.nodeName)) {
      into = target.appendChild(document.createElement(as ?? element.localName));
      for (const name of attributes) {
        const value = element.getAttribute(name);
        const address = name === 'href' || name === 'src';
        const isAllowed = !address || isSafe(value ?? '') || sameOrigin(value ?? '', document);
        if (value !== null && isAllowed)
          (into as Element).setAttribute(name, name === 'href' ? onPage(value, document) : value);
      }
    }
    copyInto(into, element.childNodes, document);
  }
}

/** A place on this page stays one, where `<base>` would make another page of it. */
export const onPage = (href: string, { URL: page, baseURI }: Document): string =>
  href.startsWith('#') && baseURI.split('#')[0] !== page.split('#')[0] && page.startsWith('http')
    ? page.split('#')[0] + href
    : href;

/** An absolute address on the page's own site, also where that is served without TLS. */
const sameOrigin = (value: string, { baseURI, location }: Document) =>
  URL.canParse(value, baseURI) && new URL(value, baseURI).origin === location?.origin;

/** What stands in its place only: of these the content is shown. */
const held = /^(DD|DT|DIV|T[DH]|CAPTION|FIGCAPTION)$/;

/** The definition as it is shown in a pop-up, in the A to Z and on paper. */
export function definitionOf({ definition }: Pick<Entry, 'definition'>, document: Document): Node {
  const copy = document.createElement('div');
  for (const part of definition) {
    if (typeof part === 'string') {
      copy.appendChild(document.createElement('p')).textContent = part;
      continue;
    }
    if (held.test(part.nodeName) || blocks.test(part.nodeName)) {
      const into = definition.length > 1 ? copy.appendChild(document.createElement('div')) : copy;
      copyInto(into, part.childNodes, document);
    } else copyInto(copy, [part], document);
  }
  return copy;
}

/** A picture with its description, if the entry has one. */
export const pictureOf = ({ image }: Entry): TemplateResult | undefined =>
  image && isSafe(image.src)
    ? html`<img part="picture" src=${image.src} alt=${image.alt} loading="lazy" />`
    : undefined;

/** A link to the full entry, if the address may be used. */
export const fullEntry = (
  href: string | undefined,
  { msg }: LanguageController,
  act?: () => void,
): TemplateResult | typeof nothing =>
  href && isSafe(href)
    ? html`<a part="full" href=${href} @click=${act}
        >${msg('Full entry', {
          id: 'glossary.full-entry',
          desc: 'Link in a definition to the entry in the list of words. [max 28]',
        })}</a
      >`
    : nothing;

/** A button that plays how the word is said, if the entry has a recording. */
export const listenTo = (
  { audio }: Entry,
  { msg }: LanguageController,
): TemplateResult | undefined =>
  audio && isSafe(audio)
    ? html`<audio preload="none" src=${audio}></audio
        ><button part="listen" type="button" @click=${play}>
          ${msg('Listen', {
            id: 'glossary.listen',
            desc: 'Button beside a word: plays how it is said. [max 20]',
          })}
        </button>`
    : undefined;

function play({ currentTarget }: Event) {
  const audio = (currentTarget as Element).previousElementSibling as HTMLAudioElement;
  // A recording that cannot be played leaves the respelling, and the word itself.
  audio.play().catch(() => {});
}
