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

  needing('the accessibility tree')(
    'have one button for all, whose name stays and whose state is told',
    async () => {
      const root = await faq();
      const forAll = async () => {
        const button = (await tree()).find(({ role }) => role === 'button')!;
        return [button.name, button.expanded];
      };
      expect(await forAll()).to.eql(['All answers', false]);
      root.querySelector<HTMLElement>('[part=open-all]')!.click();
      await until(() => root.querySelectorAll('[part=answer]:not([hidden])').length === 2);
      expect(await forAll()).to.eql(['All answers', true]);
    },
  );

  needing('the accessibility tree')(
    'go from a question to its answer, and then to its link, which is named once',
    async () => {
      const root = await faq('open="first"');
      await until(() => root.querySelector('[part=copy]'));
      const lines = told(await tree());
      const from = lines.indexOf('button “Will my doctor mind?”');
      expect(lines.slice(from).filter((line) => !/^generic/.test(line))).to.eql([
        'button “Will my doctor mind?”',
        'Will my doctor mind?',
        'region “Will my doctor mind?”',
        'paragraph “”',
        'Most expect it.',
        'button “Copy link”',
        'Copy link',
        'heading “Will my insurance pay?”',
        'button “Will my insurance pay?”',
        'Will my insurance pay?',
      ]);
    },
  );
});
