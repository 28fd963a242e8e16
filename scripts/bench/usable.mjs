/**
 * How long until a family can be used on a slow line (400 ms, 400 kbit/s, a processor four times slower): from the start of
 * the page until its first act is done, pressed again and again as an impatient reader does. Beside the peers of
 * families.mjs and, with `--before=FOLDER`, an earlier build. Interleaved, medians; bytes as they travel, gzip.
 */
import { families } from './families.mjs';

const LINE = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const SLOWER = 4;
const COUNT = 10;

/** What only Bedside does, besides the act that all have. */
const own = {
  quiz: {
    'first answer': { then: '[part=check]', done: '[part~=verdict]' },
    'kept, first answer': { kept: true, then: '[part=check]', done: '[part~=verdict]' },
  },
};

/** In the page, before anything else: presses until the act is done, and notes when. */
function press({ control, done, then, finished }) {
  const all = (root, selector, found = []) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.matches(selector)) found.push(element);
      if (element.shadowRoot) all(element.shadowRoot, selector, found);
    }
    return found;
  };
  const isDone = {
    expanded: (it) => it.getAttribute('aria-expanded') === 'true',
    pressed: (it) => it.getAttribute('aria-pressed') === 'true',
    checked: (it) => it.checked,
    'open parent': ({ parentElement: parent }) => parent.open ?? parent.opened,
    'open next': ({ nextElementSibling: next }) => next?.open ?? next?.matches?.(':popover-open'),
  }[done];
  const look = () => {
    const root = document.querySelector('main');
    const [target] = root ? all(root, control) : [];
    if (target && !isDone(target)) target.click();
    if (target && isDone(target)) {
      if (!then) return void (globalThis.usable = performance.now());
      if (all(root, finished).length) return void (globalThis.usable = performance.now());
      all(root, then)[0]?.click();
    }
    setTimeout(look, 50);
  };
  addEventListener('DOMContentLoaded', look);
}

export async function run({ browser, site, median, rounds, before }, only) {
  for (const [family, { rows }] of Object.entries(families)) {
    if (only && family !== only) continue;
    const cases = [];
    for (const [name, row] of Object.entries(rows)) {
      const { source, html, control, done } = row;
      const key = `${family}-${name.replace(/\W+/g, '')}`;
      if (source) await site.bundle(key, source);
      const words = html?.(COUNT) ?? '';
      const scripts = source
        ? `<link rel="stylesheet" href="/peers/${key}.css" onerror="0"><script type="module">import '/peers/${key}.js'; globalThis.mount?.(document.querySelector('main'), ${COUNT}, document.querySelector('main').innerHTML);</script>`
        : '';
      const add = (title, script, content, more = {}) => {
        const path = `/usable/${key}-${cases.length}`;
        site.put(
          path,
          `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Bench</title><link rel="icon" href="data:,">${script}<main>${content}</main>`,
        );
        cases.push({ title, path, control, done, ...more });
      };
      if (!row.module) {
        add(name, scripts, words);
        continue;
      }
      for (const [folder, title] of [
        ['bedside', 'Bedside'],
        ...(before ? [['before', 'Bedside before']] : []),
      ]) {
        const embed = `<script src="/${folder}/embed.js" defer></script>`;
        add(title, embed, words);
        for (const [what, { kept, then, done: finished }] of Object.entries(own[family] ?? {}))
          add(
            `${title}: ${what}`,
            embed,
            kept ? words.replace('<bedside-quiz', '<bedside-quiz name="q" keep="device"') : words,
            { then, finished },
          );
      }
    }
    const found = cases.map(() => ({ ms: [], bytes: [], requests: [] }));
    for (let round = 0; round < rounds; round += 1)
      for (const [i, { title, path, ...act }] of cases.entries()) {
        const page = await (await browser.newContext()).newPage();
        const line = await page.context().newCDPSession(page);
        await line.send('Network.enable');
        await line.send('Network.emulateNetworkConditions', LINE);
        await line.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
        let bytes = 0;
        let requests = -1; // the page itself
        line.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
        line.on('Network.requestWillBeSent', ({ request }) => {
          if (request.url.startsWith('http')) requests += 1;
        });
        await page.addInitScript(press, act);
        await page.goto(`${site.origin}${path}`, { waitUntil: 'commit' });
        const handle = await page
          .waitForFunction(() => globalThis.usable, undefined, { timeout: 60_000 })
          .catch((error) => {
            throw new Error(`${family}, ${title}: “${act.control}” was never usable`, {
              cause: error,
            });
          });
        found[i].ms.push(await handle.jsonValue());
        found[i].bytes.push(bytes);
        found[i].requests.push(requests);
        await page.context().close();
      }
    console.log(
      `\n### ${family}, until usable on a slow line\n\n| | bytes | requests | ms |\n| --- | --: | --: | --: |`,
    );
    for (const [i, { title }] of cases.entries()) {
      const { ms, bytes, requests } = found[i];
      console.log(
        `| ${title} | ${median(bytes).toLocaleString('en')} | ${median(requests)} | ${Math.round(median(ms)).toLocaleString('en')} |`,
      );
    }
  }
}
