/** A person signs texts, by the file that the review sheet saves; and what ends a signature. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { catalogueOf } from '../../scripts/l10n/build.mjs';
import { check } from '../../scripts/l10n/check.mjs';
import { countsOf } from '../../scripts/l10n/coverage.mjs';
import { fill as takeDrafts } from '../../scripts/l10n/fill.mjs';
import { sign } from '../../scripts/l10n/sign.mjs';
import { fingerprint } from '../../scripts/l10n/signature.mjs';
import { sync } from '../../scripts/l10n/sync.mjs';
import { parse } from '../../scripts/l10n/xliff.mjs';
import { change, clear, coverage, fill, fresh, read, run, write } from './support/l10n-project.mjs';

const name = 'locales/es.xlf';
const messages = [
  { id: 'faq.open-all', text: 'Open all', note: 'Button.', max: 24 },
  { id: 'quiz.step', text: 'Step {0} of {1}', note: 'Above. {0}: which. {1}: of how many.' },
  { id: 'quiz.yes', text: 'Yes.', note: 'The answer is right.' },
];
const texts = { 'faq.open-all': 'Abrir todas', 'quiz.step': 'Paso {0} de {1}', 'quiz.yes': 'Sí.' };
const bring = (file, now = messages) => parse(sync('es', now, file).xml, name);
const draft = () => {
  const empty = bring(undefined);
  return parse(
    Object.entries(texts).reduce(
      (xml, [id, text]) =>
        xml.replace(
          new RegExp(`(id="${id}"[^]*?)<target state="new"/>`),
          `$1<target state="needs-review-translation">${text}</target>`,
        ),
      sync('es', messages, empty).xml,
    ),
    name,
  );
};
const answer = (id, verdict = 'good', words) => [
  id,
  {
    verdict,
    words,
    english: fingerprint(messages.find((message) => message.id === id).text),
    text: fingerprint(texts[id]),
  },
];
const reviewed = (...answers) => ({
  bedside: 'review',
  language: 'es',
  reviewer: 'Ana Pérez',
  role: 'interpreter',
  date: '2026-11-26',
  messages: Object.fromEntries(answers),
});
const unit = (file, id) => file.units.find((one) => one.id === id);
const signed = (...answers) => {
  const made = sign('es', draft(), reviewed(...answers));
  return { ...made, file: parse(made.xml, name) };
};

describe('a reviewer', () => {
  it('signs a text: it is final, with name, qualification and day, and counts', () => {
    const { file, problems, xml } = signed(answer('quiz.yes'));
    assert.deepEqual(problems, []);
    assert.ok(unit(file, 'quiz.yes').reviewed);
    assert.match(xml, /approved="yes"/);
    assert.match(xml, /<note from="signature">Ana Pérez, interpreter, 2026-11-26<\/note>/);
    assert.equal(countsOf(file).reviewed, 1);
    assert.deepEqual(check('es', file, messages), []);
  });

  it('and what nobody answered stays a draft', () => {
    const { file } = signed(answer('quiz.yes'));
    assert.equal(unit(file, 'quiz.step').state, 'needs-review-translation');
    assert.equal(unit(file, 'quiz.step').reviewed, false);
  });

  it('writes better words: they are there, signed', () => {
    const { file, changed } = signed(
      answer('quiz.step', 'better', ' Paso {0}  de un total de {1} '),
    );
    assert.equal(changed, 1);
    assert.equal(unit(file, 'quiz.step').target, 'Paso {0} de un total de {1}');
    assert.ok(unit(file, 'quiz.step').reviewed);
  });

  it('is in doubt: the text is not signed any more, and the doubt stands beside it', () => {
    const once = signed(answer('quiz.yes'));
    const made = sign('es', once.file, reviewed(answer('quiz.yes', 'doubt', 'Too short?')));
    const file = parse(made.xml, name);
    assert.equal(unit(file, 'quiz.yes').reviewed, false);
    assert.match(made.xml, /<note from="reviewer">Too short\? \(Ana Pérez/);
    assert.doesNotMatch(made.xml, /from="signature"|approved="yes"|signed:/);
    const again = sign('es', file, reviewed(answer('quiz.yes', 'doubt', 'Too short?')));
    assert.equal(again.xml, made.xml, 'told once');
    const since = parse(sign('es', file, reviewed(answer('quiz.yes'))).xml, name);
    assert.ok(unit(since, 'quiz.yes').reviewed);
    assert.equal([...unit(since, 'quiz.yes').node.getElementsByTagName('note')].length, 2);
  });

  it('signs what the files keep: a sync changes nothing', () => {
    const { file, xml } = signed(answer('quiz.yes'), answer('quiz.step'));
    const { xml: after_, log } = sync('es', messages, file);
    assert.deepEqual(log, []);
    assert.equal(countsOf(parse(after_, name)).reviewed, 2);
    assert.equal(sync('es', messages, parse(after_, name)).xml, after_);
    assert.ok(xml.includes('Ana Pérez') && after_.includes('Ana Pérez'));
  });

  for (const [what, change_, said] of [
    ['has no name', { reviewer: '  ' }, /names no reviewer/],
    ['has no date', { date: '26.11.2026' }, /no date/],
    ['is of another language', { language: 'fr' }, /for “fr”, not for “es”/],
    ['is no review', { bedside: undefined }, /no file of a review sheet/],
  ])
    it(`is told when the file ${what}, and nothing is signed`, () => {
      const made = sign('es', draft(), { ...reviewed(answer('quiz.yes')), ...change_ });
      assert.equal(made.xml, undefined);
      assert.equal(made.problems.length, 1);
      assert.match(made.problems[0], said);
    });

  const [, good] = answer('quiz.step');
  for (const [what, given, said] of [
    ['the English has changed since', { english: '00000000' }, /English has changed since/],
    ['the text has changed since', { text: '00000000' }, /text has changed since/],
    ['better words lose a value', { verdict: 'better', words: 'Paso {0}' }, /placeholders/],
    ['there are no better words', { verdict: 'better' }, /no better text/],
    ['the answer is none', { verdict: 'yes' }, /“yes” is no answer/],
  ])
    it(`is told when ${what}; that text is not signed, the others are`, () => {
      const {
        file,
        problems,
        signed: count,
      } = signed(['quiz.step', { ...good, ...given }], answer('quiz.yes'));
      assert.equal(problems.length, 1);
      assert.match(problems[0], /^quiz\.step: /);
      assert.match(problems[0], said);
      assert.equal(count, 1);
      assert.equal(unit(file, 'quiz.step').target, texts['quiz.step']);
      assert.equal(unit(file, 'quiz.step').reviewed, false);
      assert.ok(unit(file, 'quiz.yes').reviewed);
    });
});

describe('a signature ends', () => {
  const once = () => signed(answer('quiz.yes'), answer('faq.open-all')).file;

  it('when the English changes, with the name of who gave it', () => {
    const now = messages.map((one) => (one.id === 'quiz.yes' ? { ...one, text: 'Right.' } : one));
    const file = bring(once(), now);
    assert.equal(unit(file, 'quiz.yes').reviewed, false);
    assert.equal(unit(file, 'quiz.yes').state, 'needs-review-translation');
    assert.equal(countsOf(file).reviewed, 1);
    assert.equal([...file.body.getElementsByTagName('note')].filter(isSignature).length, 1);
  });

  it('when the text changes though its state stays “final”, and the check says so before', () => {
    const xml = signed(answer('quiz.yes')).xml.replace('>Sí.<', '>No.<');
    const edited = parse(xml, name);
    assert.equal(unit(edited, 'quiz.yes').reviewed, false);
    assert.equal(countsOf(edited).reviewed, 0);
    assert.match(check('es', edited, messages).join(), /quiz\.yes: signed for another text/);
    const { xml: after_, log } = sync('es', messages, edited);
    assert.match(log.join(), /quiz\.yes: the text changed after it was signed/);
    const file = parse(after_, name);
    assert.equal(unit(file, 'quiz.yes').state, 'translated');
    assert.deepEqual(check('es', file, messages), []);
    assert.doesNotMatch(after_, /Ana Pérez|approved="yes"/);
  });

  it('and a draft never takes its place', () => {
    const file = once();
    const made = takeDrafts('es', file, { 'quiz.yes': 'Así es.' }, { replace: true });
    assert.equal(made.filled, 0);
    assert.match(made.problems.join(), /a person has translated this/);
    assert.deepEqual(catalogueOf('es', file).unsigned, ['quiz.step']);
  });

  const isSignature = (note) => note.getAttribute('from') === 'signature';
});

describe('a hospital that ships only what is signed', () => {
  before(() => {
    fresh();
    run('sync');
    fill('es');
    run();
  });
  after(clear);

  const all = () => {
    const units = parse(read(name), name).units;
    const messages_ = units.map(({ id, source, target }) => [
      id,
      { verdict: 'good', english: fingerprint(source), text: fingerprint(target) },
    ]);
    return { ...reviewed(), messages: Object.fromEntries(messages_) };
  };
  const catalogues = () => read('src/generated/catalogs.ts');

  it('gets no draft, and the build says what is left out', () => {
    assert.match(run('build').out, /drafts, not signed by a person: es/);
    assert.match(catalogues(), /'es'/);
    const { status, out } = run('build', '--signed');
    assert.equal(status, 0);
    assert.match(out, /left out, not signed: es \(7 of its texts\)/);
    assert.doesNotMatch(catalogues(), /'es'/);
  });

  it('and gets the language once every text of it is signed', () => {
    write('reviewed.json', JSON.stringify(all()));
    const { status, out } = run('sign', 'es', 'reviewed.json');
    assert.equal(status, 0, out);
    assert.match(out, /es: 7 signed \(0 with better words\), 0 in doubt/);
    assert.match(run('build', '--signed').out, /Catalogues: es\n/);
    assert.match(catalogues(), /'es'/);
    run();
    assert.equal(coverage('es').reviewed, 7);
  });

  it('until one of them changes', () => {
    change(name, '>Abrir todo<', '>Abrir todas<');
    assert.match(run('build', '--signed').out, /left out, not signed: es \(1 of its texts\)/);
  });

  it('and is told of a file that is not there, or of no language', () => {
    assert.match(run('sign', 'es', 'none.json').out, /There is no file “none\.json”/);
    assert.match(run('sign', 'xx', 'reviewed.json').out, /“xx” is neither/);
    assert.match(run('sign', 'ru', 'reviewed.json').out, /for “es”, not for “ru”/);
  });
});
