/** Which words of a page are linked: the pages of tests/fixtures/cases/words, and more of their kinds. */
import { expect } from 'chai';
import { lookUp } from '../../src/glossary/registry.js';
import '../../src/glossary/glossary.js';

const stage = document.createElement('div');
document.body.append(stage);

/** Waits until nothing changes any more; `about` says that something will. */
async function still(about = true) {
  for (let turn = 0; about && turn < 600 && !stage.querySelector('main bedside-term'); turn++)
    await new Promise((go) => setTimeout(go, 10));
  for (let same = 0, last = ''; same < 12; same++) {
    if (stage.innerHTML !== last) same = 0;
    last = stage.innerHTML;
    await new Promise((go) => setTimeout(go, 15));
  }
}

/** The content of a case file, without its scripts: the library is here already. */
async function open(name: string) {
  const answer = await fetch(`/tests/fixtures/cases/words/${name}`);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const script of page.querySelectorAll('script[src]')) script.remove();
  stage.lang = page.documentElement.lang;
  stage.innerHTML = page.head.querySelector('style')
    ? page.head.querySelector('style')!.outerHTML
    : '';
  stage.append(...[...page.body.childNodes].map((node) => document.importNode(node, true)));
  await still();
}

const linked = (selector = 'main') =>
  [...stage.querySelectorAll(`:is(${selector}) bedside-term`)].map((term) => term.textContent);

/** The words that are linked in a text. */
async function words(html: string, terms: (string | object)[], lang = 'en', density = 'all') {
  const entries: object[] = terms.map((term) => ({
    ...{ lang, definition: 'What it means.' },
    ...(typeof term === 'string' ? { term } : term),
  }));
  stage.lang = lang;
  stage.innerHTML = `<main lang="${lang}"></main><bedside-glossary hidden link="main" density="${density}"><script type="application/json"></script></bedside-glossary>`;
  stage.querySelector('main')!.innerHTML = html;
  // Linked in any case, so that nothing can pass because nobody was at work.
  stage.querySelector('main')!.insertAdjacentHTML('beforeend', '<p lang="en">zebra word</p>');
  entries.push({ lang: 'en', definition: 'It is.', term: 'zebra word' });
  stage.querySelector('script')!.textContent = JSON.stringify({ entries });
  await still();
  return linked('main > :not(:last-child)');
}

afterEach(() => stage.replaceChildren());

describe('A word whose meaning is still to be written', () => {
  it('is not linked, for it would open nothing, nor does it open what the next word means', async () => {
    stage.innerHTML =
      '<main lang="en"><p>A graft, then a biopsy.</p></main><bedside-glossary hidden link="main"><dl lang="en"><dt>graft</dt><dd></dd><dt>biopsy</dt><dd>A sample is taken.</dd></dl></bedside-glossary>';
    await still();
    expect(linked()).to.deep.equal(['biopsy']);
  });
});

describe('A name of medicine', () => {
  it('is not cut at its figures and letters', async () => {
    await open('g02-name-with-digits.html');
    for (const id of ['a', 'b', 'c', 'd']) expect(linked(`#${id}`), id).to.deep.equal([]);
    expect(linked('#e')).to.deep.equal(['5-FU']);
    expect(linked('#f')).to.deep.equal(['HER2-positive', 'Covid-19']);
  });

  const none: [text: string, terms: string[]][] = [
    ['IL-6 and IL‑17 are raised.', ['IL']],
    ['Vitamin B12, vitamin B<sub>12</sub>, vitamin B₁₂, vitamin B 12.', ['vitamin B']],
    ['CO₂ and CO<sub>2</sub> are gases.', ['CO']],
    ['The CA 125 level, the CA 19-9 level.', ['CA']],
    ['PD&shy;-L1, PD–L1, PD−L1, PD-<wbr>L1, PD<b>-L1</b>.', ['PD']],
    ['PD<a href="#x">-L1</a> and PD-<code>L1</code> and <a href="#x">anti-</a>PD.', ['PD']],
    ['TNF-α and IFN-γ, hepatitis-B.', ['TNF', 'IFN', 'hepatitis']],
    ['B.1.1.7 and C.diff', ['B', 'C']],
    ['A PET/CT, HER2/neu, ER/PR.', ['PET', 'neu', 'ER']],
    ['non-Hodgkin, anti-cancer, pre‑eclampsia', ['Hodgkin', 'cancer', 'eclampsia']],
    ['<a href="#x">pan</a>cancer', ['cancer']],
    ['Ca<sup>2+</sup> in the blood', ['Ca']],
    ['Patient:innen, Patient*innen', ['Patient']],
  ];
  for (const [text, terms] of none)
    it(`is no other word: ${text}`, async () => {
      expect(await words(`<p>${text}</p>`, terms)).to.deep.equal([]);
    });

  const some: [text: string, terms: string[], found: string[]][] = [
    ['biopsy-proven, a CT-guided biopsy', ['biopsy', 'CT'], ['biopsy', 'CT', 'biopsy']],
    [
      'biopsy/scan and benign/malignant',
      ['biopsy', 'scan', 'malignant'],
      ['biopsy', 'scan', 'malignant'],
    ],
    [
      'An IL-6 inhibitor, many IL-6 inhibitors.',
      ['IL-6 inhibitor'],
      ['IL-6 inhibitor', 'IL-6 inhibitors'],
    ],
    [
      'See the biopsy<sup>2</sup>, the scan.<br>Cancer',
      ['biopsy', 'scan', 'cancer'],
      ['biopsy', 'scan', 'Cancer'],
    ],
    ['An X-ray, two X rays.', ['X-ray'], ['X-ray', 'X rays']],
    ['Sjogren syndrome', ['Sjögren syndrome'], ['Sjogren syndrome']],
    ['BIOPSY-PROVEN', ['biopsy'], ['BIOPSY']],
  ];
  for (const [text, terms, found] of some)
    it(`is found in: ${text}`, async () => {
      expect(await words(`<p>${text}</p>`, terms)).to.deep.equal(found);
    });

  it('is no word that is only said loudly', async () => {
    const text = '<p>Take ALL of them. IT is NOT for US.</p>';
    expect(await words(text, ['acute lymphoblastic leukaemia (ALL)', 'IT', 'US'])).to.deep.equal(
      [],
    );
    expect(await words(text, [{ term: 'ALL', match: 'case' }])).to.deep.equal(['ALL']);
  });

  it('is no small word that every text of a language is full of', async () => {
    const text = '<p>Pran san, san doktè, twa fwa.</p>';
    const terms = ['san', 'fwa', 'doktè'];
    expect(await words(text, terms, 'ht')).to.deep.equal(['doktè']);
    const asked = [{ term: 'fwa', match: 'case' }, 'doktè'];
    expect(await words(text, asked, 'ht')).to.deep.equal(['doktè', 'fwa']);
  });

  it('is no surname, nor in an address', async () => {
    const text = '<p>Dr. Cough and Mr Stent saw a cough.</p><address>12 Stent Street</address>';
    expect(await words(text, ['cough', 'stent'])).to.deep.equal(['cough']);
  });

  it('is told in the variety of the text, whichever comes first', async () => {
    const entry = (lang: string) => ({ id: `in-${lang}`, lang, term: '癌症' });
    const entries = [entry('zh-Hans'), entry('zh-Hant')];
    const key = () => stage.querySelector('main bedside-term')!.getAttribute('key');
    for (const [lang, id] of [
      ['zh-Hant', 'in-zh-Hant'],
      ['zh-TW', 'in-zh-Hant'],
      ['zh-CN', 'in-zh-Hans'],
      ['zh', 'in-zh-Hans'],
    ] as const) {
      await words('<p>治療癌症。</p>', entries, lang);
      expect(key(), lang).to.equal(id);
    }
  });

  it('that an author marked is told in the variety of the text too', async () => {
    const entries = ['zh-Hans', 'zh-Hant'].map((lang) => ({ id: 'one', lang, term: '癌症' }));
    await words('<p>治療癌症。</p>', entries, 'zh-TW');
    const found = (lang: string) =>
      lookUp(
        'one',
        () => '',
        () => lang,
      )?.entry.lang;
    expect(['zh-TW', 'zh-Hant', 'zh-SG', 'en'].map(found)).to.deep.equal([
      ...['zh-Hant', 'zh-Hant', 'zh-Hans', 'zh-Hans'],
    ]);
  });

  it('is not one of two words that are one', async () => {
    const text = '<p>Thận trọng, cẩn <b>thận</b>. Sinh thiết thận.</p>';
    expect(await words(text, ['thận', 'sinh thiết'], 'vi')).to.deep.equal(['Sinh thiết', 'thận']);
  });
});

describe('An address', () => {
  it('has no words to explain', async () => {
    await open('g01-address.html');
    expect(linked('p:nth-of-type(-n+2)')).to.deep.equal([]);
    expect(linked('p:nth-of-type(3)')).to.deep.equal(['biopsy', 'cancer', 'stroke']);
  });

  for (const text of [
    'biopsy@hospital.example',
    'mary.biopsy@hospital.example',
    'https://cancer.example/biopsy?q=biopsy#biopsy',
    'http://biopsy.example',
    'www.biopsy.example',
    'hospital.example/biopsy',
    'biopsy.pdf',
    'my-biopsy.docx',
    'biopsy-leaflet.pdf',
    '@biopsy and #biopsy',
    'C:\\files\\biopsy',
    '/patients/biopsy',
    'q=biopsy',
    'biopsy_2024',
    'doi:10.1000/biopsy',
    '{{biopsy}}',
    'mailto:biopsy@x.example',
    '请看www.cancer.example/biopsy.pdf谢谢',
  ])
    it(`is ${text}`, async () => {
      expect(
        await words(`<p>${text.replace('&', '&amp;')} or a biopsy.</p>`, ['biopsy']),
      ).to.deep.equal(['biopsy']);
      expect(stage.querySelector('main')!.innerHTML).to.match(/or a <bedside-term/);
    });
});

describe('What stands between two words', () => {
  it('parts them, and is never copied', async () => {
    await open('g06-across-closed.html');
    expect(linked('#icon, #brand, #note')).to.deep.equal([]);
    expect(linked('#pill2')).to.deep.equal(['CT scan']);
    for (const id of ['icon', 'brand', 'note', 'pill', 'pill2', 'drop']) {
      const plain = stage.querySelector(`#${id}`)!;
      expect(
        plain.querySelectorAll('[role=img], [translate], [data-bedside-skip]').length,
      ).to.be.below(2);
    }
  });

  for (const between of [
    '<button>i</button>',
    '<img alt="x">',
    '<code>x</code>',
    '<span aria-hidden="true">*</span>',
    '<span contenteditable="true">x</span>',
    '<span role="button">x</span>',
    '<span aria-live="polite">x</span>',
    '<b data-bedside-skip></b>',
    '<svg></svg>',
    '<a href="#x">1</a>',
    '<br>',
  ])
    it(`parts two words: ${between}`, async () => {
      const text = `<p>High blood ${between} pressure.</p>`;
      expect(await words(text, ['blood pressure'])).to.deep.equal([]);
    });

  it('leaves no empty mark where a word was put together from several', async () => {
    await open('g06-across-closed.html');
    for (const mark of stage.querySelectorAll<HTMLElement>('main .pill'))
      expect(mark.textContent, mark.parentElement!.id).not.to.equal('');
  });
});

describe('Words of every day, in every language', () => {
  it('are not taken for terms, and terms are found in their forms', async () => {
    await open('g36-langs.html');
    expect(linked('#es')).to.deep.equal(['té', 'mama']);
    expect(linked('#it')).to.deep.equal([]);
    expect(linked('#ru')).to.deep.equal(['лекарство', 'лекарства', 'лекарством', 'горло', 'горле']);
    expect(linked('#fr')).to.deep.equal(['oedème', 'œdème', 'oesophage']);
    expect(linked('#vi')).to.deep.equal(['hoá trị', 'tuỷ']);
    expect(linked('#ko')).to.deep.equal([
      '암은',
      '고혈압에서는',
      '고혈압으로는',
      '고혈압이라는',
      '폐에',
      '암이',
    ]);
    expect(linked('#pl')).to.deep.equal(['rakiem', 'Zabiegiem']);
    expect(linked('#hi')).to.deep.equal(['मरीज', 'दवाओं', 'आँख']);
    expect(linked('#tr')).to.deep.equal(['BİYOPSİ', 'Biyopsinin']);
    expect(linked('#de')).to.deep.equal(['FUSS', 'Fuss', 'Füße', 'Fußes', 'Krebs']);
  });
});

describe('The head of an entry', () => {
  it('has names, and each is found', async () => {
    await open('g40-heads.html');
    expect(linked('#t')).to.deep.equal([
      'magnetic resonance imaging',
      'Blinding',
      'Heart failure',
      'sinoatrial node',
      'general anaesthetic',
      'Deep vein thrombosis (DVT)',
    ]);
  });
});
