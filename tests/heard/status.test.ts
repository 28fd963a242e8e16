// What is said besides what is read: one region an element, which nobody meets who reads on.
import { expect } from 'chai';
import '../../src/checklist/checklist.js';
import '../../src/faq/faq.js';
import '../../src/glossary/glossary.js';
import '../../src/glossary/term.js';
import '../../src/questions/question-list.js';
import '../../src/questions/questions.js';
import '../../src/quiz/quiz.js';
import { StatusController } from '../../src/shared/element/status-controller.js';
import { tellWiped } from '../../src/shared/wiped.js';
import { html, LitElement } from 'lit';
import { needing } from '../support/engines.js';
import { clear, pause, told, tree, write } from '../support/tree.js';
import { until } from '../support/until.js';

afterEach(clear);

const widgets = {
  'bedside-faq': '<h3>Will my doctor mind?</h3><p>Most expect it.</p>',
  'bedside-quiz':
    '<ol><li>What is it?<ul><li>New</li><li><b>A review</b></li></ul><p>Facts.</p></li></ol>',
  'bedside-checklist': '<h2>To gather</h2><ul><li id="report">Report</li></ul>',
  'bedside-questions': '<h2>To ask</h2><ul><li id="cost">What does it cost?</li></ul>',
  'bedside-question-list': '',
  'bedside-glossary': '<dl><dt>biopsy</dt><dd>A piece of tissue is looked at.</dd></dl>',
};

class Talking extends LitElement {
  readonly status = new StatusController(this);
  protected override render() {
    return html`<p>Words</p>
      ${this.status.render('en', 'ltr')}`;
  }
}
customElements.define('x-talking', Talking);

const talking = async () => {
  const element = write('<x-talking></x-talking>').firstElementChild as Talking;
  await element.updateComplete;
  return { element, region: element.shadowRoot!.querySelector('[aria-live]')! };
};

describe('the polite region of an element', () => {
  for (const [name, content] of Object.entries(widgets)) {
    const attributes = name === 'bedside-glossary' ? 'browse' : '';
    needing('the accessibility tree')(
      `is last in <${name}>, there before it speaks, and nothing to read while it is empty`,
      async () => {
        const element = write(`<${name} ${attributes}>${content}</${name}>`).firstElementChild!;
        const region = await until(() => element.shadowRoot?.querySelector('[aria-live]'));
        await pause(300);
        const all = [...element.shadowRoot!.querySelectorAll('*')];
        expect(all.filter((each) => each.closest('style') === null).at(-1)).to.equal(region);
        expect(region.textContent).to.equal('');
        expect(told(await tree()).filter((line) => /^(status|alert|log)\b/.test(line))).to.eql([]);
      },
    );
  }

  it('takes the same words twice, and says them twice', async () => {
    const { element, region } = await talking();
    const said: string[] = [];
    new MutationObserver(() => said.push(region.textContent)).observe(region, { childList: true });
    for (let i = 0; i < 2; i++) {
      element.status.say('3 of 5 ready');
      await until(() => region.textContent);
    }
    await until(() => said.filter(Boolean).length === 2);
    expect(said).to.eql(['3 of 5 ready', '', '3 of 5 ready']);
  });

  it('is empty again after a while, so that nobody reads it a second time on the way', async () => {
    const { element, region } = await talking();
    element.status.say('3 of 5 ready');
    await until(() => region.textContent);
    await pause(9_000);
    expect(region.textContent, 'a slow voice has time').to.equal('3 of 5 ready');
    await until(() => !region.textContent);
  });

  it('keeps no words of a reader who deletes theirs, said or about to be', async () => {
    const { element, region } = await talking();
    element.status.say('Removed: does it hurt?');
    await until(() => region.textContent);
    tellWiped({ kind: '', from: ['device'] });
    await element.updateComplete;
    expect(region.textContent).to.equal('');
    element.status.say('Removed: does it hurt?', 100);
    tellWiped({ kind: 'question', from: ['session'] });
    await pause(300);
    expect(region.textContent).to.equal('');
  });

  it('says nothing of what an element wanted to say before it left the page', async () => {
    const { element, region } = await talking();
    element.status.say('3 of 5 ready');
    element.remove();
    await pause(200);
    expect(region.textContent).to.equal('');
  });
});
