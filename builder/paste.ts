/**
 * What people paste from Word, Google Docs, mail or an old page, as clean HTML: headings, paragraphs, lists, tables,
 * bold, italic and links, nothing else. The given document is inert: nothing in it runs or is fetched.
 */

const kept = new Set(
  'H1 H2 H3 H4 H5 H6 P UL OL LI BLOCKQUOTE TABLE THEAD TBODY TR TH TD DL DT DD DETAILS SUMMARY BR SUP SUB HR'.split(
    ' ',
  ),
);
const dropped =
  /^(SCRIPT|STYLE|TEMPLATE|META|LINK|TITLE|HEAD|OBJECT|IFRAME|NOSCRIPT|SVG|BUTTON|INPUT|SELECT|TEXTAREA)$/;
const blocks = 'p,h1,h2,h3,h4,h5,h6,ul,ol,li,table,dl,blockquote,div,details,hr';

/** Clean nodes for `page`, made anew; the source stays as it is. */
export function clean(source: Node, page: Document): DocumentFragment {
  const result = page.createDocumentFragment();
  // A page’s own title is above ours: where there is one, all headings go down by one rank.
  const shift = (source as Element).querySelector('h1,.MsoHeading1,.Heading1') ? 1 : 0;
  walk(source, result, page, shift);
  joinWordLists(result, page);
  wrapLooseText(result, page);
  for (const element of [
    ...result.querySelectorAll('p,h1,h2,h3,h4,h5,h6,li,strong,em,a'),
  ].reverse())
    if (!/[^\s\u00a0\u200b\ufeff]/.test(element.textContent!) && !element.querySelector('img'))
      element.remove();
  return result;
}

function walk(source: Node, target: Node, page: Document, shift: number) {
  for (const node of source.childNodes) {
    if (node.nodeType === 3) {
      target.appendChild(page.createTextNode(node.nodeValue!.replace(/[\s\u00a0]+/g, ' ')));
      continue;
    }
    if (node.nodeType !== 1) continue;
    const element = node as HTMLElement;
    const name = element.nodeName.toUpperCase();
    const style = element.getAttribute('style') ?? '';
    if (dropped.test(name) || /display:\s*none|mso-hide:\s*all/i.test(style)) continue;
    // Word writes its own bullets as text, marked so that browsers can leave them out.
    if (/mso-list:\s*ignore/i.test(style)) continue;
    const made = counterpart(element, name, style, page);
    if (made === target) walk(element, target, page, shift);
    else {
      target.appendChild(made);
      walk(element, innermost(made), page, shift);
    }
  }

  function heading(rank: number) {
    return page.createElement(`h${Math.min(6, Math.max(2, rank + shift))}`);
  }

  function counterpart(element: HTMLElement, name: string, style: string, page: Document): Node {
    if (name === 'P' || name === 'DIV') {
      const className = element.className;
      const level = /^MsoTitle/i.test(className) ? 2 : /^(?:Mso)?Heading(\d)/i.exec(className)?.[1];
      if (level) return heading(+level);
      const word = /mso-list:\s*l\d+\s+level(\d+)/i.exec(style);
      if (word) {
        const item = page.createElement('p');
        item.dataset['level'] = word[1];
        // A number or a letter with a stop is an ordered list; any other sign a bullet.
        const sign =
          element.querySelector('[style*="mso-list:Ignore" i]')?.textContent?.trim() ?? '';
        item.dataset['kind'] = /^(\d+|[a-z])[.)]$/i.test(sign) ? 'ol' : 'ul';
        return item;
      }
      return name === 'P' || !element.querySelector(blocks) ? page.createElement('p') : target;
    }
    if (name === 'A' && /^(https?:|mailto:|tel:|#|\/)/i.test(element.getAttribute('href') ?? '')) {
      const link = page.createElement('a');
      link.setAttribute('href', element.getAttribute('href')!);
      return link;
    }
    if (name === 'IMG' && /^(https?:|\/|\.)/i.test(element.getAttribute('src') ?? '')) {
      const image = page.createElement('img');
      for (const key of ['src', 'alt'])
        if (element.hasAttribute(key)) image.setAttribute(key, element.getAttribute(key)!);
      return image;
    }
    if (kept.has(name)) {
      const rank = /^H([1-6])$/.exec(name)?.[1];
      const made = rank ? heading(+rank) : page.createElement(name);
      if (element.id && !/^(docs-internal|_)/.test(element.id)) made.id = element.id;
      if (element.lang) made.lang = element.lang;
      if (name === 'OL' && element.hasAttribute('start'))
        made.setAttribute('start', element.getAttribute('start')!);
      return made;
    }
    // Google Docs wraps all in <b style="font-weight:normal">, and writes bold as a style.
    const weight = /font-weight:\s*(\w+)/i.exec(style)?.[1];
    const bold = weight ? weight === 'bold' || +weight >= 600 : /^(B|STRONG)$/.test(name);
    const italic = /font-style:\s*italic/i.test(style) || /^(I|EM)$/.test(name);
    const struck = /line-through/i.test(style) || /^(S|STRIKE|DEL)$/.test(name);
    let inner: Node = target;
    for (const [is, tag] of [
      [struck, 's'],
      [italic, 'em'],
      [bold && !element.querySelector(blocks), 'strong'],
    ] as const)
      if (is) {
        const outer = page.createElement(tag);
        if (inner !== target) outer.appendChild(inner);
        inner = outer;
      }
    return inner;
  }
}

const innermost = (node: Node): Node => (node.firstChild ? innermost(node.firstChild) : node);

/** Word’s list paragraphs become lists, with lists in them for deeper levels. */
function joinWordLists(root: ParentNode & Node, page: Document) {
  for (const first of [...root.querySelectorAll<HTMLElement>('p[data-level]')]) {
    if (!first.parentNode) continue;
    const stack: { level: number; list: HTMLElement }[] = [];
    let next: Element | null = first;
    let top: HTMLElement | undefined;
    while (next?.matches('p[data-level]')) {
      const { level, kind } = (next as HTMLElement).dataset;
      const following: Element | null = next.nextElementSibling;
      while (stack.length && stack.at(-1)!.level > +level!) stack.pop();
      if (!stack.length || stack.at(-1)!.level < +level!) {
        const list = page.createElement(kind!);
        const parent = stack.at(-1)?.list.lastElementChild;
        if (parent) parent.append(list);
        else {
          next.before(list);
          top ??= list;
        }
        stack.push({ level: +level!, list });
      }
      const item = page.createElement('li');
      item.append(...next.childNodes);
      const lead = item.firstChild;
      if (lead?.nodeType === 3) lead.nodeValue = lead.nodeValue!.trimStart();
      stack.at(-1)!.list.append(item);
      next.remove();
      next = following;
    }
  }
}

/** Text that stands in no block becomes a paragraph. */
function wrapLooseText(root: Node, page: Document) {
  let paragraph: HTMLElement | undefined;
  for (const node of [...root.childNodes]) {
    const isBlock = node.nodeType === 1 && (node as Element).matches(blocks);
    if (isBlock) paragraph = undefined;
    else if (!paragraph && !node.textContent!.trim() && node.nodeName !== 'IMG')
      root.removeChild(node);
    else {
      if (!paragraph) {
        paragraph = page.createElement('p');
        root.insertBefore(paragraph, node);
      }
      paragraph.append(node);
    }
  }
}

/** Plain text: a line is a paragraph, lines that begin with a sign or a number are lists. */
export function fromText(text: string, page: Document): DocumentFragment {
  const result = page.createDocumentFragment();
  let list: HTMLElement | undefined;
  for (const line of text.split(/\r?\n/)) {
    const words = line.trim();
    const item = /^(?:([-–*•])|(\d+)[.)])\s+(.+)/.exec(words);
    if (!words) list = undefined;
    else if (item) {
      const name = item[1] ? 'UL' : 'OL';
      if (list?.nodeName !== name) {
        list = page.createElement(name);
        result.append(list);
      }
      const made = page.createElement('li');
      made.textContent = item[3]!;
      list.append(made);
    } else {
      list = undefined;
      const made = page.createElement('p');
      made.textContent = words;
      result.append(made);
    }
  }
  return result;
}
