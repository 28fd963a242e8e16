import { expect } from 'chai';
import '../src/questions/questions.js';
import type { QuestionsElement } from '../src/questions/questions.js';
import { readList, itemsOf, groupsOf } from '../src/shared/content/item-list.js';
import { parse } from '../src/shared/json/questions.schema.js';
import { saveQuestion } from '../src/shared/device/save-question.js';
import { areaOf, deviceStore } from '../src/shared/device/store.js';
import { until } from './support/until.js';

async function show(content: string, attributes: Record<string, string> = {}) {
  const host = document.createElement('bedside-questions');
  for (const [name, value] of Object.entries({ keep: 'none', ...attributes })) {
    host.setAttribute(name, value);
  }
  host.append(document.createRange().createContextualFragment(content));
  document.body.append(host);
  await until(() => host.shadowRoot!.querySelector('[part=question]'));
  return host;
}
const buttons = (host: QuestionsElement) => [
  ...host.shadowRoot!.querySelectorAll<HTMLElement>('[part=question]'),
];

describe('suggested questions', () => {
  beforeEach(() => areaOf('none').clear());
  afterEach(() =>
    document
      .querySelectorAll('bedside-questions, bedside-question-list')
      .forEach((host) => host.remove()),
  );

  it('are read from lists, with groups, hints, emphasis and languages', () => {
    const host = document.createElement('div');
    host.lang = 'en';
    host.append(
      document.createRange().createContextualFragment(
        `<h2>Ask</h2><p>Please do.</p><h3>One</h3><ul><li id="a">Is <em>this</em> it?<p>Hint <a href="/x">x</a></p></li></ul>
         <h3>Two</h3><ol><li lang="ar">كم؟</li><li id="a">Twice</li></ol>`,
      ),
    );
    const result = readList(host)!;
    if (!result.ok) throw new Error(result.problems.join());
    expect(result.model.title).to.equal('Ask');
    expect(groupsOf(result.model).map(({ title }) => title)).to.deep.equal(['One', 'Two']);
    const [a, b, c] = itemsOf(result.model);
    expect([a.id, a.text, a.lang]).to.deep.equal(['a', 'Is this it?', '']);
    expect((a.hint as Node[])[0].textContent).to.equal('Hint x');
    expect(b.lang).to.equal('ar');
    expect(c.id).to.equal('a-2');
  });

  it('from JSON come with every problem at once', () => {
    const bad = parse({ groups: [{ items: [{ text: '' }, { id: 3 }] }] });
    expect(bad.ok ? [] : bad.problems).to.have.length.greaterThan(2);
    const none = parse({});
    expect(none.ok).to.equal(false);
    const good = parse({ endorsement: 'Please ask.', items: [{ text: 'A <b>?' }] });
    if (!good.ok) throw new Error(good.problems.join());
    expect(itemsOf(good.model)[0]).to.include({ id: 'a-b', text: 'A <b>?' });
  });

  it('without words, as editors leave them behind, are no buttons', async () => {
    const host = await show(
      '<ul><li id="a">A?</li><li>&nbsp;</li><li><br></li></ul><ul><li> </li></ul>',
    );
    expect(buttons(host).map((each) => each.textContent!.trim())).to.deep.equal(['A?']);
    expect(host.shadowRoot!.querySelectorAll('[part=group]')).to.have.length(1);
  });

  it('under headings of one rank keep that rank; a rank that is no number counts for nothing', async () => {
    const ranks = (host: QuestionsElement) =>
      [...host.shadowRoot!.querySelectorAll('[part=heading]')].map(({ localName }) => localName);
    const groups = '<h3>One</h3><ul><li>A?</li></ul><h3>Two</h3><ul><li>B?</li></ul>';
    expect(ranks(await show(groups))).to.deep.equal(['h3', 'h3']);
    for (const wrong of ['', 'two']) {
      const host = await show(`<h3>All</h3><h4>One</h4><ul><li>A?</li></ul>`, {
        'heading-level': wrong,
      });
      expect(ranks(host)).to.deep.equal(['h3', 'h4']);
    }
    const host = await show(groups.replace('<h3>', '<h2>Both</h2><h3>'));
    host.headingLevel = '4' as never;
    await host.updateComplete;
    expect(ranks(host)).to.deep.equal(['h4', 'h5', 'h5']);
  });

  it('lead to a list in place that stands one rank below their own heading', async () => {
    const host = await show('<h3>Ask</h3><ul><li>A?</li></ul>');
    host.shadowRoot!.querySelector<HTMLElement>('[part=open]')!.click();
    const list = () => host.shadowRoot!.querySelector('bedside-question-list')?.shadowRoot;
    await until(() => list()?.querySelector('h4'));
  });

  it('offered twice in different words, in two languages or one, are one question on the list', async () => {
    const page = document.documentElement.lang;
    document.documentElement.lang = 'es';
    try {
      const hosts = [];
      for (const [lang, text] of [
        ['en', 'How often?'],
        ['es', '¿Cuántas veces?'],
        ['es', '¿Con qué frecuencia?'],
        ['en', 'How many times?'],
      ]) {
        hosts.push(await show(`<ul><li id="twice" lang="${lang}">${text}</li></ul>`));
      }
      const list = document.createElement('bedside-question-list');
      list.keep = 'none';
      document.body.append(list);
      buttons(hosts[0])[0].click();
      const rows = () => [...list.shadowRoot!.querySelectorAll('[part=text] bdi')];
      await until(() => rows().length);
      // In the page's language, else as the first of them says it.
      expect(rows().map((row) => row.textContent)).to.deep.equal(['¿Cuántas veces?']);
      expect(deviceStore().known.get('twice')!.lang).to.equal('es');
      // The page comes to rest: nobody goes on telling the others.
      let told = 0;
      const count = () => told++;
      deviceStore().listeners.add(count);
      await new Promise((done) => setTimeout(done, 100));
      deviceStore().listeners.delete(count);
      expect(told).to.be.lessThan(5);
      // What its owner says anew holds; what is offered no more makes room for the next.
      hosts[1].querySelector('li')!.firstChild!.nodeValue = '¿Cuántas?';
      await until(() => rows()[0].textContent === '¿Cuántas?');
      hosts[1].remove();
      hosts[2].requestUpdate();
      await until(() => rows()[0].textContent === '¿Con qué frecuencia?');
      list.remove();
    } finally {
      document.documentElement.lang = page;
    }
  });

  it('asked at an earlier visit can be saved again, with note and answer', async () => {
    const area = areaOf('none');
    saveQuestion({ id: 'a', text: 'A?', lang: 'en' }, 'none');
    area.edit('question', 'a', { asked: true, past: true, note: 'mine', answer: 'hers' });
    const host = await show('<ul><li id="a">A?</li></ul>');
    const [button] = buttons(host);
    expect(button.getAttribute('aria-pressed')).to.equal('false');
    expect(host.matches(':state(saved)')).to.equal(false);
    button.click();
    expect(button.getAttribute('aria-pressed')).to.equal('true');
    expect(area.get('question', 'a')!.fields).to.deep.include({
      note: 'mine',
      answer: 'hers',
      past: false,
      asked: false,
    });
    await until(() => host.matches(':state(saved)'));
  });

  it('lead nowhere by an empty address: the list opens in place', async () => {
    const host = await show('<ul><li>A?</li></ul>', { list: '' });
    expect(host.shadowRoot!.querySelector('[part=open]')!.localName).to.equal('button');
  });

  it('say who would like them to be asked', async () => {
    const host = await show(
      '<script type="application/json">{"endorsement":"The team would like you to ask.","items":[{"id":"a","text":"A?"}]}</script>',
    );
    expect(host.shadowRoot!.querySelector('[part=endorsement]')!.textContent).to.equal(
      'The team would like you to ask.',
    );
  });

  it('follow the page when it changes, and keep what was saved', async () => {
    const host = await show('<ul><li id="a">Before?</li></ul>');
    buttons(host)[0].click();
    host.querySelector('li')!.firstChild!.nodeValue = 'After?';
    await until(() => buttons(host)[0]?.textContent!.includes('After?'));
    expect(buttons(host)[0].getAttribute('aria-pressed')).to.equal('true');
  });

  it('tell the page the id and the count, and nothing when the page sets something', async () => {
    const host = await show('<ul><li id="a">A?</li></ul>');
    const told: unknown[] = [];
    host.addEventListener('bedside-save', ({ detail }) => told.push(detail));
    host.addEventListener('bedside-remove', ({ detail }) => told.push(detail));
    host.headingLevel = 4;
    saveQuestion({ id: 'b', text: 'B?', lang: 'en' }, 'none');
    await host.updateComplete;
    expect(told).to.deep.equal([]);
    buttons(host)[0].click();
    buttons(host)[0].click();
    expect(told).to.deep.equal([
      { id: 'a', count: 2 },
      { id: 'a', count: 1 },
    ]);
  });

  it('show as saved what is saved, though the page turns its list round in answer to the tap', async () => {
    const host = await show('<ul><li id="a">A?</li><li id="b">B?</li></ul>');
    host.addEventListener('bedside-save', () => {
      const list = host.querySelector('ul')!;
      list.prepend(list.lastElementChild!);
    });
    buttons(host)[0].click();
    await until(() => buttons(host)[0].textContent!.includes('B?'));
    await host.updateComplete;
    const pressed = () =>
      buttons(host)
        .map((each) => each.getAttribute('aria-pressed'))
        .join();
    await until(() => pressed() === 'false,true');
  });

  it('show nothing as saved that another tab deletes in the very moment of the tap', async () => {
    const host = await show('<ul><li id="a">A?</li></ul>');
    const [button] = buttons(host);
    button.click();
    expect(button.getAttribute('aria-pressed')).to.equal('true');
    areaOf('none').clear();
    await until(() => button.getAttribute('aria-pressed') === 'false');
  });

  it('added from elsewhere, such as a quiz, show as saved at once', async () => {
    const host = await show('<ul><li id="a">A?</li></ul>');
    expect(saveQuestion({ id: 'a', text: 'A?', lang: 'en' }, 'none')).to.equal(false);
    await until(() => buttons(host)[0].getAttribute('aria-pressed') === 'true');
  });

  it('are no list to a screen reader while nothing is saved, and one as soon as something is', async () => {
    const list = document.createElement('bedside-question-list');
    list.setAttribute('keep', 'none');
    document.body.append(list);
    const rows = () => list.shadowRoot!.querySelector('[part=rows]');
    await until(rows);
    expect(rows()!.role).to.equal('none');
    saveQuestion({ id: 'first', text: 'Is there time?', lang: 'en' }, 'none');
    await until(() => rows()!.childElementCount);
    expect(rows()!.role).to.equal('list');
  });

  it('leave nothing behind when they come and go a hundred times', async () => {
    const host = await show('<ul><li id="a">A?</li></ul>');
    const { listeners } = (globalThis as never)[Symbol.for('bedside.store.1')] as {
      listeners: Set<unknown>;
    };
    const before = listeners.size;
    for (let n = 0; n < 100; n++) {
      host.remove();
      document.body.append(host);
    }
    await host.updateComplete;
    expect(listeners.size).to.equal(before);
    host.remove();
    expect(listeners.size).to.equal(before - 1);
  });
});
