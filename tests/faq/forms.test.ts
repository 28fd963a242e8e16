import { expect } from 'chai';
import '../support/nodes.js';
import {
  all,
  buttons,
  clear,
  faq,
  lines,
  openAll,
  pause,
  read,
  refused,
  until,
  write,
} from './support.js';

afterEach(clear);

const file = async (name: string) =>
  (await fetch(new URL(`../fixtures/cases/faq/${name}.html`, import.meta.url))).text();
const fromFile = async (name: string) => faq(await file(name));

/** What a reader finds behind each question of a page. */
const forms: Record<string, [string, string][]> = {
  'f01-group-wrapper-title-outside': [
    ['May I eat?', 'Nothing after midnight.'],
    ['May I wear a ring?', 'Leave it at home.'],
  ],
  'f02-details-in-one-answer': [
    ['How long does it take?', 'About 20 minutes. / Read the words of the film'],
    ['Does it hurt?', 'No.'],
  ],
  'f03-permalinks': [
    ['May it get wet?', 'No.'],
    ['It itches. What helps?', 'Cool air.'],
    ['When does it come off?', 'After six weeks.'],
  ],
  'f04-hidden-in-heading': [
    ['May I drive?', 'Not for two days.'],
    ['May I fly?', 'After a week.'],
    ['May I swim?', 'After the stitches are out.'],
    ['May I lift?', 'Up to 2 kg.'],
  ],
  'f06-heading-image-only': [
    ['How do I use the spacer?', 'Breathe out first.'],
    ['How do I clean it?', 'With warm water.'],
    ['Is it safe? 💊', 'Yes.'],
  ],
  'f07-bold-paragraph-questions': [
    ['How do I book?', 'Call us.'],
    ['What does it cost?', 'Nothing.'],
  ],
  'f08-yoast': [
    ['How do I book?', 'Call us.'],
    ['What does it cost?', 'Nothing.'],
  ],
  'f09-gutenberg-accordion': [['How do I book?', 'Call us.']],
  'f10-grouped-four-levels': [
    ['What do I pack?', 'Slippers.'],
    ['Who drives me?', 'A friend.'],
    ['When is dinner?', 'At six.'],
  ],
  'f13-dl': [
    ['When can I visit?', 'From two to six.'],
    ['May I bring flowers?', 'Not on the ICU.'],
  ],
  'f15-role-heading': [
    ['May I shower?', 'Yes.'],
    ['May I bathe?', 'Not yet.'],
  ],
  'f21-nested-li': [
    ['May I shower?', 'Yes.'],
    ['May I bathe?', 'Not yet.'],
  ],
  'f23-answer-hidden': [['When?', 'From two to six.']],
  'f24-text-between': [
    ['When?', 'From two / to six.'],
    ['Who?', 'Two people'],
  ],
  'f25-h1-title': [
    ['When?', 'From two to six.'],
    ['Who?', 'Two.'],
  ],
  'f26-single-question-title': [['Visiting', 'We are glad of visitors.']],
  'f28-govuk-accordion': [['When?', 'Now.']],
  'f29-section-per-question': [
    ['When?', 'From two to six.'],
    ['Who?', 'Two people.'],
  ],
};

describe('<bedside-faq>: what editors make', () => {
  for (const [name, questions] of Object.entries(forms))
    it(`shows each question with its own answer: ${name}`, async () => {
      const html = await file(name);
      const element = await faq(html);
      const before = element.innerHTML;
      expect(await read(element)).to.eql(questions);
      expect(element.innerHTML).to.equal(before);
    });

  const closed: Record<string, string> = {
    'Bootstrap 5': `<style>.collapse:not(.show){display:none}</style><bedside-faq><div class="accordion" id="a"><div class="accordion-item"><h3 class="accordion-header"><button class="accordion-button" data-bs-toggle="collapse" data-bs-target="#c1">May I eat?</button></h3><div id="c1" class="accordion-collapse collapse show"><div class="accordion-body">No.</div></div></div><div class="accordion-item"><h3 class="accordion-header"><button class="accordion-button collapsed" data-bs-toggle="collapse" data-bs-target="#c2">May I drink?</button></h3><div id="c2" class="accordion-collapse collapse"><div class="accordion-body">5<br>10 ml</div></div></div></div></bedside-faq>`,
    'Bootstrap 4, in cards': `<style>.collapse:not(.show){display:none}</style><bedside-faq><div id="b"><div class="card"><div class="card-header"><h5><button data-toggle="collapse" data-target="#d1">May I eat?</button></h5></div><div id="d1" class="collapse"><div class="card-body">No.</div></div></div><div class="card"><div class="card-header"><h5><button data-toggle="collapse" data-target="#d2">May I drink?</button></h5></div><div id="d2" class="collapse"><div class="card-body">5<br>10 ml</div></div></div></div></bedside-faq>`,
    Elementor: `<bedside-faq><div class="elementor-accordion"><div class="elementor-accordion-item"><div class="elementor-tab-title" role="button"><a>May I eat?</a></div><div class="elementor-tab-content" role="region">No.</div></div><div class="elementor-accordion-item"><div class="elementor-tab-title" role="button"><a>May I drink?</a></div><div class="elementor-tab-content" role="region" style="display: none">5<br>10 ml</div></div></div></bedside-faq>`,
    Divi: `<bedside-faq><div class="et_pb_accordion"><div class="et_pb_toggle"><h5 class="et_pb_toggle_title">May I eat?</h5><div class="et_pb_toggle_content">No.</div></div><div class="et_pb_toggle"><h5 class="et_pb_toggle_title">May I drink?</h5><div class="et_pb_toggle_content" style="display:none">5<br>10 ml</div></div></div></bedside-faq>`,
    'AEM, by the name of its panel': `<style>.off{display:none}</style><bedside-faq><div class="cmp-accordion"><div class="cmp-accordion__item"><h3><button aria-controls="p1">May I eat?</button></h3><div id="p1" class="off">No.</div></div><div class="cmp-accordion__item"><h3><button aria-controls="p2">May I drink?</button></h3><div id="p2" class="off">5<br>10 ml</div></div></div></bedside-faq>`,
    'panels beside the headings, without a wrapper': `<bedside-faq><h4><button aria-controls="u1">May I eat?</button></h4><div id="u1" class="usa-accordion__content">No.</div><h4><button aria-controls="u2">May I drink?</button></h4><div id="u2" class="usa-accordion__content" hidden>5<br>10 ml</div></bedside-faq>`,
  };
  for (const [name, html] of Object.entries(closed))
    it(`opens what an accordion of the page had closed: ${name}`, async () => {
      expect(await read(await faq(html))).to.eql([
        ['May I eat?', 'No.'],
        ['May I drink?', '5 / 10 ml'],
      ]);
    });

  const more: Record<string, string> = {
    'in bold, below a heading': `<h2>Eating</h2><p><b>May I eat?</b></p><p>No.</p><p class="has-bold" style="font-weight:700">May I drink?</p><p>5<br>10 ml</p>`,
    'of Yoast, below a heading': `<h2>Eating</h2><div class="schema-faq"><div class="schema-faq-section"><strong class="schema-faq-question">May I eat?</strong><p>No.</p></div><div class="schema-faq-section"><strong class="schema-faq-question">May I drink?</strong><p>5<br>10 ml</p></div></div>`,
    'in what Google Docs puts around all': `<b style="font-weight:normal"><h2>Eating</h2><h3>May I eat?</h3><p><span>No.</span><span style="display:none">Yes.</span></p><br><h3>May I drink?</h3><p>5<br>10 ml</p></b>`,
  };
  for (const [name, html] of Object.entries(more))
    it(`shows questions ${name}`, async () => {
      const element = await faq(`<bedside-faq>${html}</bedside-faq>`);
      expect(await read(element)).to.eql([
        ['May I eat?', 'No.'],
        ['May I drink?', '5 / 10 ml'],
      ]);
      expect(lines(element).filter((line) => line === 'Eating')).to.have.length(1);
    });

  it('keeps lines of a question that only a style parts', async () => {
    const element = await faq(
      '<bedside-faq><h3><span style="display:block">Take 5</span><span style="display:block">10 mg?</span></h3><p>No.</p><h3>When?</h3><p>Now.</p></bedside-faq>',
    );
    expect(lines(buttons(element)[0]!)).to.eql(['Take 5', '10 mg?']);
  });

  for (const [html, why] of [
    [
      '<dl><dt>May I eat?</dt><dt>May I drink?</dt><dd>No.</dd></dl>',
      '“May I eat?” and “May I drink?” have one answer',
    ],
    '<p><b>May I eat?</b><br>No.</p><p><b>May I drink?</b><br>Yes.</p>',
    '<p>Q: May I eat?</p><p>A: No.</p>',
    '<table><tr><td>May I eat?</td><td>No.</td></tr></table>',
  ].map((each) => (typeof each === 'string' ? [each, 'No questions were found'] : each)))
    it(`tells an author why it cannot be read: ${html}`, async () => {
      const { main, problems } = await refused(html);
      expect(problems.join()).to.contain(why);
      expect(lines(main).join(' ')).to.contain('May I eat?');
    });

  it('keeps titles and headings of groups where they stand, and Open all below the title', async () => {
    const element = await fromFile('f10-grouped-four-levels');
    await openAll(element);
    expect(lines(element)).to.eql([
      ...[
        'Your stay',
        'Before you come',
        'What do I pack?',
        'Slippers.',
        'Who drives me?',
        'A friend.',
      ],
      ...['On the ward', 'When is dinner?', 'At six.'],
    ]);
    expect(all(element, '.items [part=heading]').map(({ localName }) => localName)).to.eql([
      'h4',
      'h4',
      'h4',
    ]);
    const top = (node: Element) => node.getBoundingClientRect().top;
    const [toolbar] = all(element, '[part=toolbar]');
    expect(top(toolbar!)).to.be.greaterThan(top(element.querySelector('h2')!));
    expect(top(toolbar!)).to.be.lessThan(top(element.querySelector('h3')!));
  });

  it('says in a name what only screen readers have, and shows a formula as a formula', async () => {
    const element = await fromFile('f04-hidden-in-heading');
    const name = buttons(element)[1]!.getAttribute('aria-labelledby')!;
    expect(element.shadowRoot!.getElementById(name)!.textContent).to.equal(
      'Question two: May I fly?',
    );
    clear();
    const formula = await fromFile('f14-mathml');
    const [half, dose, power] = buttons(formula);
    expect(half!.querySelector('mfrac')!.children.length).to.equal(2);
    expect(lines(dose!).join(' ')).to.equal('Do I take 1 tablets?');
    expect(power!.querySelector('msup')!.children.length).to.equal(2);
  });

  it('looks like the page: its title is the page’s own heading', async () => {
    const element = await faq(
      '<style>main h2{font:400 48px/1 serif}</style><bedside-faq><h2>Visiting</h2><h3>When?</h3><p>Now.</p></bedside-faq>',
    );
    const title = element.querySelector('h2')!;
    expect(title.checkVisibility()).to.equal(true);
    expect(getComputedStyle(title).fontSize).to.equal('48px');
    expect(lines(element).filter((line) => line === 'Visiting')).to.eql(['Visiting']);
  });

  it('opens all of native questions of which only one at a time may be open, and closes them', async () => {
    const element = await fromFile('f16-details-name-exclusive');
    await openAll(element);
    const details = [...element.querySelectorAll('details')];
    await until(() => details.every(({ open }) => open));
    await pause(100);
    expect(details.map(({ open }) => open)).to.eql([true, true, true]);
    expect(lines(element)).to.include.members(['From two to six.', 'Two people.', 'Ward 3.']);
    await openAll(element);
    await until(() => details.every(({ open }) => !open));
    expect(details.map((each) => each.getAttribute('name'))).to.eql(['faq', 'faq', 'faq']);
  });

  it('tells an author of a link in a question, which is pressed as a whole, and of no permalink', async () => {
    const { info } = console;
    const hints: string[] = [];
    console.info = (...words: unknown[]) => void hints.push(words.join(' '));
    try {
      await faq(
        '<bedside-faq><h3 id="a">May I eat? <a href="#a">#</a></h3><p>No.</p><h3>May I use the <a href="/portal">portal</a>?</h3><p>Yes.</p></bedside-faq>',
      );
      await until(() => hints.length);
    } finally {
      console.info = info;
    }
    expect(hints).to.have.length(1);
    expect(hints[0]).to.contain('“portal”');
  });

  it('tells an author whose editor closed the tag too early', async () => {
    const told: string[] = [];
    const main = write('<div></div>');
    main.addEventListener('bedside-error', (event) => told.push(...event.detail.problems));
    main.firstElementChild!.append(
      document.createRange().createContextualFragment(await file('f17-wpautop')),
    );
    await until(() => told.length);
    expect(told.join()).to.contain('closed');
    expect(main.querySelector('h3')!.checkVisibility()).to.equal(true);
  });

  it('keeps what a reader opened while the browser translates the page, and the address of each question', async () => {
    const element = await fromFile('f31-translation');
    buttons(element)[0]!.click();
    await element.updateComplete;
    const { lang } = document.documentElement;
    try {
      for (const [selector, words] of [
        ['h2', 'Visitas'],
        ['h3', '¿Cuándo puedo visitar?'],
        ['#who', '¿Quién puede venir?'],
      ] as const) {
        const inner = document.createElement('font');
        inner.append(document.createElement('font'));
        inner.firstElementChild!.textContent = words;
        element.querySelector(selector)!.replaceChildren(inner);
      }
      document.documentElement.lang = 'es';
      await until(() => lines(buttons(element)[0]!).join() === '¿Cuándo puedo visitar?');
      expect(buttons(element).map(({ ariaExpanded }) => ariaExpanded)).to.eql(['true', 'false']);
      location.hash = 'when-can-i-visit';
      buttons(element)[0]!.click();
      await element.updateComplete;
      location.hash = 'who';
      await until(() => buttons(element)[1]!.ariaExpanded === 'true');
      location.hash = 'when-can-i-visit';
      await until(() => buttons(element)[0]!.ariaExpanded === 'true');
    } finally {
      document.documentElement.lang = lang;
    }
  });

  it('finds what is typed on a plain keyboard, across lines, items and emphasis, and marks it', async () => {
    const element = await fromFile('f33-filter-words');
    const field = (await until(() => all(element, '[type=search]')[0])) as HTMLInputElement;
    const marked = () =>
      [...CSS.highlights.get('bedside-faq')!].map((range) => String(range).replace(/\s+/g, ' '));
    for (const [typed, question, mark] of [
      ["can't", 'I can’t come. What now?', 'can’t'],
      ['chemotherapy', 'What about chemo\u00adtherapy?', 'chemo\u00adtherapy'],
      ['covid-19', 'Is it COVID‑19?', 'COVID‑19'],
      ['monday tuesday', 'Opening', 'MondayTuesday'],
      ['strasse', 'Große Straße?', 'Straße'],
      ['nurse on the ward', 'What about chemo\u00adtherapy?', 'nurse on the ward'],
      ['half a tablet', 'How do I take half a tablet?', 'half a tablet'],
    ] as const) {
      field.value = typed;
      field.dispatchEvent(new Event('input'));
      await element.updateComplete;
      const shown = buttons(element).filter((button) => button.checkVisibility());
      expect(
        shown.map((button) => lines(button).join(' ')),
        typed,
      ).to.eql([question]);
      expect(marked(), typed).to.eql([mark]);
    }
  });

  it('opens what a link leads to, also through what the page keeps closed', async () => {
    const closed = await fromFile('f34-in-closed-details');
    location.hash = 'qq';
    await until(
      () => closed.closest('details')!.open && buttons(closed)[0]!.ariaExpanded === 'true',
    );
    await until(() => Math.abs(buttons(closed)[0]!.getBoundingClientRect().top) < 400);
    clear();
    const named = await fromFile('f12-a-name-anchors');
    location.hash = 'pay';
    await until(() => buttons(named)[0]!.ariaExpanded === 'true');
    location.hash = 'child';
    await until(() => buttons(named)[1]!.ariaExpanded === 'true');
  });

  it('runs nothing twice and leaves frames, forms, tables and films where they are', async () => {
    const element = await fromFile('f27-noscript-iframe');
    const [where] = all(element, '[part=answer]');
    expect(element.querySelector('iframe')!.checkVisibility()).to.equal(true);
    expect(element.querySelector('video')!.checkVisibility()).to.equal(true);
    expect(lines(where!)).to.include('Here:');
  });

  it('follows a question that the page hides and shows later', async () => {
    const element = await faq(
      '<bedside-faq><h3>When?</h3><p>Now.</p><h3>Who?</h3><p>You.</p></bedside-faq>',
    );
    const [, who] = element.querySelectorAll('h3');
    who!.hidden = true;
    await until(() => buttons(element).length === 1);
    await openAll(element);
    expect(lines(all(element, '[part=answer]')[0]!)).to.eql(['Now.']);
    who!.hidden = false;
    await until(() => buttons(element).length === 2);
    who!.firstChild!.nodeValue = 'Who else?';
    await until(() => lines(buttons(element)[1]!).join() === 'Who else?');
  });

  it('leaves the page as it was when it is taken out, and reads it again when it is put back', async () => {
    const element = await fromFile('f29-section-per-question');
    const section = element.querySelector('section')!;
    const home = element.parentElement!;
    home.after(section.cloneNode(true));
    const sheets = document.adoptedStyleSheets.length;
    element.remove();
    expect(document.adoptedStyleSheets.length).to.be.lessThan(sheets);
    home.nextElementSibling!.remove();
    home.append(element);
    await until(() => buttons(element).length === 2);
    expect(await read(element)).to.eql(forms['f29-section-per-question']);
    const group = await fromFile('f01-group-wrapper-title-outside');
    const wrapper = group.querySelector('.wp-block-group')!;
    wrapper.remove();
    home.append(wrapper);
    await until(() => lines(wrapper).length === 4);
  });
});

it('a later list of `<details>` has its button in its first frame, once what reads it is here', async () => {
  const list = (id: string) =>
    `<bedside-faq id="${id}"><details><summary>May I eat?</summary><p>Yes.</p></details><details><summary>May I drive?</summary><p>No.</p></details></bedside-faq>`;
  await faq(list('one'));
  const later = write(list('two')).querySelector('bedside-faq')!;
  await later.updateComplete;
  expect(all(later, '[part=open-all]')).to.have.length(1);
  expect(later.matches(':state(details)')).to.equal(true);
});

it('a list of `<details>` that is taken out before its first frame throws nothing, and is whole when it is back', async () => {
  const errors: unknown[] = [];
  const note = (event: PromiseRejectionEvent) => errors.push(event.reason);
  addEventListener('unhandledrejection', note);
  const list = (id: string) =>
    `<bedside-faq id="${id}"><details><summary>May I eat?</summary><p>Yes.</p></details><details><summary>May I drive?</summary><p>No.</p></details></bedside-faq>`;
  await faq(list('one'));
  const later = write(list('two')).querySelector('bedside-faq')!;
  const place = later.parentElement!;
  later.remove();
  await new Promise((done) => setTimeout(done));
  place.append(later);
  await until(() => all(later, '[part=open-all]').length === 1);
  const { borderBlockEndWidth } = getComputedStyle(later.querySelector('details')!);
  removeEventListener('unhandledrejection', note);
  expect(errors).to.deep.equal([]);
  expect(borderBlockEndWidth).to.equal('1px');
});
