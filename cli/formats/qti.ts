import {
  all,
  blocks,
  charactersOf,
  childOf,
  childrenOf,
  type Markup,
  type Rich,
} from '../markup/tree.js';
import { linesOf, saysSomething, wordsOf } from '../markup/words.js';
import { asked } from './question-text.js';
import { found, quizOf, type Found, type QuizOption, type QuizQuestion } from '../widgets.js';
import { idFrom } from '../ids.js';

const known = /^(choiceInteraction|orderInteraction)$/;
const interaction = /Interaction$/;
/** What stands in the body of an item but is no part of the question. */
const aside = /^(feedbackBlock|feedbackInline|rubricBlock|templateBlock|templateInline)$/;

/** QTI 2.1, 2.2 and 3: choice and order items. Everything else in an item is listed. */
export function importQti(root: Markup): Found | undefined {
  const items = root.name === 'assessmentItem' ? [root] : all(root, 'assessmentItem');
  if (!items.length) return undefined;
  const result = found();
  const title = root.name === 'assessmentTest' ? root.attributes.title : undefined;
  const quiz = quizOf([], title);
  for (const item of items) quiz.questions.push(...readItem(item, result));
  result.widgets.push(quiz);
  return result;
}

function readItem(item: Markup, { left, notes }: Found): QuizQuestion[] {
  const name = item.attributes.title || item.attributes.identifier || 'without a title';
  const place = `item “${name}”`;
  const leave = (why: string) => void left.push(`${place}: ${why}`);
  const body = childOf(item, 'itemBody') ?? all(item, 'itemBody')[0];
  const parts = body ? partsOf(body.children) : [];
  const questions = parts.filter(({ element }) => element);
  for (const { element } of questions)
    if (!known.test(element!.name)) leave(`${element!.name} is not a choice or order question`);
  for (const rubric of body ? all(body, 'rubricBlock') : [])
    leave(`a note for markers: “${wordsOf(rubric.children)}”`);
  for (const template of body
    ? [...all(body, 'templateBlock'), ...all(body, 'templateInline')]
    : [])
    leave(`text that is shown under a rule: “${wordsOf(template.children)}”`);
  if (all(item, 'stylesheet').length) leave('a style sheet');
  if (all(item, 'templateDeclaration').length) leave('a template with variables');
  const trailing = parts.at(-1);
  if (trailing && !trailing.element && questions.length && saysSomething(trailing.before))
    leave(`text after the options: “${wordsOf(trailing.before)}”`);
  const usable = questions.filter(({ element }) => known.test(element!.name));
  if (!usable.length) {
    if (!questions.length) leave('no question was found in it');
    return [];
  }
  if (all(item, 'responseProcessing').length)
    notes.push(`${place}: rules for marking are not needed here`);
  const id = idFrom(item.attributes.identifier ?? name);
  return usable.flatMap(({ element, before }, i) => {
    const where = usable.length > 1 ? `${place}, part ${i + 1}` : place;
    const made = readInteraction(element!, item, where, before, i === 0, { left, notes });
    if (!made) return [];
    return [{ ...made, id: id && i ? `${id}-${i + 1}` : id, lang: item.attributes.lang }];
  });
}

/** The body, cut at its interactions: what stands before each, and what stands after the last. */
function partsOf(nodes: Rich): { before: Rich; element?: Markup }[] {
  const parts: { before: Rich; element?: Markup }[] = [];
  let before: Rich = [];
  const holds = (node: Markup): boolean =>
    childrenOf(node).some((child) => interaction.test(child.name) || holds(child));
  const take = (node: Rich[number]): void => {
    if (typeof node === 'string') before.push(node);
    else if (interaction.test(node.name)) {
      parts.push({ before, element: node });
      before = [];
    } else if (aside.test(node.name)) return;
    else if (holds(node)) node.children.forEach(take);
    else before.push(withoutAsides(node));
  };
  nodes.forEach(take);
  return [...parts, { before }];
}

const withoutAsides = (node: Markup): Markup => ({
  ...node,
  children: node.children.flatMap((child): Rich =>
    typeof child === 'string' ? [child] : aside.test(child.name) ? [] : [withoutAsides(child)],
  ),
});

const values = (element: Markup | undefined) =>
  element ? all(element, 'value').map((value) => charactersOf(value.children).trim()) : [];

/** Identifiers of the right choices: as the item says, else those that give points. */
function rightOnes(declared: Markup | undefined, place: string, left: string[]): string[] {
  const said = values(declared && childOf(declared, 'correctResponse'));
  const mapping = declared && childOf(declared, 'mapping');
  const points = mapping
    ? childrenOf(mapping, 'mapEntry').map(({ attributes }) => ({
        key: attributes.mapKey ?? '',
        value: Number(attributes.mappedValue),
      }))
    : [];
  const most = Math.max(0, ...points.map(({ value }) => value));
  const full = declared?.attributes.cardinality === 'single' ? most : Number.MIN_VALUE;
  const right = said.length
    ? said
    : points.filter(({ value }) => value >= full && value > 0).map(({ key }) => key);
  const partial = points.filter(({ key, value }) => value > 0 && !right.includes(key));
  for (const { key, value } of partial)
    left.push(`${place}: ${value} points for the choice “${key}”, which is not the right answer`);
  const even = points.every(({ value }) => value <= 0 || value === most);
  if (mapping && !partial.length && !even)
    left.push(`${place}: points for single options (mapping)`);
  return right;
}

function readInteraction(
  element: Markup,
  item: Markup,
  place: string,
  before: Rich,
  first: boolean,
  { left, notes }: { left: string[]; notes: string[] },
): QuizQuestion | undefined {
  const leave = (why: string) => void left.push(`${place}: ${why}`);
  const response = element.attributes.responseIdentifier;
  const declared = all(item, 'responseDeclaration').find(
    ({ attributes }) => attributes.identifier === response,
  );
  const order = element.name === 'orderInteraction';
  const choices = childrenOf(element, 'simpleChoice');
  const prompt = childrenOf(element, 'prompt').flatMap(({ children }) => children);
  const text = saysSomething(prompt) ? { question: prompt, intro: before } : asked(before);
  if (!saysSomething(text.question)) return leave('the question itself is missing');
  if (choices.length < 2) return leave('it has fewer than two options');
  if (element.attributes.shuffle === 'true' && !order)
    notes.push(`${place}: to shuffle its options, add the attribute “shuffle” to the quiz`);
  const right = rightOnes(declared, place, left);
  const modal = all(item, 'modalFeedback');
  const inBody = [...all(item, 'feedbackBlock')];
  const said = new Set<Markup>();
  const options = choices.map((choice) => {
    const { identifier = '', fixed } = choice.attributes;
    const given = [...modal, ...inBody].filter(
      ({ attributes }) => attributes.identifier === identifier,
    );
    given.forEach((each) => said.add(each));
    const own = [...all(choice, 'feedbackInline'), ...all(choice, 'feedbackBlock'), ...given];
    const made: QuizOption = {
      text: withoutAsides(choice).children,
      right: !order && right.includes(identifier),
      feedback: joined(own.map(content)),
      fixed: fixed === 'true',
    };
    return { identifier, made };
  });
  if (first)
    for (const each of [...modal, ...inBody])
      if (!said.has(each) && !choices.some((choice) => all(choice, 'feedbackBlock').includes(each)))
        leave(`feedback “${linesOf(content(each)).join(' ')}”, shown under a rule of its own`);
  if (options.some(({ made }) => !saysSomething(made.text)))
    return leave('an option without words');
  if (!right.length) return leave('it does not say which answer is right');
  if (order) {
    const sorted = right.flatMap((id) => options.filter(({ identifier }) => identifier === id));
    if (sorted.length < options.length) return leave('its right order does not name every line');
    return { place, ...text, kind: 'order', options: sorted.map(({ made }) => made) };
  }
  if (!options.some(({ made }) => made.right))
    return leave('its right answer is none of its options');
  return { place, ...text, options: options.map(({ made }) => made) };
}

/** Texts one after the other, each a paragraph of its own where it has none. */
const joined = (texts: Rich[]): Rich =>
  texts.length < 2
    ? texts.flat()
    : texts.flatMap((text) =>
        text.some((node) => typeof node !== 'string' && blocks.test(node.name))
          ? text
          : [{ name: 'p', attributes: {}, children: text }],
      );

/** QTI 3 wraps feedback in a body of its own. */
const content = (element: Markup) => childOf(element, 'contentBody')?.children ?? element.children;

/** Addresses of the items of a test, in its order. */
export const itemsOfTest = (root: Markup): string[] =>
  all(root, 'assessmentItemRef').flatMap(({ attributes }) => attributes.href ?? []);
