/** What a translator may get wrong, and the one sentence that says where it is and what to do. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { check } from '../../scripts/l10n/check.mjs';
import { decode, parse } from '../../scripts/l10n/xliff.mjs';

const name = 'locales/es.xlf';
const texts = {
  'faq.open-all': { text: 'Open all', max: 24, target: 'Abrir todas' },
  'quiz.step': { text: 'Step {0} of {1}', target: 'Paso {0} de {1}' },
  'quiz.dose': { text: 'Less than 5 of 10 points.', target: 'Menos de 5 de 10 puntos.' },
  'quiz.week': { text: 'Deleted after seven days.', target: 'Se elimina tras 7 días.' },
  'quiz.label': { text: 'Copy this link:', target: 'Copie este enlace:' },
  'quiz.more': { text: 'Delete all …', target: 'Eliminar todo…' },
  'quiz.really': { text: 'Delete it?', target: '¿Eliminar?' },
  'list.left.one': { text: '{0} question', target: '{0} pregunta' },
  'list.left.many': { text: '{0} questions', target: '{0} de preguntas' },
  'list.left.other': { text: '{0} questions', target: '{0} preguntas' },
};
const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const unit = (id, { text, max, target, raw, state = 'translated', attributes = '' }) =>
  `<trans-unit id="${id}"${max ? ` maxwidth="${max}" size-unit="char"` : ''}${attributes}>
<source>${escape(text)}</source>
<target state="${state}">${raw ?? escape(target)}</target>
</trans-unit>`;
const file = (units, tag = 'es') =>
  `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="bedside" source-language="en" target-language="${tag}" datatype="plaintext"><body>
${units.join('\n')}
</body></file></xliff>`;
const needed = Object.entries(texts).map(([id, { text }]) => ({ id, text }));
const withChange = (id, change) =>
  Object.entries(texts).map(([key, given]) =>
    unit(key, key === id ? { ...given, ...change } : given),
  );
const say = (xml) => {
  try {
    return check('es', parse(xml, name), needed);
  } catch (error) {
    return [error.message];
  }
};

/** What was done, in which message, what the translator wrote, what is said. */
const inText = [
  ['a placeholder is lost', 'quiz.step', { target: 'Paso {0}' }, /placeholders.*keep each/],
  [
    'a placeholder is doubled',
    'quiz.step',
    { target: 'Paso {0} de {0}' },
    /placeholders.*keep each/,
  ],
  ['a placeholder is new', 'faq.open-all', { target: 'Abrir {0}' }, /placeholders.*keep each/],
  ['a placeholder has another number', 'quiz.step', { target: 'Paso {0} de {2}' }, /placeholders/],
  ['a plural loses its number', 'list.left.other', { target: 'preguntas' }, /placeholders/],
  ['a brace is left alone', 'faq.open-all', { target: 'Abrir {todas' }, /brace.*write \{0\}/],
  [
    'a number is changed',
    'quiz.dose',
    { target: 'Menos de 6 de 10 puntos.' },
    /numbers.*same numbers/,
  ],
  ['a number is left out', 'quiz.dose', { target: 'Menos de 5 puntos.' }, /numbers.*same numbers/],
  [
    'a number is in other digits and wrong',
    'quiz.dose',
    { target: 'Menos de ٦ de ١٠ puntos.' },
    /numbers/,
  ],
  [
    'a spelled-out number is another',
    'quiz.week',
    { target: 'Se elimina tras 8 días.' },
    /numbers/,
  ],
  ['there is bold', 'faq.open-all', { target: 'Abrir <b>todas' }, /markup <b>.*take it out/],
  [
    'there is an element',
    'faq.open-all',
    { raw: 'Abrir <g id="1">todas</g>' },
    /markup <g>.*take it out/,
  ],
  [
    'an entity is written twice',
    'faq.open-all',
    { target: 'Abrir &amp; ver' },
    /markup &amp;.*take it out/,
  ],
  [
    'a no-break space is written as code',
    'faq.open-all',
    { target: 'Abrir&nbsp;todas' },
    /markup &nbsp;/,
  ],
  [
    'a zero-width space is pasted',
    'faq.open-all',
    { target: 'Abrir\u200btodas' },
    /U\+200B; delete/,
  ],
  ['a direction mark is pasted', 'faq.open-all', { target: 'Abrir\u202etodas' }, /U\+202E; delete/],
  ['a soft hyphen is pasted', 'faq.open-all', { target: 'Abrir to\u00addas' }, /U\+00AD; delete/],
  ['a character is broken', 'faq.open-all', { target: 'Abrir tod\uFFFDs' }, /U\+FFFD; delete/],
  [
    'a joiner is in Latin letters',
    'faq.open-all',
    { target: 'Abrir\u200dtodas' },
    /U\+200D; delete/,
  ],
  [
    'a space is at the end',
    'faq.open-all',
    { target: 'Abrir todas ' },
    /white space at an end; delete/,
  ],
  [
    'a space is at the beginning',
    'faq.open-all',
    { target: ' Abrir todas' },
    /white space at an end; delete/,
  ],
  [
    'two spaces stand in a row',
    'faq.open-all',
    { target: 'Abrir  todas' },
    /two spaces in a row; leave one/,
  ],
  [
    'it is too long',
    'faq.open-all',
    { target: 'Abrir todas las preguntas de la página' },
    /room for 24: make it shorter/,
  ],
  [
    'the English is left',
    'faq.open-all',
    { target: 'Open all' },
    /English stands here untranslated; translate/,
  ],
  [
    'the full stop is lost',
    'quiz.week',
    { target: 'Se elimina tras 7 días' },
    /ends in “\.”.*end it in the same way/,
  ],
  [
    'the question mark is lost',
    'quiz.really',
    { target: 'Eliminar' },
    /ends in “\?”.*end it in the same way/,
  ],
  [
    'the colon is lost',
    'quiz.label',
    { target: 'Copie este enlace' },
    /ends in “:”.*end it in the same way/,
  ],
  [
    'the ellipsis is lost',
    'quiz.more',
    { target: 'Eliminar todo' },
    /ends in “…”.*end it in the same way/,
  ],
  [
    'quotes are straight',
    'faq.open-all',
    { target: 'Abrir "todas"' },
    /straight quotes.*use the quotation marks/,
  ],
  [
    'an apostrophe is straight',
    'faq.open-all',
    { target: "Abrir d'todas" },
    /straight apostrophe.*write ’/,
  ],
  [
    'letters are decomposed',
    'faq.open-all',
    { target: 'Abrir an\u0303os' },
    /decomposed letters.*save the file/,
  ],
  [
    'a word runs into a value',
    'quiz.step',
    { target: 'Paso {0} de{1}' },
    /a word runs into \{1\}; put the space back/,
  ],
  [
    'a state is made up',
    'faq.open-all',
    { state: 'done' },
    /no such state: “done”; use translated/,
  ],
  ['a text is deleted', 'faq.open-all', { target: '' }, /target is empty.*write the text/],
  [
    'a tool says that it is approved',
    'faq.open-all',
    { attributes: ' approved="yes"' },
    /approved.*make the state “final”/,
  ],
  [
    'a plural form is emptied',
    'list.left.many',
    { target: '', state: 'new' },
    /plural form is missing; write it/,
  ],
  [
    'the English is edited',
    'faq.open-all',
    { text: 'Open everything' },
    /English has changed; run npm run l10n/,
  ],
];

const good = file(withChange());
const around = [
  [
    'an id is changed',
    good.replace('id="faq.open-all"', 'id="faq.openall"'),
    /faq\.openall: unknown id.*Put the id back/,
    2,
  ],
  [
    'a message is there twice',
    good.replace('</body>', `${unit('quiz.step', texts['quiz.step'])}</body>`),
    /quiz\.step stands here a second time/,
  ],
  ['a tag is not closed', good.replace('</target>', ''), /:\d+: /],
  ['an ampersand stands bare', good.replace('Abrir todas', 'Abrir & ver'), /:\d+: /],
  ['a tag is opened twice', good.replace('<target', '<<target'), /:\d+: /],
  ['the end of the file is lost', good.slice(0, -20), /:\d+: /],
  [
    'the language of the file is another',
    file(withChange(), 'fr'),
    /target-language is “fr”, the file is for “es”/,
  ],
  ['it is no XLIFF file', '<html></html>', /not an XLIFF file/],
];

describe('a translator makes a mistake and is told once, with file, line, message and what to do', () => {
  it('and of a file without mistakes nothing is said', () => {
    assert.deepEqual(say(good), []);
  });

  for (const [what, id, change, reason] of inText)
    it(`when ${what}`, () => {
      const said = say(file(withChange(id, change)));
      assert.equal(said.length, 1, said.join('\n'));
      assert.match(said[0], new RegExp(`^locales/es\\.xlf:\\d+: ${id.replaceAll('.', '\\.')}: `));
      assert.match(said[0], reason);
    });

  for (const [what, xml, reason, most = 1] of around)
    it(`when ${what}`, () => {
      const said = say(xml);
      assert.ok(said.length && said.length <= most, said.join('\n'));
      assert.match(said[0], /^locales\/es\.xlf:\d+: /);
      assert.match(said[0], reason);
    });

  it('when the file is saved as Latin-1 or UTF-16', () => {
    const text = good.replace('Abrir todas', 'Añadir');
    assert.throws(
      () => decode(Buffer.from(text, 'latin1'), name),
      /es\.xlf:\d+: .*not UTF-8.*save it as UTF-8/,
    );
    assert.throws(
      () => decode(Buffer.from(text, 'utf16le'), name),
      /es\.xlf:1: .*UTF-16; save it as UTF-8/,
    );
    assert.equal(decode(Buffer.from(text), name), text);
  });

  it('but a form that is right is left alone: digits for a spelled-out number, a date that brings its stop', () => {
    assert.deepEqual(
      say(file(withChange('quiz.week', { target: 'Se elimina tras siete días.' }))),
      [],
    );
  });

  it('and an editor that leaves the state “new” beside words of its own has translated', () => {
    const { units } = parse(file(withChange('faq.open-all', { state: 'new' })), name);
    assert.equal(units[0].usable, true);
    const [left] = parse(
      file(withChange('faq.open-all', { state: 'new', target: 'Open all' })),
      name,
    ).units;
    assert.equal(left.usable, false);
  });
});
