import { all, charactersOf, type Markup } from '../markup/tree.js';
import { Refused } from '../input.js';
import { short } from '../terminal.js';
import { found, type Found, type GlossaryEntry } from '../widgets.js';

/** Wiki text in a line, as words: links show their label, bold and italics their words. */
function plainWiki(line: string, place: string, left: string[]): string {
  return line
    .replace(/<!--(?:(?!-->)[\s\S])*-->/g, '')
    .replace(/<ref\b[^>]*\/>|<ref\b[^>]*>(?:(?!<\/ref>)[\s\S])*<\/ref>/g, (ref) => {
      left.push(`${place}: the reference ${short(ref)}`);
      return '';
    })
    .replace(/\{\{[^{}]{0,2000}\}\}/g, (template) => {
      left.push(`${place}: the template ${short(template)}`);
      return '';
    })
    .replace(/\[\[(?:[^[\]|]{0,500}\|)?([^[\]|]{0,500})\]\]/g, '$1')
    .replace(/\[https?:\S+ ([^\]]{1,500})\]/g, '$1')
    .replace(/'{2,5}/g, '')
    .replace(/<\/?(?:b|i|em|strong|small|span|nowiki|br)\b[^>]{0,200}>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Templates of glossaries and lists of bold words, as Wikipedia writes them. */
const template =
  /\{\{\s*(term|defn)\s*\|((?:[^{}]|\{\{[^{}]{0,2000}\}\}){1,20000})\}\}([ \t]*\([^()\n]{1,200}\))?/gi;
const bold =
  /^\*\s*(?:'''(.{1,200}?)'''|(\[\[[^[\]]{1,200}\]\]))\s*(?:[-–—:]|&[nm]dash;)\s*(\S.*)$/;

/** Whether a text is a glossary of a wiki: a definition list, templates, or a list of bold words. */
export const isWiki = (text: string): boolean =>
  (/^;\s*\S/m.test(text) && (/^:+\s*\S/m.test(text) || /^;[^:\n]+ : /m.test(text))) ||
  /\{\{\s*term\s*\|[^]*\{\{\s*defn\s*\|/i.test(text) ||
  text.split(/\r?\n/).filter((line) => bold.test(line)).length > 2;

/** `{{term|…}}` and `{{defn|…}}` as lines of a definition list. */
const asLines = (text: string) =>
  text.replace(template, (_, kind: string, given: string, brackets = '') => {
    // `1=`, `term=` or nothing before the first value; a second one is how it is shown.
    const values = given.split(/\|(?![^[]*\]\])(?![^{]*\}\})/);
    const value = values.find((each) => !/^\s*(?!1|term|defn)\w+\s*=/.test(each)) ?? '';
    const words = value.replace(/^\s*(?:1|term|defn)\s*=/, '').replace(/\s*\n\s*/g, ' ');
    // Brackets behind a word are part of it: {{term|computed tomography}} (CT).
    return `\n${/term/i.test(kind) ? ';' : ':'} ${words.trim()}${brackets}\n`;
  });

/** “* '''word''' – meaning” as a line of a definition list. */
const asList = (line: string) =>
  line.replace(
    bold,
    (_, word: string | undefined, link: string | undefined, meaning: string) =>
      `; ${word ?? link!} : ${meaning}`,
  );

/**
 * Glossaries of MediaWiki: `; term : definition`, or `:` lines below, several `;` are other names;
 * `{{term}}` with `{{defn}}`; `* '''term''' – definition`.
 */
export function importWiki(text: string): Found {
  const result = found();
  const entries: GlossaryEntry[] = [];
  let names: string[] = [];
  let lines: string[] = [];
  const end = () => {
    if (!names.length) return;
    const place = `word “${short(names[0]!)}”`;
    const [term = '', ...aliases] = names.map((name) => plainWiki(name, place, result.left));
    const definition = lines.map((line) => plainWiki(line, place, result.left)).filter(Boolean);
    if (term && definition.length)
      entries.push({
        term,
        aliases,
        definition: definition.map((line) => ({ name: 'p', attributes: {}, children: [line] })),
      });
    else result.left.push(`${place}: it has no definition`);
    names = [];
    lines = [];
  };
  for (const written of asLines(text).split(/\r?\n/)) {
    const line = asList(written);
    const term = /^;\s*(\S.*)$/.exec(line)?.[1];
    const more = /^:+\s*(\S.*)$/.exec(line)?.[1];
    if (term !== undefined) {
      if (lines.length) end();
      const at = term.search(/\s:\s|(?<!https?|mailto):\s/);
      names.push((at < 0 ? term : term.slice(0, at)).trim());
      if (at >= 0) lines.push(term.slice(at).replace(/^\s*:\s*/, ''));
    } else if (more !== undefined && names.length) lines.push(more);
    else if (line.trim()) {
      end();
      // Headings and letters of an index are layout; other text is content.
      if (!/^\s*(?:=.*=\s*$|\[\[Category:|__\w+__|\{\{|\}\}|<!--)/.test(line))
        result.left.push(`the text “${short(line)}”`);
    }
  }
  end();
  if (!entries.length) throw new Refused('no glossary (; term : definition) was found in it.');
  result.widgets.push({ family: 'glossary', entries });
  return result;
}

/** A MediaWiki export: the definition lists of its pages. */
export function importWikiExport(root: Markup): Found | undefined {
  if (root.name !== 'mediawiki') return undefined;
  const texts = all(root, 'text')
    .map(({ children }) => charactersOf(children))
    .filter(isWiki);
  if (!texts.length) throw new Refused('it is a MediaWiki export without a definition list.');
  return importWiki(texts.join('\n\n'));
}
