import type { Flaw } from '../layout.js';

const howTo =
  'make each word a heading and write what it means below it as paragraphs, or put the words into a table of two columns: the word on the left, its meaning on the right';

/** What the author of a glossary is told: what to press in an editor. */
export function advice(flaws: readonly Flaw[]): string[] {
  return [...new Set(flaws.map(sentence))];
}

function sentence({ what, words = '' }: Flaw): string {
  const some = words.length > 80 ? `${words.slice(0, 80)}…` : words;
  switch (what) {
    case 'no-form':
      return `No words with meanings were found: ${howTo}.`;
    case 'list':
      return `In a list or in lines it is not clear where each word ends and its meaning begins: make every word bold, at the start of its line and with a colon behind it; or ${howTo}.`;
    case 'columns':
      return 'The table does not have two columns: delete the other columns, or put what they say below the meaning in the same cell.';
    case 'row':
      return `In the table, “${some}” stands beside an empty cell: write the word into the left cell of its row, or put the meaning into the row of its word.`;
    case 'nameless':
      return `“${some}” stands before the first word, or below an empty one: write its word above it, or move it out of the list.`;
    case 'wordless':
      return some
        ? `The word that “${some}” explains is only a picture: write the word beside it, or give the picture an alternative text.`
        : 'A word is only a picture: write the word beside it, or give the picture an alternative text.';
    case 'empty':
      return `The entry “${some}” has no definition.`;
    case 'over':
      return `The heading “${some}” is not shown: all words stand in one list from A to Z.`;
    case 'twice':
      return `The id “${some}” stands twice; a link to it opens the first entry.`;
    case 'address':
      return `The address “${some}” may not be used here and is left out; allowed are https:, mailto:, tel: and relative ones.`;
    case 'tables':
      return `“${some}” was read as a word, with the table as its meaning. If the words are in the tables, make one table of them below one heading.`;
  }
}
