import { expect } from 'chai';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import 'axe-core';
import '../src/glossary/glossary.js';
import type { GlossaryElement, TermElement } from '../src/glossary/glossary.js';
import { colours, needing, plainColours, viewport } from './support/engines.js';
import { until } from './support/until.js';

const axe = (globalThis as unknown as { axe: typeof import('axe-core') }).axe;
const stage = document.createElement('main');
document.body.append(stage);
const settled = (ms = 60) => new Promise((go) => setTimeout(go, ms));
const entries = `<dl>
  <dt id="biopsy" data-say="BY-op-see" lang="en">biopsy</dt><dt lang="es">biopsia</dt>
  <dd lang="en">A small piece of tissue is taken out and looked at.</dd>
  <dd lang="es">Se saca un trocito de tejido para mirarlo.</dd>
  <dt id="oncologist" data-plain="A cancer doctor.">oncologist</dt><dt>cancer specialist</dt>
  <dd><p>A doctor who treats cancer.</p><ul><li>See <a href="#biopsy">biopsy</a>.</li></ul></dd>
  <dt id="stage">stage</dt><dd>How far a cancer has grown.</dd>
</dl>`;

/** Puts content beside a hidden glossary and gives its first term. */
async function page(
  html: string,
  glossary = `<bedside-glossary hidden>${entries}</bedside-glossary>`,
) {
  stage.innerHTML = html + glossary;
  const term = stage.querySelector('bedside-term') as TermElement;
  if (term) await until(() => trigger(term));
  return term;
}
const trigger = (term: Element) => term.shadowRoot!.querySelector<HTMLElement>('[part=trigger]');
const panel = (term: Element) => term.shadowRoot!.querySelector<HTMLElement>('[part=definition]');
const isOpen = (term: Element) => !!panel(term)?.matches(':popover-open');
const opened = (term: Element) => until(() => isOpen(term));
const closed = (term: Element) => until(() => !isOpen(term));
const meaning = (term: Element) =>
  panel(term)!.querySelector('[part=meaning]')!.textContent!.trim();
const focused = () => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
};
async function press(element: Element) {
  const box = element.getClientRects()[0]!;
  await sendMouse({
    type: 'click',
    position: [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)],
  });
}

afterEach(async () => {
  stage.replaceChildren();
  await viewport(800, 600);
  await settled(10);
});

describe('A word whose meaning opens in place', () => {
  const text =
    '<p>First a <bedside-term>biopsy</bedside-term>, then we <a href="#x" id="next">talk</a>.</p>';

  it('opens by a press and closes by the next one', async () => {
    const term = await page(text);
    await press(trigger(term)!);
    await opened(term);
    expect(meaning(term)).to.equal('A small piece of tissue is taken out and looked at.');
    expect(trigger(term)!.getAttribute('aria-expanded')).to.equal('true');
    await press(trigger(term)!);
    await closed(term);
    // Told while the focus is there; a closed word that is read has no state.
    expect(trigger(term)!.getAttribute('aria-expanded')).to.equal('false');
    trigger(term)!.blur();
    expect(trigger(term)!.hasAttribute('aria-expanded')).to.equal(false);
    await press(trigger(term)!);
    await opened(term);
    expect(trigger(term)!.getAttribute('aria-expanded')).to.equal('true');
  });

  for (const key of ['Enter', ' ']) {
    it(`opens and closes by the ${key === ' ' ? 'space bar' : key}, and keeps focus on the word`, async () => {
      const term = await page(text);
      const from = scrollY;
      trigger(term)!.focus();
      await sendKeys({ press: key });
      await opened(term);
      expect(focused()).to.equal(trigger(term));
      await sendKeys({ press: key });
      await closed(term);
      expect(focused()).to.equal(trigger(term));
      expect(scrollY).to.equal(from);
    });
  }

  it('lets Tab go into the definition, and on', async () => {
    const term = await page(text);
    trigger(term)!.focus();
    await sendKeys({ press: 'Enter' });
    await opened(term);
    await sendKeys({ press: 'Tab' });
    expect(panel(term)!.contains(focused())).to.equal(true);
    for (let n = 0; n < 6 && panel(term)!.contains(focused()); n++)
      await sendKeys({ press: 'Tab' });
    expect((focused() as HTMLElement).id).to.equal('next');
    // What has focus must not be covered.
    await closed(term);
    expect(trigger(term)!.hasAttribute('aria-expanded')).to.equal(false);
  });

  it('closes by Escape, with focus on the word', async () => {
    const term = await page(text);
    await press(trigger(term)!);
    await opened(term);
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Escape' });
    await closed(term);
    expect(focused()).to.equal(trigger(term));
  });

  it('closes by its button, with focus on the word', async () => {
    const term = await page(text);
    await press(trigger(term)!);
    await opened(term);
    await press(term.shadowRoot!.querySelector('[part=close]')!);
    await closed(term);
    expect(focused()).to.equal(trigger(term));
  });

  it('closes by a press elsewhere, and for another word', async () => {
    const term = await page(
      text + '<p><bedside-term>oncologist</bedside-term></p><p id="else">Elsewhere, far away.</p>',
    );
    const other = stage.querySelectorAll('bedside-term')[1]!;
    await press(trigger(term)!);
    await opened(term);
    other.scrollIntoView();
    trigger(other)!.click();
    await opened(other);
    expect(isOpen(term)).to.equal(false);
    await sendMouse({ type: 'click', position: [780, 590] });
    await closed(other);
  });

  it('does not close by time', async () => {
    const term = await page(text);
    trigger(term)!.click();
    await opened(term);
    await settled(1200);
    expect(isOpen(term)).to.equal(true);
  });

  it('is named by the word alone, and says whether it is open', async () => {
    const term = await page('<p><bedside-term key="biopsy">biop<em>sies</em></bedside-term></p>');
    const button = trigger(term)!;
    expect(button.getAttribute('role')).to.equal('link');
    expect(button.hasAttribute('aria-label')).to.equal(false);
    expect(term.shadowRoot!.querySelector('[title]')).to.equal(null);
    button.click();
    await opened(term);
    expect(panel(term)!.getAttribute('role')).to.equal('group');
    expect(panel(term)!.getAttribute('aria-labelledby')).to.equal(button.id);
  });

  it('says a plain definition once, in an empty polite region', async () => {
    const term = await page(text);
    trigger(term)!.click();
    await until(() => term.shadowRoot!.querySelector('[aria-live]'));
    const status = term.shadowRoot!.querySelector('[aria-live]')!;
    expect(status.textContent).to.equal('');
    const said: string[] = [];
    new MutationObserver(() => said.push(status.textContent!)).observe(status, {
      characterData: true,
      childList: true,
      subtree: true,
    });
    await until(() => said.some(Boolean));
    await settled(500);
    expect(said.filter(Boolean)).to.deep.equal([
      'A small piece of tissue is taken out and looked at.',
    ]);
  });

  it('leaves a rich definition to be read by Tab', async () => {
    const term = await page('<p><bedside-term>oncologist</bedside-term></p>');
    trigger(term)!.click();
    await opened(term);
    await settled(400);
    expect(term.shadowRoot!.querySelector('[aria-live]')!.textContent).to.equal('');
    expect(term.shadowRoot!.querySelector('[part=meaning] a')).not.to.equal(null);
  });

  it('finds its entry by form, by alias and by id', async () => {
    await page(
      '<p><bedside-term>Biopsies</bedside-term> <bedside-term>Cancer Specialists</bedside-term> <bedside-term key="stage">how far</bedside-term></p>',
    );
    const terms = [...stage.querySelectorAll('bedside-term')] as TermElement[];
    await until(() => terms.every((term) => term.entryId));
    expect(terms.map((term) => term.entryId)).to.deep.equal(['biopsy', 'oncologist', 'stage']);
  });

  it('is explained in the language of its text', async () => {
    const term = await page('<p lang="es">Una <bedside-term>biopsia</bedside-term></p>');
    trigger(term)!.click();
    await opened(term);
    expect(meaning(term)).to.equal('Se saca un trocito de tejido para mirarlo.');
    expect(term.shadowRoot!.querySelector('[part=meaning]')!.getAttribute('lang')).to.equal('es');
    const button = await until(() =>
      term.shadowRoot!.querySelector<HTMLElement>('[part=other-language]'),
    );
    button.click();
    await until(() => meaning(term).startsWith('A small piece'));
  });

  it('says it in other words', async () => {
    const term = await page('<p><bedside-term>oncologist</bedside-term></p>');
    trigger(term)!.click();
    await opened(term);
    const button = term.shadowRoot!.querySelector<HTMLElement>('button[part=plain]')!;
    button.click();
    await until(() => meaning(term) === 'A cancer doctor.');
    expect(button.getAttribute('aria-pressed')).to.equal('true');
    button.click();
    await until(() => meaning(term).startsWith('A doctor who'));
  });

  it('shows how to say it, a recording, a picture and the full entry', async () => {
    const json = {
      entries: [
        {
          term: 'biopsy',
          definition: ['One.', 'Two.'],
          say: 'BY-op-see',
          audio: '/sound.mp3',
          image: { src: '/tests/none.png', alt: 'A needle' },
          href: '/glossary#biopsy',
        },
      ],
    };
    const term = await page(
      text,
      `<bedside-glossary hidden><script type="application/json">${JSON.stringify(json)}</script></bedside-glossary>`,
    );
    trigger(term)!.click();
    await opened(term);
    const { shadowRoot } = term;
    expect(shadowRoot!.querySelector('[part=say]')!.textContent).to.equal('BY-op-see');
    expect(shadowRoot!.querySelector('button[part=listen]')).not.to.equal(null);
    expect(shadowRoot!.querySelector('img')!.alt).to.equal('A needle');
    expect(shadowRoot!.querySelector('[part=full]')!.getAttribute('href')).to.equal(
      '/glossary#biopsy',
    );
    expect(shadowRoot!.querySelectorAll('[part=meaning] p')).to.have.length(2);
  });

  it('plays how the word is said, and stops when it is closed', async () => {
    const calls: string[] = [];
    const { play, pause } = HTMLMediaElement.prototype;
    HTMLMediaElement.prototype.play = function () {
      calls.push(`play ${this.getAttribute('src')}`);
      return Promise.reject(new Error('cannot be played'));
    };
    HTMLMediaElement.prototype.pause = () => void calls.push('pause');
    const term = await page(
      text,
      '<bedside-glossary hidden><dl><dt data-audio="/sound.mp3">biopsy</dt><dd>One.</dd></dl></bedside-glossary>',
    );
    trigger(term)!.click();
    await opened(term);
    const listen = await until(() =>
      term.shadowRoot!.querySelector<HTMLElement>('button[part=listen]'),
    );
    listen.click();
    expect(calls).to.deep.equal(['play /sound.mp3']);
    trigger(term)!.click();
    await closed(term);
    Object.assign(HTMLMediaElement.prototype, { play, pause });
    expect(calls).to.deep.equal(['play /sound.mp3', 'pause']);
  });

  it('is as large as the text around it, never less than 16 px, whatever the page’s root says', async () => {
    const root = document.documentElement;
    for (const [size, expected] of [
      ['11px', '16px'],
      ['20px', '20px'],
    ] as const) {
      root.style.fontSize = '24px';
      const term = await page(
        text.replace('<p>', `<p style="font-size:${size};--bedside-muted:red">`),
      );
      trigger(term)!.click();
      await opened(term);
      expect(getComputedStyle(panel(term)!).fontSize).to.equal(expected);
      root.style.fontSize = '';
      expect(getComputedStyle(panel(term)!.querySelector('[part=say]')!).color).to.equal(
        'rgb(255, 0, 0)',
      );
    }
  });

  it('never leads to a script, whatever the content says', async () => {
    const bad = 'java' + 'script:alert(1)';
    const term = await page(
      text,
      `<bedside-glossary hidden><dl><dt data-href="${bad}" data-audio="data:x">biopsy</dt><dd>It is <a href="${bad}">bad</a><img src="x" onerror="window.hit = 1"></dd></dl></bedside-glossary>`,
    );
    trigger(term)!.click();
    await opened(term);
    expect(term.shadowRoot!.querySelector('a[href], audio, [onerror]')).to.equal(null);
  });

  it('keeps the author’s link: plain presses open in place, others follow it', async () => {
    const term = await page(
      '<p><bedside-term><a href="/glossary#biopsy">samples</a></bedside-term></p>',
    );
    const link = trigger(term) as HTMLAnchorElement;
    expect(link.localName).to.equal('a');
    expect(link.getAttribute('href')).to.contain('/glossary#biopsy');
    expect(term.entryId).to.equal('biopsy');
    expect(term.querySelector('a')!.outerHTML).to.equal('<a href="/glossary#biopsy">samples</a>');
    const events: boolean[] = [];
    const stop = (event: Event) => {
      events.push(event.defaultPrevented);
      event.preventDefault();
    };
    addEventListener('click', stop);
    link.click();
    await opened(term);
    link.dispatchEvent(
      new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ctrlKey: true }),
    );
    removeEventListener('click', stop);
    expect(events).to.deep.equal([true, false]);
  });

  it('stays plain text while nobody knows the word, and wakes when somebody does', async () => {
    stage.innerHTML = '<p><bedside-term>biopsy</bedside-term></p>';
    const term = stage.querySelector('bedside-term')!;
    await settled();
    expect(trigger(term)).to.equal(null);
    stage.insertAdjacentHTML('beforeend', `<bedside-glossary hidden>${entries}</bedside-glossary>`);
    await until(() => trigger(term));
    stage.querySelector('bedside-glossary')!.remove();
    await until(() => !trigger(term));
  });

  it('tells the page which entry a reader opened, and nothing before', async () => {
    const heard: string[] = [];
    const note: EventListener = (event) =>
      heard.push((event as CustomEvent<{ id: string }>).detail.id);
    document.addEventListener('bedside-define', note);
    const term = await page(text);
    expect(heard).to.deep.equal([]);
    trigger(term)!.click();
    await opened(term);
    document.removeEventListener('bedside-define', note);
    expect(heard).to.deep.equal(['biopsy']);
  });

  it('opens on hover only where that is asked for, and stays while the pointer is on it', async () => {
    const term = await page(
      '<p style="padding:3em"><bedside-term>biopsy</bedside-term></p><p style="padding:3em"><bedside-term hover>stage</bedside-term></p>',
    );
    const other = stage.querySelectorAll('bedside-term')[1]!;
    const over = (element: Element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return sendMouse({
        type: 'move',
        position: [Math.round(x + width / 2), Math.round(y + height / 2)],
      });
    };
    await over(term);
    await settled(200);
    expect(isOpen(term)).to.equal(false);
    await over(other);
    await opened(other);
    await over(panel(other)!);
    await settled(600);
    expect(isOpen(other)).to.equal(true);
    await sendKeys({ press: 'Escape' });
    await closed(other);
    await over(other);
    await sendMouse({ type: 'move', position: [2, 2] });
    await over(other);
    await opened(other);
    // Coming back starts no clock either.
    await settled(450);
    expect(isOpen(other)).to.equal(true);
    await sendMouse({ type: 'move', position: [2, 2] });
    await closed(other);
  });

  const over = (element: Element) => {
    const { x, y, width, height } = element.getClientRects()[0]!;
    return sendMouse({
      type: 'move',
      position: [Math.round(x + width / 2), Math.round(y + height / 2)],
    });
  };
  const away = () => sendMouse({ type: 'move', position: [2, 2] });
  const defined = () => {
    const ids: string[] = [];
    stage.addEventListener('bedside-define', ({ detail }) => ids.push(detail.id));
    return ids;
  };

  it('opens on hover as soon as its glossary says so, and no more when it stops', async () => {
    await away();
    const term = await page('<p style="padding:4em"><bedside-term>stage</bedside-term></p>');
    const glossary = stage.querySelector('bedside-glossary')!;
    glossary.hover = true;
    await glossary.updateComplete;
    await over(term);
    await opened(term);
    await away();
    await closed(term);
    glossary.hover = false;
    await over(term);
    await settled(200);
    expect(isOpen(term)).to.equal(false);
    await away();
  });

  it('stays when the word is pressed that hover opened, and closes by the next press', async () => {
    await away();
    const term = await page('<p style="padding:4em"><bedside-term hover>stage</bedside-term></p>');
    const ids = defined();
    await over(term);
    await opened(term);
    await press(trigger(term)!);
    await settled(100);
    expect(isOpen(term)).to.equal(true);
    expect(trigger(term)!.getAttribute('aria-expanded')).to.equal('true');
    // It is the reader's now: leaving the word does not close it.
    await away();
    await settled(500);
    expect(isOpen(term)).to.equal(true);
    await press(trigger(term)!);
    await closed(term);
    await settled(100);
    expect(isOpen(term)).to.equal(false);
    expect(ids).to.deep.equal(['stage']);
    await away();
  });

  it('opens once when it is pointed at and pressed before the pop-up has come', async () => {
    for (const acts of ['point press', 'press point']) {
      const term = await page('<p><bedside-term hover>stage</bedside-term></p>');
      const ids = defined();
      for (const act of acts.split(' ')) {
        const type = act === 'point' ? 'pointerover' : 'click';
        const init = { bubbles: true, composed: true, cancelable: true };
        trigger(term)!.dispatchEvent(
          type === 'click' ? new MouseEvent(type, init) : new PointerEvent(type, init),
        );
      }
      await opened(term);
      await settled(100);
      expect(isOpen(term), acts).to.equal(true);
      expect(ids.splice(0), acts).to.deep.equal(['stage']);
      term.dispatchEvent(new PointerEvent('pointerleave'));
      await settled(450);
      expect(isOpen(term), acts).to.equal(true);
    }
  });

  it('explains the word that stands there now', async () => {
    const term = await page(text);
    term.firstChild!.nodeValue = 'oncologist';
    await press(trigger(term)!);
    await opened(term);
    expect(meaning(term)).to.contain('A doctor who treats cancer.');
    await press(trigger(term)!);
    await closed(term);
    term.textContent = 'nothing known';
    await press(trigger(term)!);
    await until(() => !trigger(term));
    expect(isOpen(term)).to.equal(false);
    await away();
    term.textContent = 'stage';
    await over(term);
    await until(() => trigger(term));
    await press(trigger(term)!);
    await opened(term);
    expect(meaning(term)).to.equal('How far a cancer has grown.');
  });

  it('follows the words and the address of the author’s link', async () => {
    const term = await page(
      '<p><bedside-term><a href="/glossary#biopsy">samples</a></bedside-term></p>',
    );
    const link = term.querySelector('a')!;
    link.textContent = 'muestras';
    await until(() => trigger(term)!.textContent === 'muestras');
    link.href = '/es/glossary#stage';
    await until(() => trigger(term)!.getAttribute('href')!.endsWith('/es/glossary#stage'));
    expect(term.entryId).to.equal('stage');
  });

  it('opens and closes inside a closed shadow tree too', async () => {
    await page(`<div></div>`);
    const root = stage.querySelector('div')!.attachShadow({ mode: 'closed' });
    const inner = document.createElement('div');
    root.append(inner);
    const term = document.createElement('bedside-term');
    term.textContent = 'stage';
    inner.attachShadow({ mode: 'open' }).append(term);
    await until(() => trigger(term));
    await press(trigger(term)!);
    await opened(term);
    await press(trigger(term)!);
    await closed(term);
    await settled(50);
    expect(isOpen(term)).to.equal(false);
    trigger(term)!.focus();
    await sendKeys({ press: 'Enter' });
    await opened(term);
  });

  it('costs nothing before it is used: no definition, one trigger', async () => {
    await page(`<p>${'<bedside-term>biopsy</bedside-term> '.repeat(50)}</p>`);
    for (const term of stage.querySelectorAll('bedside-term')) {
      expect(term.shadowRoot!.querySelectorAll('*')).to.have.length(2);
    }
  });

  it('can break over lines', async () => {
    const term = await page(
      '<p style="inline-size:6em"><bedside-term key="biopsy">a very long word for a biopsy of the lung</bedside-term></p>',
    );
    expect(trigger(term)!.getClientRects().length).to.be.above(1);
  });
});

describe('A definition inside a dialog', () => {
  const word = '<p>A <bedside-term>biopsy</bedside-term>.</p>';

  it('closes alone by Escape in a native dialog', async () => {
    const term = await page(`<dialog>${word}</dialog>`);
    const dialog = stage.querySelector('dialog')!;
    dialog.showModal();
    await press(trigger(term)!);
    await opened(term);
    await sendKeys({ press: 'Escape' });
    await closed(term);
    expect(dialog.open).to.equal(true);
    await sendKeys({ press: 'Escape' });
    await until(() => !dialog.open);
  });

  needing('a key that is held down')('closes alone by Escape that is held down', async () => {
    const term = await page(`<dialog>${word}</dialog>`);
    const dialog = stage.querySelector('dialog')!;
    dialog.showModal();
    const heard: boolean[] = [];
    const note = (event: KeyboardEvent) => heard.push(event.repeat);
    document.addEventListener('keydown', note);
    await press(trigger(term)!);
    await opened(term);
    for (let n = 0; n < 3; n++) await sendKeys({ down: 'Escape' });
    await closed(term);
    await sendKeys({ up: 'Escape' });
    expect(heard).to.deep.equal([]);
    expect(dialog.open).to.equal(true);
    await sendKeys({ press: 'Escape' });
    await until(() => !dialog.open);
    document.removeEventListener('keydown', note);
    expect(heard).to.deep.equal([false]);
  });

  it('closes alone by Escape in an ARIA dialog that listens to every key', async () => {
    const term = await page(
      `<div role="dialog" aria-modal="true" aria-label="Words">${word}</div>`,
    );
    const heard: string[] = [];
    const note = ({ type, key }: KeyboardEvent) => key === 'Escape' && heard.push(type);
    document.addEventListener('keydown', note, true);
    addEventListener('keyup', note);
    await press(trigger(term)!);
    await opened(term);
    await sendKeys({ press: 'Escape' });
    await closed(term);
    expect(heard).to.deep.equal([]);
    await sendKeys({ press: 'Escape' });
    document.removeEventListener('keydown', note, true);
    removeEventListener('keyup', note);
    expect(heard).to.deep.equal(['keydown', 'keyup']);
  });
});

describe('Where a definition stands', () => {
  const word = '<bedside-term>biopsy</bedside-term>';
  const traps: Record<string, string> = {
    'a box that clips': `<div style="overflow:hidden;inline-size:6em;block-size:1.6em">${word}</div>`,
    'a transformed box': `<div style="inline-size:50%;transform:translateX(20px) scale(.9)">${word}</div>`,
    'a filtered box': `<div style="filter:blur(0)">${word}</div>`,
    'a contained box': `<div style="contain:strict;inline-size:9em;block-size:2em">${word}</div>`,
    'a query container': `<div style="container-type:size;block-size:2em;inline-size:6em">${word}</div>`,
    'a box under another': `<div style="position:relative;z-index:0">${word}</div><div style="position:absolute;inset:0;z-index:9999;pointer-events:none"></div>`,
    'a fixed header': `<div style="position:fixed;inset:0 0 auto">${word}</div>`,
    'the lower right corner': `<div style="position:fixed;inset:auto 0 0 auto">${word}</div>`,
    'a scroller': `<div style="overflow:auto;block-size:3em"><div style="block-size:50em;padding-block-start:1em">${word}</div></div>`,
    'a modal dialog': `<dialog style="inline-size:8em">${word}</dialog>`,
    'right to left text': `<div dir="rtl" lang="ar" style="font-size:1.3em"><bedside-term key="biopsy">خزعة</bedside-term></div>`,
    'the bottom of the page': `<div style="position:absolute;inset-block-start:560px">${word}</div>`,
  };
  for (const [where, html] of Object.entries(traps)) {
    for (const width of [800, 320]) {
      const test = width === 320 ? needing('a window of 320 px') : it;
      test(`is wholly visible in ${where}, ${width} px wide`, async () => {
        await viewport(width, width === 320 ? 256 : 600);
        const term = await page(html);
        stage.querySelector('dialog')?.showModal();
        trigger(term)!.click();
        await opened(term);
        await settled(200);
        const box = panel(term)!.getBoundingClientRect();
        expect(box.left, 'left').to.be.at.least(0);
        expect(box.top, 'top').to.be.at.least(0);
        expect(box.right, 'right').to.be.at.most(innerWidth);
        expect(box.bottom, 'bottom').to.be.at.most(innerHeight);
        expect(box.width).to.be.above(100);
        expect(box.height).to.be.above(40);
        for (const [x, y] of [
          [box.left + 12, box.top + 12],
          [box.right - 12, box.top + 12],
          [box.left + 12, box.bottom - 12],
          [box.right - 12, box.bottom - 12],
        ] as const) {
          expect(document.elementFromPoint(x, y), `${x} ${y}`).to.equal(term);
        }
        expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
      });
    }
  }

  it('is wholly visible in full screen', async () => {
    const term = await page(`<div id="full" style="padding:2em">${word}</div>`);
    const full = document.querySelector('#full')!;
    full.addEventListener('click', () => void full.requestFullscreen(), { once: true });
    await sendMouse({ type: 'click', position: [15, 15] });
    await until(() => document.fullscreenElement);
    trigger(term)!.click();
    await opened(term);
    await settled(100);
    const box = panel(term)!.getBoundingClientRect();
    expect(document.elementFromPoint(box.left + 15, box.bottom - 15)).to.equal(term);
    await document.exitFullscreen();
  });

  it('stands beside the word where there is room', async () => {
    const term = await page(`<p style="padding:4em">${word}</p>`);
    trigger(term)!.click();
    await opened(term);
    await settled(200);
    const [word1, box] = [
      trigger(term)!.getBoundingClientRect(),
      panel(term)!.getBoundingClientRect(),
    ];
    expect(box.top - word1.bottom).to.be.within(0, 20);
    expect(Math.abs(box.left - word1.left)).to.be.below(4);
  });
});

describe('A glossary that is shown', () => {
  const list = (html: string) => page('', html).then(() => glossary());
  const glossary = () => stage.querySelector('bedside-glossary') as GlossaryElement;
  const shadow = () => glossary().shadowRoot!;
  const all = (selector: string) => [...shadow().querySelectorAll<HTMLElement>(selector)];
  const browsed = () => until(() => shadow().querySelector('[part=toolbar]'));
  const texts = (selector: string) =>
    all(selector).map((element) => element.textContent!.replace(/\s+/g, ' ').trim());
  const visible = `<bedside-glossary lang="en"><h2>Words to know</h2>${entries}</bedside-glossary>`;

  it('lists its words from A to Z under their letters', async () => {
    await list(visible);
    await browsed();
    expect(texts('[part=title]')).to.deep.equal(['Words to know']);
    expect(texts('[part=group] [part=heading]')).to.deep.equal(['B', 'O', 'S']);
    expect(texts('dt')).to.deep.equal(['biopsy BY-op-see', 'oncologist', 'stage']);
    expect(texts('[part=translation]')).to.deep.equal([
      'biopsia Se saca un trocito de tejido para mirarlo.',
    ]);
    expect(texts('[part=aliases]')).to.deep.equal(['cancer specialist']);
    expect(all('h3')).to.have.length(3);
  });

  it('leaves the author’s own nodes as they were', async () => {
    stage.innerHTML = visible;
    const before = glossary().innerHTML;
    await browsed();
    expect(glossary().innerHTML).to.equal(before);
  });

  it('shows the author’s list until it can better it, and when it cannot be read', async () => {
    const errors: string[] = [];
    stage.addEventListener('bedside-error', (event) => errors.push(...event.detail.problems), {
      once: true,
    });
    await list(
      '<bedside-glossary src="/tests/nowhere.json"><dl><dt>biopsy</dt><dd>It is.</dd></dl></bedside-glossary>',
    );
    await until(() => shadow().querySelector('[part=error]'));
    expect(glossary().querySelector('dl')!.checkVisibility()).to.equal(true);
    expect(glossary().querySelector('dl')!.getBoundingClientRect().height).to.be.above(20);
    await until(() => errors.join().includes('404'));
  });

  it('reads headings with paragraphs', async () => {
    await list(
      '<bedside-glossary><h2>Words</h2><h3 id="a">anemia</h3><p>Few red cells.</p><p>More.</p><h3>biopsy</h3><p>A sample.</p></bedside-glossary>',
    );
    await browsed();
    expect(texts('dt')).to.deep.equal(['anemia', 'biopsy']);
    expect(texts('[part=meaning] p')).to.deep.equal(['Few red cells.', 'More.', 'A sample.']);
  });

  it('says what is wrong with JSON, every problem with its path', async () => {
    const problems: string[] = [];
    stage.addEventListener('bedside-error', (event) => problems.push(...event.detail.problems), {
      once: true,
    });
    await list(
      '<bedside-glossary><script type="application/json">{"entries":[{"term":"a","definition":"b","href":"data:x"},{"definition":3}]}</script></bedside-glossary>',
    );
    await until(() => problems.length);
    expect(problems.join('\n'))
      .to.contain('entries.0.href')
      .and.contain('entries.1.term')
      .and.contain('entries.1.definition');
  });

  it('filters by word, alias and definition, and says how many are left', async () => {
    await list(visible);
    await browsed();
    const search = shadow().querySelector<HTMLInputElement>('input')!;
    search.focus();
    await sendKeys({ type: 'specialist' });
    await until(() => all('dt').length === 1);
    expect(texts('[part=count]')).to.deep.equal(['1 of 3 words']);
    await until(() => texts('[aria-live]')[0] === '1 of 3 words');
    await sendKeys({ press: 'Escape' });
    await until(() => all('dt').length === 3);
    await sendKeys({ type: 'qqq' });
    await until(() => all('[part=none]').length);
    expect(focused()).to.equal(search);
  });

  it('jumps to a letter, with focus', async () => {
    await list(visible);
    await browsed();
    all('[part=letter]')[2]!.click();
    expect(focused()!.textContent!.trim()).to.equal('stage');
  });

  it('goes to the entry that the address names', async () => {
    await list(`<div style="block-size:200vh"></div>${visible}`);
    await browsed();
    location.hash = 'stage';
    await until(() => focused()?.textContent?.trim() === 'stage');
    const box = focused()!.getBoundingClientRect();
    expect(box.top).to.be.within(0, innerHeight);
    location.hash = '%';
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('leads to the word on this page, and the word leads back', async () => {
    await page(
      `<p style="margin-block-end:200vh">A <bedside-term>stage</bedside-term></p>`,
      visible,
    );
    await browsed();
    const place = await until(() => all('[part=place]')[0]);
    expect(place.textContent!.trim()).to.equal('Where it is on this page');
    place.click();
    const term = stage.querySelector('bedside-term')!;
    await until(() => focused() === trigger(term));
    await sendKeys({ press: 'Enter' });
    await opened(term);
    const back = term.shadowRoot!.querySelector<HTMLElement>('[part=full]')!;
    back.click();
    await until(() => focused()?.textContent?.trim() === 'stage' && focused()?.localName === 'dt');
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('sorts as the language of the page does', async () => {
    await list(
      '<bedside-glossary lang="es"><dl><dt>ñandú</dt><dd>a</dd><dt>nódulo</dt><dd>b</dd><dt>ánimo</dt><dd>c</dd><dt>ocio</dt><dd>d</dd></dl></bedside-glossary>',
    );
    await browsed();
    expect(texts('[part=group] [part=heading]')).to.deep.equal(['A', 'N', 'Ñ', 'O']);
  });

  it('finds Hindi by the vowels as they are typed, and other words without their accents', async () => {
    const words = ['किडनी', 'कीमो', 'Anémie', 'Ödem', 'سَرَطان'];
    await list(
      `<bedside-glossary><dl>${words.map((word) => `<dt>${word}</dt><dd>-</dd>`).join('')}</dl></bedside-glossary>`,
    );
    await browsed();
    const search = shadow().querySelector<HTMLInputElement>('input')!;
    for (const [typed, found] of [
      ['कि', 'किडनी'],
      ['की', 'कीमो'],
      ['anem', 'Anémie'],
      ['odem', 'Ödem'],
      ['سرطان', 'سَرَطان'],
    ]) {
      search.value = typed!;
      search.dispatchEvent(new Event('input'));
      await until(() => texts('dt').join() === found);
    }
  });

  it('takes the rank of its headings from its author, or from the title', async () => {
    const ranks = () =>
      all('[part=heading]').map((heading) => `${heading.localName} ${heading.textContent}`);
    await list(visible);
    await browsed();
    expect(ranks()).to.deep.equal(['h2 Words to know', 'h3 B', 'h3 O', 'h3 S']);
    const set = async (level: unknown, expected: string[]) => {
      Object.assign(glossary(), { headingLevel: level });
      await glossary().updateComplete;
      expect(ranks().slice(0, 2), String(level)).to.deep.equal(expected);
    };
    await set(4, ['h4 Words to know', 'h5 B']);
    await set('3', ['h3 Words to know', 'h4 B']);
    await set(6, ['h6 Words to know', 'h6 B']);
    for (const none of ['', 'abc', NaN, undefined]) await set(none, ['h2 Words to know', 'h3 B']);
    glossary().setAttribute('heading-level', '');
    await set(glossary().headingLevel, ['h2 Words to know', 'h3 B']);
    await list(`<bedside-glossary heading-level="4">${entries}</bedside-glossary>`);
    await browsed();
    expect(ranks()[0]).to.equal('h4 B');
  });

  for (const [lang, words, letters] of [
    ['zh', ['贫血', '癌症', '化疗'], ['A', 'H', 'P']],
    ['zh-Hant', ['癌症'], ['17劃']],
    ['ko', ['빈혈', '암', '까치', '가슴'], ['ㄱ', 'ㅂ', 'ㅇ']],
    ['ar', ['السرطان', 'خزعة', 'سكر'], ['خ', 'س']],
    ['en', ['5-FU', '“Biopsy”', '90'], ['#', 'B']],
  ] as const) {
    it(`puts words under the letters that readers of ${lang} look for`, async () => {
      await list(
        `<bedside-glossary lang="${lang}"><dl>${words.map((word) => `<dt>${word}</dt><dd>-</dd>`).join('')}</dl></bedside-glossary>`,
      );
      await browsed();
      expect(texts('[part=group] [part=heading]')).to.deep.equal(letters);
    });
  }

  it('has a part for every piece that is seen', async () => {
    await list(visible);
    await browsed();
    const bare = all('label, input, button, a, dt, dd, h2, h3, p, span').filter(
      (element) => !element.part.length && !element.closest('[part=meaning], .visually-hidden'),
    );
    expect(bare.map((element) => element.outerHTML)).to.deep.equal([]);
  });

  it('switches word help off and on, and remembers it', async () => {
    localStorage.clear();
    await page(
      '<article><p>A <bedside-term>stage</bedside-term> and a biopsy.</p></article>',
      visible.replace('lang', 'link="article" lang'),
    );
    await browsed();
    const article = stage.querySelector('article')!;
    await until(() => article.querySelectorAll('bedside-term').length === 2);
    expect(localStorage.length).to.equal(0);
    all('[part=help]')[0]!.click();
    await until(() => article.querySelectorAll('bedside-term').length === 1);
    await until(() => !trigger(article.querySelector('bedside-term')!));
    expect(all('[part=help]')[0]!.getAttribute('aria-pressed')).to.equal('false');
    await until(() => localStorage.getItem('bedside:1:help:terms'));
    all('[part=help]')[0]!.click();
    await until(() => article.querySelectorAll('bedside-term').length === 2);
    localStorage.clear();
  });

  it('has nothing to show when it is hidden', async () => {
    await list(visible.replace('lang', 'hidden lang'));
    await settled(150);
    expect(all('dl, [part=toolbar]')).to.have.length(0);
    glossary().hidden = false;
    await browsed();
  });
});

describe('Words that are only coloured', () => {
  it('opens the definition under the pointer and leaves the page alone', async () => {
    await page(
      '',
      `<article><p>A <i>biopsy</i> is taken.</p></article><bedside-glossary lang="en" link="article" mode="paint">${entries}</bedside-glossary>`,
    );
    const article = stage.querySelector('article')!;
    const host = stage.querySelector('bedside-glossary')!;
    const before = article.innerHTML;
    await until(() => CSS.highlights.get('bedside-term')?.size);
    expect(article.innerHTML).to.equal(before);
    await press(article.querySelector('i')!);
    await opened(host);
    expect(meaning(host)).to.contain('small piece');
    await sendKeys({ press: 'Escape' });
    await closed(host);
    await press(article);
    await settled(100);
    expect(isOpen(host)).to.equal(false);
    host.remove();
    expect(CSS.highlights.get('bedside-term')?.size).to.equal(0);
  });
});

describe('Accessibility of the glossary', () => {
  for (const scheme of ['light', 'dark'] as const) {
    it(`has no problem that axe knows (${scheme})`, async () => {
      await colours(scheme);
      const term = await page(
        '<h1>Words</h1><p>A <bedside-term>oncologist</bedside-term>.</p>',
        `<bedside-glossary lang="en"><h2>Words</h2>${entries}</bedside-glossary>`,
      );
      await until(() =>
        stage.querySelector('bedside-glossary')!.shadowRoot!.querySelector('[part=toolbar]'),
      );
      trigger(term)!.click();
      await opened(term);
      await settled(250);
      const { violations } = await axe.run(stage);
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]!.html}`)).to.deep.equal([]);
      await plainColours();
    });
  }
});
