import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { filesIn, importsOf, sri } from '../../scripts/rollup/integrity.mjs';
import { axe, home, htmlPage, open, pdfText, serve, stored, tree } from './support/index.mjs';

const dist = join(home, 'dist');
const entries = filesIn(dist).filter((file) => /^(?!embed)[\w-]+\.js$/.test(file));
const questions = `<bedside-faq>
  <h2>Common questions</h2>
  <h3 id="offended">Will my doctor mind if I ask?</h3>
  <p>Most doctors expect it.</p>
</bedside-faq>`;

describe('the built files', () => {
  for (const entry of entries)
    it(`${entry} can be imported by a server, which renders nothing and registers nothing`, () => {
      const program = `
        const before = Object.keys(globalThis).length;
        const exported = await import(${JSON.stringify(`bedside/${entry}`)});
        if (!Object.keys(exported).some((name) => /Element$/.test(name))) throw new Error('exports no element');
        if (globalThis.customElements || globalThis.document) throw new Error('made a registry');
        if (Object.keys(globalThis).length !== before) throw new Error('left a global behind');`;
      execFileSync(process.execPath, ['--input-type=module', '--eval', program], { cwd: home });
    });

  it('name no other site, hold no word for translators only, and no source map', () => {
    for (const file of filesIn(dist).filter(
      (name) => name.endsWith('.js') && !name.startsWith('bin/'),
    )) {
      const code = readFileSync(join(dist, file), 'utf8');
      const sites = [...code.matchAll(/https?:\/\/[\w.-]+/g)].map(([site]) => site);
      const known = /^https?:\/\/(www\.w3\.org|schema\.org|json-schema\.org)$/;
      assert.deepEqual(
        sites.filter((site) => !known.test(site)),
        [],
        file,
      );
      assert.doesNotMatch(code, /\bdesc:|sourceMappingURL|@license/, file);
    }
  });

  it('have the hashes that integrity.json gives', () => {
    const table = JSON.parse(readFileSync(join(dist, 'integrity.json'), 'utf8'));
    for (const file of filesIn(dist).filter((name) => name !== 'integrity.json'))
      assert.equal(table[file], sri(readFileSync(join(dist, file))), file);
  });

  it('declare types that need no other package', () => {
    for (const file of filesIn(dist).filter((name) => name.endsWith('.d.ts')))
      for (const [, from] of readFileSync(join(dist, file), 'utf8').matchAll(/from ['"]([^'"]+)/g))
        assert.match(from, /^\./, file);
  });
});

describe('a page with the built bundle', () => {
  let site;
  before(async () => (site = await serve()));
  after(() => site.close());

  it('loads only what the element needs, from its own folder', async () => {
    const page = await open(site.page(htmlPage(questions, { script: '/bedside/faq.js' })));
    await page.getByRole('button', { name: 'Will my doctor mind' }).waitFor();
    const wanted = [...importsOf(dist, 'faq.js')].map((file) => `${site.url}/bedside/${file}`);
    const scripts = page.loaded.filter((url) => url.endsWith('.js'));
    const soon = /\/bedside\/chunks\/(faq-more|report|text)-/;
    assert.deepEqual(scripts.filter((url) => !soon.test(url)).sort(), wanted.sort());
    assert.ok(page.loaded.every((url) => url.startsWith(site.url) || url.startsWith('data:')));
    assert.deepEqual(page.problems, []);
  });

  it('works under the strictest content security policy, Trusted Types included', async () => {
    const strict = await serve({
      headers: {
        'content-security-policy':
          "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'none'; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'",
      },
    });
    const page = await open(strict.page(htmlPage(questions)));
    await page.getByRole('button', { name: 'Will my doctor mind' }).click();
    await page.getByText('Most doctors expect it.').waitFor();
    assert.deepEqual([...page.violations, ...page.problems], []);
    await strict.close();
  });

  it('asks for one policy by name where setHTML() is missing', async () => {
    const named = await serve({
      headers: {
        'content-security-policy': "require-trusted-types-for 'script'; trusted-types bedside",
      },
    });
    const page = await open();
    await page.addInitScript(() => delete Element.prototype.setHTML);
    await page.goto(named.page(htmlPage(questions)));
    await page.getByRole('button', { name: 'Will my doctor mind' }).waitFor();
    assert.deepEqual([...page.violations, ...page.problems], []);
    await named.close();
  });

  it('leaves the page readable where even that policy is refused', async () => {
    const refusing = await serve({
      headers: {
        'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'",
      },
    });
    const page = await open();
    await page.addInitScript(() => delete Element.prototype.setHTML);
    await page.goto(refusing.page(htmlPage(questions)));
    await page.waitForTimeout(300);
    assert.ok(await page.getByText('Most doctors expect it.').isVisible());
    assert.equal(await page.evaluate(() => customElements.get('bedside-faq')), undefined);
    await refusing.close();
  });

  it('takes a second copy of the bundle without a word', async () => {
    const twice = `<script type="module" src="/bedside/bedside.js?copy=2"></script>`;
    const page = await open(site.page(htmlPage(questions, { head: twice })));
    await page.getByRole('button', { name: 'Will my doctor mind' }).click();
    await page.getByText('Most doctors expect it.').waitFor();
    assert.deepEqual(page.problems, []);
  });

  it('keeps its styles when it is moved into a frame', async () => {
    const page = await open(site.page(htmlPage(`${questions}<iframe title="Preview"></iframe>`)));
    await page.getByRole('button', { name: 'Will my doctor mind' }).waitFor();
    const sheets = await page.evaluate(() => {
      const element = document.querySelector('bedside-faq');
      const before = element.shadowRoot.adoptedStyleSheets.length;
      document.querySelector('iframe').contentDocument.body.append(element);
      const after = element.shadowRoot.adoptedStyleSheets;
      return { before, after: after.length, rules: after.map((sheet) => sheet.cssRules.length) };
    });
    assert.ok(sheets.before > 0);
    assert.equal(sheets.after, sheets.before);
    assert.ok(sheets.rules.every((rules) => rules > 0));
    assert.deepEqual(page.problems, []);
  });

  it('stores nothing, prints its words, passes axe and shows its roles', async () => {
    const page = await open(site.page(htmlPage(`<h1>Second opinions</h1>${questions}`)));
    const question = page.getByRole('button', { name: 'Will my doctor mind' });
    await question.click();
    assert.match(await tree(page), /button "Will my doctor mind if I ask\?" \[expanded\]/);
    assert.deepEqual(await axe(page), []);
    assert.match(await pdfText(page), /Will my doctor mind if I ask\?.*Most doctors expect it\./);
    assert.deepEqual(await stored(page), {
      local: {},
      session: {},
      cookies: '',
      databases: [],
      caches: [],
    });
  });
});
