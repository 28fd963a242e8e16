import { mirror } from '../shared/content/mirror.js';
import { isEmpty, outline, type Block } from '../shared/content/outline.js';
import type { Result } from '../shared/content/result.js';
import { isHidden } from '../shared/content/visible.js';
import { loadFeature } from '../shared/load-feature.js';
import { inSlices } from '../shared/slices.js';
import { entryReader } from './entries.js';
import type { Entry, GlossaryModel } from './glossary.model.js';
import { groupsIn, isTerms, isTermsForm, layHolders, type Layout } from './layout.js';

const forms = loadFeature(null, () => import('./forms/forms.js')).get;

/** Entries, and children of the element, from which reading is sliced. */
const many = 200;

type Reading = Result<GlossaryModel> | undefined;

/**
 * Reads the words of a `<dl>`. All other forms (headings with what follows them, tables, `<details>`)
 * are read by a chunk of its own, and so is what an author is told.
 * Further details stand in `data-` attributes of the word, named like the fields of the JSON form.
 * Undefined while there is nothing to read.
 */
export function readGlossary(host: Element): Reading | Promise<Reading> {
  const blocks = blocksOf(host);
  return blocks instanceof Promise
    ? blocks.then((blocks) => readBlocks(host, blocks))
    : readBlocks(host, blocks);
}

function readBlocks(host: Element, blocks: readonly Block[]): Reading | Promise<Reading> {
  // A heading alone may be waiting for what belongs below it.
  if (blocks.every(({ rank }) => rank)) return undefined;
  if (isTermsForm(blocks)) return finish(host, layHolders(blocks, isTerms, groupsIn));
  return forms().then((part) => part && finish(host, part.layForms(host, blocks)));
}

/** The outline; of a dictionary under headings in slices. */
function blocksOf(host: Element): Block[] | Promise<Block[]> {
  let scope = host;
  for (let only; (only = onlyChild(scope));) scope = only;
  if (scope.childElementCount < many) return outline(host);
  const blocks: Block[] = [];
  return inSlices(stretches(scope), (some) => blocks.push(...outline(some))).then(() => blocks);
}

/** A wrapper around everything. */
const onlyChild = (scope: Element): Element | undefined => {
  const only = scope.firstElementChild;
  const isOnly =
    scope.childElementCount === 1 &&
    /^(DIV|SECTION|ARTICLE|MAIN)$/.test(only!.nodeName) &&
    [...scope.childNodes].every((node) => node.nodeType !== 3 || isEmpty(node));
  return isOnly && !isHidden(only!) ? only! : undefined;
};

/** What no run of loose words goes on after. */
const block = /^(H[1-6]|P|DIV|SECTION|ARTICLE|DL|TABLE|DETAILS)$/;

/** Nodes side by side, a few at a time. */
function* stretches(scope: Element): Generator<Node[]> {
  let some: Node[] = [];
  for (let node = scope.firstChild; node; node = node.nextSibling) {
    if (some.length > 8 && block.test(node.nodeName)) {
      yield some;
      some = [];
    }
    some.push(node);
  }
  yield some;
}

/** Reads what was laid out: all of it, or nothing. */
function finish(host: Element, layout: Layout): Reading | Promise<Reading> {
  const { title, before, after, groups, problems, hints } = layout;
  const entries: Entry[] = [];
  const read = entryReader(host, layout);
  const result = (): Reading | Promise<Reading> => {
    if (problems.length)
      return forms().then((part) => part && { ok: false, problems: part.advice(problems) });
    const told = hints.length ? forms().then((part) => part?.advice(hints) ?? []) : undefined;
    const model = {
      title: title && mirror(title.node as Element),
      titleLevel: title?.rank ?? 0,
      ...{ before, after, entries },
    };
    if (entries.length) return { ok: true, model, ...(told && { hints: told }) };
    return undefined;
  };
  // Not for … of: that would end the reading where it is left.
  for (let next; !(next = groups.next()).done;) {
    entries.push(...read(next.value));
    // A dictionary takes longer than a tap may wait.
    if (entries.length > many)
      return inSlices(groups, (group) => entries.push(...read(group))).then(result);
  }
  return result();
}
