/** `<bedside-glossary show="page">`: the words that stand on this page. */
import { expect } from 'chai';
import 'axe-core';
import '../../src/glossary/glossary.js';
import { until } from '../support/until.js';

const axe = (globalThis as unknown as { axe: typeof import('axe-core') }).axe;
const stage = document.createElement('main');
document.body.append(stage);

const list = `<dl>
  <dt id="stage">stage</dt><dd>How far it has grown.</dd>
  <dt id="biopsy">biopsy</dt><dd>A small piece is taken out.</dd>
  <dt id="scan">scan</dt><dd>A picture.</dd></dl>`;
const glossary = () => stage.querySelector('bedside-glossary')!;
const words = () =>
  [...glossary().shadowRoot!.querySelectorAll('[part=word]')].map((word) => word.textContent);

afterEach(() => stage.replaceChildren());

describe('The words of a page', () => {
  it('are listed as buttons that open their meaning, with the way to the full list', async () => {
    stage.innerHTML = `<article><p>A biopsy tells the stage. Biopsies are short.</p></article>
      <bedside-glossary lang="en" show="page" link="article">${list}<p><a href="#all">Browse the full glossary</a></p></bedside-glossary>`;
    const before = glossary().innerHTML;
    await until(() => words().length === 2);
    expect(words()).to.deep.equal(['biopsy', 'stage']);
    const root = glossary().shadowRoot!;
    const heading = root.querySelector('h2')!;
    expect(heading.textContent).to.equal('Words to know');
    expect(root.querySelector('[part=search], [part=letters], [part=entry]')).to.equal(null);
    expect(glossary().querySelector('dl')!.checkVisibility()).to.equal(false);
    expect(glossary().querySelector('a')!.checkVisibility()).to.equal(true);
    const word = root.querySelector('[part=word]')!;
    const trigger = await until(() => word.shadowRoot!.querySelector<HTMLElement>('#trigger'));
    expect(trigger.getBoundingClientRect().height).to.be.at.least(24);
    trigger.click();
    const meaning = await until(() => word.shadowRoot!.querySelector(':popover-open'));
    expect(meaning.textContent).to.contain('A small piece is taken out.');
    expect(glossary().innerHTML).to.equal(before);
    const { violations } = await axe.run(stage, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id }) => id)).to.deep.equal([]);
  });

  it('are found without comparing the places of thousands of words with each other', async () => {
    // Among siblings every comparison walks from one to the other: 40,000 words held a page for 13 seconds.
    const compare = Node.prototype.compareDocumentPosition;
    let comparisons = 0;
    Node.prototype.compareDocumentPosition = function (other) {
      comparisons += 1;
      return compare.call(this, other);
    };
    try {
      const terms = '<bedside-term key="scan">scan</bedside-term> '.repeat(500);
      stage.innerHTML = `<p>${terms}</p><bedside-glossary lang="en" show="page">${list}</bedside-glossary>`;
      await until(() => words().join() === 'scan');
      expect(comparisons).to.be.below(50);
    } finally {
      Node.prototype.compareDocumentPosition = compare;
    }
  });

  it('follow the page, and are nothing where none of them stands there', async () => {
    stage.innerHTML = `<article><p>Nothing.</p></article>
      <bedside-glossary lang="en" show="page" link="article"><h3>Our words</h3>${list}</bedside-glossary>`;
    const root = await until(() => glossary().shadowRoot);
    await until(() => root.querySelector('.on-page'));
    expect(root.querySelector('[part=title]')).to.equal(null);
    stage.querySelector('p')!.textContent = 'A scan.';
    await until(() => words().length === 1);
    expect(words()).to.deep.equal(['scan']);
    expect(root.querySelector('h3')!.textContent).to.equal('Our words');
    glossary().show = 'all';
    await until(() => root.querySelector('[part=search]'));
    const place = await until(() => root.querySelector<HTMLElement>('[part=place]'));
    place.click();
    expect(document.activeElement!.closest('article')).not.to.equal(null);
  });

  it('are all there, also those that a sentence has no room to link', async () => {
    stage.innerHTML = `<article><p>After the biopsy and the scan they know the stage.</p></article>
      <bedside-glossary lang="en" show="page" link="article">${list}</bedside-glossary>`;
    await until(() => words().length === 3);
    expect(stage.querySelectorAll('article bedside-term').length).to.equal(2);
    expect(words()).to.deep.equal(['biopsy', 'scan', 'stage']);
    stage.querySelector('p')!.textContent = 'They know.';
    await until(() => words().length === 0);
    stage.querySelector('p')!.textContent = 'One scan.';
    await until(() => words().length === 1);
    glossary().link = undefined;
    await until(() => words().length === 0);
  });

  it('are none that only screen readers have', async () => {
    stage.innerHTML = `<article><p>A scan. <span style="position:absolute;left:-9999px">A biopsy.</span></p></article>
      <bedside-glossary lang="en" show="page" link="article">${list}</bedside-glossary>`;
    await until(() => words().length === 1);
    await new Promise((go) => setTimeout(go, 300));
    expect(words()).to.deep.equal(['scan']);
  });
});
