/**
 * Firefox and WebKitGTK on the built package, without tools that bring browsers of their own: Firefox over WebDriver BiDi
 * (puppeteer-core), WebKit over plain WebDriver (HTTP, a window on a virtual screen), Chromium the same way as Firefox.
 *
 *   const browser = await drivers.firefox();
 *   browser.version
 *   const page = await browser.open(url);            // in a profile without any data
 *   await page.evaluate(async (words) => …, 'text');  // runs in the page, gives what it gives
 *   page.asked                                        // URLs of all requests, where the driver tells
 *   await page.goto(url); await page.close(); await browser.close();
 */
import { findChromium, findFirefox } from '../../scripts/browser.mjs';
import { startWebKit } from '../../scripts/webkit.mjs';

async function byPuppeteer(options) {
  const { default: puppeteer } = await import('puppeteer-core');
  const browser = await puppeteer.launch({ headless: true, ...options });
  return {
    version: await browser.version(),
    async open(url) {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      const asked = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(url);
      return {
        asked,
        goto: (next) => page.goto(next),
        evaluate: (work, ...values) => page.evaluate(work, ...values),
        close: () => context.close(),
      };
    },
    close: () => browser.close(),
  };
}

async function webkit() {
  const { port, capabilities, stop } = await startWebKit();
  const ask = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      body: body && JSON.stringify(body),
    });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  const begin = () =>
    ask('POST', '/session', {
      capabilities: {
        alwaysMatch: { ...capabilities, timeouts: { script: 120_000 } },
      },
    });
  const trial = await begin();
  await ask('DELETE', `/session/${trial.sessionId}`);
  return {
    version: `WebKitGTK ${trial.capabilities.browserVersion}`,
    // A session is a fresh profile.
    async open(url) {
      const { sessionId } = await begin();
      const goto = (next) => ask('POST', `/session/${sessionId}/url`, { url: next });
      await goto(url);
      return {
        goto,
        async evaluate(work, ...values) {
          const script = `const [done] = [...arguments].slice(-1);
            (async () => (${work})(...[...arguments].slice(0, -1)))().then(
              (value) => done({ value }),
              (error) => done({ error: String(error) + error.stack }),
            );`;
          const { value, error } = await ask('POST', `/session/${sessionId}/execute/async`, {
            script,
            args: values,
          });
          if (error) throw new Error(error);
          return value;
        },
        close: () => ask('DELETE', `/session/${sessionId}`),
      };
    },
    close: async () => stop(),
  };
}

export const drivers = {
  async chromium() {
    const { executablePath, env } = await findChromium();
    return byPuppeteer({ executablePath, env, args: ['--no-sandbox'] });
  },
  firefox: () => byPuppeteer({ browser: 'firefox', executablePath: findFirefox() }),
  webkit,
};
