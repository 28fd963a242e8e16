import { idFrom, option, question, type Imported, type ImportedQuestion } from './imported.js';
import { paragraphsOf } from './markup.js';
import { all, childrenOf, type XmlElement } from './xml.js';

const known = /^(choiceInteraction|orderInteraction)$/;
const interaction = /Interaction$/;

/** QTI 2.1 and 3: choice and order items. Everything else in an item is listed. */
export function importQti(root: XmlElement): Imported | undefined {
  const items = root.name === 'assessmentItem' ? [root] : all(root, 'assessmentItem');
  if (!items.length) return undefined;
  const result: Imported = { questions: [], left: [], notes: [] };
  if (root.name === 'assessmentTest') result.title = root.attributes.title;
  for (const item of items) importItem(item, result);
  return result;
}

function importItem(item: XmlElement, result: Imported): void {
  const { left, notes } = result;
  const name = item.attributes.title || item.attributes.identifier || 'without a title';
  const place = `item “${name}”`;
  const body = all(item, 'itemBody')[0];
  const interactions = body ? find(body) : [];
  for (const other of interactions.filter((each) => !known.test(each.name)))
    left.push(`${place}: ${other.name} is not a choice or order question`);
  const usable = interactions.filter((each) => known.test(each.name));
  for (const rubric of body ? all(body, 'rubricBlock') : []) {
    const words = paragraphsOf(rubric.children, place, []).join(' ');
    left.push(`${place}: a note for markers: “${words}”`);
  }
  if (!usable.length) {
    if (!interactions.length) left.push(`${place}: no question was found in it`);
    return;
  }
  const intro = paragraphsOf(
    body!.children,
    place,
    left,
    (element) => interaction.test(element.name) || element.name === 'rubricBlock',
  );
  const feedback = all(item, 'modalFeedback');
  usable.forEach((each, i) => {
    const id = idFrom(item.attributes.identifier ?? name);
    const made = importInteraction(
      each,
      item,
      usable.length > 1 ? `${place}, part ${i + 1}` : place,
      i ? [] : intro,
      feedback,
      result,
    );
    if (made) result.questions.push({ ...(id ? { id: i ? `${id}-${i + 1}` : id } : {}), ...made });
  });
  const spoken = item.attributes.lang;
  if (spoken) for (const made of result.questions.slice(-usable.length)) made.lang = spoken;
  if (all(item, 'responseProcessing').length)
    notes.push(`${place}: rules for marking are not needed here`);
  for (const [what, element] of [
    ['a style sheet', 'stylesheet'],
    ['a template with variables', 'templateDeclaration'],
  ] as const)
    if (all(item, element).length) left.push(`${place}: ${what}`);
}

/** Interactions, not those inside others. */
const find = (element: XmlElement): XmlElement[] =>
  childrenOf(element).flatMap((child) => (interaction.test(child.name) ? [child] : find(child)));

const values = (element: XmlElement | undefined) =>
  element ? all(element, 'value').map((value) => value.children.join('').trim()) : [];

function importInteraction(
  element: XmlElement,
  item: XmlElement,
  place: string,
  intro: string[],
  modal: XmlElement[],
  { left, notes }: Imported,
): ImportedQuestion | undefined {
  const response = element.attributes.responseIdentifier;
  const declared = all(item, 'responseDeclaration').find(
    ({ attributes }) => attributes.identifier === response,
  );
  const right = values(declared && all(declared, 'correctResponse')[0]);
  const choices = childrenOf(element, 'simpleChoice');
  const prompt = childrenOf(element, 'prompt').flatMap((each) =>
    paragraphsOf(each.children, place, left),
  );
  const before = [...intro];
  // Without a prompt, the last line before the options is the question.
  const asked = prompt.join(' ') || before.pop();
  const order = element.name === 'orderInteraction';
  if (!asked) return void left.push(`${place}: the question itself is missing`);
  if (choices.length < 2) return void left.push(`${place}: it has fewer than two options`);
  if (declared && all(declared, 'mapping').length)
    left.push(`${place}: points for single options (mapping)`);
  if (element.attributes.shuffle === 'true' && !order)
    notes.push(`${place}: to shuffle its options, add the attribute “shuffle” to the quiz`);

  const said = new Set<XmlElement>();
  const options = choices.map((choice) => {
    const { identifier = '', fixed } = choice.attributes;
    const own = all(choice, 'feedbackInline');
    const given = modal.filter(({ attributes }) => attributes.identifier === identifier);
    given.forEach((each) => said.add(each));
    const text = paragraphsOf(
      choice.children,
      place,
      left,
      ({ name }) => name === 'feedbackInline',
    ).join(' ');
    const feedback = [...own, ...given]
      .flatMap((each) => paragraphsOf(content(each), place, left))
      .join(' ');
    return {
      identifier,
      made: option({
        text,
        right: !order && right.includes(identifier),
        feedback,
        fixed: fixed === 'true',
      }),
    };
  });
  if (!right.length) {
    left.push(`${place}: it does not say which answer is right`);
    if (order) return undefined;
  }
  for (const each of modal.filter((feedback) => !said.has(feedback)))
    left.push(
      `${place}: feedback “${paragraphsOf(content(each), place, []).join(' ')}”, shown under a rule of its own`,
    );
  if (order) {
    const sorted = right.flatMap((id) => options.filter(({ identifier }) => identifier === id));
    if (sorted.length < options.length)
      return void left.push(`${place}: its right order does not name every line`);
    return question({
      question: asked,
      intro: before,
      kind: 'order',
      options: sorted.map(({ made }) => made),
    });
  }
  return question({ question: asked, intro: before, options: options.map(({ made }) => made) });
}

/** QTI 3 wraps feedback in a body of its own. */
const content = (element: XmlElement) =>
  childrenOf(element, 'contentBody')[0]?.children ?? element.children;
