import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { Refused } from './input.js';

export interface XmlElement {
  /** QTI 3 writes `qti-simple-choice` for `simpleChoice` of QTI 2: one spelling here. */
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

const spelling = (name: string) =>
  name
    .replace(/^.*:/, '')
    .replace(/^qti-/, '')
    .replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

type Raw = Record<string, unknown> & { ':@'?: Record<string, string> };

function elements(nodes: Raw[], depth = 0): (XmlElement | string)[] {
  if (depth > 200)
    throw new Refused('its elements are nested more than 200 deep, which no quiz needs.');
  return nodes.flatMap((node): (XmlElement | string)[] => {
    if ('#text' in node) return [String(node['#text'])];
    const name = Object.keys(node).find((key) => key !== ':@');
    if (!name || name.startsWith('?')) return [];
    const attributes = Object.fromEntries(
      Object.entries(node[':@'] ?? {}).map(([key, value]) => [
        key === 'xml:lang' ? 'lang' : spelling(key),
        String(value),
      ]),
    );
    return [
      { name: spelling(name), attributes, children: elements(node[name] as Raw[], depth + 1) },
    ];
  });
}

/** Parses XML that declares no entities of its own; those could grow without end or read files. */
export function parseXml(text: string): XmlElement {
  if (/<!ENTITY|<!DOCTYPE[^>]*\[/i.test(text))
    throw new Refused(
      'it declares entities of its own, which can hide a trap. Remove the DOCTYPE and try again.',
    );
  const valid = XMLValidator.validate(text);
  if (valid !== true)
    throw new Refused(`it is not valid XML: line ${valid.err.line}: ${valid.err.msg}`);
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    htmlEntities: true,
  });
  const root = elements(parser.parse(text) as Raw[]).find((node) => typeof node !== 'string');
  if (!root) throw new Refused('it holds no XML element.');
  return root as XmlElement;
}

/** All elements of a name, at any depth, in document order. */
export function all(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...all(child, name)],
  );
}

export const childrenOf = (element: XmlElement, name?: string) =>
  element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (!name || child.name === name),
  );
