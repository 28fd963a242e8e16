import { idFrom } from '../ids.js';
import { fromHtml } from '../markup/html.js';
import {
  all,
  charactersOf,
  childOf,
  childrenOf,
  element,
  type Markup,
  type Rich,
} from '../markup/tree.js';
import { saysSomething } from '../markup/words.js';
import { short } from '../terminal.js';
import { found, quizOf, type Found, type QuizOption, type QuizQuestion } from '../widgets.js';
import { wordsOf } from '../markup/words.js';
import { asked } from './question-text.js';

/** QTI 1.2, as Canvas, Blackboard and others export it: multiple choice, multiple answer, true/false. */
export function importQti12(root: Markup): Found | undefined {
  if (root.name !== 'questestinterop') return undefined;
  const result = found();
  for (const test of [
    ...childrenOf(root, 'assessment'),
    ...childrenOf(root, 'section'),
    ...childrenOf(root, 'objectbank'),
  ]) {
    const quiz = quizOf([], test.attributes.title);
    for (const item of all(test, 'item')) {
      const made = readItem(item, result.left);
      if (made) quiz.questions.push(made);
    }
    result.widgets.push(quiz);
  }
  const loose = childrenOf(root, 'item').flatMap((item) => readItem(item, result.left) ?? []);
  if (loose.length) result.widgets.push(quizOf(loose));
  return result;
}

/** Words of the materials in an element, not of what is nested in `but`. */
function material(node: Markup | undefined, but: RegExp): Rich {
  if (!node) return [];
  return node.children.flatMap((child): Rich => {
    if (typeof child === 'string' || but.test(child.name)) return [];
    const { name, attributes, children } = child;
    const text = charactersOf(children);
    if (name === 'mattext')
      return /html/i.test(attributes.texttype ?? '') || /<\w+[^>]*>/.test(text)
        ? fromHtml(text)
        : [element('p', [text])];
    // The spelling of XML names here takes “mat_formattedtext” as it is.
    if (name === 'mat_formattedtext')
      return /html|smart/i.test(attributes.type ?? '') ? fromHtml(text) : [element('p', [text])];
    if (
      name === 'matimage' ||
      name === 'matapplication' ||
      name === 'mataudio' ||
      name === 'matvideo'
    )
      return [
        element(name === 'matimage' ? 'img' : 'object', [], {
          src: attributes.uri ?? '',
          alt: attributes.label ?? '',
        }),
      ].filter(({ attributes }) => attributes.src);
    return material(child, but);
  });
}

const details = (item: Markup): string =>
  all(item, 'qtimetadatafield')
    .filter(
      (field) =>
        charactersOf(childOf(field, 'fieldlabel')?.children ?? []).trim() === 'question_type',
    )
    .map((field) => charactersOf(childOf(field, 'fieldentry')?.children ?? []).trim())[0] ??
  charactersOf(all(item, 'bbmd_questiontype')[0]?.children ?? []).trim();

/** One rule of marking: for which choices, with how many points, and what is said then. */
interface Rule {
  chosen: string[];
  other: boolean;
  points: number;
  says: string[];
  title: string;
}

function rulesOf(item: Markup): Rule[] {
  return all(item, 'respcondition').map((condition) => {
    const chosen: string[] = [];
    const take = (node: Markup): void => {
      for (const child of childrenOf(node))
        if (child.name === 'varequal') chosen.push(charactersOf(child.children).trim());
        else if (child.name !== 'not') take(child);
    };
    const variables = childOf(condition, 'conditionvar');
    if (variables) take(variables);
    const set = childrenOf(condition, 'setvar')
      .filter(({ attributes }) => !/^(Subtract|Divide)$/i.test(attributes.action ?? ''))
      .map(({ children }) => charactersOf(children).trim());
    return {
      chosen,
      other: !!variables && all(variables, 'other').length > 0,
      points: Math.max(0, ...set.map((value) => (/max/i.test(value) ? 100 : Number(value) || 0))),
      says: childrenOf(condition, 'displayfeedback').flatMap(
        ({ attributes }) => attributes.linkrefid ?? [],
      ),
      title: condition.attributes.title ?? '',
    };
  });
}

function readItem(item: Markup, left: string[]): QuizQuestion | undefined {
  const { ident = '', title = '' } = item.attributes;
  const presentation = childOf(item, 'presentation');
  const text = material(presentation, /^response_|^render_/);
  const place = `item “${short(title && !/^question$/i.test(title) ? title : wordsOf(text) || ident)}”`;
  const leave = (why: string) => void left.push(`${place}: ${why}`);
  const kind = details(item);
  const lists = presentation ? all(presentation, 'response_lid') : [];
  const rows = lists[0] ? all(lists[0], 'response_label') : [];
  if (
    lists.length !== 1 ||
    rows.length < 2 ||
    /matching|fill_in|dropdown|ordering|jumbled/i.test(kind)
  )
    return leave(`${kind || 'its kind'} is not multiple choice, multiple answer or true/false`);
  if (!saysSomething(text)) return leave('the question itself is missing');

  const rules = rulesOf(item);
  const feedback = new Map(
    all(item, 'itemfeedback').map((each) => [each.attributes.ident ?? '', material(each, /^$/)]),
  );
  const several = /multiple/i.test(lists[0]!.attributes.rcardinality ?? '');
  const scored = rules.filter(({ points, chosen }) => points > 0 && chosen.length);
  const most = Math.max(0, ...scored.map(({ points }) => points));
  const separately =
    several && scored.length > 1 && scored.every(({ chosen }) => chosen.length === 1);
  const right = new Set(
    scored
      .filter(({ points, title }) => separately || points >= most || /^correct$/i.test(title))
      .flatMap(({ chosen }) => chosen),
  );
  for (const { chosen, points } of scored)
    for (const id of chosen)
      if (!right.has(id))
        leave(`${points} points for the choice “${id}”, which is not the right answer`);
  if (!right.size) return leave('it does not say which answer is right');

  const said = new Set<string>();
  const say = (id: string): Rich => {
    const words = feedback.get(id) ?? [];
    if (said.has(id)) return [];
    said.add(id);
    return words;
  };
  // What is said to one choice alone belongs to it; what is said to all or to the right one explains.
  const forAll = /^(general_fb|solution|correct|correct_fb)$/i;
  const forOthers = /^(general_incorrect_fb|incorrect|incorrect_fb)$/i;
  const explanation: Rich = [];
  const others: Rich = [];
  const own = new Map<string, Rich>();
  for (const { chosen, says, other } of rules)
    for (const id of says)
      if (forAll.test(id)) explanation.push(...say(id));
      else if (forOthers.test(id)) others.push(...say(id));
      else if (chosen.length === 1)
        own.set(chosen[0]!, [...(own.get(chosen[0]!) ?? []), ...say(id)]);
      else if (other) others.push(...say(id));
  for (const id of feedback.keys())
    if (!said.has(id)) {
      if (forAll.test(id)) explanation.push(...say(id));
      else if (forOthers.test(id)) others.push(...say(id));
      else if (rows.some(({ attributes }) => attributes.ident === id)) own.set(id, say(id));
      else if (saysSomething(feedback.get(id)!))
        leave(`feedback “${wordsOf(feedback.get(id)!)}”, shown under a rule of its own`);
    }
  const options = rows.map((row): QuizOption => {
    const id = row.attributes.ident ?? '';
    return {
      text: material(row, /^$/),
      right: right.has(id),
      feedback: own.get(id) ?? (right.has(id) ? [] : others),
    };
  });
  if (options.some(({ text }) => !saysSomething(text))) return leave('an option without words');
  if (!options.some(({ right }) => right)) return leave('its right answer is none of its options');
  return {
    place,
    id: /^question$/i.test(title) ? undefined : idFrom(title || ident) || undefined,
    ...asked(text),
    options,
    explanation,
  };
}
