import { slug } from '../integrations/shared/ids.js';

/** Where the words go. It decides which of the three ways to write a widget is used. */
export const targets = ['html', 'wordpress', 'drupal', 'aem', 'tag-manager'] as const;
export type Target = (typeof targets)[number];

/** What is set on the widget, by attribute name; empty values are left out. */
export type Options = Readonly<Record<string, string | boolean>>;

const escaped = (text: string) =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!,
  );
const isSet = ([, value]: [string, string | boolean]) => value !== '' && value !== false;

/**
 * The snippet. `html`: the tag. `wordpress` and `aem`: a class on a container, which their filters let through.
 * `drupal` and `tag-manager`: a heading that links to the marker, which everything lets through.
 */
export function write(
  family: string,
  content: Element,
  options: Options,
  target: Target,
  title: string,
): string {
  const set = Object.entries(options).filter(isSet);
  const body = withIds(content, family);
  if (target === 'drupal' || target === 'tag-manager') {
    const query = set
      .map(([key, value]) => (value === true ? key : `${key}=${encodeURIComponent(String(value))}`))
      .join('&');
    const first = body.firstElementChild;
    const isLine = /^(print|review)$/.test(family);
    // The reader’s list is no part of the words: its title stands above nothing of the author’s.
    const isTitle = isLine
      ? first?.nodeName === 'P'
      : isTitleOf(first) || (family === 'question-list' && isHeading(first));
    const rank = isTitle ? first!.nodeName.toLowerCase() : isLine ? 'p' : 'h2';
    const words = isTitle ? inline(first!) : escaped(title);
    if (isTitle) first!.remove();
    const marker = `#bedside-${family}${query ? `?${query}` : ''}`;
    return `<${rank}><a href="${escaped(marker)}">${words}</a></${rank}>\n${lines(body, 0)}`;
  }
  const prefix = target === 'html' ? '' : 'data-';
  const attributes = set
    .map(
      ([key, value]) =>
        ` ${key === 'lang' ? key : prefix + key}${value === true ? (prefix ? '=""' : '') : `="${escaped(String(value))}"`}`,
    )
    .join('');
  const [open, close] =
    target === 'html'
      ? [`<bedside-${family}${attributes}>`, `</bedside-${family}>`]
      : [`<div class="bedside-${family}"${attributes}>`, '</div>'];
  return `${open}\n${lines(body, 1)}${close}\n`;
}

const isHeading = (element: Element | null): element is Element =>
  /^H[1-6]$/.test(element?.nodeName ?? '');

/** A leading heading above deeper ones, or above a list, is the title. */
export function isTitleOf(first: Element | null): first is Element {
  if (!isHeading(first)) return false;
  const next = first.nextElementSibling;
  const deeper = [...first.parentElement!.children].some(
    (each) => /^H[1-6]$/.test(each.nodeName) && each.nodeName > first.nodeName,
  );
  return deeper || /^([UO]L|DL)$/.test(next?.nodeName ?? '');
}

/** A copy whose items have ids: those that are there, else made from the words. */
function withIds(content: Element, family: string): Element {
  const copy = content.cloneNode(true) as Element;
  const used = new Set([...copy.querySelectorAll('[id]')].map(({ id }) => id));
  for (const item of itemsOf(copy, family)) {
    const base = slug(
      item.firstChild?.nodeType === 3 ? item.firstChild.nodeValue! : item.textContent!,
    );
    if (item.id || !base) continue;
    let id = base;
    for (let n = 2; used.has(id); n += 1) id = `${base}-${n}`;
    used.add(id);
    item.id = id;
  }
  return copy;
}

function itemsOf(content: Element, family: string): Element[] {
  if (family === 'checklist' || family === 'questions')
    return [...content.querySelectorAll(':scope > ul > li, :scope > ol > li')];
  if (/^(help|print|review|question-list)$/.test(family)) return [];
  const heads = [...content.querySelectorAll(':scope > :is(h2,h3,h4,h5,h6), :scope > dl > dt')];
  return isTitleOf(content.firstElementChild) ? heads.slice(1) : heads;
}

const inlineNames = /^(A|STRONG|EM|S|SUP|SUB|BR|IMG|SPAN|B|I)$/;

function inline(node: Node): string {
  return [...node.childNodes]
    .map((each) => {
      if (each.nodeType === 3) return escaped(each.nodeValue!.replace(/\s+/g, ' '));
      const element = each as Element;
      const name = element.localName;
      if (name === 'br') return '<br>';
      if (name === 'img') return openTag(element);
      return `${openTag(element)}${inline(element)}</${name}>`;
    })
    .join('');
}

function openTag(element: Element): string {
  const attributes = [...element.attributes]
    .filter(({ name }) => /^(id|lang|href|src|alt|start)$/.test(name))
    .map(({ name, value }) => ` ${name}="${escaped(value)}"`)
    .join('');
  return `<${element.localName}${attributes}>`;
}

function lines(parent: Element, depth: number): string {
  const indent = '  '.repeat(depth);
  return [...parent.children]
    .map((element) => {
      const name = element.localName;
      const nested = [...element.children].filter((each) => !inlineNames.test(each.nodeName));
      if (name === 'hr') return `${indent}<hr>\n`;
      if (!nested.length)
        return `${indent}${openTag(element)}${inline(element).trim()}</${name}>\n`;
      const lead = [...element.childNodes].filter((each) => !nested.includes(each as Element));
      const holder = element.ownerDocument.createElement('div');
      holder.append(...lead.map((each) => each.cloneNode(true)));
      const words = inline(holder).trim();
      return `${indent}${openTag(element)}${words}\n${lines({ children: nested } as unknown as Element, depth + 1)}${indent}</${name}>\n`;
    })
    .join('');
}
