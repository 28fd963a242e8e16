import { all, charactersOf, childOf, childrenOf, type Markup } from '../markup/tree.js';
import { short } from '../terminal.js';
import { found, type Found, type GlossaryEntry } from '../widgets.js';

const wordsIn = (element: Markup) => charactersOf(element.children).replace(/\s+/g, ' ').trim();
const valid = (id: string | undefined) => (id && !/\s/.test(id) ? id : undefined);

/** TBX, 2 and 3: an entry for each language of a concept that has a term and a definition. */
export function importTbx(root: Markup): Found | undefined {
  if (!/^(martif|tbx)$/.test(root.name)) return undefined;
  const result = found();
  const entries: GlossaryEntry[] = [];
  const definition = (element: Markup) =>
    [
      ...childrenOf(element),
      ...childrenOf(element, 'descripGrp').flatMap((group) => childrenOf(group)),
    ].find(
      ({ name, attributes }) =>
        (name === 'descrip' && /^(definition|explanation)$/.test(attributes.type ?? '')) ||
        name === 'definition',
    );
  for (const concept of [...all(root, 'termEntry'), ...all(root, 'conceptEntry')]) {
    const common = definition(concept);
    const commonLang = common?.attributes.lang ?? root.attributes.lang;
    for (const section of [...childrenOf(concept, 'langSet'), ...childrenOf(concept, 'langSec')]) {
      const { lang } = section.attributes;
      const names = all(section, 'term').map(wordsIn).filter(Boolean);
      const own =
        definition(section) ??
        all(section, 'descrip').find(({ attributes }) => attributes.type === 'definition');
      const text = own ?? (common && (!commonLang || commonLang === lang) ? common : undefined);
      const place = `concept “${short(names[0] ?? concept.attributes.id ?? '')}”`;
      if (!names.length) continue;
      if (!text || !wordsIn(text)) {
        result.left.push(`${place}: it has no definition in ${lang ?? 'its language'}`);
        continue;
      }
      entries.push({
        id: valid(concept.attributes.id),
        lang,
        term: names[0]!,
        aliases: names.slice(1),
        definition: [wordsIn(text)],
      });
    }
  }
  result.widgets.push({ family: 'glossary', entries });
  return result;
}

/** SKOS as RDF/XML: preferred labels are terms, other labels aliases, definitions or notes what they mean. */
export function importSkos(root: Markup): Found | undefined {
  if (root.name !== 'RDF') return undefined;
  const concepts = childrenOf(root).filter(
    (each) =>
      each.name === 'Concept' ||
      childrenOf(each, 'type').some(({ attributes }) =>
        /skos\/core#Concept$/.test(attributes.resource ?? ''),
      ),
  );
  if (!concepts.length) return undefined;
  const result = found();
  const entries: GlossaryEntry[] = [];
  for (const concept of concepts) {
    const in_ = (name: string, lang: string | undefined) =>
      childrenOf(concept, name)
        .filter(({ attributes }) => attributes.lang === lang)
        .map(wordsIn)
        .filter(Boolean);
    const about = concept.attributes.about ?? concept.attributes.ID ?? '';
    const labels = childrenOf(concept, 'prefLabel');
    const id = valid(about.split(/[/#]/).filter(Boolean).at(-1));
    for (const label of labels) {
      const { lang } = label.attributes;
      const texts = ['definition', 'scopeNote', 'note']
        .map((name) => in_(name, lang))
        .find((found) => found.length);
      const place = `concept “${short(wordsIn(label))}”`;
      if (!texts) {
        result.left.push(`${place}: it has no definition${lang ? ` in ${lang}` : ''}`);
        continue;
      }
      entries.push({
        id,
        lang,
        term: wordsIn(label),
        aliases: in_('altLabel', lang),
        definition: texts.map((text) => ({ name: 'p', attributes: {}, children: [text] })),
      });
    }
    if (!labels.length) result.left.push(`concept ${short(about)}: it has no preferred label`);
  }
  const scheme = childrenOf(root, 'ConceptScheme')[0];
  const title = scheme && (childOf(scheme, 'title') ?? childOf(scheme, 'prefLabel'));
  result.widgets.push({
    family: 'glossary',
    title: title ? wordsIn(title) || undefined : undefined,
    entries,
  });
  return result;
}
