// What a person hears of a word in running text who does not see it.
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../src/glossary/definition/definition.js';
import '../../src/glossary/glossary.js';
import '../../src/glossary/term.js';
import { needing } from '../support/engines.js';
import { clear, focused, pause, told, tree, write } from '../support/tree.js';
import { until } from '../support/until.js';

afterEach(clear);

async function paragraph(): Promise<HTMLElement> {
  const main = write(
    `<p>A <bedside-term>pathologist</bedside-term> looks at it.</p>
      <bedside-glossary hidden><dl><dt>pathologist</dt><dd>A doctor who looks at tissue.</dd></dl></bedside-glossary>`,
  );
  return until(() =>
    main.querySelector('bedside-term')!.shadowRoot?.querySelector<HTMLElement>('#trigger'),
  );
}

describe('a word in running text, heard', () => {
  needing('the accessibility tree')(
    'is a link in its sentence, with no state beside it; opened, its meaning is what is read next',
    async () => {
      const word = await paragraph();
      const lines = async () => {
        const all = told(await tree());
        return all
          .slice(all.findIndex((line) => line.startsWith('paragraph')))
          .filter((line) => !line.startsWith('generic'));
      };
      expect((await tree()).find(({ role }) => role === 'link')!.expanded).to.equal(undefined);
      expect((await lines()).slice(0, 5).join(' | ')).to.equal(
        'paragraph “” | A  | link “pathologist” | pathologist |  looks at it.',
      );
      word.focus();
      await sendKeys({ press: 'Enter' });
      await until(() => word.ariaExpanded === 'true');
      await pause(50);
      expect((await lines()).slice(2, 8).join(' | ')).to.equal(
        'link “pathologist” | pathologist | group “pathologist” | paragraph “” | pathologist | A doctor who looks at tissue.',
      );
    },
  );

  it('is closed as Escape brings the focus back to it, and has no state when the focus goes', async () => {
    const word = await paragraph();
    word.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => word.ariaExpanded === 'true');
    const close = word.getRootNode() as ShadowRoot;
    close.querySelector<HTMLElement>('[part=close]')!.focus();
    let state: string | null | undefined;
    word.addEventListener('focus', () => (state = word.getAttribute('aria-expanded')));
    await sendKeys({ press: 'Escape' });
    await until(() => focused() === word);
    expect(state).to.equal('false');
    word.blur();
    expect(word.hasAttribute('aria-expanded')).to.equal(false);
  });
});
