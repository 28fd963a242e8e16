import { findChromium } from './browser.mjs';

/** What Playwright turns off; Chromium reads the last `--disable-features` alone, so its list is said again with ours. */
const playwright = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];
/**
 * Chromium's own windows, not the page: with each new window it loads two pages for the list below the address bar, and
 * a process in store for a next page. No test looks at them, and they took more than half of the processor's time.
 */
const windows = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'SpareRendererForSitePerProcess'];

/** Options for `chromium.launch()`: the Chromium that was found, as every test starts it. */
export async function chromiumOptions() {
  const { executablePath, env } = await findChromium();
  return {
    executablePath,
    env,
    chromiumSandbox: false,
    args: [`--disable-features=${[...playwright, ...windows].join()}`],
  };
}
