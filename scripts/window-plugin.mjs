/**
 * A test runner command for engines that are driven by WebDriver: sizes the window, whose inner size the page sees.
 * `executeServerCommand('window-size', { width, height })`.
 */
export const windowPlugin = () => ({
  name: 'window-size',
  async executeCommand({ command, payload, session }) {
    if (command !== 'window-size' || session.browser.type !== 'webdriver') return undefined;
    const { width, height } = payload;
    await session.browser.driver.setWindowRect(null, null, width, height);
    return true;
  },
});
