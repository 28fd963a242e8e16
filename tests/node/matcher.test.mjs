import { test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import '../support/property.mjs';
import { folded, forms, Matcher, Scanner } from './support/matcher.mjs';

/** The words found in a text, as they stand there. */
function found(text, terms, lang = 'en', inside) {
  const matcher = new Matcher(lang);
  for (const term of terms) {
    const { text: spelling, ...options } = typeof term === 'string' ? { text: term } : term;
    matcher.add(spelling, spelling, options);
  }
  return matcher.find(text, inside).map(({ start, end }) => text.slice(start, end));
}
const entries = (text, terms, lang, inside) => {
  const matcher = new Matcher(lang);
  terms.forEach(({ text: spelling, id, ...options }) => matcher.add(spelling, id, options));
  return matcher.find(text, inside).map(({ entry, others }) => [entry, ...others]);
};

const cases = [
  ['a word with a comma after it', 'You may have anemia, or not.', ['anemia'], ['anemia']],
  ['a word in brackets', 'A small sample (biopsy) is taken.', ['biopsy'], ['biopsy']],
  ['a plural', 'Two biopsies were done.', ['biopsy'], ['biopsies']],
  ['the singular of a plural entry', 'One lymph node.', ['lymph nodes'], ['lymph node']],
  ['a plural in -es', 'Abscesses and masses.', ['abscess', 'mass'], ['Abscesses', 'masses']],
  ['a plural of -sis', 'Metastases were seen.', ['metastasis'], ['Metastases']],
  [
    'a possessive',
    "The patient’s file, the patient's file.",
    ['patient'],
    ['patient’s', "patient's"],
  ],
  [
    'a name with and without its possessive',
    'Hodgkin disease',
    ["Hodgkin's disease"],
    ['Hodgkin disease'],
  ],
  [
    'a no-break hyphen',
    'It is non‑Hodgkin lymphoma.',
    ['non-Hodgkin lymphoma'],
    ['non‑Hodgkin lymphoma'],
  ],
  ['not the opposite of a word', 'It is non-Hodgkin lymphoma.', ['Hodgkin lymphoma'], []],
  ['a word before a hyphen', 'a biopsy-proven cancer', ['biopsy'], ['biopsy']],
  [
    'soft hyphens',
    'The che\u00admo\u00adther\u00adapy begins.',
    ['chemotherapy'],
    ['che\u00admo\u00adther\u00adapy'],
  ],
  ['no-break spaces', 'a second\u00a0opinion', ['second opinion'], ['second\u00a0opinion']],
  [
    'a line break and indentation',
    'a second\n      opinion',
    ['second opinion'],
    ['second\n      opinion'],
  ],
  [
    'smart quotes',
    'So called “watchful waiting” and Crohn’s disease',
    ['watchful waiting', "Crohn's disease"],
    ['watchful waiting', 'Crohn’s disease'],
  ],
  [
    'the longest of several',
    'non-small cell lung cancer stage',
    ['cancer', 'lung cancer', 'non-small cell lung cancer', 'cancer stage'],
    ['non-small cell lung cancer'],
  ],
  [
    'the first of two that overlap',
    'breast cancer stage',
    ['breast cancer', 'cancer stage'],
    ['breast cancer'],
  ],
  ['no part of a word', 'Stagecraft, upstage, backstage.', ['stage'], []],
  ['no part of a number', 'Take 1.5 mg daily, then 5 mg.', ['5 mg'], ['5 mg']],
  ['nothing across a sentence', 'Wait a second. Opinion pieces.', ['second opinion'], []],
  [
    'an acronym only as written',
    'Who says so? The WHO says so. WHO’s view.',
    ['WHO'],
    ['WHO', 'WHO’s'],
  ],
  ['an acronym in the plural', 'Two CTs were made.', ['CT'], ['CTs']],
  ['one of an acronym that its entry has in the plural', 'A CT was made.', ['CTs'], ['CT']],
  ['the possessive of an acronym in a title', 'THE WHO’S VIEW', ['WHO'], ['WHO’S']],
  ['mixed capitals only as written', 'mRNA is not MRNA or mrna.', ['mRNA'], ['mRNA']],
  [
    'a title in any case',
    'Clinical trials. CLINICAL TRIAL',
    ['Clinical Trial'],
    ['Clinical trials', 'CLINICAL TRIAL'],
  ],
  [
    'any case where the entry says so',
    'who and WHO',
    [{ text: 'WHO', match: 'form' }],
    ['who', 'WHO'],
  ],
  [
    'the case as written where the entry says so',
    'Polio or polio',
    [{ text: 'polio', match: 'case' }],
    ['polio'],
  ],
  [
    'no other form where the entry says so',
    'Stages and a stage. Stage',
    [{ text: 'stage', match: 'exact' }],
    ['stage', 'Stage'],
  ],
  [
    'no singular of an entry that wants to be met as it is',
    'A stage, two stages',
    [{ text: 'stages', match: 'exact' }],
    ['stages'],
  ],
  [
    'an accent written in two ways',
    'Me\u0301nie\u0300re disease',
    ['Ménière disease'],
    ['Me\u0301nie\u0300re disease'],
  ],
  [
    'ligatures and full width letters',
    'ﬁbrosis and ＰＤＱ',
    ['fibrosis', 'PDQ'],
    ['ﬁbrosis', 'ＰＤＱ'],
  ],
  [
    'a superscript mark after the word',
    'a biopsy² and a biopsy†',
    ['biopsy'],
    ['biopsy', 'biopsy'],
  ],
  [
    'letters with punctuation inside',
    'C. difficile and HER2/neu',
    ['C. difficile', 'HER2/neu'],
    ['C. difficile', 'HER2/neu'],
  ],
  ['nothing for an entry of punctuation', 'A ... b', ['...', '', '-'], []],
];
for (const [what, text, terms, expected] of cases) {
  test(`finds ${what}`, () => assert.deepEqual(found(text, terms), expected));
}

const worldwide = [
  [
    'de',
    'German compounds are left alone',
    'Brustkrebs und Krebszellen, aber Krebs.',
    ['Krebs'],
    ['Krebs'],
  ],
  [
    'de',
    'German nouns in their cases',
    'des Tumors, die Zellen',
    ['Tumor', 'Zelle'],
    ['Tumors', 'Zellen'],
  ],
  [
    'es',
    'Spanish plurals',
    'Las biopsias y las opiniones; una vez, dos veces',
    ['biopsia', 'opinión', 'vez'],
    ['biopsias', 'opiniones', 'vez', 'veces'],
  ],
  ['es', 'Spanish words without their accents', 'el diagnostico', ['diagnóstico'], ['diagnostico']],
  ['es', 'ñ is a letter of its own', 'año, ano', ['año'], ['año']],
  ['fr', 'a French elision', "l’anémie et d'anémies", ['anémie'], ['anémie', 'anémies']],
  [
    'pt-BR',
    'Portuguese plurals',
    'as opiniões e os sinais',
    ['opinião', 'sinal'],
    ['opiniões', 'sinais'],
  ],
  ['it', 'Italian plurals', 'le biopsie e i tumori', ['biopsia', 'tumore'], ['biopsie', 'tumori']],
  ['ru', 'Russian cases', 'после биопсии, до стадий', ['биопсия', 'стадия'], ['биопсии', 'стадий']],
  ['pl', 'Polish cases', 'po biopsji', ['biopsja'], ['biopsji']],
  [
    'ko',
    'a Korean word with its particle',
    '빈혈은 흔합니다. 조직검사를 합니다.',
    ['빈혈', '조직검사'],
    ['빈혈은', '조직검사를'],
  ],
  ['zh', '贫血 in running Chinese', '如果您贫血，请告诉医生', ['贫血'], ['贫血']],
  ['zh', 'no part of a Chinese word', '乳腺癌患者', ['腺癌患'], []],
  ['zh', 'Chinese broken over lines', '患者有贫\n血症状', ['贫血'], ['贫\n血']],
  ['ja', 'a Japanese word before its particle', '貧血の症状', ['貧血'], ['貧血']],
  [
    'th',
    'ความดันโลหิตสูง in running Thai',
    'ผู้ป่วยมีความดันโลหิตสูงและเบาหวาน',
    ['ความดันโลหิตสูง'],
    ['ความดันโลหิตสูง'],
  ],
  [
    'ar',
    'an Arabic word with article and conjunction',
    'السرطان والسرطان للسرطان سرطان',
    ['سرطان'],
    ['السرطان', 'والسرطان', 'للسرطان', 'سرطان'],
  ],
  ['ar', 'an Arabic word with its vowel points', 'السَّرَطان', ['سرطان'], ['السَّرَطان']],
  ['he', 'a Hebrew word with its prefixes', 'הסרטן ובסרטן', ['סרטן'], ['הסרטן', 'ובסרטן']],
  ['vi', 'Vietnamese tones', 'thiếu máu, thiêu máu', ['thiếu máu'], ['thiếu máu']],
  ['tr', 'Turkish capitals', 'BİYOPSİ', ['biyopsi'], ['BİYOPSİ']],
];
for (const [lang, what, text, terms, expected] of worldwide) {
  test(`${lang}: ${what}`, () => assert.deepEqual(found(text, terms, lang), expected));
}

test('a number that says how much is no part of a name', () => {
  const terms = ['stage 2', 'stage', 'grade 3'];
  const shorter = [
    'stage 2 mg',
    'stage 2\u00a0ml',
    'stage 2 %',
    'stage 2 × 5 mg',
    'stage 2 g of it',
  ];
  for (const text of shorter) assert.deepEqual(found(`In this ${text}.`, terms), ['stage'], text);
  assert.deepEqual(found('at this grade 3 mmol/l', terms), []);
  for (const text of ['stage 2', 'stage 2.', 'stage 2 melanoma', 'stage 2 or 3', 'stage 2, mg'])
    assert.deepEqual(found(`In this ${text}.`, terms), ['stage 2'], text);
  // Words of one letter are words in other languages.
  assert.deepEqual(found('w stadium 2 u chorych', ['stadium 2'], 'pl'), ['stadium 2']);
  assert.deepEqual(found('au stade 2 l’équipe', ['stade 2'], 'fr'), ['stade 2']);
  assert.deepEqual(found('nan estad 2 m ap tann', ['estad 2'], 'ht'), ['estad 2']);
  const worldwide = [
    ['ru', 'стадия 2', 'на этом стадия 2 мг'],
    ['uk', 'стадія 2', 'стадія 2 мілілітри'],
    ['es', 'fase 2', 'en esta fase 2 miligramos'],
    ['ar', 'مرحلة 2', 'في كل مرحلة 2 ملغ'],
    ['he', 'שלב 2', 'בכל שלב 2 מ"ג'],
    ['hi', 'चरण 2', 'इस चरण 2 मिलीग्राम'],
    ['ja', '段階 2', 'この段階 2ミリグラム'],
    ['zh', '阶段 2', '这个阶段 2 毫克'],
    ['ko', '단계 2', '이 단계 2 밀리그램'],
    ['th', 'ระยะ 2', 'ระยะ 2 มก.'],
  ];
  for (const [lang, term, text] of worldwide) {
    assert.deepEqual(found(text, [term], lang), [], text);
    assert.deepEqual(found(`${term}.`, [term], lang), [term]);
  }
});

test('the first of two meanings wins, and the other one is named', () => {
  const stage = [
    { text: 'stage', id: 'cancer' },
    { text: 'stage', id: 'theatre' },
  ];
  assert.deepEqual(entries('the stage', stage), [['cancer', 'theatre']]);
});

test('the very word means more than another form of it, whichever entry comes first', () => {
  const cells = [
    { text: 'cells', id: 'many' },
    { text: 'cell', id: 'one' },
  ];
  for (const list of [cells, cells.toReversed()]) {
    assert.deepEqual(entries('a cell', list), [['one', 'many']]);
    assert.deepEqual(entries('two cells', list), [['many', 'one']]);
  }
});

test('a term that is added after a text was read is found when it is read again', () => {
  const matcher = new Matcher('en');
  const text = 'A scan, a lung biopsy and two cells.';
  const words = () => matcher.find(text).map(({ entry }) => entry);
  matcher.add('biopsy', 'biopsy');
  assert.deepEqual(words(), ['biopsy']);
  matcher.add('lung biopsy', 'lung biopsy');
  matcher.add('cell', 'cell');
  assert.deepEqual(words(), ['lung biopsy', 'cell']);
  matcher.add('scan', 'scan');
  assert.deepEqual(words(), ['scan', 'lung biopsy', 'cell']);
});

test('a meaning that asks for a neighbour word is taken only beside it', () => {
  const stage = [
    { text: 'stage', id: 'theatre' },
    { text: 'stage', id: 'cancer', near: ['cancer', 'tumor'] },
  ];
  assert.deepEqual(entries('the stage of the tumors', stage), [['cancer']]);
  assert.deepEqual(entries('the stage of the opera', stage), [['theatre']]);
});

test('a meaning that asks for a section is taken only there', () => {
  const stage = [{ text: 'stage', id: 'cancer', near: ['#staging'] }];
  assert.deepEqual(
    entries('the stage', stage, 'en', (id) => id === 'staging'),
    [['cancer']],
  );
  assert.deepEqual(
    entries('the stage', stage, 'en', () => false),
    [],
  );
});

/**
 * The slow, obvious reference: at every word, try every entry, compare word by word, keep the
 * longest. It shares nothing with the matcher and knows lower-case Latin words only.
 */
function reference(text, terms) {
  const cut = (from) => [...from.matchAll(/[\p{L}\p{Nd}]+|[^\p{L}\p{Nd}\s\u00ad]/gu)];
  const variants = (word) => {
    const all = [word];
    if (/ies$/.test(word)) all.push(word.replace(/ies$/, 'y'));
    if (/ses$/.test(word)) all.push(word.replace(/ses$/, 'sis'));
    if (/([sxzo]|[cs]h)es$/.test(word)) all.push(word.slice(0, -2));
    if (/[^suiS]s$/.test(word)) all.push(word.slice(0, -1));
    if (/ae$/.test(word)) all.push(word.slice(0, -1));
    return all.filter((form, at) => at === 0 || form.length >= 3);
  };
  const alike = (a, b) => variants(a).some((form) => variants(b).includes(form));
  const pieces = cut(text);
  const plain = terms.map((term) => cut(term).map(([word]) => word.toLowerCase()));
  const out = [];
  for (let at = 0; at < pieces.length; at++) {
    let best = 0;
    for (const term of plain) {
      if (term.length <= best || at + term.length > pieces.length) continue;
      const before = text.slice(0, pieces[at].index);
      if (/[\p{L}\p{Nd}]-$/u.test(before)) continue;
      const last = pieces[at + term.length - 1];
      // “hepatitis-b” is a name of its own.
      if (/^-[\p{L}\p{Nd}](?![\p{L}\p{Nd}])/u.test(text.slice(last.index + last[0].length)))
        continue;
      if (term.every((word, nth) => alike(word, pieces[at + nth][0].toLowerCase()))) {
        best = term.length;
      }
    }
    if (!best) continue;
    const last = pieces[at + best - 1];
    out.push([pieces[at].index, last.index + last[0].length]);
    at += best - 1;
  }
  return out;
}

const wordArb = fc.constantFrom(
  'anemia',
  'biopsy',
  'biopsies',
  'cell',
  'cells',
  'node',
  'nodes',
  'mass',
  'masses',
  'metastasis',
  'metastases',
  'metastase',
  'a',
  'x',
  'vertebra',
  'vertebrae',
  'lens',
  'virus',
  'viruses',
  'gas',
);
const termArb = fc.array(wordArb, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
const gapArb = fc.constantFrom(
  ' ',
  ' ',
  ' ',
  ' ',
  ' ',
  ', ',
  '. ',
  '-',
  '\n  ',
  '\u00a0',
  ' (',
  ') ',
  '—',
  'z ',
);
const textArb = fc
  .array(fc.tuple(wordArb, gapArb), { minLength: 10, maxLength: 60 })
  .map((pairs) =>
    pairs
      .map(([word, gap], at) => (at % 7 ? word : word[0].toUpperCase() + word.slice(1)) + gap)
      .join(''),
  );

test('finds just what a slow and obvious search finds, in random texts', () => {
  let hits = 0;
  fc.assert(
    fc.property(fc.array(termArb, { minLength: 1, maxLength: 12 }), textArb, (terms, text) => {
      const matcher = new Matcher('en');
      for (const term of terms) matcher.add(term, term);
      const got = matcher.find(text).map(({ start, end }) => [start, end]);
      hits += got.length;
      assert.deepEqual(got, reference(text, terms));
    }),
    { numRuns: 2000 },
  );
  assert.ok(hits > 500, `the random texts hold ${hits} terms`);
});

test('finds the same in a text, whatever was read before it', () => {
  fc.assert(
    fc.property(
      fc.array(termArb, { minLength: 1, maxLength: 12 }),
      fc.array(textArb, { minLength: 2, maxLength: 4 }),
      (terms, texts) => {
        const matcherOf = () => {
          const matcher = new Matcher('en');
          for (const term of terms) matcher.add(term, term);
          return matcher;
        };
        const reader = matcherOf();
        for (const text of texts)
          assert.deepEqual(reader.find(text.slice(0, 80)), matcherOf().find(text.slice(0, 80)));
      },
    ),
    { numRuns: 300 },
  );
});

const letters = {
  en: "abdeilmnorstyxzc'",
  es: 'abcdeilnosázñ',
  pt: 'abaceéilmnoõósrzã',
  fr: 'abelsxuaié',
  it: 'abehiocrtl',
  de: 'abenstru',
  ru: 'бнтаиейяюыьовмху',
  pl: 'abaeęąiówumcyhnk',
  ar: 'البكوفسرطن',
  he: 'והבכלמשרטנ',
  tr: 'aıeiluündrtkğbpcçsyz',
  uk: 'вагдзнкоіїийяьюецл',
  ro: 'ulieăaromnc',
  fil: 'aniog',
  fa: 'هايمتشنرسب',
  ur: 'ےوںاہيئؤتسر',
  ko: '빈혈검사은는이가들에서으로까지입니다와',
};
for (const [lang, alphabet] of Object.entries(letters)) {
  test(`${lang}: all forms of a word have one key, so that none is passed over`, () => {
    const scanner = new Scanner(lang);
    const keyOf = (word) => (scanner.scan(word) === 1 ? scanner.keys[0] : `no word: ${word}`);
    let changed = 0;
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...alphabet), minLength: 4, maxLength: 9 }),
        fc.boolean(),
        (word, running) => {
          const plain = folded(word, lang);
          fc.pre(scanner.scan(plain) === 1);
          for (const form of forms(plain, lang, running)) {
            if (scanner.scan(form) !== 1) continue;
            if (form !== plain) changed++;
            assert.equal(keyOf(form), keyOf(plain), `${plain}, ${form}`);
          }
        },
      ),
      // Of words that chance makes of these letters few have another form in Filipino.
      { numRuns: lang === 'fil' ? 9000 : 3000 },
    );
    assert.ok(changed > 50, `${changed} words had another form`);
  });
}

test('other words have other keys, but for few', () => {
  const scanner = new Scanner('en');
  const keys = new Set();
  for (let n = 0; n < 5000; n++) {
    const consonants = [...n.toString(16)].map((digit) => 'bcdfghjklmnpqrtv'[parseInt(digit, 16)]);
    scanner.scan(`t${consonants.join('')}t`);
    keys.add(scanner.keys[0]);
  }
  assert.ok(keys.size > 4900, `${keys.size} keys`);
});

for (const [lang, term, part, words] of [
  ['th', 'เลือด', 'พยาบาล', ['ตรวจ', 'เลือด', 'วันนี้', 'ผู้ป่วย', 'ความดัน', 'โรงพยาบาล']],
  ['zh', '贫血', '生', ['贫血', '患者', '今天', '检查', '血液', '医生', '如果']],
  ['ja', '検査', '液', ['血液', '検査', 'を', '受けます', '今日', 'は', '医師', 'と']],
])
  test(`a long text in one piece has the words that it has in short: ${lang}`, () => {
    const matcher = new Matcher(lang);
    matcher.add(term, term);
    matcher.add(part, part);
    const dictionary = new Intl.Segmenter(lang, { granularity: 'word' });
    for (let seed = 1; seed <= 12; seed++) {
      // Words in an order that does not repeat, so that pieces begin and end anywhere in them.
      let last = seed;
      const next = () => (last = (last * 48271) % 2147483647);
      const text = Array.from({ length: 3000 }, () => words[next() % words.length]).join('');
      const whole = [];
      for (const { segment, index } of dictionary.segment(text))
        if (segment === term || segment === part) whole.push(index);
      assert.ok(whole.length > 250 && text.length > 5000);
      assert.deepEqual(
        matcher.find(text).map(({ start }) => start),
        whole,
      );
    }
  });

test('a Roman number is not an abbreviation that is written like it', () => {
  for (const [lang, ...texts] of [
    [
      'en',
      'Cancer at stage IV.',
      'Stages III or IV',
      'stages II, III and IV',
      'stages I–IV',
      'a grade IV tumor',
      'NYHA class IV',
      'Phase IV',
      'factor IV',
      'cranial nerve IV',
    ],
    ['es', 'etapa IV', 'estadio IV', 'grado III o IV'],
    ['fr', 'stade IV'],
    ['de', 'Stadium IV', 'im IV. Stadium'],
    ['it', 'stadio IV'],
    ['pt', 'estágio IV', 'grau IV'],
    ['pl', 'stopnia IV'],
    ['ru', 'стадии IV', 'III или IV'],
    ['uk', 'стадія IV'],
    ['ro', 'stadiul IV'],
    ['tr', 'IV. evre'],
    ['vi', 'giai đoạn IV'],
    ['ar', 'المرحلة IV'],
    ['fa', 'مرحله IV'],
    ['he', 'שלב IV'],
    ['hi', 'चरण IV'],
    ['th', 'ระยะที่ IV'],
    ['zh', 'IV期'],
    ['ja', 'ステージIV'],
    ['ko', 'IV기'],
  ])
    for (const text of texts) assert.deepEqual(found(text, ['IV'], lang), [], text);
  for (const text of [
    'Start the IV. IV fluids',
    'oral or IV',
    'an IV',
    'I need IV fluids',
    'IV drip',
  ])
    assert.ok(found(text, ['IV']).length, text);
  assert.deepEqual(found('por vía IV', ['IV'], 'es'), ['IV']);
  assert.deepEqual(found('perfusion IV', ['IV'], 'fr'), ['IV']);
});

test('never throws and never overlaps, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme', maxLength: 6 }), { maxLength: 8 }),
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom('en', 'es', 'zh', 'th', 'ar', 'tr', '', 'x', 'es_MX'),
      (terms, noise, lang) => {
        const matcher = new Matcher(lang);
        for (const term of terms) matcher.add(term, term);
        const text = terms.join(' ') + noise + terms.join('');
        let at = 0;
        for (const { start, end } of matcher.find(text)) {
          assert.ok(start >= at && end > start && end <= text.length);
          at = end;
        }
      },
    ),
    { numRuns: 1000 },
  );
});

test('a text made to be slow is read in time', () => {
  const matcher = new Matcher('en');
  for (let length = 1; length < 60; length++) matcher.add(`${'a '.repeat(length)}b`, length);
  const began = performance.now();
  assert.equal(matcher.find('a '.repeat(20_000)).length, 0);
  assert.ok(performance.now() - began < 2000);
});
