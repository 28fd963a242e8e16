/**
 * A catalogue as it travels. Names of messages would be a third of it, so each is a number: the hash
 * of the name, by a multiplier for which no two names of the catalogue meet. The numbers go up, so
 * their distances are enough: `[multiplier, [distance, …], [text, …]]`. A name that the catalogue
 * does not have finds nothing, also when page and catalogue are of different releases.
 *
 * `src/shared/translation/catalogs.ts` unpacks it.
 */
const PRIME = 65521;

/** @param {string} name @param {number} multiplier */
export function hash(name, multiplier) {
  let number = 0;
  for (const letter of name) number = (number * multiplier + letter.charCodeAt(0)) % PRIME;
  return number;
}

/**
 * @param {Record<string, string>} messages
 * @returns {[number, number[], string[]]}
 */
export function pack(messages) {
  const names = Object.keys(messages);
  let multiplier = 31;
  let numbers;
  do {
    multiplier++;
    numbers = new Map(names.map((name) => [hash(name, multiplier), name]));
  } while (numbers.size < names.length);
  const sorted = [...numbers].sort(([a], [b]) => a - b);
  return [
    multiplier,
    sorted.map(([number], i) => number - (sorted[i - 1]?.[0] ?? 0)),
    sorted.map(([, name]) => messages[name]),
  ];
}
