import { readFileSync } from 'node:fs';
import { loadNegotiation } from './negotiation.mjs';

const { withParents, direction } = await loadNegotiation();
export { direction };

/** The languages of the package besides English. */
export const targets = () => JSON.parse(readFileSync('lit-localize.json', 'utf8')).targetLocales;

export const rulesOf = (tag) => new Intl.PluralRules(withParents(tag));

const order = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** The plural categories of a language, in the order of CLDR. */
export const categoriesOf = (tag) => {
  const { pluralCategories } = rulesOf(tag).resolvedOptions();
  return order.filter((category) => pluralCategories.includes(category));
};

/** Splits `quiz.left.few` into its base and its category; undefined for a message that is no plural. */
export const pluralOf = (id) => {
  const [, base, category] = /^(.+)\.(zero|one|two|few|many|other)$/.exec(id) ?? [];
  return base && { base, category };
};

/** Numbers from 0 to 200 that take a category, and one above where it has none of those. */
export function numbersFor(tag, category) {
  const rules = rulesOf(tag);
  const found = Array.from({ length: 201 }, (_, n) => n).filter(
    (n) => rules.select(n) === category,
  );
  if (!found.length && rules.select(1e6) === category) found.push(1e6);
  return found;
}

/** For a note to translators: “0, 1” or “2, 3, 4, 22, 23, 24 …”. */
export function examples(tag, category) {
  const numbers = numbersFor(tag, category);
  if (!numbers.length) return '1.5 and other fractions';
  return numbers.slice(0, 8).join(', ') + (numbers.length > 8 ? ' …' : '');
}

/** Whether a form is for one number only, so that the number may be a word, or stay unsaid. */
export const isForOneNumber = (tag, category) => {
  const numbers = numbersFor(tag, category);
  return numbers.length === 1 && numbers[0] <= 200;
};
