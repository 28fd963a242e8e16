/** A person in the WordPress editor: clicks are counted, keys are real. */
import { chromium } from 'playwright-core';
import { findChromium } from '../../../scripts/browser.mjs';

let browser;
let pictures = 0;
const windows = new Set();

/** A new window without cookies; `problems` holds what went wrong in the page’s own scripts. */
export async function open() {
  if (!browser) {
    const { executablePath, env } = await findChromium();
    browser = await chromium.launch({ executablePath, env, args: ['--no-sandbox'] });
  }
  const context = await browser.newContext({ viewport: { width: 1400, height: 1000 } });
  const page = await context.newPage();
  windows.add(page);
  // A machine that does other things too.
  page.setDefaultTimeout(Number(process.env.PATIENCE_MS ?? 120_000));
  page.problems = [];
  // Pictures of users and the like come from elsewhere; nothing leaves this machine.
  await page.route(
    ({ hostname, protocol }) => /^http/.test(protocol) && hostname !== '127.0.0.1',
    (route) => route.abort(),
  );
  page.on('pageerror', (error) => page.problems.push(error.message));
  return page;
}

/** After each test; `PICTURES=folder` keeps a picture of what was on show last. */
export async function closeWindows() {
  for (const page of windows) {
    const { PICTURES } = process.env;
    if (PICTURES) await page.screenshot({ path: `${PICTURES}/${(pictures += 1)}.png` });
    await page.context().close();
  }
  windows.clear();
}

export const closeBrowser = () => browser?.close();

/**
 * Signs somebody in, as the form would: the same cookies. The tour and the choice of patterns would stand in the way; a
 * person has closed them long ago, and WordPress has noted it with the user.
 */
export async function logIn(page, { url, php }, name) {
  const cookies = JSON.parse(
    php(
      `$user = get_user_by('login', '${name}'); $until = time() + DAY_IN_SECONDS;
       update_user_meta($user->ID, $GLOBALS['wpdb']->get_blog_prefix() . 'persisted_preferences', array(
         'core/edit-post' => array('welcomeGuide' => false),
         'core' => array('welcomeGuide' => false, 'enableChoosePatternModal' => false),
         '_modified' => gmdate('c'),
       ));
       $token = WP_Session_Tokens::get_instance($user->ID)->create($until);
       echo json_encode(array(
         AUTH_COOKIE => wp_generate_auth_cookie($user->ID, $until, 'auth', $token),
         LOGGED_IN_COOKIE => wp_generate_auth_cookie($user->ID, $until, 'logged_in', $token),
       ));`,
    ),
  );
  await page
    .context()
    .addCookies(Object.entries(cookies).map(([key, value]) => ({ name: key, value, url })));
}

/** Opens the editor with a new post, or the one named. */
export async function edit(page, url, post) {
  await page.goto(
    `${url}/wp-admin/${post ? `post.php?post=${post}&action=edit` : 'post-new.php'}`,
    {
      waitUntil: 'commit',
    },
  );
  await page.waitForFunction(() => globalThis.wp?.blocks?.getBlockType('bedside/faq'));
  await page.locator('iframe[name=editor-canvas], .editor-post-title').first().waitFor();
  const frame = page.locator('iframe[name=editor-canvas]');
  const canvas = (await frame.count()) ? await (await frame.elementHandle()).contentFrame() : page;
  await canvas.locator('.editor-post-title').first().waitFor();
  // A person types on when the caret stands where it was sent.
  const drawn = () =>
    page.evaluate(
      () =>
        new Promise((done) =>
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))),
        ),
    );
  /** The block whose words the caret stands in; none where typing would do nothing. */
  const caretIn = () =>
    canvas.evaluate(() => {
      const { activeElement: at } = document;
      return at?.isContentEditable ? (at.closest('[data-block]')?.dataset.block ?? 'title') : '';
    });
  /**
   * Presses an arrow until the caret stands in the next words: WordPress 6.1 stops at a list as a whole, too, and at
   * the button that adds to it.
   */
  const go = async (key) => {
    const from = await caretIn();
    for (let presses = 0, at = from; presses < 4 && (!at || at === from); presses += 1) {
      await page.keyboard.press(key);
      await drawn();
      at = await caretIn();
    }
  };
  /** WordPress hides a block’s toolbar from the first key until the pointer moves over the page, not over a frame in it. */
  const movePointer = async () => {
    const words = canvas.locator('[contenteditable=true]:focus');
    const box = (await words.count()) && (await words.first().boundingBox());
    if (!box) return;
    await page.mouse.move(box.x + 5, box.y + 5);
    await page.mouse.move(box.x + 15, box.y + 10);
  };
  const editor = {
    page,
    canvas,
    clicks: 0,
    async click(target) {
      editor.clicks += 1;
      await movePointer();
      await target.click();
    },
    async keys(...all) {
      for (const key of all)
        if (/^Arrow(Down|Up)$/.test(key)) await go(key);
        else if (/^(Enter|Tab|Arrow\w+|Escape|Home|End|Backspace|(Control|Shift)\+.+)$/.test(key)) {
          await page.keyboard.press(key);
          await drawn();
        } else await page.keyboard.type(key);
    },
    /** Types “/words” and takes what WordPress offers. */
    async insert(words, block) {
      await page.keyboard.type(`/${words}`);
      // Offered in the page or in its frame, by version.
      const hasText = new RegExp(`^${words}`, 'i');
      const offered = (where) =>
        where.locator('.components-autocomplete__result', { hasText }).first().waitFor();
      await Promise.any([offered(page), offered(canvas)]);
      await page.keyboard.press('Enter');
      await canvas.locator(`[data-type="bedside/${block}"]`).last().waitFor();
      await page.waitForFunction(() =>
        wp.data.select('core/block-editor').getSelectedBlock()?.name.startsWith('core/'),
      );
    },
    content: () => page.evaluate(() => wp.data.select('core/editor').getEditedPostContent()),
    id: () => page.evaluate(() => wp.data.select('core/editor').getCurrentPostId()),
    /** Waits until nothing changes any more: ids are made when an author pauses. */
    async settled() {
      let before;
      for (let now = await editor.content(); now !== before; now = await editor.content()) {
        before = now;
        await page.waitForTimeout(1600);
      }
    },
    async save() {
      await page.evaluate(() => wp.data.dispatch('core/editor').savePost());
      await page.waitForFunction(() => !wp.data.select('core/editor').isSavingPost());
    },
    preview: async (block, n = 0) =>
      (
        await canvas.locator(`[data-type="bedside/${block}"] iframe`).nth(n).elementHandle()
      ).contentFrame(),
  };
  return editor;
}
