/** Two languages on one sheet: the reader's and the clinic's. */
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { htmlPage, open, printed, serve } from './support/index.mjs';
import { change, CHECKLIST, filled, LIST, sheetOf, textOf } from './support/sheets.mjs';

let site;
before(async () => (site = await serve()));
after(() => site?.close());

/** The sheet as lines: what stands in each paragraph, with the language of what says its own. */
const linesOf = (tab) =>
  tab.evaluate(() => {
    const { shadowRoot } = document.querySelector('[data-bedside-sheet]');
    const words = (node) =>
      node.nodeType === 3
        ? node.nodeValue
        : (node.lang ? `[${node.lang} ${node.dir || 'auto'}]` : '') +
          [...node.childNodes].map(words).join('');
    return [...shadowRoot.querySelectorAll('h1, h2, p, .rich > p')]
      .filter((each) => !each.querySelector('p'))
      .map((each) => (each.className === 'line' ? '____' : words(each)));
  });

describe('without clinic', () => {
  it('the sheets and the text file are, byte for byte, what they were before there was one', async () => {
    const tab = await filled(site);
    const now = {
      list: await sheetOf(tab, LIST),
      checklist: await sheetOf(tab, CHECKLIST),
      text: await textOf(tab),
    };
    const file = new URL('fixtures/sheets-of-one-language.json', import.meta.url);
    if (process.env.MAKE_FIXTURE) await writeFile(file, JSON.stringify(now, null, 2) + '\n');
    assert.deepEqual(now, JSON.parse(await readFile(file, 'utf8')));
    assert.equal(await tab.locator('#interpreter').count(), 0);
    await tab.context().close();
  });
});

describe('a Spanish reader’s list for an English-speaking clinic', () => {
  it('has each question in both languages, our labels in both, and a line below the reader’s own words', async () => {
    const tab = await filled(site, { clinic: 'en' });
    await sheetOf(tab, LIST);
    const lines = await linesOf(tab);
    assert.deepEqual(lines, [
      '[es ltr]Mis preguntas[en ltr]My questions',
      '[es ltr]Cita: Dra. Ruiz · Sala 3 · +1 555 010[en ltr]Appointment: Dra. Ruiz · Sala 3 · +1 555 010',
      '[es ltr]Va primero / [en ltr]Ask first[es auto]¿Verá usted mis láminas?',
      '[en ltr]Will you look at my slides?',
      '[es ltr]Nota: / [en ltr]Note: del segundo hospital',
      '____',
      '[es ltr]Respuesta: / [en ltr]Answer:',
      '____',
      '____',
      '[es auto]¿Con qué frecuencia trata esto?',
      '[es ltr]Respuesta: / [en ltr]Answer: cada mes',
      '____',
      '¿Puedo traer a mi hija?',
      '',
      '____',
      '[es ltr]Respuesta: / [en ltr]Answer:',
      '____',
      '____',
    ]);
    assert.equal(await tab.title(), 'Mis preguntas');
    assert.deepEqual(tab.problems, []);
    await tab.context().close();
  });

  it('is the same in the text file', async () => {
    const tab = await filled(site, { clinic: 'en' });
    const ruled = `   ${'_'.repeat(40)}`;
    assert.deepEqual((await textOf(tab)).replace('\ufeff', '').split('\r\n'), [
      'Mis preguntas',
      'My questions',
      '',
      'Cita: Dra. Ruiz · Sala 3 · +1 555 010',
      'Appointment: Dra. Ruiz · Sala 3 · +1 555 010',
      '',
      '1. [Va primero / Ask first] ¿Verá usted mis láminas?',
      '   Will you look at my slides?',
      '   Nota: / Note: del segundo hospital',
      ruled,
      '',
      '2. ¿Con qué frecuencia trata esto?',
      '   Respuesta: / Answer: cada mes',
      ruled,
      '',
      '3. ¿Puedo traer a mi hija?',
      ruled,
    ]);
    await tab.context().close();
  });

  it('is the same at the visit', async () => {
    const tab = await filled(site, { clinic: 'en' });
    await tab.locator('bedside-question-list #show').click();
    const shown = tab.locator('bedside-question-list [part=show]');
    await shown.getByText('My questions').waitFor();
    const first = shown.locator('li').first();
    assert.equal(
      await first.locator('[lang=en].spoken').textContent(),
      'Will you look at my slides?',
    );
    assert.match(await first.textContent(), /Va primero \/ Ask first/);
    assert.equal(await shown.locator('li').nth(1).locator('.spoken').count(), 0);
    await tab.context().close();
  });

  it('says that an interpreter is wanted, in both, once the reader ticked it', async () => {
    const tab = await filled(site, { clinic: 'en' });
    const tick = tab.locator('bedside-question-list #interpreter');
    await tick.focus();
    await tab.keyboard.press('Space');
    await sheetOf(tab, LIST);
    const [, wish] = await linesOf(tab);
    assert.equal(
      wish,
      '[en ltr]I would like an interpreter: Spanish[es ltr]Quisiera un intérprete: español',
    );
    // The checklist's sheet too, and the tick itself, after a reload.
    await sheetOf(tab, CHECKLIST);
    assert.equal((await linesOf(tab))[1], wish);
    await tab.reload();
    await tick.waitFor();
    assert.equal(await tick.isChecked(), true);
    assert.match(await textOf(tab), /\r\n\r\nI would like an interpreter: Spanish\r\nQuisiera/);
    await tab.context().close();
  });

  it('keeps the clinic’s words with a saved question: another page of the site has them too', async () => {
    const tab = await filled(site, { clinic: 'en' });
    await tab.goto(
      site.page(
        htmlPage('<bedside-question-list clinic="en"></bedside-question-list>', {
          lang: 'es',
          script: '/bedside/questions.js',
        }),
      ),
    );
    await tab.locator('bedside-question-list [part=row]').first().waitFor();
    await sheetOf(tab, LIST);
    const lines = await linesOf(tab);
    assert.ok(lines.includes('[en ltr]Will you look at my slides?'), lines.join('\n'));
    // What anyone wrote into the storage is no text of a question.
    for (const bad of [7, '', ' ', 'x'.repeat(3000)]) {
      await change(tab, 'question:slides', { 'in-en': bad });
      await sheetOf(tab, LIST);
      assert.ok(!(await linesOf(tab)).some((line) => /slides|x{9}|\[en ltr\]7/.test(line)));
    }
    await tab.context().close();
  });

  it('has the words under the same id that this page offers in English, and those kept in English before', async () => {
    const tab = await open(
      site.page(
        htmlPage('<bedside-questions><ul><li id="a">How often?</li></ul></bedside-questions>', {
          script: '/bedside/questions.js',
        }),
      ),
    );
    await tab.locator('[part=question]').click();
    const here = (id, es, en) =>
      `<bedside-questions><ul><li id="${id}">${es}</li></ul></bedside-questions>${en}`;
    await tab.goto(
      site.page(
        htmlPage(
          here('a', '¿Con qué frecuencia?', '') +
            here(
              'b',
              '¿Cuándo?',
              '<bedside-questions lang="en" hidden><ul><li id="b">When?</li></ul></bedside-questions>',
            ) +
            '<bedside-question-list clinic="en-US"></bedside-question-list>',
          { lang: 'es', script: '/bedside/questions.js' },
        ),
      ),
    );
    await tab.getByRole('button', { name: '¿Cuándo?' }).click();
    await tab.locator('bedside-question-list [part=row]').nth(1).waitFor();
    await sheetOf(tab, LIST);
    const lines = await linesOf(tab);
    const after = (words) => lines[lines.findIndex((line) => line.includes(words)) + 1];
    assert.equal(after('¿Con qué frecuencia?'), '[en ltr]How often?');
    assert.equal(after('¿Cuándo?'), '[en ltr]When?');
    assert.equal(
      await tab.evaluate(() => JSON.parse(localStorage['bedside:1:question:b']).f['in-en'][0]),
      'When?',
    );
    await tab.context().close();
  });
});

describe('a checklist for a clinic of another language', () => {
  it('has headings, items and labels in both, and no word twice', async () => {
    const tab = await filled(site, { clinic: 'en' });
    await sheetOf(tab, CHECKLIST);
    assert.deepEqual(await linesOf(tab), [
      '[es ltr]Mi lista de preparación[en ltr]My checklist',
      '[es ltr]Cita: Dra. Ruiz · Sala 3 · +1 555 010[en ltr]Appointment: Dra. Ruiz · Sala 3 · +1 555 010',
      'Papeles: De su hospital[en ltr]From your hospital',
      'Informe de patología',
      '[en ltr]Pathology report',
      'Pídalo con tiempo.',
      'Imágenes',
      '[es ltr]Nota: / [en ltr]Note: tercer cajón',
      '____',
      'De casa',
      'Tarjeta',
    ]);
    // On the screen every word stays where its author wrote it.
    assert.equal(
      await tab.locator('bedside-checklist [part=hint] [lang=en]').textContent(),
      'Pathology report',
    );
    await tab.context().close();
  });

  it('takes the words from JSON', async () => {
    const json = {
      title: 'Papeles',
      translations: { en: 'Records' },
      groups: [
        {
          title: 'De casa',
          translations: { en: 'From home' },
          items: [{ id: 'card', text: 'Tarjeta', translations: { en: 'Card', fr: 'Carte' } }],
        },
      ],
    };
    const tab = await open(
      site.page(
        htmlPage(
          `<bedside-checklist name="j" clinic="en"><script type="application/json">${JSON.stringify(json)}</script></bedside-checklist>`,
          { lang: 'es', script: '/bedside/checklist.js' },
        ),
      ),
    );
    await tab.locator('bedside-checklist [part=row]').waitFor();
    await sheetOf(tab, CHECKLIST);
    assert.deepEqual((await linesOf(tab)).slice(1), [
      'Papeles: De casa[en ltr]Records[en ltr]From home',
      'Tarjeta',
      '[en ltr]Card',
    ]);
    await tab.context().close();
  });
});

describe('what can go wrong', () => {
  it('the clinic’s catalogue does not come: the sheet prints, and the reader is told', async () => {
    for (const name of ['de']) site.files[`/bedside/locales/${name}.js`] = { status: 404 };
    const tab = await filled(site, { clinic: 'de' });
    const started = Date.now();
    await sheetOf(tab, LIST);
    assert.ok(Date.now() - started < 4000, `${Date.now() - started} ms`);
    assert.equal((await linesOf(tab))[0], '[es ltr]Mis preguntas');
    await tab
      .locator('bedside-question-list')
      .getByText('Las palabras para la clínica no se cargaron')
      .waitFor({ timeout: 20_000 });
    delete site.files['/bedside/locales/de.js'];
    await tab.context().close();
  });

  it('a value that is no language is told to the author, once, and the sheet is in one language', async () => {
    const tab = await open('');
    await tab.addInitScript(() => {
      window.told = [];
      addEventListener('bedside-error', ({ detail }) => window.told.push(...detail.problems));
    });
    await tab.goto(
      site.page(
        htmlPage(
          '<bedside-checklist name="w" clinic="english"><ul><li id="a">A</li></ul></bedside-checklist>',
          {
            script: '/bedside/checklist.js',
          },
        ),
      ),
    );
    await tab.waitForFunction(() => window.told.length);
    await sheetOf(tab, CHECKLIST);
    assert.deepEqual(
      (await tab.evaluate(() => window.told)).map((each) => /clinic="english"/.test(each)),
      [true],
    );
    assert.equal((await linesOf(tab))[0], '[en ltr]My checklist');
    await tab.context().close();
  });

  it('a list in the clinic’s own language says nothing twice and offers no interpreter', async () => {
    const tab = await filled(site, { clinic: 'es-MX' });
    await sheetOf(tab, LIST);
    const lines = await linesOf(tab);
    assert.equal(lines[0], '[es ltr]Mis preguntas');
    assert.ok(!lines.some((line) => line.includes('[en')));
    assert.equal(await tab.locator('#interpreter').count(), 0);
    await tab.context().close();
  });
});

describe('Arabic with English', () => {
  it('45 questions print whole in both, each in its own direction', async () => {
    const count = 45;
    const arabic = (n) => `كم مرة ترى هذا المرض رقم ${n}؟`;
    const english = (n) => `How often do you see this disease, number ${n}?`;
    const items = Array.from(
      { length: count },
      (_, n) => `<li id="p${n}">${arabic(n)}<p lang="en" dir="ltr">${english(n)}</p></li>`,
    ).join('');
    const tab = await open(
      site.page(
        htmlPage(
          `<div dir="rtl"><bedside-questions><ul>${items}</ul></bedside-questions><bedside-question-list clinic="en"></bedside-question-list></div>`,
          { lang: 'ar', script: '/bedside/questions.js' },
        ),
      ),
    );
    await tab.locator('[part=question]').first().waitFor();
    await tab.evaluate(() => {
      const { shadowRoot } = document.querySelector('bedside-questions');
      for (const each of shadowRoot.querySelectorAll('[part=question]')) each.click();
    });
    await tab
      .locator('bedside-question-list [part=row]')
      .nth(count - 1)
      .waitFor();
    await tab.locator('#interpreter').check();
    await sheetOf(tab, LIST);
    const lines = await linesOf(tab);
    assert.ok(lines[1].startsWith('[en ltr]I would like an interpreter: Arabic[ar rtl]'), lines[1]);
    for (let n = 0; n < count; n++) {
      const at = lines.indexOf(`[ar auto]${arabic(n)}`);
      assert.equal(lines[at + 1], `[en ltr]${english(n)}`);
      assert.match(lines[at + 2], /^\[ar rtl\].+: \/ \[en ltr\]Answer:$/);
    }
    if (process.env.PICTURES)
      await tab.pdf({ path: `${process.env.PICTURES}/arabic.pdf`, format: 'A4' });
    const { text } = await printed(tab);
    const missing = Array.from({ length: count }, (_, n) => english(n)).filter(
      (each) => !text.includes(each),
    );
    assert.deepEqual(missing, []);
    // Fonts store some characters under look-alikes of them, in the order in which they are drawn.
    const drawn = text.normalize('NFKC');
    assert.ok([...drawn].reverse().join('').includes('كم مرة ترى هذا'), drawn.slice(0, 400));
    await tab.context().close();
  });
});
