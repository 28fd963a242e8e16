// Tests in real browsers, on the sources. BROWSERS=chromium,firefox,webkit chooses the engines.
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { findFirefox, findWebKit } from './scripts/browser.mjs';
import { chromiumOptions } from './scripts/chromium.mjs';
import { chordPlugin } from './scripts/keys-plugin.mjs';
import { treePlugin } from './scripts/tree-plugin.mjs';
import { startWebKit } from './scripts/webkit.mjs';
import { windowPlugin } from './scripts/window-plugin.mjs';
import { resultsReporter } from './scripts/wtr-results.mjs';
import { flaky } from './tests/support/flaky.mjs';
import { propertySeed } from './tests/support/property-seed.mjs';

const wanted = (process.env.BROWSERS ?? 'chromium').split(',');
const browsers = [];

if (wanted.includes('chromium')) {
  browsers.push(
    playwrightLauncher({
      product: 'chromium',
      concurrency: 2,
      launchOptions: await chromiumOptions(),
      createBrowserContext: ({ browser }) =>
        browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] }),
    }),
  );
}

if (wanted.includes('firefox')) {
  const executablePath = findFirefox();
  if (!executablePath) throw new Error('BROWSERS names firefox, but none is installed.');
  const [{ chromeLauncher }, { default: puppeteer }] = await Promise.all([
    import('@web/test-runner-chrome'),
    import('puppeteer-core'),
  ]);
  const launchOptions = { browser: 'firefox', executablePath, headless: true };
  browsers.push(chromeLauncher({ puppeteer, concurrency: 1, launchOptions }));
}

if (wanted.includes('webkit')) {
  if (!findWebKit())
    throw new Error('BROWSERS names webkit, but webkit2gtk-driver is not installed.');
  const { webdriverLauncher } = await import('@web/test-runner-webdriver');
  const { port, capabilities } = await startWebKit();
  const launcher = webdriverLauncher({
    hostname: '127.0.0.1',
    port,
    path: '/',
    logLevel: 'error',
    capabilities: { ...capabilities, 'wdio:enforceWebDriverClassic': true },
  });
  // With one at a time a test gets the top-level page instead of a frame.
  launcher.concurrency = 1;
  const initialize = launcher.initialize.bind(launcher);
  launcher.initialize = (config, files) => initialize({ ...config, concurrency: 1 }, files);
  browsers.push(launcher);
}

export default {
  hostname: '127.0.0.1',
  files: ['tests/**/*.test.ts'],
  browsers,
  concurrentBrowsers: 1,
  concurrency: 2,
  nodeResolve: { exportConditions: ['browser', 'development'], extensions: ['.ts', '.js', '.mjs'] },
  middleware: [flaky()],
  plugins: [
    chordPlugin(),
    windowPlugin(),
    treePlugin(),
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
      define: { PROPERTY_SEED: String(propertySeed) },
    }),
  ],
  testFramework: { config: { timeout: 30_000 } },
  // A busy machine starts a browser slowly.
  browserStartTimeout: 180_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 600_000,
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('Lit is in dev mode'),
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: false }),
    resultsReporter(),
  ],
};
