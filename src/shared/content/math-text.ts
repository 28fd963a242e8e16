import { lowered, lifted } from './signs.js';

/** Operators that stand between spaces in a line. */
const spaced = /^[=≠≈≡<>≤≥±∓×÷·∙→⇒+−-]$/;
/** Needs no brackets: a number, a name, something in brackets already. */
const simple = /^([\p{L}\p{M}\p{N}.,′°%]+|\([^()]*\))$/u;

const bracketed = (text: string) => (simple.test(text) ? text : `(${text})`);
const elements = (node: Element) => [...node.children].filter((child) => !isBlank(child));
const isBlank = ({ localName }: Element) =>
  /^(annotation|annotation-xml|mprescripts)$/.test(localName);

/**
 * A formula in one line: a half is 1/2, one and a half 1 1/2. Brackets stand where a line would
 * say something else without them.
 */
export function mathText(node: Element): string {
  const parts = elements(node);
  const [first = '', second = '', third = ''] =
    /^m(frac|su[bp]|subsup|root|under|over|underover)$/.test(node.localName)
      ? parts.map(mathText)
      : [];
  switch (node.localName) {
    case 'mn':
    case 'mi':
    case 'mtext':
    case 'ms':
    case 'mo': {
      const text = (node.textContent ?? '').replace(/\s+/g, ' ').trim();
      if (node.localName === 'mtext') return ` ${text} `;
      // Invisible: function of, times, comma; a sum of a whole number and a fraction is a space.
      if (/^[\u2061-\u2063]*$/.test(text)) return '';
      return text === '\u2064' ? ' ' : text;
    }
    case 'mfrac':
      return `${bracketed(first)}/${bracketed(second)}`;
    case 'msup':
    case 'mover':
      return bracketed(first) + lifted(second);
    case 'msub':
    case 'munder':
      return bracketed(first) + lowered(second);
    case 'msubsup':
    case 'munderover':
      return bracketed(first) + lowered(second) + lifted(third);
    case 'msqrt':
      return `√${bracketed(row(parts))}`;
    case 'mroot':
      return `${lifted(second)}√${bracketed(first)}`;
    case 'mmultiscripts':
      return scripts(node);
    case 'mfenced': {
      const [open, close] = [node.getAttribute('open') ?? '(', node.getAttribute('close') ?? ')'];
      return open + parts.map(mathText).join(', ') + close;
    }
    case 'mtable':
      return `(${parts.map(mathText).join('; ')})`;
    case 'mtr':
    case 'mlabeledtr':
      return parts.map(mathText).join(', ');
    case 'mspace':
      return ' ';
    case 'mphantom':
      return '';
    case 'semantics':
      return parts[0] ? mathText(parts[0]) : '';
    default:
      return row(parts).replace(/\s+/g, ' ').trim();
  }
}

/** Things side by side. What would run into another number is kept apart from it. */
function row(parts: readonly Element[]): string {
  let text = '';
  parts.forEach((part, i) => {
    const next = mathText(part);
    const between = i > 0 && i < parts.length - 1 && part.localName === 'mo' && spaced.test(next);
    const previous = parts[i - 1];
    const sign = previous?.localName === 'mo' && previous.textContent?.trim() !== ')';
    if (between && !(sign && /^[+−-]$/.test(next))) text += ` ${next} `;
    else if (
      /[\p{L}\p{N})]$/u.test(text) &&
      /\//.test(text.split(' ').at(-1)! + next) &&
      !/^[)\],]/.test(next)
    )
      text += ` ${next}`;
    else if (/\p{N}$/u.test(text) && /^\p{N}/u.test(next)) text += ` ${next}`;
    else text += next;
  });
  return text;
}

/** Isotopes and the like: signs before and behind a base, each pair lower then upper. */
function scripts(node: Element): string {
  const [base, ...rest] = [...node.children];
  const at = rest.findIndex(({ localName }) => localName === 'mprescripts');
  const signs = (parts: readonly Element[]) =>
    parts
      .map((part, i) =>
        part.localName === 'none' ? '' : (i % 2 ? lifted : lowered)(mathText(part)),
      )
      .join('');
  const behind = at < 0 ? rest : rest.slice(0, at);
  const before = at < 0 ? [] : rest.slice(at + 1);
  return signs(before) + (base ? bracketed(mathText(base)) : '') + signs(behind);
}
