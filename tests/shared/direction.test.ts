/** What runs from right to left, beside what does not: on screen, on paper and in a text file. */
import { expect } from 'chai';
import '../../src/bedside.js';
import { areaOf } from '../../src/shared/device/store.js';
import { direction, isolate } from '../../src/shared/language/direction.js';
import { until } from '../support/until.js';

function page(lang: string, content: string) {
  const frame = document.createElement('div');
  frame.lang = lang;
  frame.dir = direction(lang);
  frame.append(document.createRange().createContextualFragment(content));
  document.body.append(frame);
  return (selector: string, inside: string) =>
    until(() => frame.querySelector(selector)?.shadowRoot?.querySelector<HTMLElement>(inside));
}

/** Whether the characters of a text stand from left to right on the screen. */
function runsLeftToRight(element: HTMLElement, text: string) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.textContent!.indexOf(text);
    if (at < 0) continue;
    const lefts = [...text].map((_, i) => {
      const range = document.createRange();
      range.setStart(node, at + i);
      range.setEnd(node, at + i + 1);
      return range.getBoundingClientRect().left;
    });
    return lefts.every((left, i) => !i || left >= lefts[i - 1]!);
  }
  throw new Error(`“${text}” is not there`);
}

const phone = '+1 555 010 0199';
const visit = { date: '', time: '', who: '', place: 'عيادة الأورام، الطابق 2', phone };

describe('a page with both directions', () => {
  afterEach(() => {
    areaOf('none').clear();
    document.querySelectorAll('body > div[lang]').forEach((frame) => frame.remove());
    document.querySelectorAll('[data-bedside-sheet]').forEach((sheet) => sheet.remove());
  });

  for (const lang of ['ar', 'en'])
    it(`shows a telephone number in its order after an Arabic place, in ${lang}`, async () => {
      const find = page(lang, '<bedside-question-list keep="none"></bedside-question-list>');
      areaOf('none').set('visit', 'next', visit);
      const line = await find('bedside-question-list', '[part=visit]');
      await until(() => line.textContent!.includes(phone));
      expect(runsLeftToRight(line, phone)).to.equal(true);
    });

  it('and prints it so, and writes it so into a text file', async () => {
    const find = page(
      'ar',
      '<bedside-questions keep="none"><ul><li id="a">هل الورم (HER2+) حميد؟</li></ul></bedside-questions><bedside-question-list keep="none"></bedside-question-list>',
    );
    areaOf('none').set('visit', 'next', visit);
    (await find('bedside-questions', 'button[part=question]')).click();
    await find('bedside-question-list', '[part=text]');
    const printed = window.print;
    let sheet = '';
    window.print = () => {
      sheet = document.querySelector('[data-bedside-sheet]')!.shadowRoot!.textContent!;
    };
    try {
      const list = document.querySelector('bedside-question-list')!.shadowRoot!;
      const open = await until(() =>
        [...list.querySelectorAll('button')].find((button) =>
          /أخذها معي/.test(button.textContent!),
        ),
      );
      open.click();
      const print = await until(() =>
        [...list.querySelectorAll('button')].find((button) =>
          /طباعة قائمتي/.test(button.textContent!),
        ),
      );
      print.click();
      await until(() => sheet);
    } finally {
      window.print = printed;
    }
    expect(sheet).to.include(`\u2068${phone}\u2069`);
    expect(isolate(phone, 'rtl')).to.equal(`\u2068${phone}\u2069`);
  });

  it('leaves an English sentence without marks, and a number without them anywhere', () => {
    expect(isolate('HER2+', 'ltr')).to.equal('HER2+');
    expect(isolate('12', 'rtl')).to.equal('12');
    expect(isolate('حميد', 'ltr')).to.equal('\u2068حميد\u2069');
  });

  for (const [form, quiz] of [
    [
      'JSON',
      '<script type="application/json">{"questions":[{"id":"q","lang":"ar","question":"هل الورم (HER2+) حميد؟","options":[{"text":"نعم، 100%.","right":true},{"lang":"en","text":"No"}]}]}</script>',
    ],
    [
      'HTML',
      '<ol><li id="q" lang="ar">هل الورم (HER2+) حميد؟<ul><li><b>نعم، 100%.</b></li><li lang="en">No</li></ul></li></ol>',
    ],
  ])
    it(`lays out an Arabic question of a quiz in ${form} from right to left on an English page`, async () => {
      const find = page('en', `<bedside-quiz name="d">${quiz}</bedside-quiz>`);
      const right = (element: Element) => getComputedStyle(element).direction;
      const label = await find('bedside-quiz', '[part=label]');
      expect(right(label)).to.equal('rtl');
      expect(right(label.closest('fieldset')!)).to.equal('rtl');
      const options = label.closest('fieldset')!.querySelectorAll('[part=label]');
      expect(right(options[1]!)).to.equal('ltr');
    });

  it('lays out an Arabic item of a list and its hint from right to left on an English page', async () => {
    const find = page(
      'en',
      `<bedside-questions keep="none"><ul><li id="a" lang="ar">كم؟<p>نعم، 100%.</p></li></ul></bedside-questions>
       <bedside-checklist keep="none" name="d"><ul><li id="b" lang="ar">كم؟<p>نعم، 100%.</p></li></ul></bedside-checklist>`,
    );
    for (const family of ['bedside-questions', 'bedside-checklist'])
      expect(getComputedStyle(await find(family, '[part=hint]')).direction, family).to.equal('rtl');
  });

  it('follows a page whose language is put right later; an item that says its own keeps it', async () => {
    const find = page(
      'en',
      `<bedside-questions keep="none"><ul><li id="p">كم يوما؟</li><li id="q" lang="en">How long?</li></ul></bedside-questions>
       <bedside-checklist keep="none" name="l"><ul><li id="r">كم يوما؟</li></ul></bedside-checklist>`,
    );
    const frame = document.querySelector<HTMLElement>('body > div[lang]')!;
    const question = await find('bedside-questions', 'li');
    const row = await find('bedside-checklist', '[part=row]');
    frame.lang = 'ar';
    frame.dir = 'rtl';
    const other = question.parentElement!.querySelector('li:nth-child(2)')!;
    await until(() => getComputedStyle(other).direction === 'ltr' && other.matches(':lang(en)'));
    for (const item of [question, row]) {
      expect(item.matches(':lang(ar)')).to.equal(true);
      expect(getComputedStyle(item).direction).to.equal('rtl');
    }
    question.querySelector('button')!.click();
    await until(() => areaOf('none').get('question', 'p'));
    expect(areaOf('none').get('question', 'p')!.fields.lang).to.equal('ar');
  });

  it('lets what a reader types about the appointment run its own way', async () => {
    const find = page('ar', '<bedside-question-list keep="none"></bedside-question-list>');
    (await find('bedside-question-list', '#visit')).click();
    const who = (await find('bedside-question-list', '#visit-who')) as HTMLInputElement;
    who.value = 'Dr. J. Smith, M.D.';
    expect(getComputedStyle(who).direction).to.equal('ltr');
    who.value = 'د. سميث';
    expect(getComputedStyle(who).direction).to.equal('rtl');
  });

  it('does not cut Korean words in the middle, ours or the author’s', async () => {
    const find = page(
      'ko',
      '<bedside-faq><h2>질문</h2><h3>물어봐도 됩니까?</h3><p>네.</p></bedside-faq>',
    );
    const button = await find('bedside-faq', 'button');
    expect(getComputedStyle(button).wordBreak).to.equal('keep-all');
    expect(getComputedStyle(document.querySelector('bedside-faq p')!).wordBreak).to.equal(
      'keep-all',
    );
  });
});
