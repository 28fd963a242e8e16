// What a person hears of a quiz who does not see it.
import { expect } from 'chai';
import { needing } from '../support/engines.js';
import { focusedNode, told, tree } from '../support/tree.js';
import {
  all,
  clear,
  focused,
  key,
  listen,
  mount,
  one,
  pause,
  plain,
  press,
  until,
} from '../quiz.support.js';

afterEach(clear);

const missing = 'Choose an answer to question 1';
const ordered = `<bedside-quiz><ol><li data-kind="order">Put these in order
  <ol><li>First</li><li>Second</li><li>Third</li></ol><p>That is the way.</p></li></ol></bedside-quiz>`;

describe('a check with nothing chosen', () => {
  for (const [kind, html, name] of [
    ['options', plain, 'A new treatment'],
    ['lines to be put in order', ordered, 'Move down'],
  ] as const)
    needing('the accessibility tree')(
      `is answered with what is missing, by the first of the ${kind} that gets the focus, and by nothing else`,
      async () => {
        const quiz = await mount(html);
        const said = listen(quiz);
        await press(quiz, 'Check answer to question 1');
        await until(() => one(quiz, '[part=missing]'));
        await until(() => focused()?.matches('[part=box], [part=move]'));
        await pause(300);
        const nodes = await tree();
        const at = focusedNode(nodes)!;
        expect(at.name).to.contain(name);
        expect(at.description).to.equal(missing);
        expect(told(nodes).filter((line) => line.includes(`— ${missing}`)).length).to.equal(1);
        expect(nodes.filter(({ description }) => description.includes(missing))).to.have.length(1);
        expect(said, 'it is not said a second time').to.eql([]);
      },
    );

  it('is said where the focus is on the first option already', async () => {
    const quiz = await mount(plain);
    const said = listen(quiz);
    all<HTMLInputElement>(quiz, '[data-index="0"] input')[0]!.focus();
    await key('Enter');
    await until(() => said.length);
    expect(said).to.eql([missing]);
    await key(' ');
    expect(all(quiz, '[data-index="0"] input[aria-describedby]'), 'answered').to.have.length(0);
  });
});
