/**
 * Linking generated medical-like terms in generated text, beside a popular highlighter (mark.js), one
 * big regular expression, an Aho–Corasick library, and the floor: reading the text and wrapping
 * matches that are known beforehand. Everybody wraps every match; interleaved rounds, medians.
 *
 *   node scripts/bench.mjs glossary [--rounds=5] [--limit=20] [--part=peers|whole|mount|memory]
 *
 * limit: seconds until one run is given up.
 *
 * “Bedside, linking” is the linker on a page where its elements are not registered, so that all rows
 * do the same work; “with elements” is the built bundle: JSON read and checked, terms rendered.
 */
import { cpus } from 'node:os';
import { launch, median, openSite } from './support.mjs';

const option = (name, fallback) =>
  Number(
    process.argv.find((argument) => argument.startsWith(`--${name}=`))?.split('=')[1] ?? fallback,
  );
const rounds = option('rounds', 5);
const part = process.argv.find((argument) => argument.startsWith('--part='))?.slice(7);
const wants = (name) => !part || part === name;
const limit = option('limit', 20) * 1000;
const browser = await launch();
const site = await openSite();

/** In the page: the texts, the terms and every contestant. */
await site.bundle(
  'contestants',
  `
  import Mark from 'mark.js';
  import AhoCorasick from 'modern-ahocorasick';
  import { Linker } from './src/glossary/linking/linker.js';
  import { Matcher } from './src/glossary/linking/matcher.js';

  let seed = 1;
  const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  const pick = (list) => list[Math.floor(random() * list.length)];
  const syllables = 'car cino ma neo plas tic ane mia bio psy lym pho ra dio the py hepa ti tis onco lo gy der neuro patho scle ro sis ec to my gas tro en te ri tic cardio vas cu lar myo glo bin'.split(' ');
  const common = 'the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which one you were her all she there would their we him been has when who will more no if out so said what up its about into than them can only other new some could time these two may then do first any my now such like our over man me even most made after also did many before must through back years where much your way well down should because each just those people how too little good very make world still own see men work long get here between both life being under never day same another know while last might us great old year off come since against go came right used take three'.split(' ');
  const word = () => Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(syllables)).join('');
  const medical = [...new Set(Array.from({ length: 9000 }, word))];
  export const termsOf = (count) => {
    seed = 7;
    const terms = new Set();
    while (terms.size < count) terms.add(Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(medical)).join(' '));
    return [...terms];
  };
  /** One word in twelve is of medicine; one in fifty begins a term. */
  export const fill = (words, terms) => {
    seed = 11;
    const main = document.createElement('main');
    for (let done = 0; done < words; ) {
      const p = main.appendChild(document.createElement('p'));
      const text = [];
      for (let n = 0; n < 120 && done < words; n++, done++) {
        const r = random();
        text.push(r < 0.02 ? pick(terms) : r < 0.1 ? pick(medical) : pick(common));
      }
      p.textContent = text.join(' ').replace(/((?:\\S+ ){14}\\S+)/g, '$1.');
    }
    document.body.replaceChildren(main);
    return main;
  };
  const texts = (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const list = [];
    while (walker.nextNode()) list.push(walker.currentNode);
    return list;
  };
  const wrap = (node, found) => {
    for (let n = found.length; n--; ) {
      const [start, end] = found[n];
      const rest = node.splitText(start);
      rest.splitText(end - start);
      const element = document.createElement('bedside-term');
      rest.replaceWith(element);
      element.append(rest);
    }
    return found.length;
  };
  const isWord = /[\\p{L}\\p{N}]/u;
  const whole = (text, start, end) => !isWord.test(text[start - 1] ?? '') && !isWord.test(text[end] ?? '');

  let known;
  export const run = {
    'Bedside, linking': (main, terms) => new Promise((done) => {
      const entries = terms.map((term, n) => ({ id: 't' + n, lang: '', term, aliases: [], definition: ['x'] }));
      const owner = {};
      const linker = Linker.of(document);
      linker.link(owner, { selector: 'main', density: 'all', paint: false, entries });
      // The linker says nothing when it is done: it is when nothing came for two frames.
      let last = performance.now();
      const began = last;
      const observer = new MutationObserver(() => (last = performance.now()));
      observer.observe(main, { childList: true, subtree: true });
      const wait = () => {
        if (performance.now() - last < 400 || !main.querySelector('bedside-term')) return setTimeout(wait, 50);
        observer.disconnect();
        const count = main.querySelectorAll('bedside-term').length;
        linker.unlink(owner);
        done({ time: last - began, count });
      };
      wait();
    }),
    'Bedside, matching only': (main, terms) => {
      const began = performance.now();
      const matcher = new Matcher('en');
      for (const term of terms) matcher.add(term, term);
      let count = 0;
      for (const node of texts(main)) count += matcher.find(node.data).length;
      return { time: performance.now() - began, count };
    },
    'Bedside, matching when compiled': (main, terms) => {
      // The third text of a page: the browser has compiled the scripts by then.
      run['Bedside, matching only'](main, terms);
      run['Bedside, matching only'](main, terms);
      return run['Bedside, matching only'](main, terms);
    },
    'floor: wrap known matches': (main, terms) => {
      const matcher = new Matcher('en');
      for (const term of terms) matcher.add(term, term);
      const nodes = texts(main);
      const found = nodes.map((node) => matcher.find(node.data).map(({ start, end }) => [start, end]));
      const began = performance.now();
      let count = 0;
      texts(main).forEach((node, n) => { void node.data.length; count += wrap(node, found[n]); });
      return { time: performance.now() - began, count };
    },
    'one regular expression': (main, terms) => {
      const began = performance.now();
      const sorted = [...terms].sort((a, b) => b.length - a.length);
      const pattern = new RegExp('(?<![\\\\p{L}\\\\p{N}])(?:' + sorted.join('|') + ')(?![\\\\p{L}\\\\p{N}])', 'giu');
      let count = 0;
      for (const node of texts(main)) count += wrap(node, [...node.data.matchAll(pattern)].map((m) => [m.index, m.index + m[0].length]));
      return { time: performance.now() - began, count };
    },
    'Aho–Corasick (modern-ahocorasick)': (main, terms) => {
      const began = performance.now();
      const search = new AhoCorasick(terms);
      let count = 0;
      for (const node of texts(main)) {
        const text = node.data.toLowerCase();
        const hits = search.search(text).flatMap(([end, all]) => all.map((term) => [end - term.length + 1, end + 1]))
          .filter(([start, end]) => whole(text, start, end)).sort((a, b) => a[0] - b[0] || b[1] - a[1]);
        let at = 0;
        count += wrap(node, hits.filter(([start, end]) => start >= at && (at = end)));
      }
      return { time: performance.now() - began, count };
    },
    'mark.js': (main, terms) => new Promise((done) => {
      const began = performance.now();
      new Mark(main).mark(terms, { separateWordSearch: false, accuracy: 'exactly', element: 'bedside-term',
        done: (count) => done({ time: performance.now() - began, count }) });
    }),
  };
  export const memory = (terms, text) => {
    const matcher = new Matcher('en');
    terms.forEach((term, n) => matcher.add(term, n));
    matcher.find(text);
    globalThis.kept = matcher;
  };
  export const names = Object.keys(run);
  export const contest = async (name, terms, words) => {
    const all = termsOf(terms);
    const main = fill(words, all);
    // A reader's page is laid out and drawn before its terms come: nobody is charged for that.
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 500)));
    return run[name](main, all);
  };
`,
  process.cwd(),
);
await site.bundle(
  'bare',
  `
  import { LitElement, html } from 'lit';
  customElements.define('bare-slot', class extends LitElement { render() { return html\`<slot></slot>\`; } });
`,
  process.cwd(),
);

console.log(`Chromium ${browser.version()}, Node ${process.version}, ${cpus().length} cores`);

const ms = (value) =>
  value === undefined ? '' : value >= 100 ? `${Math.round(value)} ms` : `${value.toFixed(1)} ms`;

/** How long each task of the page took after console.timeStamp(name), in ms: scripts, layout and paint alike. */
function tasksAfter(name, { traceEvents }) {
  const mark = traceEvents.find(
    (event) => event.name === 'TimeStamp' && event.args.data?.message === name,
  );
  if (!mark) return [];
  return traceEvents
    .filter((event) => event.name === 'ThreadControllerImpl::RunTask')
    .filter(({ pid, tid, ts, dur }) => pid === mark.pid && tid === mark.tid && ts + dur > mark.ts)
    .map(({ ts, dur }) => (ts + dur - Math.max(ts, mark.ts)) / 1000);
}

/** One run on a page of its own; undefined when it took longer than the limit or failed. */
async function once(work, argument, { throttle = 1, trace = false } = {}) {
  const page = await browser.newPage();
  try {
    await page.goto(site.origin);
    if (throttle > 1) {
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: throttle });
    }
    const late = new Promise((done) => setTimeout(done, limit));
    if (trace) await browser.startTracing(page, { categories: ['devtools.timeline', 'toplevel'] });
    const result = await Promise.race([page.evaluate(work, argument).catch(() => undefined), late]);
    const tasks = trace ? tasksAfter('began', JSON.parse(await browser.stopTracing())) : [];
    return (
      result && {
        ...result,
        longest: Math.max(0, ...tasks),
        tasks: tasks.filter((ms) => ms > 50).length,
      }
    );
  } finally {
    void page.close().catch(() => {});
  }
}

const contest = async ([name, terms, words]) => {
  const { contest } = await import('/peers/contestants.js');
  return contest(name, terms, words);
};
const names = [
  'Bedside, linking',
  'Bedside, matching only',
  'Bedside, matching when compiled',
  'floor: wrap known matches',
  'one regular expression',
  'Aho–Corasick (modern-ahocorasick)',
  'mark.js',
];
const sizes = [
  [1000, 10_000],
  [1000, 60_000],
  [10_000, 10_000],
  [10_000, 20_000],
  [10_000, 60_000],
];
const table = Object.fromEntries(names.map((name) => [name, {}]));
for (const [terms, words] of wants('peers') ? sizes : []) {
  const column = `${terms / 1000}k terms, ${words / 1000}k words`;
  const times = Object.fromEntries(names.map((name) => [name, []]));
  const counts = {};
  const out = new Set();
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      if (out.has(name)) continue;
      const result = await once(contest, [name, terms, words]);
      if (!result) out.add(name);
      else {
        times[name].push(result.time);
        counts[name] = result.count;
        if (result.time > 2000) out.add(name);
      }
    }
  }
  for (const name of names) {
    table[name][column] = times[name].length
      ? `${ms(median(times[name]))} (${counts[name]})`
      : `gave up after ${limit / 1000} s`;
  }
}
if (wants('peers')) {
  console.log(
    `Time to link, median of ${rounds} rounds (links made); term lists and texts are generated`,
  );
  console.table(table);
}

/**
 * The whole way, on a page of the built bundle: from the element in the page to the last link. Another
 * glossary was there before, so that no file is waited for.
 */
const whole = async ([terms, words, density, form]) => {
  const { termsOf, fill } = await import('/peers/contestants.js');
  await import('/bedside/glossary.js');
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));
  const glossary = (list, link) => {
    const element = document.createElement('bedside-glossary');
    element.hidden = true;
    element.setAttribute('link', link);
    element.setAttribute('density', density);
    if (form === 'JSON') {
      const script = element.appendChild(document.createElement('script'));
      script.type = 'application/json';
      script.textContent = JSON.stringify({
        entries: list.map((term) => ({ term, definition: 'What it means.' })),
      });
    } else {
      const dl = element.appendChild(document.createElement('dl'));
      for (const term of list) {
        dl.appendChild(document.createElement('dt')).textContent = term;
        dl.appendChild(document.createElement('dd')).textContent = 'What it means.';
      }
    }
    return element;
  };
  const all = termsOf(terms);
  const main = fill(words, all);
  const aside = document.body.appendChild(document.createElement('aside'));
  aside.textContent = 'A smallword.';
  const small = document.body.appendChild(glossary(['smallword'], 'aside'));
  await pause(600);
  small.remove();
  aside.remove();
  const element = glossary(all, 'main');
  const json = element.querySelector('script')?.textContent;
  await pause(1000);
  const before = performance.now();
  if (json) JSON.parse(json);
  const parsing = performance.now() - before;
  await pause(500);
  let last = 0;
  let first = 0;
  const observer = new MutationObserver(() => {
    last = performance.now();
    first ||= last;
  });
  observer.observe(main, { childList: true, subtree: true });
  const began = performance.now();
  document.body.append(element);
  const own = performance.now() - began;
  // The page's own insertion of thousands of elements is not counted.
  console.timeStamp('began');
  let links = 0;
  for (let before = -1; links !== before || !links; await pause(1500)) {
    before = links;
    links = main.querySelectorAll('bedside-term').length;
  }
  return {
    ...{ time: last - began, first: first - began, links, parsing, own },
  };
};
if (wants('whole')) {
  const rows = {};
  const runs = [
    [1000, 20_000, 'page', 'JSON', 1],
    [10_000, 20_000, 'page', 'JSON', 1],
    [10_000, 20_000, 'page', 'HTML', 1],
    [1000, 20_000, 'page', 'JSON', 4],
    [10_000, 20_000, 'page', 'JSON', 4],
    [10_000, 20_000, 'page', 'HTML', 4],
    [10_000, 60_000, 'all', 'JSON', 4],
  ];
  const results = runs.map(() => []);
  for (let round = 0; round < Math.min(3, rounds); round++)
    for (const [index, [terms, words, density, form, throttle]] of runs.entries())
      results[index].push(
        await once(whole, [terms, words, density, form], { throttle, trace: true }),
      );
  for (const [index, [terms, words, density, form, throttle]] of runs.entries()) {
    const good = results[index].filter(Boolean);
    const of = (name) => median(good.map((result) => result[name]));
    rows[`${terms} terms (${form}), ${words} words, density ${density}, ${throttle} × slower`] =
      good.length
        ? {
            'first link': ms(of('first')),
            'last link': ms(of('time')),
            links: good[0].links,
            'JSON.parse alone': form === 'JSON' ? ms(of('parsing')) : '',
            'insertion by the page': ms(of('own')),
            'tasks over 50 ms': of('tasks'),
            longest: ms(of('longest')),
          }
        : { 'last link': 'gave up' };
  }
  console.log(
    '\nWith elements: content read and checked, terms found and rendered (tasks: scripts, layout and paint of the whole page from the insertion on)',
  );
  console.table(rows);
}

/** What a term costs in the page before anybody uses it. */
const mount = async (kind) => {
  await import('/peers/bare.js');
  await import('/bedside/glossary.js');
  const glossary = document.createElement('bedside-glossary');
  glossary.hidden = true;
  glossary.innerHTML = '<dl><dt id="biopsy">biopsy</dt><dd>A test.</dd></dl>';
  document.body.append(glossary);
  await new Promise((done) => setTimeout(done, 200));
  const main = document.body.appendChild(document.createElement('main'));
  const html = (count) => `<p>${`A <${kind}>biopsy</${kind}> here. `.repeat(count)}</p>`;
  main.innerHTML = html(50);
  await new Promise((done) => setTimeout(done, 200));
  main.replaceChildren();
  await new Promise((done) => setTimeout(done, 100));
  const began = performance.now();
  main.innerHTML = html(1000);
  await main.querySelector(`${kind}:last-child`).updateComplete;
  main.getBoundingClientRect();
  const time = performance.now() - began;
  return { time };
};
if (wants('mount')) {
  const mounting = { 'bare-slot': [], 'bedside-term': [] };
  for (let round = 0; round < rounds * 3; round++)
    for (const kind of Object.keys(mounting))
      mounting[kind].push((await once(mount, kind))?.time ?? NaN);
  const [plain, term] = [median(mounting['bare-slot']), median(mounting['bedside-term'])];
  console.log(
    `\n1,000 terms put into a page, until laid out: bare Lit element with a slot ${ms(plain)}, <bedside-term> ${ms(term)}: ${(term / plain).toFixed(2)} ×`,
  );
}

/** Memory of the engine, before and after it has read a page of 20,000 words. */
if (wants('memory')) {
  const page = await browser.newPage();
  await page.goto(site.origin);
  const session = await page.context().newCDPSession(page);
  const heap = async () => {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize, backingStorageSize = 0 } = await session.send('Runtime.getHeapUsage');
    return usedSize + backingStorageSize;
  };
  const memory = (read) =>
    page.evaluate(async (read) => {
      const { fill, memory, termsOf } = await import('/peers/contestants.js');
      globalThis.terms ??= termsOf(10_000);
      globalThis.page ??= fill(20_000, globalThis.terms).textContent;
      if (read !== undefined) memory(globalThis.terms, read ? globalThis.page : '');
    }, read);
  await memory();
  const first = await heap();
  await memory(false);
  const added = await heap();
  await memory(true);
  const used = await heap();
  const each = (bytes) => Math.round((bytes - first) / 10_000);
  console.log(
    `Memory of the engine, 10,000 terms of 20,000 words: ${each(added)} bytes a term, ${each(used)} when a page of 20,000 words was read`,
  );
}

await browser.close();
site.close();
