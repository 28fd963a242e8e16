import type { ContentReader, Read } from '../shared/content/content-state.js';
import { outlineSteps } from '../shared/content/outline.js';
import { loadFeature } from '../shared/load-feature.js';
import { now, type Steps } from '../shared/steps.js';
import type { FaqModel } from './faq.model.js';
import { finish, partsOf, planOf, readerOf } from './faq.plan.js';

const forms = loadFeature(null, () => import('./forms/forms.js'));

/**
 * Reads questions from headings, the form that every editor can write. All other forms (questions in
 * wrappers, `<details>`, `<dl>`, accordions of others) are read by a chunk of its own, and so is what an
 * author is told. Undefined while there is nothing to read.
 */
export const readFaq = (host: Element): Read<FaqModel> => now(readSteps(host));

/** The same, a block a step. */
function* readSteps(host: Element): Steps<Read<FaqModel>> {
  const blocks = yield* outlineSteps(host);
  if (!blocks.length) return undefined;
  const plan = planOf(blocks);
  const plain =
    plan &&
    !blocks.some(({ kind }) => /^(details|terms)$/.test(kind)) &&
    // An accordion of the page has closed its answers.
    !host.querySelector('[aria-controls]') &&
    plan.questions.every(({ within }) => !within.length) &&
    // One heading alone may be the title of another form.
    (plan.questions.length > 1 || plan.title || plan.groups.length);
  if (!plan || !plain)
    // Once it is here, in one go: the first frame shows the questions, and what was found is not sought again.
    return forms.module
      ? forms.module.readForms(host, blocks, plan)
      : forms.get().then((part) => part?.readForms(host));
  const reader = readerOf(host, plan);
  return finish(reader, partsOf(host.childNodes, reader));
}

export const faqReader: ContentReader<FaqModel> = {
  fromHtml: readFaq,
  steps: readSteps,
  family: 'faq',
};
