/** What readers type into the search box over a list of words, and the letters they look under. */
import { expect } from 'chai';
import '../../src/glossary/glossary.js';
import { until } from '../support/until.js';

const stage = document.createElement('div');
document.body.append(stage);

type Word = string | { term: string; say?: string; aliases?: string[]; definition?: string };

/** Shows a list of words, each explained by a sign that nobody searches for. */
async function list(lang: string, words: readonly Word[]) {
  const entries = words.map((word) => ({
    definition: '∴',
    ...(typeof word === 'string' ? { term: word } : word),
  }));
  stage.innerHTML = `<bedside-glossary lang="${lang}"><script type="application/json"></script></bedside-glossary>`;
  stage.querySelector('script')!.textContent = JSON.stringify({ entries });
  const root = stage.querySelector('bedside-glossary')!.shadowRoot!;
  const all = (selector: string) =>
    [...root.querySelectorAll(selector)].map((each) => each.textContent!.trim());
  const shown = () => [...root.querySelectorAll('[part=term]')].map(termOf);
  await until(() => shown().length === words.length, 'the list');
  const field = root.querySelector<HTMLInputElement>('[type=search]')!;
  return { root, all, shown, field };
}
const termOf = (node: Element) =>
  [...node.childNodes]
    .find((each) => each.nodeType === 3 && each.textContent!.trim())!
    .textContent!.trim();

function type(field: HTMLInputElement, typed: string, isComposing = false) {
  field.value = typed;
  field.dispatchEvent(new InputEvent('input', { isComposing }));
}

/** The words found, once something has been. */
async function found(list_: Awaited<ReturnType<typeof list>>, typed: string) {
  const { root, field, shown } = list_;
  type(field, typed);
  await until(() => root.querySelector('[part=count]')?.textContent!.trim(), `a count of ${typed}`);
  await (root.host as HTMLElement & { updateComplete: Promise<unknown> }).updateComplete;
  return shown();
}

afterEach(() => stage.replaceChildren());

describe('A search in a list of words finds', () => {
  const cases: [lang: string, words: Word[], typed: Record<string, string[]>][] = [
    [
      'vi',
      ['điều trị', 'đau', 'ung thư', 'xạ trị', 'hoá trị'],
      {
        'dieu tri': ['điều trị'],
        dau: ['đau'],
        'ung thu': ['ung thư'],
        'XA TRI': ['xạ trị'],
        'hóa trị': ['hoá trị'],
      },
    ],
    [
      'hi',
      ['जाँच', 'फ़ाइल', 'ज़ख़्म', 'क्षय', 'अण्डाशय'],
      {
        जांच: ['जाँच'],
        फाइल: ['फ़ाइल'],
        जख्म: ['ज़ख़्म'],
        'क्\u200dषय': ['क्षय'],
        अंडाशय: ['अण्डाशय'],
      },
    ],
    ['hi', ['जांच'], { जाँच: ['जांच'] }],
    [
      'ar',
      ['أشعة', 'مستشفى', 'سرطان', 'الرئة', 'كيميائي', 'سَرَطان الثدي'],
      {
        اشعه: ['أشعة'],
        الاشعه: ['أشعة'],
        مستشفي: ['مستشفى'],
        سـرطان: ['سرطان', 'سَرَطان الثدي'],
        السرطان: ['سرطان', 'سَرَطان الثدي'],
        ٱلرئة: ['الرئة'],
        کیمیائی: ['كيميائي'],
      },
    ],
    [
      'fa',
      ['می‌گرن', 'پرتو درمانی', 'کلیه'],
      { ميگرن: ['می‌گرن'], پرتودرمانی: ['پرتو درمانی'], كليه: ['کلیه'] },
    ],
    ['ur', ['گردہ', 'دِل'], { گرده: ['گردہ'], دل: ['دِل'] }],
    ['he', ['סרטן', 'כִּימוֹתֶרַפְּיָה'], { סרטנ: ['סרטן'], כימותרפיה: ['כִּימוֹתֶרַפְּיָה'] }],
    [
      'ja',
      ['CT', 'カテーテル', 'がん', { term: '生検', say: 'せいけん' }, 'かん'],
      {
        ＣＴ: ['CT'],
        ｶﾃｰﾃﾙ: ['カテーテル'],
        かてーてる: ['カテーテル'],
        ガン: ['がん'],
        ｶﾞﾝ: ['がん'],
        せいけん: ['生検'],
        セイケン: ['生検'],
      },
    ],
    ['zh-Hans', ['MRI', '癌症'], { ＭＲＩ: ['MRI'], mri: ['MRI'] }],
    [
      'ko',
      ['방사선 치료', '항암', '가슴', '암'],
      {
        방사선치료: ['방사선 치료'],
        '방사선 치료': ['방사선 치료'],
        갓: ['가슴'],
        항아: ['항암'],
        암: ['암', '항암'],
      },
    ],
    [
      'es',
      ['ano', 'año de vida', 'riñón', 'diagnóstico'],
      { ano: ['ano'], año: ['año de vida'], rinon: ['riñón'], DIAGNOSTICO: ['diagnóstico'] },
    ],
    [
      'pl',
      ['płuco', 'łokieć', 'rak'],
      { pluco: ['płuco'], lokiec: ['łokieć'], ŁOKIEĆ: ['łokieć'] },
    ],
    [
      'tr',
      ['ilaç', 'ısı', 'İdrar'],
      { İLAÇ: ['ilaç'], ilac: ['ilaç'], ISI: ['ısı'], isi: ['ısı'], idrar: ['İdrar'] },
    ],
    [
      'de',
      ['Größe', 'Ödem', 'Gefäß', 'Straße'],
      {
        groesse: ['Größe'],
        grosse: ['Größe'],
        oedem: ['Ödem'],
        GEFÄSS: ['Gefäß'],
        strasse: ['Straße'],
      },
    ],
    ['fr', ['œdème', 'l’hôpital'], { oedeme: ['œdème'], "l'hopital": ['l’hôpital'] }],
    ['ru', ['лечение', 'чёрный', 'йод'], { ЧЕРНЫЙ: ['чёрный'], иод: ['йод'] }],
    [
      'ro',
      ['greață', 'înțepătură'],
      { greata: ['greață'], intepatura: ['înțepătură'], greaţă: ['greață'] },
    ],
    ['pa', ['ਜ਼ਖ਼ਮ', 'ਅੱਖ'], { ਜਖਮ: ['ਜ਼ਖ਼ਮ'], ਅਖ: ['ਅੱਖ'] }],
    ['bn', ['বাড়ি', 'দাঁত'], { বাডি: ['বাড়ি'], দাত: ['দাঁত'] }],
    ['th', ['มะเร็ง', '๒ ครั้ง'], { มะเร็ง: ['มะเร็ง'], '2': ['๒ ครั้ง'] }],
    [
      'en',
      [
        'COVID‑19',
        'chemo\u00adtherapy',
        'patient’s record',
        'X-ray',
        'ﬁbroid',
        'radiation therapy',
        'naïve',
      ],
      {
        'covid-19': ['COVID‑19'],
        covid19: ['COVID‑19'],
        chemotherapy: ['chemo\u00adtherapy'],
        "patient's": ['patient’s record'],
        patients: ['patient’s record'],
        xray: ['X-ray'],
        'x ray': ['X-ray'],
        fibroid: ['ﬁbroid'],
        'therapy radiation': ['radiation therapy'],
        naive: ['naïve'],
      },
    ],
  ];
  for (const [lang, words, typed] of cases)
    it(`what is typed in ${lang}`, async () => {
      const shown = await list(lang, words);
      for (const [query, expected] of Object.entries(typed))
        expect((await found(shown, query)).sort(), query).to.deep.equal([...expected].sort());
    });

  it('names before aliases’ neighbours and texts, in one list without letters', async () => {
    const shown = await list('en', [
      { term: 'anaesthetic', definition: 'It is given before a scan.' },
      { term: 'CT scan' },
      { term: 'bone imaging', aliases: ['bone scan'] },
      { term: 'scan' },
      { term: 'wait', definition: 'For the scan.' },
    ]);
    expect(await found(shown, 'scan')).to.deep.equal([
      'scan',
      'bone imaging',
      'CT scan',
      'anaesthetic',
      'wait',
    ]);
    expect(shown.all('[part=heading], [part=letter]')).to.deep.equal([]);
    type(shown.field, '');
    await until(() => shown.all('[part=letter]').length === 5, 'the letters');
  });

  it('nothing to complain of while a word is composed', async () => {
    const shown = await list('ja', ['生検', 'がん']);
    expect(await found(shown, 'がん')).to.deep.equal(['がん']);
    type(shown.field, 'がんｋ', true);
    await new Promise((go) => setTimeout(go, 700));
    expect(shown.shown()).to.deep.equal(['がん']);
    expect(shown.root.querySelector('[part=none]')).to.equal(null);
    expect(shown.root.querySelector('[aria-live]')!.textContent).not.to.contain('0');
    shown.field.dispatchEvent(new CompositionEvent('compositionend'));
    await until(() => shown.root.querySelector('[part=none]'), 'that nothing was found');
  });
});

describe('The letters over a list of words', () => {
  const cases: [lang: string, words: Word[], groups: Record<string, string[]>][] = [
    [
      'ar',
      ['التهاب الرئة', 'الزهايمر', 'آلام', 'أشعة', 'السرطان', 'التصوير', 'الـسكر'],
      { ا: ['أشعة', 'آلام', 'التهاب الرئة', 'الزهايمر'], ت: ['التصوير'], س: ['السرطان', 'الـسكر'] },
    ],
    [
      'vi',
      ['ấm', 'ống', 'ở cữ', 'ứ máu', 'ếch', 'đau', 'dạ dày', 'áp xe'],
      {
        A: ['áp xe'],
        Â: ['ấm'],
        D: ['dạ dày'],
        Đ: ['đau'],
        Ê: ['ếch'],
        Ô: ['ống'],
        Ơ: ['ở cữ'],
        Ư: ['ứ máu'],
      },
    ],
    [
      'zh-Hans',
      [
        '癌症',
        '化疗',
        '淋巴',
        '原发',
        'CT',
        'MRI',
        { term: '长期随访', say: 'cháng qī suí fǎng' },
        '5年',
      ],
      {
        '#': ['5年'],
        A: ['癌症'],
        C: ['长期随访', 'CT'],
        H: ['化疗'],
        L: ['淋巴'],
        M: ['MRI'],
        Y: ['原发'],
      },
    ],
    [
      'zh-Hant',
      ['癌症', '化療', '心臟', '生檢', '白血病', 'CT'],
      { '4劃': ['化療', '心臟'], '5劃': ['生檢', '白血病'], '17劃': ['癌症'], C: ['CT'] },
    ],
    [
      'ja',
      [
        { term: '生検', say: 'せいけん' },
        { term: '化学療法', say: 'かがくりょうほう' },
        'カテーテル',
        'がん',
        'アレルギー',
        'お薬手帳',
        '転移',
        'ＣＴ',
        '5年生存率',
      ],
      {
        '#': ['5年生存率'],
        C: ['ＣＴ'],
        あ: ['アレルギー', 'お薬手帳'],
        か: ['化学療法', 'カテーテル', 'がん'],
        さ: ['生検'],
        漢字: ['転移'],
      },
    ],
    [
      'ko',
      ['2차 소견', '까치', '가슴', '암'],
      { '#': ['2차 소견'], ㄱ: ['가슴', '까치'], ㅇ: ['암'] },
    ],
    ['th', ['เกลือ', 'กระดูก', 'ไข้', 'โรค'], { ก: ['กระดูก', 'เกลือ'], ข: ['ไข้'], ร: ['โรค'] }],
    ['es', ['ñame', 'nódulo', 'ánimo'], { A: ['ánimo'], N: ['nódulo'], Ñ: ['ñame'] }],
    [
      'pl',
      ['łokieć', 'limfa', 'ćma', 'ciało'],
      { C: ['ciało'], Ć: ['ćma'], L: ['limfa'], Ł: ['łokieć'] },
    ],
    ['tr', ['ilaç', 'ısı', 'çene', 'cilt'], { C: ['cilt'], Ç: ['çene'], I: ['ısı'], İ: ['ilaç'] }],
    ['ru', ['ёмкость', 'ель', 'йод'], { Е: ['ель', 'ёмкость'], Й: ['йод'] }],
    ['fa', ['آسم', 'الکل', 'استخوان'], { آ: ['آسم'], ا: ['استخوان', 'الکل'] }],
    ['hi', ['क्षय', 'कान', 'ज़ख़्म', 'जाँच'], { क: ['कान', 'क्षय'], ज: ['ज़ख़्म', 'जाँच'] }],
    ['fil', ['ngipin', 'nars', 'ñ'], { N: ['nars'], Ñ: ['ñ'], Ng: ['ngipin'] }],
    ['de', ['Ödem', 'Ohr'], { O: ['Ödem', 'Ohr'] }],
    [
      'en',
      ['5-fluorouracil', '10-year survival', '“Biopsy”'],
      { '#': ['5-fluorouracil', '10-year survival'], B: ['“Biopsy”'] },
    ],
  ];
  for (const [lang, words, groups] of cases)
    it(`are those of ${lang}, in its order, each with words`, async () => {
      const { root, all } = await list(lang, words);
      const shown = [...root.querySelectorAll('[part=group]')].map((group) => [
        group.querySelector('[part=heading]')!.textContent!.trim(),
        [...group.querySelectorAll('[part=term]')].map(termOf),
      ]);
      expect(Object.fromEntries(shown)).to.deep.equal(groups);
      expect(all('[part=letter]')).to.deep.equal(
        shown.length > 1 ? shown.map(([letter]) => letter) : [],
      );
      expect(shown.map(([letter]) => letter)).to.deep.equal(Object.keys(groups));
    });
});
