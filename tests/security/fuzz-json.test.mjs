/** JSON content that was damaged or made to do harm, given to what the elements read it with. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { command } from './support/command.mjs';
import { hostile, RUNS, SEED, seeded } from './support/random.mjs';

const { readJson, contentOf } = await command('read-page', 'output/json');

const item = (extra = {}) => ({ id: 'a', text: 'Bring your card', hint: 'The blue one', ...extra });
const valid = {
  faq: {
    title: 'Common',
    items: [{ id: 'x', question: 'How long?', answer: ['A day.', 'Or two.'] }],
  },
  quiz: {
    title: 'Check',
    disclaimer: 'Not medical advice.',
    questions: [
      {
        id: 'q',
        question: 'Which one?',
        intro: ['Read this.'],
        options: [
          { id: 'one', text: 'This', right: true, feedback: 'Yes.' },
          { id: 'two', text: 'That' },
        ],
        explanation: 'It is this.',
        hints: ['Look again.'],
        source: '#here',
        critical: 'Call them.',
      },
      {
        question: 'In order',
        kind: 'order',
        options: [{ text: 'First' }, { text: 'Then', fixed: true }],
      },
      { question: 'Say it', kind: 'own-words', points: ['A point'] },
    ],
  },
  checklist: { title: 'Bag', groups: [{ title: 'Papers', items: [item(), item({ id: 'b' })] }] },
  questions: { title: 'Ask', endorsement: 'The team', groups: [{ items: [item()] }] },
  glossary: {
    title: 'Words',
    entries: [
      {
        ...{
          id: 'biopsy',
          lang: 'en',
          term: 'Biopsy',
          aliases: ['Sample'],
          definition: ['A piece.'],
        },
        ...{
          plain: 'a test',
          say: 'BY-op-see',
          audio: '/a.mp3',
          image: { src: '/i.png', alt: 'A piece' },
        },
        ...{ href: 'https://example.org/', match: 'case', near: ['tissue'] },
      },
    ],
  },
};

const kinds = [null, true, false, 0, -1, 1e308, 2 ** 53 + 2, '', [], {}, [[]], [null], 'x'];

/** Every place in a value: what holds it, and its name there. */
function places(value, found = []) {
  if (value && typeof value === 'object')
    for (const key of Object.keys(value)) {
      found.push([value, key]);
      places(value[key], found);
    }
  return found;
}

/** A text of JSON: valid content with some of its values, names or signs changed. */
function textFrom(family, chance) {
  const value = structuredClone(valid[family]);
  for (const act of [0, ...chance.some(4, () => 0)].map(() => chance.below(7))) {
    const all = places(value);
    if (!all.length || all.length > 400) break;
    const [holder, key] = chance.pick(all);
    const kept = holder[key];
    if (act === 0) holder[key] = chance.pick(hostile);
    else if (act === 1) holder[key] = structuredClone(chance.pick(kinds));
    else if (act === 2) delete holder[key];
    else if (act === 3 && Array.isArray(holder))
      holder.push(...Array(chance.below(200)).fill(kept));
    else if (act === 4) holder[`${chance.pick(hostile)}`.slice(0, 40)] = kept;
    else if (act === 5) holder[key] = structuredClone(chance.pick(all)[0]);
    else if (typeof kept === 'string') holder[key] = `${kept} ${chance.pick(hostile)}`;
  }
  const text = JSON.stringify(value);
  const at = chance.below(text.length);
  const own = `"__proto__":{"x":1,"text":"y","items":[]},"constructor":{"prototype":{"x":1}},`;
  return chance.below(3)
    ? text
    : text.slice(0, at).replace(/\{([^{]*)$/, `{${own}$1`) + text.slice(at);
}

/** Compared without what has no form of its own: halves of characters, and signs that are not seen. */
const words = (text) =>
  text
    .toWellFormed()
    .replace(/[\ufffd\p{Cf}\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
/** What an author wrote for readers, by the names that the contract has for it. */
const shown = (value) =>
  places(value)
    .filter(
      ([holder, key]) =>
        typeof holder[key] === 'string' &&
        /^(title|question|text|term|answer|definition)$/.test(key),
    )
    .map(([holder, key]) => words(holder[key]));

const STEP = 50;
describe('JSON that is damaged or means harm', () => {
  let taken = 0;
  for (let from = SEED; from < SEED + RUNS; from += STEP)
    it(`is shown word for word, or refused with a problem: ${from} to ${from + STEP - 1}`, async () => {
      for (let seed = from; seed < from + STEP; seed++)
        await seeded(seed, async (chance) => {
          const family = chance.pick(Object.keys(valid));
          const text = textFrom(family, chance);
          let content;
          try {
            content = JSON.parse(text);
          } catch {
            return;
          }
          const began = performance.now();
          const { widget, problems, lost } = await readJson(family, content);
          assert.ok(performance.now() - began < 2000, 'it took more than two seconds');
          assert.equal({}.x, undefined, 'the prototype of all objects was changed');
          if (!widget) {
            assert.ok(problems.length, 'it is not shown, and nothing is said');
            assert.ok(
              problems.every((problem) => problem.length > 8),
              problems.join(),
            );
            return;
          }
          taken += 1;
          const left = [...lost];
          const out = shown(contentOf(widget, (_, what) => left.push(what))).join('\n');
          for (const each of shown(known(family, content)))
            assert.ok(
              out.includes(each) || left.some((what) => what.includes(each.slice(0, 20))),
              `“${each.slice(0, 80)}” is not shown`,
            );
          for (const { href, audio, image } of widget.entries ?? [])
            for (const address of [href, audio, image?.src])
              assert.doesNotMatch(
                `${address}`.replace(/[^!-~]/g, ''),
                /^(javascript|data|vbscript|\/\/|\/?\\)/i,
              );
        });
    });
  it('is not always refused', () => assert.ok(taken > RUNS / 10, `${taken} of ${RUNS}`));
});

/** The content without members that the contract does not know, at the places where it has its own. */
function known(family, content) {
  const keep = (value, like) => {
    if (Array.isArray(value))
      return value.map((each) => keep(each, Array.isArray(like) ? like[0] : like));
    if (!value || typeof value !== 'object' || !like || typeof like !== 'object') return value;
    const names = Object.keys(Array.isArray(like) ? (like[0] ?? {}) : like);
    return Object.fromEntries(
      Object.keys(value)
        .filter((name) => names.includes(name))
        .map((name) => [name, keep(value[name], like[name])]),
    );
  };
  return keep(content, valid[family]);
}
