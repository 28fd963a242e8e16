/**
 * The plugin in a live WordPress: uploaded as the zip that is built, worked with by keys and clicks, looked at as a
 * reader. `node scripts/wordpress/test.mjs` starts it.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, afterEach, before, describe, it } from 'node:test';
import { archive } from '../../scripts/wordpress/build.mjs';
import { DEBIAN, startWordPress } from '../../scripts/wordpress/host.mjs';
import { newestWordPress } from '../../scripts/wordpress/newest.mjs';
import { testPageBlocks } from './page-blocks.mjs';
import { closeBrowser, closeWindows, edit, logIn, open } from './support/editor.mjs';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const classic = `${DEBIAN}/wp-content/themes/twentytwentyone`;
// `WORDPRESS=debian` or `WORDPRESS=newest`: only that one.
const { WORDPRESS } = process.env;
const newest = WORDPRESS !== 'debian' && newestWordPress();
if (WORDPRESS === 'debian')
  console.log('The newest WordPress was not tried: WORDPRESS=debian asks for the other only.');
// Translations are drafts: the words are those of the catalogue.
const [, openAll] = /<source>All answers<\/source>\s*<target[^>]*>([^<]+)</.exec(
  readFileSync('locales/es.xlf', 'utf8'),
);
const families = ['faq', 'quiz', 'checklist', 'questions', 'question-list', 'glossary', 'term'];

/** Serious findings of axe in one part of a page. */
async function axeIn(frame, context) {
  await frame.evaluate(axe);
  const { violations } = await frame.evaluate(
    (part) => globalThis.axe.run(part, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }),
    context,
  );
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
}

afterEach(closeWindows);
after(closeBrowser);

for (const [title, source, themes, blockTheme] of [
  ...(WORDPRESS === 'newest' ? [] : [['Debian’s WordPress', DEBIAN, [], 'twentytwentythree']]),
  ...(newest ? [['the newest WordPress', newest, [classic], 'twentytwentyfive']] : []),
])
  describe(title, () => {
    let wp;
    let post;
    let saved;
    const raw = (id) => wp.php(`echo get_post(${id})->post_content;`);
    const useTheme = (name) => wp.php(`switch_theme('${name}');`);

    before(async () => {
      wp = await startWordPress({ source, themes });
      wp.php(
        `wp_insert_user(array('user_login'=>'author','user_pass'=>'password','role'=>'author'));
         wp_insert_post(array('post_type'=>'page','post_status'=>'publish','post_title'=>'Mine','post_name'=>'mine','post_content'=>'<!-- wp:bedside/question-list --><div class="wp-block-bedside-question-list bedside-question-list"><!-- wp:heading --><h2>My questions</h2><!-- /wp:heading --></div><!-- /wp:bedside/question-list -->'));`,
      );
    });
    after(() => wp?.stop());

    it('takes the zip: uploaded, activated, done', async (t) => {
      t.diagnostic(`WordPress ${wp.version}`);
      const page = await open();
      await logIn(page, wp, 'admin');
      await page.goto(`${wp.url}/wp-admin/plugin-install.php?tab=upload`);
      await page.setInputFiles('#pluginzip', archive);
      await page.click('#install-plugin-submit');
      await page.getByRole('link', { name: 'Activate Plugin' }).click();
      await page.getByText('Plugin activated.').waitFor();
      assert.deepEqual(page.problems, []);
    });

    it('lets an author without rights to HTML make every widget in one post, in under 25 clicks', async (t) => {
      const started = Date.now();
      const page = await open();
      await logIn(page, wp, 'author');
      const editor = await edit(page, wp.url);
      const { canvas } = editor;
      const empty = () => canvas.locator('.block-editor-default-block-appender').last();
      await editor.click(canvas.locator('.editor-post-title').first());
      await editor.keys('A second opinion', 'Enter');
      await editor.insert('glossary', 'glossary');
      await editor.keys(
        'Words to know',
        'ArrowDown',
        'Biopsy',
        'ArrowDown',
        'A small piece of tissue.',
        'Enter',
        'Enter',
      );
      await editor.insert('common questions', 'faq');
      await editor.keys(
        'Common questions',
        'ArrowDown',
        'Will my doctor mind?',
        'ArrowDown',
        'Most doctors expect it.',
      );
      await editor.click(canvas.getByRole('button', { name: 'Add question' }).first());
      await editor.keys('Will it take long?', 'ArrowDown', 'About two weeks.', 'Enter', 'Enter');
      await editor.insert('quiz', 'quiz');
      await editor.keys(
        'Check what you know',
        'ArrowDown',
        'What is a second opinion?',
        'ArrowDown',
        'A new treatment',
        'ArrowDown',
        'A review of your results',
      );
      await editor.click(page.getByRole('button', { name: 'Right answer' }));
      await editor.keys(
        'ArrowDown',
        'A complaint',
        'ArrowDown',
        'Another doctor looks at the same facts.',
        'Enter',
        'Enter',
      );
      await editor.insert('checklist', 'checklist');
      await editor.keys(
        'What to bring',
        'ArrowDown',
        'Your reports',
        'ArrowDown',
        'Your list of medicines',
        'Enter',
        'Enter',
        'Enter',
      );
      await editor.insert('questions to ask', 'questions');
      await editor.keys(
        'Questions to ask',
        'ArrowDown',
        'What happens if we wait?',
        'ArrowDown',
        'Who can I call?',
        'Enter',
        'Enter',
        'Enter',
      );
      await editor.insert('my questions', 'question-list');
      await editor.click(canvas.locator('[data-type="bedside/question-list"] p').first());
      await editor.keys(
        'End',
        'Enter',
        'Enter',
        'They found it with a biopsy',
        'Control+Shift+ArrowLeft',
      );
      await editor.click(page.getByRole('button', { name: 'Word to know' }));
      await editor.click(page.getByRole('dialog').getByRole('button', { name: 'Biopsy' }));
      await editor.settled();
      await editor.click(page.getByRole('button', { name: 'Publish', exact: true }));
      await editor.click(
        page
          .locator('.editor-post-publish-panel')
          .getByRole('button', { name: 'Publish', exact: true }),
      );
      await page.getByText('is now live').first().waitFor();
      void empty;
      t.diagnostic(
        `${editor.clicks} clicks, ${Math.round((Date.now() - started) / 1000)} s with login`,
      );
      assert.ok(editor.clicks < 25, `${editor.clicks} clicks`);
      post = await editor.id();
      saved = raw(post);
      assert.equal(saved, await editor.content());
      for (const family of families)
        assert.match(saved, new RegExp(`class="[^"]*bedside-${family}"`));
      assert.match(saved, /<strong>A review of your results<\/strong>/);
      assert.doesNotMatch(saved, /<bedside-|<script/);
      assert.deepEqual(page.problems, []);
    });

    it('shows the widget itself in the editor, and keeps the post byte for byte through reload, autosave and revision', async () => {
      const page = await open();
      await logIn(page, wp, 'author');
      let editor = await edit(page, wp.url, post);
      for (const family of families.slice(0, 6)) {
        const preview = await editor.preview(family);
        await preview.waitForFunction(
          (name) => document.querySelector(name)?.shadowRoot,
          `bedside-${family}`,
        );
      }
      await editor.settled();
      assert.equal(await editor.content(), saved);
      assert.equal(
        await page.evaluate(() => wp.data.select('core/editor').isEditedPostDirty()),
        false,
      );
      assert.equal(await editor.canvas.locator('bedside-faq').count(), 0);
      const broken = await page.evaluate(() => {
        const all = (blocks) => blocks.flatMap((each) => [each, ...all(each.innerBlocks)]);
        return all(wp.data.select('core/block-editor').getBlocks())
          .filter((each) => !each.isValid)
          .map(({ name }) => name);
      });
      assert.deepEqual(broken, []);

      // A change, an autosave of it, and the change taken back.
      await editor.canvas
        .locator('[data-type="core/paragraph"]', { hasText: 'About two weeks.' })
        .first()
        .click();
      await editor.keys('End', ' Or three.');
      const changed = await editor.content();
      await page.evaluate(() => wp.data.dispatch('core/editor').autosave());
      const autosave = wp.php(
        `$a = wp_get_post_autosave(${post}); echo $a ? $a->post_content : '';`,
      );
      assert.equal(autosave, changed);
      assert.equal(raw(post), saved);
      await editor.save();
      assert.equal(raw(post), changed);
      const revisions = JSON.parse(
        wp.php(
          `echo json_encode(array_values(wp_list_pluck(wp_get_post_revisions(${post}), 'post_content')));`,
        ),
      );
      assert.ok(revisions.includes(changed));
      assert.equal(changed.replace(' Or three.', ''), saved);
      editor = await edit(page, wp.url, post);
      await editor.settled();
      assert.equal(await editor.content(), changed);
      saved = changed;
      assert.deepEqual(page.problems, []);
    });

    for (const theme of [blockTheme, 'twentytwentyone'])
      it(`gives readers all widgets in the theme ${theme}, and only them the script`, async () => {
        useTheme(theme);
        const page = await open();
        await page.goto(`${wp.url}/?p=${post}`);
        for (const family of families)
          await page.waitForFunction(
            (name) => document.querySelector(name)?.shadowRoot,
            `bedside-${family}`,
          );
        const article = page.locator('bedside-faq');
        await article.getByRole('button', { name: 'Will my doctor mind?', exact: true }).click();
        await page.getByText('Most doctors expect it.').waitFor();
        await page.locator('bedside-checklist').getByRole('checkbox').first().check();
        await page.reload();
        await page.waitForFunction(() =>
          document.querySelector('bedside-checklist')?.shadowRoot?.querySelector('input:checked'),
        );
        assert.equal(
          (await page.locator('script[src*="library/embed.js"]').getAttribute('defer')) !== null,
          true,
        );
        assert.deepEqual(page.problems, []);
        if (process.env.PICTURES)
          await page.screenshot({
            path: `${process.env.PICTURES}/${wp.version}-${theme}.png`,
            fullPage: true,
          });
      });

    it('says beside the block what was not understood, in words and not only in the console', async () => {
      useTheme(blockTheme);
      const page = await open();
      await logIn(page, wp, 'author');
      const editor = await edit(page, wp.url);
      await editor.click(editor.canvas.locator('.editor-post-title').first());
      await editor.keys('Broken', 'Enter');
      await editor.insert('checklist', 'checklist');
      await editor.keys('What to bring');
      // WordPress also reads it out from a place of its own.
      const message = editor.canvas
        .locator('.bedside-block__below')
        .getByText('Readers see the plain text of this block until this is mended');
      await message.waitFor();
      await editor.keys('ArrowDown', 'Your reports');
      await message.waitFor({ state: 'detached' });
    });

    it('keeps an item’s id when its spelling is mended, and gives other words another', async () => {
      const page = await open();
      await logIn(page, wp, 'author');
      const editor = await edit(page, wp.url);
      await editor.click(editor.canvas.locator('.editor-post-title').first());
      await editor.keys('Ids', 'Enter');
      await editor.insert('checklist', 'checklist');
      await editor.keys(
        'To do',
        'ArrowDown',
        'Bring your reports',
        'ArrowDown',
        'Take your medicins',
      );
      await editor.settled();
      const ids = async () =>
        [...(await editor.content()).matchAll(/<li id="([^"]+)">/g)].map(([, id]) => id);
      assert.deepEqual(await ids(), ['bring-your-reports', 'take-your-medicins']);
      await editor.keys('Backspace', 'es');
      await editor.settled();
      assert.deepEqual(await ids(), ['bring-your-reports', 'take-your-medicins']);
      // Enter at the start of an item puts an empty one before it: the id stays with the words.
      await editor.keys('Home', 'Enter', 'ArrowUp', 'Bring your glasses');
      await editor.settled();
      assert.deepEqual(await ids(), [
        'bring-your-reports',
        'bring-your-glasses',
        'take-your-medicins',
      ]);
      await editor.keys('ArrowDown', 'Home');
      for (let i = 0; i < 4; i += 1) await page.keyboard.press('Delete');
      await editor.keys('Stop');
      await editor.settled();
      assert.deepEqual(await ids(), [
        'bring-your-reports',
        'bring-your-glasses',
        'stop-your-medicines',
      ]);
    });

    testPageBlocks(() => wp);

    it('has settings for the whole site: language, accent colour, the page of the list', async () => {
      const page = await open();
      await logIn(page, wp, 'admin');
      await page.goto(`${wp.url}/wp-admin/options-general.php?page=bedside`);
      assert.deepEqual(await axeIn(page, '.wrap'), []);
      await page.getByLabel('Language of buttons and messages').selectOption('es');
      await page.getByLabel('Accent colour').fill('#8a1538');
      await page.getByLabel('Page of “My questions”').selectOption({ label: 'Mine' });
      await page.getByRole('button', { name: 'Save Changes' }).click();
      await page.getByText('Settings saved.').waitFor();
      await page.goto(`${wp.url}/?p=${post}`);
      await page.locator('bedside-faq').getByRole('button', { name: openAll }).waitFor();
      assert.equal(
        await page.evaluate(() =>
          getComputedStyle(document.documentElement).getPropertyValue('--bedside-accent'),
        ),
        '#8a1538',
      );
      assert.match(
        await page.locator('bedside-questions').getAttribute('list'),
        /page_id=|\/mine\//,
      );
      assert.equal(raw(post), saved);
    });

    it('is usable by keys and named for screen readers in the editor', async () => {
      const page = await open();
      await logIn(page, wp, 'author');
      const editor = await edit(page, wp.url, post);
      await (
        await editor.preview('faq')
      ).waitForFunction(() => document.querySelector('bedside-faq')?.shadowRoot);
      assert.deepEqual(await axeIn(editor.canvas, '.bedside-block__below'), []);
      const add = editor.canvas.getByRole('button', { name: 'Add question' }).first();
      await add.focus();
      await page.keyboard.press('Enter');
      await page.keyboard.type('By keys?');
      await editor.canvas.locator('h3', { hasText: 'By keys?' }).waitFor();
    });

    it('leaves posts readable when it is deleted, and takes its settings along', async () => {
      const page = await open();
      await logIn(page, wp, 'admin');
      wp.php(
        `require_once ABSPATH . 'wp-admin/includes/plugin.php'; require_once ABSPATH . 'wp-admin/includes/file.php'; deactivate_plugins('bedside/bedside.php'); delete_plugins(array('bedside/bedside.php'));`,
      );
      assert.equal(wp.php(`var_export(get_option('bedside_settings'));`), 'false');
      assert.equal(raw(post), saved);
      await page.goto(`${wp.url}/?p=${post}`);
      for (const words of [
        'Will my doctor mind?',
        'Most doctors expect it.',
        'A review of your results',
        'Your list of medicines',
        'A small piece of tissue.',
      ])
        await page.getByText(words).first().waitFor();
      assert.equal(await page.locator('bedside-faq').count(), 0);
    });

    it('logged no warning of PHP', () => {
      const file = `${wp.site}/wp-content/debug.log`;
      const log = existsSync(file) ? readFileSync(file, 'utf8') : '';
      assert.deepEqual(
        log.split('\n').filter((line) => /plugins\/bedside/.test(line)),
        [],
      );
    });
  });
