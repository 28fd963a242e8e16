/**
 * A test runner command for chords: `executeServerCommand('chord', { keys: ['Shift', 'Tab'] })` holds all keys but the
 * last and presses the last, in all three engines.
 */
export const chordPlugin = () => ({
  name: 'chord',
  async executeCommand({ command, payload, session }) {
    if (command !== 'chord') return undefined;
    const { browser, id } = session;
    const { keys } = payload;
    if (browser.type === 'playwright') {
      await browser.getPage(id).keyboard.press(keys.join('+'));
    } else if (browser.type === 'puppeteer') {
      const { keyboard } = browser.getPage(id);
      const held = keys.slice(0, -1);
      for (const key of held) await keyboard.down(key);
      await keyboard.press(keys.at(-1));
      for (const key of held.reverse()) await keyboard.up(key);
    } else if (browser.type === 'webdriver') {
      await browser.sendKeys(id, keys);
    } else {
      return undefined;
    }
    return true;
  },
});
