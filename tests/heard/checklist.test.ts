// What a person hears of a checklist who does not see it.
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../src/checklist/checklist.js';
import '../../src/shared/device/clearing/clearing.js';
import { clearAll } from '../../src/shared/device/clearing/clear-all.js';
import { deviceStore } from '../../src/shared/device/store.js';
import { needing } from '../support/engines.js';
import { clear, focused, focusedNode, pause, tree, write } from '../support/tree.js';
import { until } from '../support/until.js';

async function checklist() {
  const element = write(
    `<bedside-checklist name="heard"><h2>What to gather</h2>
      <ul><li id="report">Pathology report</li><li id="list">Medicine list</li></ul></bedside-checklist>`,
  ).firstElementChild as HTMLElement;
  await until(() => element.shadowRoot?.querySelector('input'));
  return element.shadowRoot!;
}

afterEach(() => {
  clear();
  deviceStore();
  clearAll();
  localStorage.clear();
});

describe('a checklist, heard', () => {
  needing('the accessibility tree')('has one count: the words, and no percent beside', async () => {
    const root = await checklist();
    root.querySelector('input')!.click();
    await until(() => /1 of 2 ready/.test(root.querySelector('[part=progress]')!.textContent!));
    const nodes = await tree();
    expect(nodes.filter(({ role }) => /progress|meter/i.test(role))).to.eql([]);
    expect(
      nodes.filter(({ role, name }) => role === 'StaticText' && /ready/.test(name))[0]!.name,
    ).to.equal('1 of 2 ready');
  });

  needing('the accessibility tree')(
    'names the field of a note by its button and its item',
    async () => {
      const root = await checklist();
      root.querySelector<HTMLElement>('#note-0')!.focus();
      await sendKeys({ press: 'Enter' });
      await until(() => root.querySelector('textarea'));
      await sendKeys({ press: 'Tab' });
      await until(() => focused()?.localName === 'textarea');
      const at = focusedNode(await tree())!;
      expect([at.role, at.name]).to.eql(['textbox', 'Note Pathology report']);
    },
  );

  needing('the accessibility tree')(
    'tells what was removed on the button that undoes it',
    async () => {
      const root = await checklist();
      root.querySelector<HTMLInputElement>('#own')!.value = 'Glasses';
      root.querySelector<HTMLElement>('form button')!.click();
      const remove = await until(() => root.querySelector<HTMLElement>('[id^=remove-]'));
      remove.click();
      await until(() => focused()?.textContent?.trim() === 'Undo');
      expect(focusedNode(await tree())!.name).to.equal('Undo Removed: Glasses');
    },
  );

  it('comes back to the button that asked when Escape closes the question before deleting', async () => {
    const root = await checklist();
    root.querySelector('input')!.click();
    const button = await until(() => root.querySelector<HTMLElement>('#clear'));
    button.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => root.querySelector('dialog[open]'));
    await until(() => focused()?.textContent?.trim() === 'Cancel');
    const lost: unknown[] = [];
    document.addEventListener('focusout', () => setTimeout(() => lost.push(focused()?.localName)));
    await sendKeys({ press: 'Escape' });
    await until(() => !root.querySelector('dialog'));
    await pause(100);
    expect(focused()).to.equal(root.querySelector('#clear'));
    expect(lost, 'on the way the focus is never on the page').not.to.contain('body');
    expect(root.querySelector('input')!.checked, 'nothing is deleted').to.equal(true);
  });
});
