/**
 * The names in the head of an entry, as lists really write them: “magnetic resonance imaging (MRI)”,
 * “Blind / Blinding”, “Cardiac failure; Heart failure”, “leukaemia, acute”, “biopsy [BY-op-see]”.
 * Where one word could be a synonym or only narrow the other (“anaesthetic (general)”), it narrows:
 * a name that is missing costs a link, a name too wide would give a wrong meaning.
 */

import type { Entry } from '../glossary.model.js';
import { isSpoken } from '../say.js';
import { primary } from './inflection.js';

/** What a head says. */
export interface Head {
  /** Under each of these it is found. */
  readonly names: readonly string[];
  /** How it is said, where the head has that too. */
  readonly say?: string | undefined;
  /** Part of it was not understood. */
  readonly unclear?: boolean;
}

/** Signs that a head is more than a name. */
const more = /[([\];,،、；，/|:*†‡]|\s[-–—]\s|^\d+[.)]\s|\.$/;
/** MRI, HbA1c, T4, ECG: capitals or figures in a short word; “CT-guided” is none. */
const abbreviation =
  /^(?!.*\p{Ll}{5})(?=.*\p{Lu}.*[\p{Lu}\p{Nd}]|.*\p{Nd}.*\p{Lu})[\p{L}\p{Nd}][\p{L}\p{Nd}.&+-]{1,9}$/u;
const alsoCalled =
  /^(?:also called|also known as|also spelled|also|or|aka|a\.k\.a\.|abbreviated(?: as)?|abbreviation|abbr\.|short for|formerly|syn\.?|plural|pl\.|oder|auch|ou|aussi|también|o|también llamado|anche|também|или|także|lub)[:\s]+(?=\S)/iu;
const pointer = /^(?:see|see also|siehe|voir|véase|ver|vedi|см\.|zob\.)\s/iu;
/** “and” between two words. */
const joined = /\s(?:and|und|et|y|и)\s/iu;
/** In which form something is given; its name stands before it: “clopidogrel (as hydrogen sulphate)”. */
const inWhichForm = /^(?:as|als|como|sous forme de|come|в виде|على شكل)\s/iu;
const smallWord =
  /^(?:in|of|for|the|with|to|by|on|at|from|after|before|during|and|a|an|de|del|en|du|des|dans|im|am|der|die|das|von|bei|di|da|do|na|em|по|в|при|w|u|z)\s/iu;

/** Words that narrow another one: adjectives, as far as their endings tell. */
const adjectives: Record<string, RegExp> = {
  en: /(?:al|ic|ive|ous|ary|ory|able|ible|[^e]ed|ar|ior|ute|oid|less|ant|ent|ine|ile)$|^(?:left|right|upper|lower|major|minor|early|late|deep|high|low|open|closed|male|female|adult|mild|severe|type [\dIVX]+|stage [\dIVX]+|first|second|third|new|old|free|whole|full)$/i,
  es: /(?:al|ar|ic[oa]|iv[oa]|os[oa]|ari[oa]|ad[oa]|id[oa]|ante|ente|ble|or|il|agud[oa]|precoz)$/i,
  pt: /(?:al|ar|ic[oa]|iv[oa]|os[oa]|ári[oa]|ad[oa]|id[oa]|ante|ente|vel|or|il|agud[oa])$/i,
  fr: /(?:al|ale|el|elle|aire|ique|if|ive|eux|euse|é|ée|ant|ante|ent|ente|ible|able|ieur|ieure|aigu|aiguë)$/i,
  it: /(?:ale|are|ic[oa]|iv[oa]|os[oa]|ari[oa]|at[oa]|ut[oa]|it[oa]|ante|ente|bile|ore|ile|acut[oa])$/i,
  de: /^\p{Ll}+(?:e|er|es)$/u,
  ru: /(?:ый|ий|ой|ая|яя|ое|ее|ые|ие)$/,
  pl: /(?:ny|na|ne|wy|wa|we|ki|ka|kie|gi|ga|gie|czy|cza|cze|ty|ta|te|ły|ła|łe|cy|ca|ce)$/,
};
/** Words too wide to stand for what a list means by them: “cancer, lung”, “test (blood)”. */
const wide =
  /^(?:cancer|carcinoma|tumou?rs?|tests?|scan|disease|disorder|syndrome|pain|therapy|treatment|surgery|operation|infection|failure|injury|medicines?|drugs?|cells?|tube|gland|system|count|pressure|attack|artery|vein|nerve|bone|muscle|transplant|graft|implant|trial|study|stage|grade|risk|side effect|exam(?:e|en|ination)?|x-ray|vitamin|virus|hepatitis|diabetes|cáncer|prueba|krebs|untersuchung|cancro|esame|câncer|рак|анализ|rak|badanie|سرطان)$/iu;

/** Things that narrow another word more often than they are one of its names. */
const narrowing =
  /^(?:food|milk|egg|nuts?|sun|drug|lung|breast|liver|kidney|brain|heart|skin|bone|blood|urine|stool|bladder|colon|bowel|rectum|stomach|throat|mouth|neck|head|eye|ear|nose|back|hip|knee|foot|hand|muscle|nerve|prostate|ovary|cervix|uterus|thyroid|pancreas|spine|joint|chest|tooth|teeth|child|children|women|men|home|work|hospital)$/i;

/** Reads the head of an entry. */
export function readHead(text: string, lang: string): Head {
  const whole = text.replace(/\s+/g, ' ').replace(/\s*（/g, ' (').replace(/）/g, ') ').trim();
  if (!more.test(whole) && !joined.test(whole)) return { names: [whole] };
  const names = new Set<string>();
  let say: string | undefined;
  let unclear = false;
  const isAdjective = (word: string) => (adjectives[lang] ?? /(?!)/).test(word);
  const narrows = (word: string) => isAdjective(word) || narrowing.test(word);
  const add = (name: string) => {
    const plain = tidy(name);
    if (/[\p{L}\p{Nd}]/u.test(plain)) names.add(plain);
  };
  /** Both orders: languages differ, and the wrong one is nobody's words. */
  const narrowed = (name: string, by: string) => {
    add(`${by} ${name}`);
    add(`${name} ${by}`);
  };

  let head = whole
    .replace(/^\d+[.)]\s+/, '')
    .replace(/[*†‡:.]+$/, (end) => (end === '.' && /\.\p{L}\.$/u.test(whole) ? end : ''));
  head = head.replace(
    /\s*(?:\[([^[\]]*)\]|(?<=\s)\/([^/]+)\/)\s*/g,
    (_, inBrackets?: string, inSlashes?: string) => {
      const inner = (inBrackets ?? inSlashes ?? '').trim();
      if (inBrackets === undefined || isSpoken(inner)) say ??= inner;
      // A number is a footnote.
      else if (inner && !/^\d+$/.test(inner)) return ` (${inner}) `;
      return ' ';
    },
  );

  for (const part of splitNames(head.trim())) readPart(part);
  if (![...names].length) add(whole);
  return { names: [...names], say, unclear };

  function readPart(part: string) {
    // “HIV and AIDS” are two names; “bones, joints and muscles” is one, whatever its commas part.
    const both = part.split(joined);
    if (both.every((each) => abbreviation.test(each))) return both.forEach(add);
    const last = part.lastIndexOf(',');
    if (last > 0 && !part.includes('(') && joined.test(part.slice(last))) {
      unclear = true;
      return add(part);
    }
    const comma = /^([^,،，(]+)[,،，]\s*([^,،，]+)$/u.exec(part);
    const list = part.split(/\s*[,،，]\s+/u);
    if (comma && !/\p{Nd}$/u.test(comma[1]!)) return readPair(tidy(comma[1]!), tidy(comma[2]!));
    if (list.length > 2 && !part.includes('(')) {
      if (list.slice(1).some(isAdjective)) {
        unclear = true;
        return add(part);
      }
      return list.forEach(readBrackets);
    }
    readBrackets(part);
  }

  /** “a, b”: two names, or a name and what narrows it. */
  function readPair(name: string, other: string) {
    if (abbreviation.test(other) || abbreviation.test(name))
      return [name, other].forEach(readBrackets);
    const isOne = !/\s/.test(other);
    if (wide.test(name) || (isOne && narrows(other))) return narrowed(name, other);
    if (smallWord.test(`${other} `)) {
      unclear = true;
      return add(`${name} ${other}`);
    }
    [name, other].forEach(readBrackets);
  }

  function readBrackets(part: string) {
    const found = /^(.*?)\s*\(([^()]*)\)\s*(.*)$/u.exec(part);
    if (!found) {
      unclear ||= /[()[\]]/.test(part);
      return splitSlash(part).forEach(add);
    }
    const [, before, inner, after] = found.map((each) => each.trim()) as [
      string,
      string,
      string,
      string,
    ];
    const isGlued = /\S\(/.test(part);
    // Of several, or brackets in brackets, what stands before them is sure.
    if (/[()]/.test(before + after)) {
      unclear = true;
      return add(before.split('(')[0] || part);
    }
    // “node(s)”, “biopsy(ies)”, “patient(e)”, “cephal(o)-”
    if (isGlued && /^[-\p{Ll}]{1,4}$/u.test(inner) && before) {
      const rest = part.slice(part.indexOf(')') + 1);
      add(`${before}${rest}`);
      return add(`${before}${inner.replace('-', '')}${rest}`);
    }
    if (!before) return add(after ? `${inner} ${after}` : inner);
    const called = inner.replace(alsoCalled, '');
    // Whole words, “CT scan”, “low dose CT”, are no syllables.
    if (isSpoken(inner) && called === inner && !/^[\p{L} ]* [\p{L} ]*$/u.test(inner)) {
      say ??= inner;
      return add(`${before} ${after}`);
    }
    const short = shortFor(before, inner);
    if (short && !after) {
      [...sidesOf(before, short.length), ...short, part].forEach(add);
      return;
    }
    if (pointer.test(inner) || inWhichForm.test(inner)) return add(`${before} ${after}`);
    if (
      called !== inner ||
      abbreviation.test(inner) ||
      abbreviation.test(before) ||
      /^\p{Lu}\p{L}?$/u.test(inner)
    ) {
      add(`${before} ${after}`);
      for (const name of called.split(/\s*[,;/]\s*|\s+or\s+/u))
        add(after ? `${name} ${after}` : name);
      // In the text it may stand as it does in the list.
      if (!after && called === inner) add(part);
      return;
    }
    if (after) {
      // “lymph (node) biopsy”: with it or without.
      add(`${before} ${inner} ${after}`);
      return add(`${before} ${after}`);
    }
    if (smallWord.test(`${inner} `)) {
      unclear = true;
      return add(`${before} ${inner}`);
    }
    if (/\s/.test(inner)) {
      if (isAdjective(inner.split(' ').at(-1)!)) narrowed(before, inner);
      else [before, ...inner.split(/\s*[,;/]\s*/)].forEach(add);
      return;
    }
    narrowed(before, inner);
    if (narrows(inner)) return;
    unclear = true;
    if (!wide.test(before)) add(before);
  }
}

/**
 * Abbreviations in brackets that a list has in other letters, or several of them: “(Cns)” is CNS where
 * these are the initials, “(Hct)” a haematocrit where its letters stand in it, “(DMC/DSMB)” are two.
 */
function shortFor(name: string, inner: string): string[] | undefined {
  const parts = inner.split('/');
  if (parts.length > 1) return parts.every((each) => abbreviation.test(each)) ? parts : undefined;
  if (!/^\p{Lu}\p{Ll}{2}$/u.test(inner)) return undefined;
  const initials = name
    .split(/[\s-]+/)
    .map((word) => word[0]!)
    .join('');
  if (initials.toLowerCase() === inner.toLowerCase()) return [inner.toUpperCase()];
  const inOrder = new RegExp([...inner].join('.*'), 'iu');
  return inOrder.test(name) && !/\s/.test(name) ? [inner] : undefined;
}

/** “a/b”, where as many abbreviations stand behind it; else the name as it is. */
const sidesOf = (name: string, count: number) =>
  count > 1 && name.split('/').length === count ? name.split('/') : [name];

const heads = new WeakMap<Entry, Head>();

/** The names of an entry and of its aliases. Those of an entry that wants to be met exactly stand as they are. */
export function headOf(entry: Entry): Head {
  let head = heads.get(entry);
  if (!head) {
    const written = [entry.term, ...entry.aliases];
    const read =
      entry.match === 'exact' ? [] : written.map((name) => readHead(name, primary(entry.lang)));
    head = read.length
      ? {
          names: [...new Set(read.flatMap(({ names }) => names))],
          say: entry.say ?? read[0]!.say,
          unclear: read.some(({ unclear }) => unclear),
        }
      : { names: written };
    heads.set(entry, head);
  }
  return head;
}

/** A name with a hyphen for its space, or the other way round, where both are written: T-cell. */
export function variantOf(name: string): string | undefined {
  if (/[\p{L}\p{Nd}]-[\p{L}\p{Nd}]/u.test(name) && !/\s/.test(name)) {
    const parts = name.split('-');
    return parts.length === 2 && isPart(parts) ? parts.join(' ') : undefined;
  }
  const parts = name.split(' ');
  return parts.length === 2 && isPart(parts) ? parts.join('-') : undefined;
}

/** One of them is a letter, a number or a short code, so that they are one name. */
const isPart = (parts: readonly string[]) =>
  parts.some((part) => /^(?:\p{L}|\p{Nd}+|\p{Lu}{2,4})$/u.test(part)) &&
  parts.every((part) => /^[\p{L}\p{Nd}]+$/u.test(part));

const tidy = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/^[\s"“„«]+|[\s"”»:]+$/g, '')
    .trim();

/** Parts that are names each, whatever they look like: “a / b”, “a; b”, “a | b”, “MRI – magnetic …”. */
function splitNames(head: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < head.length; at++) {
    const character = head[at]!;
    if (/[([]/.test(character)) depth++;
    else if (/[)\]]/.test(character)) depth = Math.max(0, depth - 1);
    if (depth) continue;
    const isSpaced = /\s/.test(head[at - 1] ?? '') && /\s/.test(head[at + 1] ?? '');
    const isDash = isSpaced && /[-–—]/.test(character);
    const sides = () => [head.slice(from, at).trim(), head.slice(at + 1).trim()];
    if (
      /[;；、|]/.test(character) ||
      (character === '/' && isSpaced) ||
      (isDash && sides().some((side) => abbreviation.test(side)))
    ) {
      parts.push(head.slice(from, at).trim());
      from = at + 1;
    }
  }
  parts.push(head.slice(from).trim());
  return parts.filter(Boolean);
}

/** “tumor/tumour”: two words; “HER2/neu” and “mmol/mol” are one, and the “hypo” of “hypo/hyperthyroidism” is none. */
function splitSlash(part: string): string[] {
  if (!/\S\/\S/.test(part)) return [part];
  const sides = part.split('/');
  return !/\s/.test(part) && sides.every((side) => /^\p{L}\p{Ll}{3,}$/u.test(side))
    ? [part, ...sides.filter((side) => side.length * 2 > sides.at(-1)!.length)]
    : [part];
}
