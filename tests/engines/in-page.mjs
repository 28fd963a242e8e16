// Served to the pages of visit.test.mjs as their first script. Notes what goes wrong, and holds a reader's hands and eyes.
const noted = { violations: [], errors: [] };
addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
  noted.violations.push(`${violatedDirective} ${blockedURI} ${sample}`),
);
addEventListener('error', ({ message, error }) => {
  if (message) noted.errors.push(`${message} ${error?.stack ?? ''}`);
});
addEventListener('unhandledrejection', ({ reason }) => noted.errors.push(`rejected: ${reason}`));
globalThis.print = () => {};

const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
async function until(found, what) {
  for (const end = performance.now() + 10_000; performance.now() < end; await pause(20)) {
    const result = found();
    if (result) return result;
  }
  throw new Error(`never came: ${what}`);
}
function* every(root) {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* every(element.shadowRoot);
  }
}
const hosts = (tag) => [...document.querySelectorAll(tag)];
const inside = (tag) =>
  hosts(tag).flatMap((host) => [
    ...(host.shadowRoot ? every(host.shadowRoot) : []),
    ...every(host),
  ]);
const tidy = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
const nameOf = (control) =>
  tidy(
    `${control.getAttribute('aria-label') ?? ''} ${control.textContent} ${[...(control.labels ?? [])].map((label) => label.textContent)}`,
  );
const control = (tag, words, selector) =>
  until(
    () =>
      inside(tag).find(
        (each) => each.matches(selector) && each.checkVisibility() && nameOf(each).includes(words),
      ),
    `${selector} “${words}” in ${tag}`,
  );

globalThis.visit = {
  noted,
  pause,
  /** All elements of ours are defined, and what they draw has come to rest. */
  async settled() {
    await until(() => !document.querySelector(':not(:defined)'), 'every element');
    for (let last = 0, quiet = 0; quiet < 4;) {
      await pause(80);
      const now = [...every(document)].length;
      quiet = now === last ? quiet + 1 : 0;
      last = now;
    }
  },
  async press(tag, words) {
    const found = await control(
      tag,
      words,
      'button, input, summary, a, [role=button], [role=link]',
    );
    found.focus();
    found.click();
    await pause(60);
  },
  async write(tag, words, text) {
    const found = await control(tag, words, 'input:not([type=radio], [type=checkbox]), textarea');
    found.focus();
    found.value = text;
    found.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await pause(60);
  },
  /** Waits until a reader can see these words in an element, its own or the author's. */
  sees: (tag, words) =>
    until(
      () =>
        inside(tag).some(
          (each) =>
            each.checkVisibility({ visibilityProperty: true }) &&
            [...each.childNodes].some((node) => node.nodeType === 3) &&
            tidy(each.textContent).includes(words) &&
            each.getClientRects().length > 0,
        ),
      `“${words}” to be seen in ${tag}`,
    ).then(() => true),
  kept: async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    cookies: document.cookie,
    databases: ((await indexedDB.databases?.()) ?? []).map(({ name }) => name),
  }),
  /** Where everything that this page has loaded came from. */
  loaded: () => performance.getEntriesByType('resource').map(({ name }) => name),
};
