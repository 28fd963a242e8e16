/** What works on the sources works in the bundle: ordinary Lit, built with the same plugins as the library. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { rollup } from 'rollup';
import configs from '../../rollup.config.mjs';
import { htmlPage, open, serve } from './support/index.mjs';

const own = /^(typescript|development|node-resolve|styles-and-notes|lit-patch|terser)$/;

async function bundle() {
  const plugins = configs[0].plugins.filter(({ name }) => own.test(name));
  const build = await rollup({
    input: 'tests/fixtures/lit/probe.ts',
    plugins,
    onwarn: () => {},
  });
  const { output } = await build.generate({ format: 'es' });
  await build.close();
  return output[0].code;
}

describe('ordinary Lit in a bundle made like ours', () => {
  let site;
  let page;
  before(async () => {
    site = await serve({
      files: { '/probe.js': { type: 'text/javascript', body: await bundle() } },
    });
    page = await open(
      site.page(htmlPage('<lit-probe words="a b" rank="3"></lit-probe>', { script: '/probe.js' })),
    );
    await page.getByText('first').waitFor();
  });
  after(() => site.close());
  const inProbe = (act) => page.locator('lit-probe').evaluate(act);

  it('shows classes, styles and the sheet of the element', async () => {
    const line = await page.locator('p.on').evaluate((p) => {
      const { color, fontWeight } = getComputedStyle(p);
      return [p.className.trim(), color, fontWeight];
    });
    assert.deepEqual(line, ['on', 'rgb(1, 2, 3)', '700']);
  });

  it('reads attributes by a converter and a type, and reflects', async () => {
    assert.equal((await page.locator('p').textContent()).trim(), 'a+b');
    await inProbe((probe) => (probe.rank = 5));
    await page.locator('lit-probe[rank="5"]').waitFor();
  });

  it('waits with until()', () => page.getByText('came').waitFor());

  it('keeps the white space of a template', async () => {
    assert.match(await inProbe((probe) => probe.shadowRoot.textContent), /came one/);
  });

  it('writes a value again with live()', async () => {
    await page.locator('input').fill('reader');
    await inProbe((probe) => (probe.requestUpdate(), probe.updateComplete));
    assert.equal(await page.locator('input').inputValue(), 'author');
  });

  it('hears an object as a listener, with its options', async () => {
    await page.getByRole('button').click();
    await page.getByText('first,pressed').waitFor();
  });

  it('calls firstUpdated once, and does not update while shouldUpdate says no', async () => {
    await inProbe((probe) => {
      probe.closed = true;
      probe.words = ['never'];
      return probe.updateComplete;
    });
    assert.equal((await page.locator('p').textContent()).trim(), 'a+b');
    assert.deepEqual(page.problems, []);
  });
});
