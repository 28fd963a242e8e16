/** What readers type into the search box over questions. */
import { expect } from 'chai';
import { all, buttons, clear, faq, pause, until } from './support.js';

const open = (element: Element) =>
  buttons(element)
    .filter((button) => button.ariaExpanded === 'true')
    .map((button) => button.textContent!.trim());
const shown = (element: Element) =>
  buttons(element)
    .filter((button) => button.checkVisibility())
    .map((button) => button.textContent!.trim());
const marked = () => [...CSS.highlights.get('bedside-faq')!].map(String);

/** An FAQ with a search box, and what types into it. */
async function searched(lang: string, html: string) {
  const element = await faq(`<bedside-faq filter lang="${lang}">${html}</bedside-faq>`);
  const field = (await until(() => all(element, '[type=search]')[0])) as HTMLInputElement;
  return {
    element,
    field,
    async type(typed: string, isComposing = false) {
      field.value = typed;
      field.dispatchEvent(new InputEvent('input', { isComposing }));
      await element.updateComplete;
    },
  };
}

afterEach(clear);

describe('A search over questions', () => {
  it('takes the words in any order, in the question or its answer, and marks each', async () => {
    const { element, type } = await searched(
      'en',
      `<h3>Will my insurance pay?</h3><p>Many plans do. Call <b>your</b> plan.</p>
      <h3>May I eat?</h3><p>Nothing after midnight.</p><h3>Who pays?</h3><p>You do.</p>`,
    );
    await type('plan insurance');
    expect(shown(element)).to.eql(['Will my insurance pay?']);
    expect(open(element)).to.eql(['Will my insurance pay?']);
    expect(marked().sort()).to.eql(['insurance', 'plan', 'plan']);
    await type('your plan');
    expect(marked()).to.eql(['your plan']);
    await type('may eat');
    expect(shown(element)).to.eql(['May I eat?']);
    expect(open(element)).to.eql([]);
  });

  const cases: [lang: string, text: string, typed: string, mark: string][] = [
    ['vi', 'Đau khi điều trị?', 'dieu tri', 'điều trị'],
    ['ko', '방사선 치료가 아픈가요?', '방사선치료', '방사선 치료'],
    ['ja', 'カテーテルは痛いですか？', 'ｶﾃｰﾃﾙ', 'カテーテル'],
    ['ar', 'هل الأشعة مؤلمة؟', 'الاشعه', 'الأشعة'],
    ['hi', 'क्या जाँच में दर्द होगा?', 'जांच', 'जाँच'],
    ['de', 'Große Straße?', 'strasse', 'Straße'],
    ['tr', 'IŞIN tedavisi nedir?', 'ışın', 'IŞIN'],
    ['fr', 'Un cœur fragile ?', 'COEUR', 'cœur'],
    ['en', 'What is an X‑ray?', 'xray', 'X‑ray'],
    ['en', 'Is the chemo<wbr>ther<b>apy</b> safe?', 'chemotherapy', 'chemotherapy'],
    ['en', 'Is <i>radiation</i>\n   therapy safe?', 'radiation therapy', 'radiation\n   therapy'],
  ];
  for (const [lang, text, typed, mark] of cases)
    it(`finds and marks “${mark}” (${lang}) by ${typed}`, async () => {
      const { element, type } = await searched(lang, `<h3>∴</h3><p>${text}</p><h3>?</h3><p>∵</p>`);
      await type(typed);
      expect(shown(element)).to.eql(['∴']);
      expect(marked()).to.eql([mark]);
    });

  it('finds a number at its beginning, never inside another one', async () => {
    const { element, type } = await searched(
      'en',
      '<h3>Take 5 mg?</h3><p>Yes.</p><h3>Take 15 mg?</h3><p>Yes.</p><h3>Take 2.5 mg?</h3><p>Yes.</p><h3>Take 50 mg?</h3><p>Yes.</p>',
    );
    await type('5 mg');
    expect(shown(element)).to.eql(['Take 5 mg?', 'Take 50 mg?']);
    await type('2.5');
    expect(shown(element)).to.eql(['Take 2.5 mg?']);
  });

  it('says nothing of a word that is still composed, and looks again when it is', async () => {
    const { element, field, type } = await searched(
      'ko',
      '<h3>항암 치료</h3><p>∴</p><h3>수술</h3><p>∴</p>',
    );
    for (const typed of ['ㅎ', '하', '항', '항ㅇ', '항아', '항암']) {
      await type(typed, true);
      expect(shown(element), typed).to.eql(['항암 치료']);
    }
    await type('항암ㄹ', true);
    await pause(700);
    expect(shown(element)).to.eql(['항암 치료']);
    expect(all(element, '[part=none]')).to.eql([]);
    field.dispatchEvent(new CompositionEvent('compositionend'));
    await until(() => all(element, '[part=none]')[0]);
  });
});
