import { expect } from 'chai';
import { copyOf } from '../../../src/shared/content/copy.js';
import { mirror } from '../../../src/shared/content/mirror.js';
import { labelText } from '../../../src/shared/content/plain-text.js';

/** The words of an element in a page with these styles: as text, as a label and as a copy. */
function words(html: string): string[] {
  const place = document.createElement('div');
  place.innerHTML = `<style>.row { display: flex; gap: 1em } .grid { display: grid } .gap { margin-left: .5rem }</style>${html}`;
  document.body.append(place);
  const element = place.lastElementChild!;
  const label = mirror(element);
  const copy = document.createElement('div');
  copy.append(...copyOf(element.childNodes));
  const found = [
    labelText(element.childNodes),
    typeof label === 'string' ? label : label.textContent!,
    copy.textContent!,
  ].map((text) => text.trim().replace(/\s+/g, ' '));
  place.remove();
  return found;
}
const thrice = (text: string) => [text, text, text];

describe('words that only the look of the page parts', () => {
  it('stay apart in a row of boxes, numbers above all', () => {
    expect(words('<h3 class="row"><span>1</span>5 mg at night</h3>')).to.eql(
      thrice('1 5 mg at night'),
    );
    expect(words('<h3 class="grid"><span>Sodium</span><b>140</b></h3>')).to.eql(
      thrice('Sodium 140'),
    );
  });

  it('stay apart by a margin', () => {
    expect(words('<h3><span>Sodium</span><span class="gap">140</span> mmol/l</h3>')).to.eql(
      thrice('Sodium 140 mmol/l'),
    );
    expect(words('<h3><b style="margin-right: .5em">5</b>10 mg at night</h3>')).to.eql(
      thrice('5 10 mg at night'),
    );
  });

  it('flow on where they stand in a line', () => {
    expect(words('<h3><b style="margin: 0 1px">5</b>0 mg</h3>')).to.eql(thrice('50 mg'));
    expect(words('<h3><b style="float: left; margin-right: 1em">T</b>he dose</h3>')).to.eql(
      thrice('The dose'),
    );
    expect(words('<h3>10<sup style="margin-left: 4px">9</sup> cells</h3>').slice(0, 2)).to.eql([
      '10⁹ cells',
      '109 cells',
    ]);
    expect(words('<h3><span>anti</span><b>biotics</b></h3>')).to.eql(thrice('antibiotics'));
    expect(words('<h3 class="row"><span><i>anti</i>biotics</span></h3>')).to.eql(
      thrice('antibiotics'),
    );
  });
});

describe('signs by which a page opens what stands below', () => {
  it('are no words', () => {
    expect(words('<h3>May I eat? <span class="faq-icon">+</span></h3>')).to.eql(
      thrice('May I eat?'),
    );
    expect(
      words('<h3><i class="material-icons">expand_more</i><span>May I drink?</span></h3>'),
    ).to.eql(thrice('May I drink?'));
    expect(
      words(
        '<h3><button><span>May I fly?</span><span class="govuk-accordion__section-toggle">Show</span></button></h3>',
      ),
    ).to.eql(thrice('May I fly?'));
    expect(words('<h3>A <b>–</b> C <span class="toggle-arrow">▾</span></h3>')).to.eql(
      thrice('A – C'),
    );
  });

  it('unless they stand between words, or say more', () => {
    expect(words('<h3>Iron <span class="icon">+</span> zinc</h3>')).to.eql(thrice('Iron + zinc'));
    expect(words('<h3>HER2<span class="indicator">+</span></h3>')).to.eql(thrice('HER2+'));
    expect(words('<h3>Diet<span class="icon">▾</span></h3>')).to.eql(thrice('Diet'));
    expect(words('<h3>Rh <b>+</b></h3>')).to.eql(thrice('Rh +'));
    expect(words('<h3><span class="icon">+5</span> kg</h3>')).to.eql(thrice('+5 kg'));
  });
});
