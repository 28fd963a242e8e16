import { DOMParser, XMLSerializer } from '@xmldom/xmldom';
import { XMLValidator } from 'fast-xml-parser';
import { brokenBy, parseSignature } from './signature.mjs';

const XLIFF = 'urn:oasis:names:tc:xliff:document:1.2';

/**
 * Bytes as text. XLIFF here is UTF-8; another encoding is named, because its letters would be lost.
 *
 * @param {Uint8Array} bytes @throws {DamagedFile}
 */
export function decode(bytes, name) {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || (a === 0x3c && b === 0))
    throw new DamagedFile(`${name}:1: the file is UTF-16; save it as UTF-8`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const good = new TextDecoder('utf-8').decode(bytes).split('\uFFFD')[0];
    const line = good.split('\n').length;
    throw new DamagedFile(
      `${name}:${line}: the file is not UTF-8 (Latin-1 or Windows-1252, most likely); save it as UTF-8`,
    );
  }
}

/** A file that cannot be read, with the place; nothing is written after one of these. */
export class DamagedFile extends Error {}

/** States of XLIFF 1.2, by what may be done with the text. */
export const states = {
  unfinished: ['new', 'needs-translation', 'needs-adaptation', 'needs-l10n'],
  unreviewed: [
    'needs-review-translation',
    'needs-review-adaptation',
    'needs-review-l10n',
    'translated',
  ],
  reviewed: ['signed-off', 'final'],
};

const children = (element, name) =>
  [...(element?.childNodes ?? [])].filter((node) => node.nodeName === name);

/** The text of a source or target, values as `{0}`; elements that we do not know are listed in `strange`. */
export function textOf(element, strange = []) {
  let text = '';
  for (const node of element?.childNodes ?? []) {
    if (node.nodeName === 'x') text += `{${node.getAttribute('id')}}`;
    else if (node.nodeName === 'mrk') text += textOf(node, strange);
    else if (node.nodeType === 1) {
      strange.push(node.nodeName);
      text += textOf(node, strange);
    } else if (node.nodeType === 3 || node.nodeType === 4) text += node.nodeValue;
  }
  return text;
}

/**
 * One language's file.
 *
 * @throws {DamagedFile} says file, line and what is wrong
 */
export function parse(xml, name) {
  const fail = (line, what) => {
    throw new DamagedFile(`${name}:${line}: ${what}`);
  };
  const text = xml.replace(/^\uFEFF/, '');
  const valid = XMLValidator.validate(text);
  if (valid !== true) fail(valid.err.line, valid.err.msg);
  let document;
  try {
    document = new DOMParser({
      locator: true,
      onError(level, message, context) {
        if (level !== 'warning') fail(context?.locator?.lineNumber ?? '?', message);
      },
    }).parseFromString(text, 'text/xml');
  } catch (error) {
    if (error instanceof DamagedFile) throw error;
    fail(error.locator?.lineNumber ?? '?', error.message);
  }
  const root = document.documentElement;
  if (root?.nodeName !== 'xliff') fail(1, 'this is not an XLIFF file');
  const body = root.getElementsByTagName('body')[0];
  if (!body) fail(1, 'there is no <body>');

  const units = [];
  let lead = [];
  const seen = new Map();
  const visit = (parent) => {
    for (const node of parent.childNodes) {
      if (node.nodeName === 'trans-unit') {
        const id = node.getAttribute('id');
        if (!id) fail(node.lineNumber, 'a <trans-unit> without an id');
        if (seen.has(id))
          fail(
            node.lineNumber,
            `unit ${id} stands here a second time, first on line ${seen.get(id)}`,
          );
        seen.set(id, node.lineNumber);
        units.push({ ...read(node), lead });
        lead = [];
      } else if (node.nodeType === 8) lead.push(node);
      else if (node.nodeType === 1) visit(node);
    }
  };
  visit(root);
  return { name, document, body, units, trailing: lead };
}

function read(node) {
  const [target] = children(node, 'target');
  const strange = [];
  const text = target ? textOf(target, strange) : '';
  const source = textOf(children(node, 'source')[0]);
  const written = target?.getAttribute('state') || (text ? 'translated' : 'new');
  // Some editors fill in the text and leave the state: “new” with words of its own is a translation.
  const state = written === 'new' && text.trim() && text !== source ? 'translated' : written;
  const [before] = children(node, 'alt-trans').filter(
    (alt) => alt.getAttribute('alttranstype') === 'previous-version',
  );
  const signed = parseSignature(node.getAttribute('extradata'));
  const known = Object.values(states).flat().includes(state);
  const usable = Boolean(text.trim()) && !states.unfinished.includes(state);
  // approved="yes" is what some tools write on every save; only the state is a person's word.
  const final = states.reviewed.includes(state);
  const broken = final ? brokenBy({ signed, target: text }, source) : undefined;
  return {
    node,
    line: node.lineNumber,
    id: node.getAttribute('id'),
    source,
    target: text,
    state,
    known,
    final,
    /** Why the signature of a final text does not hold: its `english` has changed, or the `text`. */
    broken,
    /** Whether a person stands by this text, for this English. */
    reviewed: final && !broken,
    signed,
    strange,
    max: Number(node.getAttribute('maxwidth')) || undefined,
    note: children(node, 'note')
      .filter((note) => note.getAttribute('from') === 'developer')
      .map((note) => note.textContent)
      .join(' '),
    /** What the text was made for, when the English has changed since. */
    before: before && {
      source: textOf(children(before, 'source')[0]),
      target: textOf(children(before, 'target')[0]),
    },
    /** Whether the text may be shown to readers. */
    usable,
    /** A text that was deleted while its state still says that it is there. */
    emptied: Boolean(target) && !text.trim() && !states.unfinished.includes(state),
    /** Marked as approved by a tool, without the state that says so. */
    claimed: node.getAttribute('approved') === 'yes' && !final,
  };
}

/** A unit whose English has changed and whose text nobody has looked at since. */
export const isStale = (unit) =>
  Boolean(unit.target && unit.before && !unit.reviewed && unit.before.target === unit.target);

/** An empty file for a language. */
export const emptyFile = (tag) =>
  parse(
    `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="${XLIFF}">
  <file original="bedside" source-language="en" target-language="${tag}" datatype="plaintext">
    <body></body>
  </file>
</xliff>
`,
    `${tag}.xlf`,
  );

/** Makes an element with its text; `{0}` becomes a placeholder that editors keep whole. */
export function element(document, name, text, attributes = {}) {
  const made = document.createElementNS(XLIFF, name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) made.setAttribute(key, String(value));
  for (const piece of text.split(/(\{\d+\})/)) {
    const id = /^\{(\d+)\}$/.exec(piece)?.[1];
    if (id !== undefined && name !== 'note')
      made.appendChild(element(document, 'x', '', { id, 'equiv-text': `{${id}}` }));
    else if (piece) made.appendChild(document.createTextNode(piece));
  }
  return made;
}

/** Puts the elements of a parent on lines of their own. What stands inside them is left as it is. */
function layOut(parent, nodes, indent) {
  const { ownerDocument: document } = parent;
  while (parent.firstChild) parent.removeChild(parent.firstChild);
  for (const node of nodes) {
    parent.appendChild(document.createTextNode(`\n${indent}`));
    parent.appendChild(node);
  }
  parent.appendChild(document.createTextNode(`\n${indent.slice(2)}`));
}

/** A unit that was kept as text, for a file. */
export function unitFrom(file, xml) {
  const { documentElement } = new DOMParser().parseFromString(xml, 'text/xml');
  const node = file.document.importNode(documentElement, true);
  // Kept alone it names its namespace; in the file that is already said.
  node.removeAttribute('xmlns');
  return { ...read(node), lead: [] };
}

/** Gives the body its units, in this order. */
export function setUnits(file, nodes, trailing = []) {
  layOut(file.body, [...nodes, ...trailing], '      ');
}

/** Rewrites our own part of a unit; the target, and what others put there, stays. */
export function dress(node, parts) {
  const { ownerDocument: document } = node;
  const ours = (child) =>
    child.nodeName === 'source' ||
    child.nodeName === 'target' ||
    (child.nodeName === 'note' &&
      ['developer', 'plural', 'stale'].includes(child.getAttribute('from'))) ||
    (child.nodeName === 'alt-trans' && child.getAttribute('alttranstype') === 'previous-version');
  const others = [...node.childNodes].filter(
    (child) => child.nodeType !== 3 && child.nodeType !== 4 && !ours(child),
  );
  layOut(node, [...parts(document).filter(Boolean), ...others], '        ');
}

export const targetOf = (node) => children(node, 'target')[0];

/** Gives a unit a text of a state, in place of the one it has, or after its source. */
export function putTarget(node, text, state) {
  const { ownerDocument: document } = node;
  const made = element(document, 'target', text, { state });
  const target = targetOf(node);
  if (target) return void node.replaceChild(made, target);
  const after = children(node, 'source')[0].nextSibling;
  node.insertBefore(document.createTextNode('\n        '), after);
  node.insertBefore(made, after);
}

export const serialise = (nodeOrFile) =>
  new XMLSerializer().serializeToString(nodeOrFile.document ?? nodeOrFile).replace(/\s*$/, '\n');
