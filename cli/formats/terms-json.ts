import { list, record, type Data } from './json.js';
import { short } from '../terminal.js';
import { found, type Found, type GlossaryEntry } from '../widgets.js';

const lines = (text: string) =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => ({ name: 'p', attributes: {}, children: [line] }));

/** What fields of lists of words are called; the first name that an entry has counts. */
const fields = {
  term: /^(term[ _-]?(name)?|word|headword|name|label|title)$/i,
  definition:
    /^(definition|meaning|description|explanation|plain[ _-]?(alternative|language|text)?)$/i,
  aliases: /^(aliases|alias|synonyms?|also[ _-]?called|abbreviations?|acronyms?)$/i,
  say: /^(say|pronunciation)$/i,
  lang: /^(lang|language)$/i,
  id: /^id$/i,
};

/** Where a field is an object, which of its own holds the words: `{ "html": "…", "text": "…" }`. */
const wordsIn = (value: Data, field: string) =>
  ['text', 'value', ...(fields.say.test(field) ? ['key'] : [])].find(
    (name) => typeof value[name] === 'string',
  );
const several = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

/** The words of a field. */
const texts = (row: Data, field: string): string[] =>
  several(row[field])
    .map((each) => record(each)[wordsIn(record(each), field) ?? ''] ?? each)
    .flatMap((each) =>
      typeof each === 'string' || typeof each === 'number' ? [`${each}`.trim()] : [],
    )
    .filter(Boolean);

/** What of a field is no words, as `pronunciation.audio`. */
const besides = (row: Data, field: string) =>
  several(row[field]).flatMap((each) =>
    Object.keys(record(each))
      .filter((name) => name !== wordsIn(record(each), field))
      .map((name) => `${field}.${name}`),
  );

/** A list of objects with a word and its meaning each, as other systems export glossaries. */
export function importTermList(content: unknown): Found | undefined {
  const rows = list(
    Array.isArray(content) ? content : Object.values(record(content)).find(Array.isArray),
  );
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const of = (kind: keyof typeof fields) => names.filter((name) => fields[kind].test(name));
  const [term] = of('term');
  const [definition] = of('definition');
  if (!term || !definition) return undefined;
  const result = found();
  const used = new Set([
    term,
    definition,
    ...of('aliases'),
    ...of('say'),
    ...of('lang'),
    ...of('id'),
  ]);
  const left = names.filter((name) => !used.has(name));
  left.push(...new Set([...used].flatMap((name) => rows.flatMap((row) => besides(row, name)))));
  result.left.push(...left.map((name) => `the field “${name}”`));
  const entries = rows.flatMap((row, nth): GlossaryEntry[] => {
    const get = (kind: keyof typeof fields) => of(kind).flatMap((name) => texts(row, name));
    const word = texts(row, term)[0];
    const meaning = texts(row, definition);
    if (!word || !meaning.length) {
      result.left.push(
        `entry ${nth + 1}${word ? `, “${short(word)}”` : ''}: it has no ${word ? definition : term}`,
      );
      return [];
    }
    const id = get('id')[0];
    return [
      {
        id: id && !/\s/.test(id) && !/^\d+$/.test(id) ? id : undefined,
        lang: get('lang')[0],
        term: word,
        aliases: get('aliases'),
        definition: meaning.flatMap(lines),
        say: get('say')[0]?.replace(/^\((.*)\)$/, '$1'),
      },
    ];
  });
  if (!entries.length) return undefined;
  result.widgets.push({ family: 'glossary', entries });
  return result;
}

/** A value of JSON-LD with the language it is in. */
interface Literal {
  readonly text: string;
  readonly lang: string | undefined;
}

/** A property under any of the names that contexts give it: prefLabel, skos:prefLabel, its address. */
function literals(concept: Data, property: string): Literal[] {
  const key = Object.keys(concept).find((name) => name.split(/[#/:]/).at(-1) === property);
  const read = (value: unknown, lang?: string): Literal[] => {
    if (typeof value === 'string') return value.trim() ? [{ text: value.trim(), lang }] : [];
    if (Array.isArray(value)) return value.flatMap((each) => read(each, lang));
    const data = record(value);
    if ('@value' in data) return read(data['@value'], (data['@language'] as string) ?? lang);
    // { "en": "…", "de": ["…"] }
    return Object.entries(data).flatMap(([tag, each]) =>
      /^[a-z]{2,3}(-|$)/i.test(tag) ? read(each, tag) : [],
    );
  };
  return key ? read(concept[key]) : [];
}

/** SKOS as JSON-LD: as in RDF/XML, an entry for each language that has a label and a definition. */
export function importSkosJson(content: unknown): Found | undefined {
  const graph = record(content)['@graph'];
  const nodes = list(Array.isArray(content) ? content : (graph ?? [content]));
  const concepts = nodes.filter((node) => literals(node, 'prefLabel').length);
  const isScheme = (node: Data) =>
    /ConceptScheme/.test(JSON.stringify(node['@type'] ?? node.type ?? ''));
  if (!concepts.length) return undefined;
  const result = found();
  const entries: GlossaryEntry[] = [];
  for (const concept of concepts.filter((node) => !isScheme(node))) {
    const about = `${(concept['@id'] ?? concept.id ?? concept.uri ?? concept.identifier ?? '') as string}`;
    const id = about.split(/[/#:]/).filter(Boolean).at(-1);
    for (const { text, lang } of literals(concept, 'prefLabel')) {
      const own = (property: string) =>
        literals(concept, property).flatMap((each) => (each.lang === lang ? [each.text] : []));
      const meaning = ['definition', 'scopeNote', 'note'].map(own).find(({ length }) => length);
      if (!meaning) {
        result.left.push(
          `concept “${short(text)}”: it has no definition${lang ? ` in ${lang}` : ''}`,
        );
        continue;
      }
      entries.push({
        id: id && !/\s/.test(id) ? id : undefined,
        ...{ lang, term: text, aliases: own('altLabel'), definition: meaning.flatMap(lines) },
      });
    }
  }
  const title = nodes
    .filter(isScheme)
    .flatMap((node) => literals(node, 'prefLabel').concat(literals(node, 'title')))[0];
  result.widgets.push({ family: 'glossary', title: title?.text, entries });
  return result;
}
