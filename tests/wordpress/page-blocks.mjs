/** The blocks for what stands around an article, and the patterns, in a live WordPress. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { edit, logIn, open } from './support/editor.mjs';

const families = ['help', 'levels', 'review', 'print'];
const core = /^(div|h[2-3]|p|ul|li|a|strong)$/;

/** Names of blocks that WordPress would call broken. */
const brokenIn = (page, content) =>
  page.evaluate((html) => {
    const all = (blocks) => blocks.flatMap((each) => [each, ...all(each.innerBlocks)]);
    const blocks =
      html === null ? wp.data.select('core/block-editor').getBlocks() : wp.blocks.parse(html);
    return all(blocks)
      .filter((each) => !each.isValid)
      .map(({ name }) => name);
  }, content);

/** Selects the block that holds the selected one. */
const selectAround = (page) =>
  page.evaluate(() => {
    const { getSelectedBlockClientId, getBlockRootClientId } = wp.data.select('core/block-editor');
    wp.data
      .dispatch('core/block-editor')
      .selectBlock(getBlockRootClientId(getSelectedBlockClientId()));
  });

const upgraded = (page, family) =>
  page.waitForFunction((name) => document.querySelector(name)?.shadowRoot, `bedside-${family}`);

/** @param {() => Awaited<ReturnType<import('../../scripts/wordpress/host.mjs').startWordPress>>} site running WordPress */
export function testPageBlocks(site) {
  it('lets an author say whom to call, how much to read, who checked it, and offer a sheet, and keeps it', async () => {
    const wp = site();
    const page = await open();
    await logIn(page, wp, 'author');
    let editor = await edit(page, wp.url);
    const { canvas } = editor;
    const field = (label) => page.getByLabel(label, { exact: true });
    await editor.click(canvas.locator('.editor-post-title').first());
    await editor.keys('Around an article', 'Enter');
    await editor.insert('who checked', 'review');
    await editor.keys('Checked by our nurses');
    const panel = page.locator('.block-editor-block-inspector');
    if (!(await panel.isVisible()))
      await page.getByRole('button', { name: 'Settings', exact: true }).click();
    await selectAround(page);
    await field('Months between reviews').fill('24');
    await field('How hard it is to read').fill('Easy to read');
    await field('Minutes to read').fill('6');
    await field('Last medical review').fill('2026-07-04');
    await editor.click(canvas.locator('[data-type="bedside/review"] p').first());
    await editor.keys('End', 'Enter', 'Enter');
    await editor.insert('how much', 'levels');
    await editor.keys(
      'How much would you like to read?',
      'ArrowDown',
      'In short',
      'ArrowDown',
      'It is another look at the same facts.',
      'ArrowDown',
      'The whole story',
      'ArrowDown',
      'A second doctor reads your reports.',
      'Enter',
      'Enter',
    );
    await editor.insert('whom to', 'help');
    await editor.keys(
      'If you need help',
      'ArrowDown',
      'Call us today if',
      'ArrowDown',
      'you have a fever',
      'ArrowDown',
      'Nurses: 555-0100',
      'Enter',
      'Enter',
    );
    await editor.insert('print this', 'print');
    await selectAround(page);
    await field('Large print is ticked').check();
    await field('My checklist').uncheck();
    await editor.settled();
    for (const family of families) {
      const preview = await editor.preview(family);
      await upgraded(preview, family);
    }
    await page.evaluate(() => wp.data.dispatch('core/editor').editPost({ status: 'publish' }));
    await editor.save();
    const post = await editor.id();
    const saved = wp.php(`echo get_post(${post})->post_content;`);
    assert.equal(saved, await editor.content());
    assert.ok(
      [...saved.matchAll(/<([a-z][\w-]*)/g)].every(([, name]) => core.test(name)),
      saved,
    );
    for (const set of [
      'every="24"',
      'level="Easy to read"',
      'minutes="6"',
      'reviewed="2026-07-04"',
      'large=""',
      'take="article questions words"',
    ])
      assert.ok(saved.includes(`data-${set}`), `${set} in ${saved}`);
    assert.match(saved, /<h3[^>]* id="in-short"/);
    assert.doesNotMatch(saved, /<h2[^>]* id=/);

    editor = await edit(page, wp.url, post);
    await editor.settled();
    assert.equal(await editor.content(), saved);
    assert.deepEqual(await brokenIn(page, null), []);

    const reader = await open();
    await reader.goto(`${wp.url}/?p=${post}`);
    for (const family of families) await upgraded(reader, family);
    await reader.locator('bedside-review').getByText('July 4, 2026').waitFor();
    await reader.locator('bedside-review').getByText('Easy to read').waitFor();
    const whole = reader.getByText('A second doctor reads your reports.');
    assert.equal(await whole.isVisible(), false);
    await reader.getByRole('button', { name: 'The whole story' }).click();
    await whole.waitFor();
    await reader.locator('bedside-help').getByText('you have a fever').waitFor();
    await reader.getByRole('button', { name: 'Print this page for me' }).waitFor();
    assert.equal(await reader.getByRole('checkbox', { name: 'Large print' }).isChecked(), true);
    assert.deepEqual([...page.problems, ...reader.problems], []);
  });

  it('offers patterns that the editor takes as they are, and that readers get as widgets', async () => {
    const wp = site();
    const patterns = JSON.parse(wp.php('echo json_encode(bedside_patterns());'));
    const page = await open();
    await logIn(page, wp, 'author');
    await edit(page, wp.url);
    for (const [name, [, , content]] of Object.entries(patterns)) {
      assert.deepEqual(await brokenIn(page, content), [], name);
      // What the editor would write is what the pattern says.
      assert.deepEqual(
        await page.evaluate(
          (html) => wp.blocks.parse(wp.blocks.serialize(wp.blocks.parse(html))).length,
          content,
        ),
        await page.evaluate((html) => wp.blocks.parse(html).length, content),
      );
    }
    const post = wp.php(
      `echo wp_insert_post(array('post_status'=>'publish','post_title'=>'All','post_content'=>wp_slash(bedside_patterns()['all'][2])));`,
    );
    const reader = await open();
    await reader.addInitScript(() => {
      globalThis.told = [];
      addEventListener('bedside-error', ({ detail }) => globalThis.told.push(...detail.problems));
    });
    await reader.goto(`${wp.url}/?p=${post}`);
    for (const family of [...families, 'faq', 'quiz', 'checklist', 'questions', 'glossary'])
      await upgraded(reader, family);
    assert.equal(await reader.locator('bedside-questions[kind=say]').count(), 1);
    assert.deepEqual(await reader.evaluate(() => globalThis.told), []);
  });
}
