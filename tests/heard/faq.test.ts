// What a person hears of common questions who does not see them.
import { expect } from 'chai';
import '../../src/faq/faq.js';
import { needing } from '../support/engines.js';
import { clear, told, tree, write } from '../support/tree.js';
import { until } from '../support/until.js';

afterEach(clear);

async function faq(attributes = '') {
  const element = write(
    `<bedside-faq ${attributes}><h2>Common questions</h2>
      <h3>Will my doctor mind?</h3><p>Most expect it.</p>
      <h3>Will my insurance pay?</h3><p>Many plans do.</p></bedside-faq>`,
  ).firstElementChild as HTMLElement;
  await until(() => element.shadowRoot?.querySelector('[part=question]'));
  return element.shadowRoot!;
}

describe('common questions, heard', () => {
  needing('the accessibility tree')('have no region for an answer that is closed', async () => {
    const root = await faq();
    const regions = async () =>
      told(await tree()).filter((line) => line.startsWith('region') || /Most|Many/.test(line));
    expect(await regions()).to.eql([]);
    root.querySelector<HTMLElement>('[part=question]')!.click();
    await until(async () => (await regions()).length);
    expect(await regions()).to.eql(['region “Will my doctor mind?”', 'Most expect it.']);
    root.querySelector<HTMLElement>('[part=question]')!.click();
    await until(async () => !(await regions()).length);
  });
});
