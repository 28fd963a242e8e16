/**
 * Twice the input takes less than three times as long: what grows faster than that freezes somebody's phone. Measured in
 * processor time of this process, which other programs do not lengthen, as the ratio of medians over three sizes.
 */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { sources } from '../node/support/sources.mjs';
import { command } from './support/command.mjs';

const cli = await command('import', 'check/file', 'read-page');
const pure = await sources(
  'src',
  'shared/search/fold',
  'shared/search/search',
  'shared/content/naming',
  'questions/list/shared-link',
  'questions/list/similar-question',
  'questions/list/calendar',
  'glossary/linking/matcher',
  'shared/device/area',
);

const bytes = (text) => Buffer.from(text);
const many = (n, make) => Array.from({ length: n }, (_, i) => make(i));
const lines = (n, make) => many(n, make).join('\n');

const imports = (name, text) => (n) => {
  const file = bytes(text(n));
  return async () => {
    await cli.importFile(name, file).catch(() => {});
  };
};
const checks = (html) => (n) => {
  const file = bytes(`<!doctype html><html lang="en"><body>${html(n)}`);
  return () => cli.checkFile('a.html', file, true, { lang: '', overdue: 12 });
};
const json = (family, content) => (n) => {
  const value = content(n);
  return () => cli.readJson(family, value);
};
const finds =
  (terms, text, lang = 'en') =>
  (n) => {
    const long = text(n);
    return () => {
      const matcher = new pure.Matcher(lang);
      for (const term of terms(n)) matcher.add(term, term, {});
      matcher.find(long);
    };
  };
const folds = (lang, text) => (n) => {
  const long = text(n);
  return () => void pure.foldingOf(lang)(long);
};
const storage = (n) => {
  const map = new Map(
    many(n, (i) => [
      `bedside:1:question:q${i}`,
      `{"v":1,"e":0,"l":0,"t":1,"f":{"text":["Q ${i}",${Date.now()},"x"]}}`,
    ]),
  );
  const keys = [...map.keys()];
  return {
    length: n,
    key: (i) => keys[i],
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
    removeItem: (key) => void map.delete(key),
  };
};
const visit = { date: '2030-01-02', time: '10:00', who: '', place: '', phone: '' };

/** What is read or looked through, by the kind of input that has once been slow, or could be. */
const cases = {
  'GIFT, questions': imports('a.gift', (n) => lines(n, (i) => `Q ${i}? {=yes ~no}\n`)),
  'GIFT, braces': imports('a.gift', (n) => '{'.repeat(n)),
  'GIFT, equal titles': imports('a.gift', (n) => lines(n, () => '::T:: Q? {=yes ~no}\n')),
  Aiken: imports('a.txt', (n) => lines(n, (i) => `Q ${i}?\nA. yes\nB. no\nANSWER: A\n`)),
  'a quiz in Markdown': imports('a.md', (n) =>
    lines(n, (i) => `### Q ${i}?\n\n- [x] yes\n- [ ] no\n`),
  ),
  CSV: imports('a.csv', (n) => `question,answer\n${lines(n, (i) => `"Q ${i}?","An ""answer"""`)}`),
  'CSV, quotation marks': imports('a.csv', (n) => `question,answer\n${'"'.repeat(n)}`),
  'Moodle XML': imports(
    'a.xml',
    (n) =>
      `<quiz>${lines(n, (i) => `<question type="multichoice"><name><text>N</text></name><questiontext format="html"><text>Q ${i}?</text></questiontext><answer fraction="100"><text>yes</text></answer><answer fraction="0"><text>no</text></answer></question>`)}</quiz>`,
  ),
  'XML, entities': imports(
    'a.xml',
    (n) => `<quiz><question><text>${'&lt;'.repeat(n)}</text></question></quiz>`,
  ),
  SurveyJS: imports('a.json', (n) =>
    JSON.stringify({
      pages: [
        {
          elements: many(n, (i) => ({
            type: 'radiogroup',
            name: `q${i}`,
            title: `Q ${i}?`,
            choices: ['yes', 'no'],
            correctAnswer: 'no',
          })),
        },
      ],
    }),
  ),
  'a wiki': imports('a.wiki', (n) => `; ${lines(n, (i) => `Word ${i}\n: What it means.\n;`)}`),
  'a page with questions': checks(
    (n) =>
      `<bedside-faq>${lines(n, (i) => `<h3>Question ${i}?</h3><p>An <b>answer</b>.</p>`)}</bedside-faq>`,
  ),
  'a page with equal questions': checks(
    (n) => `<bedside-faq>${lines(n, () => '<h3>Question?</h3><p>An answer.</p>')}</bedside-faq>`,
  ),
  'a page with a quiz': checks(
    (n) =>
      `<bedside-quiz><ol>${lines(n, (i) => `<li>Q ${i}?<ul><li><b>yes</b></li><li>no</li></ul></li>`)}</ol></bedside-quiz>`,
  ),
  'a page with a checklist': checks(
    (n) =>
      `<bedside-checklist><ul>${lines(n, (i) => `<li>Item ${i}<p>Help</p></li>`)}</ul></bedside-checklist>`,
  ),
  'a page with a glossary': checks(
    (n) =>
      `<bedside-glossary><dl>${lines(n, (i) => `<dt>Word${i}</dt><dd>Its meaning.</dd>`)}</dl></bedside-glossary>`,
  ),
  'a page with one long answer': checks(
    (n) => `<bedside-faq><h3>Q?</h3><p>${'word '.repeat(n)}</p></bedside-faq>`,
  ),
  'a page with spaces': checks(
    (n) => `<bedside-faq><h3>a${' '.repeat(n)}b</h3><p>x</p></bedside-faq>`,
  ),
  'a page with line breaks': checks(
    (n) => `<bedside-checklist><ul><li>a${'<br>x'.repeat(n)}</li></ul></bedside-checklist>`,
  ),
  'JSON of questions with answers': json('faq', (n) => ({
    items: many(n, (i) => ({ question: `Q ${i}?`, answer: 'A.' })),
  })),
  'JSON of a quiz': json('quiz', (n) => ({
    questions: many(n, (i) => ({
      question: `Q ${i}?`,
      options: [{ text: 'yes', right: true }, { text: 'no' }],
    })),
  })),
  'JSON of a checklist': json('checklist', (n) => ({
    items: many(n, (i) => ({ text: `Item ${i}` })),
  })),
  'JSON of equal items': json('checklist', (n) => ({ items: many(n, () => ({ text: 'Item' })) })),
  'JSON of a glossary': json('glossary', (n) => ({
    entries: many(n, (i) => ({ term: `Word${i}`, definition: 'D.' })),
  })),
  'JSON that is wrong': json('faq', (n) => ({ items: many(n, () => ({ nonsense: 1 })) })),
  'words in a text': finds(
    () => ['biopsy', 'blood count'],
    (n) => 'A biopsy and a blood count. '.repeat(n),
  ),
  'words in dots': finds(
    () => ['biopsy'],
    (n) => '.'.repeat(n),
  ),
  'words in one long word': finds(
    () => ['Herz'],
    (n) => 'herzklappe'.repeat(n),
    'de',
  ),
  'words in hyphens': finds(
    () => ['a-b'],
    (n) => 'a-'.repeat(n),
  ),
  'words in an address': finds(
    () => ['biopsy'],
    (n) => `https://a.example/${'biopsy/'.repeat(n)}`,
  ),
  'words in Japanese': finds(
    () => ['検査'],
    (n) => '血液検査をします。'.repeat(n),
    'ja',
  ),
  'words in Thai': finds(
    () => ['เลือด'],
    (n) => 'ตรวจเลือดวันนี้'.repeat(n),
    'th',
  ),
  // Engines copy the whole of a text for each word that they are asked about: above 65,536 characters that shows.
  'a long text in Thai': finds(
    () => ['เลือด'],
    (n) => 'ตรวจเลือดวันนี้'.repeat(64 * n),
    'th',
  ),
  'a long text in Japanese': finds(
    () => ['検査'],
    (n) => '血液検査を受けます'.repeat(64 * n),
    'ja',
  ),
  'a long text in Chinese': finds(
    () => ['贫血'],
    (n) => '如果您贫血请告诉医生'.repeat(64 * n),
    'zh',
  ),
  'many words': finds(
    (n) => many(n, (i) => `word${i}`),
    () => 'A word1 here.',
  ),
  folding: folds('en', (n) => 'Größe, naïve; ŒUVRE '.repeat(n)),
  'folding, marks': folds('vi', (n) => `a${'\u0301'.repeat(n)}`),
  'folding, signs that bind': folds('hi', (n) => 'क्'.repeat(n)),
  'folding, voicing signs': folds('ja', (n) => `ｶ${'\uff9e'.repeat(n)}`),
  'folding, Korean': folds('ko', (n) => '혈액검사 '.repeat(n)),
  'folding, Arabic': folds('ar', (n) => 'الدَّمُ '.repeat(n)),
  search: (n) => {
    const items = many(n, (i) => ({
      lang: 'en',
      name: `Question ${i}`,
      rest: 'An answer with words.',
    }));
    return () => void new pure.Search((item) => item).find('answer words', items);
  },
  'ids of items': (n) => {
    const texts = many(n, (i) => `Item number ${i}`);
    return () => void pure.stemsOf(texts);
  },
  'ids of items with signs': (n) => {
    const texts = many(n, (i) => (i % 2 ? '< 5' : '> 5'));
    return () => void pure.stemsOf(texts);
  },
  'an id of a long text': (n) => {
    const text = 'Antihypertensives -- '.repeat(n);
    return () => void pure.slug(text);
  },
  'links to another phone': (n) => {
    const ids = many(n, (i) => `question-number-${i}`);
    return () => void pure.linksFor(ids);
  },
  'a question like another': (n) => {
    const saved = many(n, (i) => ({ text: `What about number ${i}?` }));
    return () => void pure.similarQuestion('What about it?', saved);
  },
  'a calendar file': (n) => {
    const words = { title: 'T', text: 'question; and, more\n'.repeat(n), reminder: 'R' };
    return () => void pure.calendarFile(visit, words, { uid: 'x', sequence: 0 });
  },
  'what is kept on the device': (n) => {
    const store = storage(n);
    return () => {
      const area = new pure.Area(
        () => store,
        () => {},
      );
      area.list('question');
      return area.until;
    };
  },
};
globalThis.location ??= new URL('https://hospital.example/questions');

const median = (times) => [...times].sort((a, b) => a - b)[times.length >> 1];
async function timeOf(act) {
  const { user, system } = process.cpuUsage();
  await act();
  const spent = process.cpuUsage({ user, system });
  return (spent.user + spent.system) / 1000;
}

const LEAST_MS = 12;
const ROUNDS = 5;
/** Less than three times for twice, twice over. */
const MOST = 3 ** 2;

/** How many times longer four times the input takes; the size is found at which that can be measured. */
async function growth(make, least = 64) {
  let n = least;
  // The second run of each counts: the first compiles what it runs.
  const timeAt = async (size) => {
    const act = make(size);
    return Math.min(await timeOf(act), await timeOf(act));
  };
  while (n < 2 ** 18 && (await timeAt(n)) < LEAST_MS) n *= 2;
  const acts = [n, 2 * n, 4 * n].map(make);
  const times = acts.map(() => []);
  for (let round = 0; round < ROUNDS; round++)
    for (const [i, act] of acts.entries()) times[i].push(await timeOf(act));
  const [small, middle, large] = times.map(median);
  return { n, small, middle, large, ratio: large / small };
}

describe('twice the input takes less than three times as long', () => {
  const table = [];
  after(() => {
    for (const { name, n, small, middle, large, ratio } of table)
      console.log(
        `# ${name.padEnd(34)} ${String(n).padStart(7)} ${[small, middle, large].map((ms) => ms.toFixed(0).padStart(6)).join(' ')} ms  × ${Math.sqrt(ratio).toFixed(2)}`,
      );
  });
  for (const [name, make] of Object.entries(cases))
    it(name, async () => {
      // Where the engine first has to collect memory, the time makes one step, at one size; what grows too fast
      // does so at every size. A second and a third measurement are therefore made with more, not with the same.
      let measured = await growth(make);
      for (let attempt = 1; attempt < 3 && measured.ratio >= MOST; attempt++)
        measured = await growth(make, 2 * measured.n);
      table.push({ name, ...measured });
      assert.ok(measured.ratio < MOST, JSON.stringify(measured));
    });
});
