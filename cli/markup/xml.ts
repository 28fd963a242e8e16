import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { limits, Refused } from '../input.js';
import { element, type Markup, type Rich } from './tree.js';

/** QTI 3 writes `qti-simple-choice` for `simpleChoice` of QTI 2: one spelling here. Prefixes go. */
const spelling = (name: string) =>
  name
    .replace(/^.*:/, '')
    .replace(/^qti-/, '')
    .replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

type Raw = Record<string, unknown> & { ':@'?: Record<string, string> };

function converted(nodes: Raw[], depth = 0): Rich {
  if (depth > limits.depth)
    throw new Refused(
      `its elements are nested more than ${limits.depth} deep, which no file of this kind needs.`,
    );
  return nodes.flatMap((node): Rich => {
    if ('#text' in node) return [String(node['#text'])];
    const name = Object.keys(node).find((key) => key !== ':@');
    if (!name || name.startsWith('?')) return [];
    const attributes = Object.fromEntries(
      Object.entries(node[':@'] ?? {}).map(([key, value]) => [
        key === 'xml:lang' ? 'lang' : spelling(key),
        String(value),
      ]),
    );
    return [element(spelling(name), converted(node[name] as Raw[], depth + 1), attributes)];
  });
}

/** How deep the tags of a text stand in each other, and how many there are: before a parser repeats itself. */
function measured(text: string) {
  let depth = 0;
  let elements = 0;
  for (const [tag] of text.matchAll(/<(?:!\[CDATA\[[^\]]*|[/\w])[^<>]*/g)) {
    if (tag.startsWith('<!')) continue;
    if (tag.startsWith('</')) depth--;
    else if (++elements > limits.elements)
      throw new Refused(`it has more than ${limits.elements} elements. Divide it.`);
    else if (!tag.endsWith('/')) depth++;
    if (depth > limits.depth)
      throw new Refused(`its elements are nested more than ${limits.depth} deep.`);
  }
}

/** What the parser makes of it; the validator before it lets some through that it cannot read. */
function parsed(parser: XMLParser, text: string): Raw[] {
  try {
    return parser.parse(text) as Raw[];
  } catch (error) {
    throw new Refused(`it is not valid XML: ${(error as Error).message}`);
  }
}

/** Parses XML that declares no entities of its own; those could grow without end or read files. */
export function parseXml(text: string): Markup {
  if (/<!ENTITY/i.test(text) || /<!DOCTYPE[^>[]{0,2000}\[/i.test(text))
    throw new Refused(
      'it declares entities of its own, which can hide a trap. Remove the DOCTYPE and try again.',
    );
  measured(text);
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
    processEntities: {
      enabled: true,
      maxTotalExpansions: 10_000_000,
      maxExpandedLength: limits.file,
    },
  });
  const root = converted(parsed(parser, text)).find((node) => typeof node !== 'string');
  if (!root) throw new Refused('it holds no XML element.');
  return root as Markup;
}
