import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  change,
  clear,
  coverage,
  element,
  fill,
  fresh,
  lines,
  read,
  real,
  run,
  sign,
  source,
  unit,
  write,
} from './support/l10n-project.mjs';

describe('a developer writes a message', () => {
  before(fresh);
  after(clear);

  it('and each language gets a unit with its note, its limit and its placeholders', () => {
    const { status, out } = run('sync');
    assert.equal(status, 0, out);
    assert.match(unit('es', 'thing.open'), /maxwidth="24" size-unit="char"/);
    assert.match(
      unit('es', 'thing.open'),
      /<note from="developer">Button above the list\.<\/note>/,
    );
    assert.match(
      unit('es', 'thing.step'),
      /<source>Step <x id="0" equiv-text="\{0\}"\/> of <x id="1"/,
    );
  });

  it('and the tools find it in a call of the real controller, on a private field too', () => {
    const before = read('locales/en.json');
    // The controller fetches languages, and what fetches has a sentence of its own.
    const own = (json) => {
      const rest = JSON.parse(json);
      delete rest['common.part-failed'];
      return rest;
    };
    write('src/thing.ts', element(Object.values(lines), real('language-controller.js')));
    const { status, out } = run('sync');
    const after = read('locales/en.json');
    source();
    run('sync');
    assert.equal(status, 0, out);
    assert.deepEqual(own(after), JSON.parse(before));
    assert.equal(Object.keys(JSON.parse(before)).length, 6);
  });

  it('and two values side by side stay two', () => {
    assert.match(unit('es', 'thing.near'), /<x id="0" equiv-text="\{0\}"\/><x id="1"/);
  });

  it('and each language has exactly the plural forms of its own, with the numbers they are for', () => {
    const forms = (tag) =>
      [...read(`locales/${tag}.xlf`).matchAll(/id="thing\.left\.(\w+)"/g)]
        .map(([, form]) => form)
        .join(' ');
    assert.equal(forms('es'), 'one many other');
    assert.equal(forms('ru'), 'one few many other');
    assert.equal(forms('ar'), 'zero one two few many other');
    assert.equal(forms('ja'), 'other');
    assert.match(unit('ru', 'thing.left.few'), /for 2, 3, 4, 22, 23, 24/);
  });

  it('and a form that is also for 21 shows its number, where English says “one”', () => {
    assert.match(unit('ru', 'thing.left.one'), /<source><x id="0"/);
    assert.match(unit('ar', 'thing.left.one'), /<source>One question left/);
  });

  it('and a second run changes nothing', () => {
    const files = ['es', 'ru', 'ar', 'ja'].map((tag) => read(`locales/${tag}.xlf`));
    run('sync');
    assert.deepEqual(
      ['es', 'ru', 'ar', 'ja'].map((tag) => read(`locales/${tag}.xlf`)),
      files,
    );
  });

  for (const [what, line, reason] of [
    [
      'no description',
      `this.#language.msg('A', { id: 'thing.a', desc: '' })`,
      /thing\.a: has no description/,
    ],
    [
      'a placeholder nobody explains',
      'this.#language.msg(str`A ${count}`, { id: "thing.a", desc: "x" })',
      /does not say what \{0\} is/,
    ],
    [
      'an id in another style',
      `this.#language.msg('A', { id: 'thingA', desc: 'x' })`,
      /kebab case/,
    ],
    ['markup', `this.#language.msg('A <b>b</b>', { id: 'thing.a', desc: 'x' })`, /plain text/],
    [
      'a text longer than its limit',
      `this.#language.msg('Abcdef', { id: 'thing.a', desc: 'x [max 5]' })`,
      /limit of 5/,
    ],
    [
      'another text under an id that is taken',
      `this.#language.msg('A', { id: 'thing.open', desc: 'x' })`,
      /thing\.open was defined in 2 places/,
    ],
    [
      'a plural without its general form',
      `this.#language.def('A', { id: 'thing.a.one', desc: 'x' })`,
      /no form \.other/,
    ],
  ])
    it(`and is told of ${what}, with the line`, () => {
      source({ extra: line });
      const { status, out } = run('check');
      source();
      assert.equal(status, 1);
      assert.match(out, reason);
      if (!/longer|general/.test(what)) assert.match(out, /src\/thing\.ts:\d+/);
    });
});

describe('a translator', () => {
  before(() => {
    fresh();
    run('sync');
  });
  after(clear);

  it('fills a language, and it ships', () => {
    assert.equal(fill().status, 0);
    const { status, out } = run('es');
    assert.equal(status, 0, out);
    assert.match(read('src/generated/catalogs.ts'), /tags: readonly string\[\] = \['es'\]/);
    assert.match(read('src/generated/locales/es.ts'), /"Paso \{0\} de \{1\}"/);
  });

  it('finds every draft waiting for review, none signed', () => {
    assert.deepEqual(coverage('es'), { messages: 7, translated: 7, reviewed: 0, stale: 0 });
    assert.match(unit('es', 'thing.open'), /<target state="needs-review-translation">Abrir todo</);
    assert.doesNotMatch(read('locales/es.xlf'), /state="(final|signed-off)"/);
  });

  it('sees <, & and quotes come out as written', () => {
    assert.match(read('locales/es.xlf'), /Menos de 5 &lt; 10 &amp; "más"/);
    assert.ok(
      read('src/generated/locales/es.ts').includes(JSON.stringify('Menos de 5 < 10 & "más"')),
    );
  });

  it('sees the table in the README, and nothing else there touched', () => {
    assert.match(
      read('README.md'),
      /^Before\n<!-- coverage -->\n\n\| tag[\s\S]*`es`[\s\S]*<!-- \/coverage -->\nAfter\n$/,
    );
  });

  it('may write {0} by hand, as in a plain editor', () => {
    change(
      'locales/es.xlf',
      unit('es', 'thing.step'),
      unit('es', 'thing.step').replace(
        /<target.*<\/target>/,
        '<target state="translated">{1}, paso {0}</target>',
      ),
    );
    assert.equal(run('check', 'es').status, 0);
    run('es');
    assert.match(read('src/generated/locales/es.ts'), /"\{1\}, paso \{0\}"/);
  });

  it('ships no language that lacks a message', () => {
    fill('ja', { 'thing.open': 'すべて開く' });
    const { status, out } = run('build');
    assert.equal(status, 0);
    assert.match(out, /left out, texts missing:.*ja \(4\)/);
    assert.match(read('src/generated/catalogs.ts'), /\['es'\]/);
  });

  it('can never be overwritten by a draft', () => {
    const { status, out } = fill('es', { 'thing.step': 'Paso {0}/{1}' }, '--replace');
    assert.equal(status, 1);
    assert.match(out, /thing\.step: a person has translated this/);
    assert.match(unit('es', 'thing.step'), /paso/);
  });

  it('gets a list of what is missing', () => {
    const list = JSON.parse(run('todo', 'ja').out);
    assert.deepEqual(Object.keys(list), [
      'thing.left.other',
      'thing.near',
      'thing.quote',
      'thing.step',
    ]);
    assert.equal(list['thing.step'].english, 'Step {0} of {1}');
  });

  for (const [what, id, target, reason] of [
    [
      'Step {0} of {0}',
      'thing.step',
      'Paso {0} de {0}',
      /placeholders: the English has \{0\} \{1\}, this has \{0\} \{0\}/,
    ],
    ['a placeholder that is lost', 'thing.step', 'Paso {0}', /placeholders/],
    [
      'another number',
      'thing.quote',
      'Menos de 6 < 10 & más',
      /numbers: the English has 10 5, this has 10 6/,
    ],
    ['another number in other digits', 'thing.quote', 'Menos de ٥ < ١١ & más', /this has 11 5/],
    ['markup', 'thing.open', 'Abrir &lt;b&gt;todo&lt;/b&gt;', /markup <b>/],
    ['an entity written twice', 'thing.open', 'Abrir &amp;amp; todo', /markup &amp;/],
    ['an element', 'thing.open', 'Abrir <g id="1">todo</g>', /markup <g>/],
    ['an invisible character', 'thing.open', 'Abrir\u200btodo', /invisible character, U\+200B/],
    ['a direction mark', 'thing.open', 'Abrir \u202etodo', /U\+202E/],
    [
      'too long a text',
      'thing.open',
      'Abrir todas las preguntas de la página',
      /there is room for 24/,
    ],
    ['a number lost from a plural', 'thing.left.other', 'Faltan preguntas', /placeholders/],
    ['space at an end', 'thing.open', 'Abrir todo ', /white space at an end/],
  ])
    it(`is told of ${what}, with file, line, unit and reason`, () => {
      const before = read('locales/es.xlf');
      const old = unit('es', id);
      change(
        'locales/es.xlf',
        old,
        old.replace(
          /<target([^>]*)>.*<\/target>/,
          (_, rest) =>
            `<target${rest}>${target.includes('&') || target.includes('<g') ? target.replace(/< /, '&lt; ').replace(/ & /, ' &amp; ') : target}</target>`,
        ),
      );
      const { status, out } = run('build');
      write('locales/es.xlf', before);
      assert.equal(status, 1, 'no build ships it');
      assert.match(out, new RegExp(`locales/es\\.xlf:\\d+: ${id}: `));
      assert.match(out, reason);
    });

  it('is told the same by the check alone', () => {
    const before = read('locales/es.xlf');
    change('locales/es.xlf', '>Abrir todo<', '>Abrir {0}<');
    const { status, out } = run('check', 'es');
    write('locales/es.xlf', before);
    assert.equal(status, 1);
    assert.match(
      out,
      /locales\/es\.xlf:\d+: thing\.open: placeholders: the English has none, this has \{0\}/,
    );
  });

  it('may leave the number out of a form for one number only', () => {
    assert.equal(
      fill('ar', {
        'thing.left.zero': 'لا أسئلة متبقية',
        'thing.left.one': 'سؤال واحد متبق',
        'thing.left.two': 'سؤالان متبقيان',
        'thing.left.few': '{0} أسئلة متبقية',
        'thing.left.many': '{0} سؤالا متبقيا',
      }).status,
      0,
    );
    const few = fill('ru', { 'thing.left.one': 'Остался вопрос' });
    assert.equal(few.status, 1);
    assert.match(few.out, /thing\.left\.one: placeholders/);
  });

  it('is told which plural form is missing', () => {
    const { status, out } = run('check', 'ar');
    assert.equal(status, 1);
    assert.match(out, /thing\.left\.other: this plural form is missing/);
  });

  it('is told of a unit nobody uses, and of one that stands there twice', () => {
    const before = read('locales/es.xlf');
    const again = unit('es', 'thing.open');
    change('locales/es.xlf', 'id="thing.open"', 'id="thing.opem"');
    assert.match(run('check', 'es').out, /thing\.opem: unknown id/);
    write('locales/es.xlf', before.replace('</body>', `${again}</body>`));
    const twice = read('locales/es.xlf');
    const { status, out } = run('sync');
    assert.equal(status, 1);
    assert.match(out, /es\.xlf:\d+: unit thing\.open stands here a second time/);
    assert.equal(read('locales/es.xlf'), twice);
    write('locales/es.xlf', before);
  });
});

describe('nothing a translator wrote is lost', () => {
  before(() => {
    fresh();
    run('sync');
    fill();
    run();
  });
  after(clear);

  it('when the XML is damaged: it says where, and changes nothing at all', () => {
    const good = read('locales/es.xlf');
    const files = ['locales/ru.xlf', 'locales/en.json', 'src/generated/catalogs.ts'];
    for (const [from, to] of [
      ['</source>', '</sourc>'],
      ['<target', '<<target'],
      ['&amp;', '&'],
      ['</xliff>', ''],
    ]) {
      write('locales/es.xlf', good.replace(from, to));
      const damaged = read('locales/es.xlf');
      source({ extra: `this.#language.msg('New', { id: 'thing.new', desc: 'x' })` });
      const before = files.map(read);
      for (const command of ['sync', 'build', 'check']) {
        const { status, out } = run(command);
        assert.equal(status, 1, `${command} ${to}`);
        assert.match(out, /locales\/es\.xlf:\d+: /);
        assert.match(out, /Nothing was changed/);
      }
      assert.equal(read('locales/es.xlf'), damaged);
      assert.deepEqual(files.map(read), before);
    }
    write('locales/es.xlf', good);
    source();
  });

  it('when the English changes: the text stays, but a signed one is no longer final', () => {
    sign('es', 'thing.open');
    run();
    assert.equal(coverage('es').reviewed, 1);
    source({ open: lines.open.replace('Open all', 'Open all questions') });
    const { out } = run();
    assert.match(out, /thing\.open: signed for another English text, no longer final/);
    assert.match(out, /es: the English of 1 has changed/);
    const now = unit('es', 'thing.open');
    assert.match(now, /approved="no"/);
    assert.match(now, /<target state="needs-review-translation">Abrir todo</);
    assert.match(now, /It was: “Open all”/);
    assert.deepEqual(coverage('es'), { messages: 7, translated: 7, reviewed: 0, stale: 1 });
    assert.match(run().out, /has changed/, 'and it says so again');
  });

  it('and it counts as looked at when its translator writes or signs it anew', () => {
    change('locales/es.xlf', '>Abrir todo<', '>Abrir las preguntas<');
    run();
    assert.equal(coverage('es').stale, 0);
    assert.doesNotMatch(unit('es', 'thing.open'), /It was/);
    sign('es', 'thing.open');
    run();
    assert.equal(coverage('es').reviewed, 1);
  });

  it('and a signature cannot move to another English by a merge', () => {
    const old = unit('es', 'thing.open');
    assert.match(old, /extradata="signed:\w{8}:\w{8}"/);
    source({ open: lines.open.replace('Open all', 'Open everything') });
    change('locales/es.xlf', old, old.replace('Open all questions', 'Open everything'));
    assert.match(run('check', 'es').out, /thing\.open: signed for another English text/);
    run();
    assert.match(unit('es', 'thing.open'), /needs-review-translation/);
    source();
    run();
  });

  it('when a message gets another id: its text goes with it, to be reviewed', () => {
    source({ step: lines.step.replace('thing.step', 'thing.place') });
    assert.match(run().out, /thing\.place: text carried over from thing\.step/);
    assert.match(
      unit('es', 'thing.place'),
      /<target state="needs-review-translation">Paso <x id="0"/,
    );
    assert.equal(unit('es', 'thing.step'), '');
  });

  it('when id and English change: the old text is offered, and does not ship', () => {
    source({ step: lines.step.replace('thing.step', 'thing.where').replace('Step ', 'Now step ') });
    run();
    assert.match(
      unit('es', 'thing.where'),
      /state="needs-adaptation" state-qualifier="fuzzy-match">Paso/,
    );
    assert.match(unit('es', 'thing.where'), /which was: “Step \{0\} of \{1\}”/);
    assert.equal(coverage('es').translated, 6);
  });

  it('when the sources do not compile, so that messages cannot be seen: nothing is changed', () => {
    const before = read('locales/es.xlf');
    const good = read('src/controller.ts');
    write('src/controller.ts', '');
    const { status, out } = run('sync');
    write('src/controller.ts', good);
    assert.equal(status, 1);
    assert.match(out, /do not compile[\s\S]*nothing was changed[\s\S]*src\/thing\.ts:\d+/);
    assert.equal(read('locales/es.xlf'), before);
  });

  it('when a message goes: it waits in the attic, and comes back with it', () => {
    const note = '<note from="Rosa">Like the sign at the door</note>';
    change(
      'locales/es.xlf',
      unit('es', 'thing.quote'),
      unit('es', 'thing.quote').replace('</trans-unit>', `${note}</trans-unit>`),
    );
    run();
    assert.ok(unit('es', 'thing.quote').includes(note), 'a translator’s own note stays');
    source({ quote: '' });
    run();
    assert.equal(unit('es', 'thing.quote'), '');
    const kept = JSON.parse(read('locales/attic/es.json'))['thing.quote'][0];
    assert.equal(kept.target, 'Menos de 5 < 10 & "más"');
    assert.match(kept.xml, /Like the sign at the door/);
    source();
    run();
    assert.match(unit('es', 'thing.quote'), /Menos de 5 &lt; 10/);
    assert.ok(unit('es', 'thing.quote').includes(note), 'with the translator’s own note');
    assert.ok(!('thing.quote' in JSON.parse(read('locales/attic/es.json'))));
  });
});

describe('pseudo-languages', () => {
  before(() => {
    fresh();
    run('sync');
    run('build');
  });
  after(clear);

  it('have every message and form, longer or from right to left, and are in no catalogue', () => {
    const long = JSON.parse(read('build/pseudo/en-XA.json'));
    const right = JSON.parse(read('build/pseudo/ar-XB.json'));
    assert.equal(long['thing.step'].match(/\{\d\}/g).join(), '{0},{1}');
    assert.match(long['thing.near'], /^\[.*\]$/);
    assert.ok(long['thing.near'].length >= 2 * '{0}{1} or more'.length);
    assert.ok(long['thing.open'].length <= 24, 'within its own limit');
    assert.ok('thing.left.few' in right && !('thing.left.few' in long));
    assert.match(right['thing.open'], /^[\u0600-\u06ff ]+$/);
    assert.doesNotMatch(read('src/generated/catalogs.ts'), /X[AB]/);
  });
});
