/** What a reader cannot see gives way to the next place that can be seen. */
import { expect } from 'chai';
import '../../src/glossary/glossary.js';

const stage = document.createElement('main');
document.body.append(stage);
afterEach(() => stage.replaceChildren());

const glossary =
  '<bedside-glossary hidden link="article"><dl><dt>biopsy</dt><dd>A sample.</dd></dl></bedside-glossary>';
const term = async () => {
  for (const end = Date.now() + 4000; Date.now() < end;) {
    const found = stage.querySelector('article bedside-term');
    if (found) return found;
    await new Promise((go) => setTimeout(go, 10));
  }
  throw new Error('no word was linked');
};

const folded = {
  'faded out': '<div style="opacity:0"><p>A biopsy.</p></div>',
  'in a panel without height': '<div style="height:0;overflow:hidden"><p>A biopsy.</p></div>',
  'folded up by its greatest height':
    '<div style="max-height:0;overflow:hidden"><p>A biopsy.</p></div>',
  'shrunk to nothing': '<div style="transform:scale(0)"><p>A biopsy.</p></div>',
  'in letters without size': '<p style="font-size:0">A biopsy.</p>',
  'on a slide that is out of use': '<div inert><p>A biopsy.</p></div>',
};

describe('A word that nobody sees', () => {
  for (const [how, html] of Object.entries(folded))
    it(`gives way when it is ${how}`, async () => {
      stage.innerHTML = `<article>${html}<p id="seen">The biopsy.</p></article>${glossary}`;
      expect((await term()).closest('#seen')).not.to.equal(null);
    });

  it('is linked where it stands nowhere else', async () => {
    stage.innerHTML = `<article>${folded['faded out']}</article>${glossary}`;
    expect((await term()).textContent).to.equal('biopsy');
  });
});
