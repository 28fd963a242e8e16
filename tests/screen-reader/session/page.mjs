import puppeteer from 'puppeteer-core';
import { findChromium, findFirefox } from '../../../scripts/browser.mjs';

const FIREFOX = {
  'accessibility.force_disabled': -1,
  'browser.aboutwelcome.enabled': false,
  'browser.safebrowsing.downloads.remote.enabled': false,
  'browser.translations.automaticallyPopup': false,
  'datareporting.policy.dataSubmissionPolicyBypassNotification': true,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'http://127.0.0.1:9/',
  'termsofuse.bypassNotification': true,
};

/** Starts a browser with a window on the session's display. Gives puppeteer's browser. */
export async function startBrowser(name, env) {
  const common = { env, headless: false, defaultViewport: null, timeout: 60_000 };
  if (name === 'firefox')
    return puppeteer.launch({
      ...common,
      browser: 'firefox',
      executablePath: findFirefox(),
      extraPrefsFirefox: FIREFOX,
      args: ['--width', '1280', '--height', '1600'],
    });
  const { executablePath } = await findChromium();
  return puppeteer.launch({
    ...common,
    executablePath,
    pipe: true,
    ignoreDefaultArgs: ['about:blank', '--enable-automation'],
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--force-renderer-accessibility',
      '--password-store=basic',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE *.localhost',
      '--app=about:blank',
      '--window-size=1280,1600',
      '--window-position=0,0',
    ],
  });
}

/**
 * In every page, before its scripts: counts what shows that the page is at work. `timers` are short ones that have yet
 * to run, `keys` the keys that came up, `acts` everything that changed.
 */
export function watchPage() {
  const state = { timers: 0, keys: 0, acts: 0 };
  globalThis.heardState = state;
  const LONG = 3500;
  const pending = new Set();
  const { setTimeout: later, clearTimeout: never, requestIdleCallback: idle } = globalThis;
  const over = (id) => {
    if (pending.delete(id)) state.timers = pending.size;
  };
  const counted = (id) => {
    pending.add(id);
    state.timers = pending.size;
    return id;
  };
  globalThis.setTimeout = (work, ms = 0, ...rest) => {
    if (ms > LONG || typeof work !== 'function') return later(work, ms, ...rest);
    const id = later(() => {
      over(id);
      state.acts += 1;
      work(...rest);
    }, ms);
    return counted(id);
  };
  globalThis.clearTimeout = (id) => {
    over(id);
    never(id);
  };
  globalThis.requestIdleCallback = (work, options) => {
    const id = idle((deadline) => {
      over(`idle ${id}`);
      work(deadline);
    }, options);
    counted(`idle ${id}`);
    return id;
  };
  const changes = new MutationObserver((records) => {
    if (records.some(({ target }) => target.id !== 'heard-beacon')) state.acts += 1;
  });
  const all = { attributes: true, characterData: true, childList: true, subtree: true };
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    changes.observe(root, all);
    return root;
  };
  changes.observe(document, all);
  for (const name of ['focusin', 'focusout', 'click', 'input', 'toggle'])
    addEventListener(name, () => (state.acts += 1), true);
  addEventListener('keyup', () => (state.keys += 1), true);
}

/** In the page, after two frames: renames the beacon, within an open modal dialog if there is one. */
export async function lightBeacon(number) {
  for (let i = 0; i < 2; i += 1) await new Promise((done) => requestAnimationFrame(done));
  const dialogs = (root) =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      ...(element.localName === 'dialog' && element.open && element.matches(':modal')
        ? [element]
        : []),
      ...(element.shadowRoot ? dialogs(element.shadowRoot) : []),
    ]);
  const place = dialogs(document).at(-1) ?? document.body;
  let beacon = globalThis.heardBeacon;
  if (!beacon) {
    beacon = globalThis.heardBeacon = document.createElement('div');
    beacon.id = 'heard-beacon';
    beacon.role = 'img';
    beacon.style.cssText = 'position:absolute;width:1px;height:1px';
  }
  if (beacon.parentNode !== place) place.append(beacon);
  beacon.ariaLabel = `beacon ${number}`;
}

/** In the page: what watchPage counted, and which document it is. */
export const pageState = () => ({
  ...globalThis.heardState,
  undefined: document.querySelectorAll(':not(:defined)').length,
  document: performance.timeOrigin,
  focused: document.hasFocus(),
});

/** In the page: the focused element through shadow trees, as “button Check answer”. */
export function focusedElement() {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  if (!at || at === document.body) return 'nothing';
  const words =
    at.ariaLabel ||
    [...(at.labels ?? [])].map(({ textContent }) => textContent).join(' ') ||
    at.textContent ||
    '';
  return `${at.localName} ${words.trim().replace(/\s+/g, ' ').slice(0, 80)}`;
}
