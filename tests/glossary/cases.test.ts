/** Pages of tests/fixtures/cases/words as readers meet them; which words are linked is in matching.test.ts. */
import { expect } from 'chai';
import '../../src/faq/faq.js';
import '../../src/glossary/glossary.js';
import { until } from '../support/until.js';

const stage = document.createElement('div');
document.body.append(stage);
afterEach(() => stage.replaceChildren());

const folder = '/tests/fixtures/cases/words/';
const settled = (ms: number) => new Promise((go) => setTimeout(go, ms));
/** Waits until the page has not changed for a while. */
async function still() {
  for (let same = 0, last = ''; same < 15; same++) {
    if (stage.innerHTML !== last) same = 0;
    last = stage.innerHTML;
    await settled(20);
  }
}

/** The content of a case, without its scripts: the library is here already. */
async function open(name: string, edit = (html: string) => html) {
  const html = edit(await (await fetch(folder + name)).text());
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const script of page.querySelectorAll('script[src]')) script.remove();
  stage.lang = page.documentElement.lang;
  const style = page.head.querySelector('style');
  stage.replaceChildren(
    ...[...(style ? [style] : []), ...page.body.childNodes].map((node) =>
      document.importNode(node, true),
    ),
  );
}

const terms = (root: ParentNode = stage) => [...root.querySelectorAll('bedside-term')];
const linked = (selector: string) =>
  terms(stage.querySelector(selector)!).map(({ textContent }) => textContent);
const part = (host: Element, name: string) =>
  host.shadowRoot?.querySelector<HTMLElement>(`[part=${name}]`);
/** Opens a word and gives its pop-up. */
async function press(term: Element) {
  (await until(() => part(term, 'trigger'))).click();
  return until(() => {
    const panel = part(term, 'definition');
    return panel?.matches(':popover-open') ? panel : undefined;
  });
}
const linesOf = ({ innerText }: HTMLElement) =>
  innerText
    .split(/\n|\t/)
    .map((line) => line.trim())
    .filter(Boolean);

/** A page of its own, with the library. */
async function frame(attributes: { src: string } | { srcdoc: string }) {
  const frame = Object.assign(document.createElement('iframe'), attributes);
  await new Promise((loaded) => {
    frame.addEventListener('load', loaded, { once: true });
    stage.append(frame);
  });
  return frame.contentDocument!;
}
const library = new URL('/src/glossary/glossary.ts', location.href).href;

describe('A definition', () => {
  it('keeps its lines, cells and lists apart, in the pop-up and from A to Z (g03)', async () => {
    await open('g03-definition-blocks.html');
    const meanings: Record<string, string[]> = {
      'blood pressure': [
        ...['Two numbers.', 'Level', 'Upper', 'Lower', 'Normal', '120', '80'],
        ...['High', '140', '90'],
      ],
      drain: ['A thin tube.', 'Call us at 40 ml.'],
      dose: ['How much', '5', '10 mg if pain is strong'],
      stage: ['Stage 1 of 4', '1', 'small', '2', 'larger'],
    };
    for (const term of terms()) {
      const panel = await press(term);
      const meaning = panel.querySelector<HTMLElement>('[part=meaning]')!;
      expect(linesOf(meaning)).to.deep.equal(meanings[term.textContent]);
    }
    const glossary = stage.querySelector('bedside-glossary')!;
    await until(() => part(glossary, 'toolbar'));
    for (const entry of glossary.shadowRoot!.querySelectorAll<HTMLElement>('[part=entry]')) {
      const meaning = entry.querySelector<HTMLElement>('[part=meaning]')!;
      // What is far from the window has no lines yet.
      entry.scrollIntoView();
      await until(() => meaning.innerText);
      expect(linesOf(meaning)).to.deep.equal(
        meanings[entry.querySelector('dt')!.textContent!.trim()],
      );
    }
  });

  it('leads to places of the same page where <base> names another (g35)', async () => {
    const page = await frame({ src: `${folder}g35-base.html` });
    page.head.append(Object.assign(page.createElement('script'), { type: 'module', src: library }));
    const panel = await press(page.querySelector('bedside-term')!);
    const here = page.URL.split('#')[0]!;
    const links = [...panel.querySelectorAll('a')].map(({ href }) => href);
    expect(links).to.deep.equal([`${here}#drain`, `${here}#stent`]);
  });

  it('is there though a picture of it may not be loaded (g13)', async () => {
    const said: string[] = [];
    const { info } = console;
    console.info = (text: string) => said.push(text);
    // One picture from elsewhere is fine here: this page is served by http: as well.
    await open('g13-http-addresses.html', (html) =>
      html
        .replace('"href":"http:', '"href":"ftp:')
        .replace(
          '"definition":"A tube."',
          '$&,"audio":"/\\\\evil.example/a.mp3","image":{"src":"data:image/png,x","alt":"A drain"}',
        ),
    );
    stage
      .querySelector('p')!
      .insertAdjacentHTML('beforeend', ' <bedside-term>drain</bedside-term>');
    const panels: HTMLElement[] = [];
    for (const term of terms()) panels.push(await press(term));
    const [stent, clip, drain] = panels;
    await until(() => said.join().includes('may not be used'));
    console.info = info;
    expect(linesOf(stent!)).to.include('A tube.');
    expect(stent!.querySelector('[part=listen]')).not.to.equal(null);
    expect(stent!.querySelector('img')!.alt).to.equal('A stent');
    expect(linesOf(clip!)).to.include('A small clamp.');
    expect(clip!.querySelector('[part=picture]')).not.to.equal(null);
    expect(clip!.querySelector('[part=full]')!.getAttribute('href')).to.equal('#j');
    expect(drain!.querySelector('[part=picture], [part=listen]')).to.equal(null);
    const told = said.join('\n');
    for (const path of ['entries.0.href', 'entries.1.audio', 'entries.1.image.src'])
      expect(told).to.contain(`${path}: this address may not be used here`);
    expect(told).not.to.contain('entries.0.image');
  });

  it('says how a word is said where only its head does', async () => {
    stage.innerHTML =
      '<p><bedside-term>biopsy</bedside-term> <bedside-term key="scan-of-the-head">scan</bedside-term></p><bedside-glossary><dl><dt>biopsy [BY-op-see]</dt><dd>A sample.</dd><dt>scan [of the head]</dt><dd>A picture.</dd></dl></bedside-glossary>';
    const [biopsy, scan] = terms();
    const panel = await press(biopsy!);
    expect(linesOf(part(biopsy!, 'say')!)).to.deep.equal(['BY-op-see']);
    expect(panel.querySelector('#term')!.textContent).to.equal('biopsy');
    expect(panel.querySelector('[part=full]')!.getAttribute('href')).to.equal('#biopsy-by-op-see');
    await press(scan!);
    expect(part(scan!, 'say')).to.equal(null);
    const list = stage.querySelector('bedside-glossary')!;
    await until(() => part(list, 'toolbar'));
    const heads = [...list.shadowRoot!.querySelectorAll('dt')];
    expect(heads.map(({ textContent }) => textContent!.trim())).to.deep.equal([
      'biopsy BY-op-see',
      'scan [of the head]',
    ]);
  });

  for (const address of [
    '/\\other.example/x.png',
    '\\\\other.example/x.png',
    '//other.example/x.png',
    '/\t/other.example/x.png',
    'javascript:alert(1)',
    'file:///x.png',
  ])
    it(`has no picture from ${JSON.stringify(address)}`, async () => {
      const entries = [
        { term: 'stent', definition: 'A tube.', image: { src: address, alt: 'x' }, href: address },
        { term: 'drain', definition: 'A tube.', image: { src: 'dot.png', alt: 'x' }, audio: '' },
      ];
      stage.innerHTML =
        '<p><bedside-term>stent</bedside-term> <bedside-term>drain</bedside-term></p><bedside-glossary hidden><script type="application/json"></script></bedside-glossary>';
      stage.querySelector('script')!.textContent = JSON.stringify({ entries });
      const [stent, drain] = terms();
      expect((await press(stent!)).querySelector('img, a')).to.equal(null);
      expect((await press(drain!)).querySelector('img')).not.to.equal(null);
    });
});

describe('Linking', () => {
  it('goes on after an old <font>, and is undone to the byte (g08)', async () => {
    await open('g08-legacy-font.html');
    const main = stage.querySelector('main')!;
    await until(() => linked('main').join() === 'biopsy');
    const news = stage.querySelector('#news')!;
    news.innerHTML = '<p><font color="red" face="Arial">An anaesthetic.</font></p>';
    await until(() => linked('#news').join() === 'anaesthetic');
    news.insertAdjacentHTML('beforeend', '<p>A catheter.</p>');
    await until(() => linked('#news').join() === 'anaesthetic,catheter');
    stage.querySelector('bedside-glossary')!.remove();
    await until(() => !terms().length);
    expect(main.innerHTML).to.equal(
      '<p>A biopsy is planned.</p><div id="news"><p><font color="red" face="Arial">An anaesthetic.</font></p><p>A catheter.</p></div>',
    );
  });

  it('links once, however often the page is put back from a copy (g18)', async () => {
    await open('g18-snapshot.html');
    await until(() => terms().length);
    for (let times = 0; times < 3; times++) {
      await still();
      const copy = stage.cloneNode(true);
      stage.replaceChildren(...copy.childNodes);
      await still();
      expect(linked('main')).to.deep.equal(['biopsy']);
    }
  });

  it('links what can be seen before what is hidden (g20)', async () => {
    await open('g20-hidden-first.html');
    await until(() => terms().length === 3);
    await still();
    expect(['.d-none', '#seen', '[hidden]', '#tab2', '.sr-only', '#vis'].map(linked)).to.deep.equal(
      [...[[], ['biopsy'], [], ['stent'], [], ['catheter']]],
    );
    await open('g20-faq.html');
    await until(() => terms().length);
    await still();
    expect(linked('#open')).to.deep.equal(['biopsy']);
    expect(linked('bedside-faq')).to.deep.equal([]);
  });

  it('waits until a framework took over what its server sent (g64)', async () => {
    const html = await (await fetch(`${folder}g64-hydrate.html`)).text();
    const ssr = '<p>A biopsy, then a <b>stent</b> graft.</p>';
    const hydrate = `window.ssr = ${JSON.stringify(ssr)};
      addEventListener('load', () => setTimeout(() => {
        const root = document.getElementById('root');
        const text = root.firstChild.firstChild;
        window.found = root.innerHTML;
        text.data = 'A biopsy, and a ';
        window.keeps = text.isConnected;
      }));`;
    const page = await frame({
      srcdoc: html
        .replace('/dist/bedside.js', library)
        .replace('<script src="/hydrate.js"></script>', `<script>${hydrate}</script>`),
    });
    const view = page.defaultView as unknown as { found?: string; keeps?: boolean };
    await until(() => terms(page).length === 2);
    expect(view.found).to.equal(ssr);
    expect(view.keeps).to.equal(true);
    expect(page.querySelector('#root')!.textContent).to.equal('A biopsy, and a stent graft.');
  });
});
