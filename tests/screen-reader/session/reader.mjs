/**
 * A person with a screen reader: a display, a session bus and an accessibility bus of its own, a window manager, Orca and
 * a browser. Keys are pressed on the display; what Orca would say comes back as text.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { Orca } from './orca.mjs';
import { focusedElement, lightBeacon, pageState, startBrowser, watchPage } from './page.mjs';
import { Lost, Processes, within } from './processes.mjs';

const STATUS = 'org.freedesktop.DBus.Properties.Set org.a11y.Status'.split(' ');

export class Reader {
  #processes = new Processes();
  #beacon = 0;
  #browser;
  #page;
  #orca;

  /** Starts a session in `engine` (chromium, firefox); throws Lost when it does not come up. `busy()`: requests under way. */
  static async start(engine, busy = () => 0) {
    const reader = new Reader();
    reader.engine = engine;
    reader.busy = busy;
    try {
      await reader.#start();
      return reader;
    } catch (error) {
      await reader.stop();
      throw error;
    }
  }

  async #start() {
    const processes = this.#processes;
    const { env } = processes;
    const display = ['-displayfd', '3', '-screen', '0', '1280x1600x24', '-nolisten', 'tcp'];
    // -r: no key repeats by itself when its release comes late.
    const screen = processes.start('Xvfb', [...display, '-noreset', '-r']);
    env.DISPLAY = `:${await processes.firstLine(screen)}`;
    const bus = processes.start('dbus-daemon', ['--session', '--nofork', '--print-address=3']);
    env.DBUS_SESSION_BUS_ADDRESS = await processes.firstLine(bus);
    processes.start('/usr/libexec/at-spi-bus-launcher', ['--launch-immediately']);
    await processes.run('gdbus', 'wait', '--session', '--timeout=15', 'org.a11y.Bus');
    const call = ['call', '--session', '--dest=org.a11y.Bus', '--object-path=/org/a11y/bus'];
    for (const name of ['IsEnabled', 'ScreenReaderEnabled'])
      await processes.run('gdbus', ...call, `--method=${STATUS[0]}`, STATUS[1], name, '<true>');
    processes.start('openbox');
    this.#orca = await Orca.start(processes);
    this.#browser = await startBrowser(this.engine, env).catch((error) => {
      throw new Lost(error.message);
    });
    this.#page = (await this.#browser.pages())[0];
    await this.#page.evaluateOnNewDocument(watchPage);
  }

  // -- going to a page --

  /** Opens an address and waits until the page is there for Orca; gives what is said on the way. */
  async open(url) {
    await this.#orca.ask('act');
    const loaded = this.#page.goto(url, { waitUntil: 'load', timeout: 0 });
    await within(60, `${url} did not load`, loaded);
    await this.#activate();
    await this.#enter();
    await this.#settle();
    return this.#take();
  }

  /** The browser's window in front, and known to Orca as such. */
  async #activate() {
    const name = this.engine === 'firefox' ? 'firefox' : 'chromium';
    for (let times = 0; times < 40; times += 1) {
      const { app } = await this.#orca.ask('state');
      if (app?.toLowerCase().includes(name)) return;
      const windows = await this.#processes
        .run('xdotool', 'search', '--onlyvisible', '--class', name)
        .catch(() => '');
      const window = windows.trim().split('\n').at(-1);
      if (window)
        await this.#processes.run('xdotool', 'windowactivate', window).catch(() => undefined);
      await pause(250);
    }
    throw new Lost('Orca does not know the window of the browser');
  }

  /** The keyboard in the page, not in the address bar. */
  async #enter() {
    for (let times = 0; times < 10; times += 1) {
      await this.#page.bringToFront();
      await this.#page.evaluate(() => globalThis.focus());
      if ((await this.state()).focused) return;
      await this.#processes.run('xdotool', 'key', 'F6');
      await pause(200);
    }
    throw new Lost('The page did not get the keyboard');
  }

  // -- keys --

  /**
   * Presses one key (xdotool's names: Tab, shift+Tab, Return, space, h) and gives what is said. `onTheWay`: after a key
   * that Orca keeps for itself, as for the next heading, the page is not waited for.
   */
  async press(key, { onTheWay = false } = {}) {
    await this.#send('key', [key], 1, onTheWay);
    return this.#take();
  }

  /** Waits for the page after keys on the way; gives what is said still. */
  async rest() {
    await this.#settle();
    return this.#take();
  }

  /** Types a text, a character after the other. */
  async type(text) {
    await this.#send('type', ['--delay', '25', text], text.length);
    return this.#take();
  }

  async #send(how, args, count, onTheWay = false) {
    const orca = this.#orca;
    await orca.ask('act');
    const before = await this.state();
    await this.#processes.run('xdotool', how, ...args);
    orca.keys += 2 * count;
    await orca.ask('wait', { keys: orca.keys });
    const kept = orca.consumedLast;
    if (!kept) await this.#reaches(before, count);
    if (!kept || !onTheWay) await this.#settle();
  }

  /** Waits until the page has met a key, is no longer the one that has the keyboard, or is another page. */
  async #reaches(before, count) {
    for (let times = 0; times < 200; times += 1) {
      const { keys, document, focused } = await this.state();
      if (keys >= before.keys + count || document !== before.document || !focused) return;
      await pause(30);
    }
    throw new Lost('The page did not get a key');
  }

  // -- waiting --

  /** What the page is at; in the moment of going to another page, asked again. */
  async state() {
    for (let times = 0; times < 20; times += 1) {
      const state = await this.#page.evaluate(pageState).catch(() => undefined);
      if (state?.timers !== undefined) return state;
      await pause(100);
    }
    throw new Lost('The page does not answer');
  }

  /** Until the page has nothing left to do, Orca has heard of all of it, and has said what it has to say. */
  async #settle() {
    let before;
    for (const end = Date.now() + 25_000; Date.now() < end;) {
      const number = (this.#beacon += 1);
      const lit = await this.#page.evaluate(lightBeacon, number).then(
        () => true,
        () => false,
      );
      const wait = { keys: this.#orca.keys, beacon: number };
      const heard =
        lit &&
        (await this.#orca.ask('wait', wait, 2).catch((error) => {
          if (!/did not answer/.test(error.message)) throw error;
        }));
      if (!heard) continue;
      const now = await this.state();
      const same = before && now.acts === before.acts && now.document === before.document;
      if (same && !now.timers && !this.busy()) return;
      before = now;
      if (now.timers) await pause(50);
    }
    throw new Lost('What the page did was not heard of');
  }

  /** Utterances since the last time: { text, lang, cut }; `cut` was stopped by Orca before it could be heard. */
  #take() {
    const lines = this.#orca.take();
    const trouble = lines.find((line) => line.trouble);
    if (trouble) throw new Lost(trouble.trouble);
    const said = [];
    for (const { said: text, lang, stop } of lines) {
      if (stop) for (const one of said) one.cut = true;
      if (text && !/^beacon \d/.test(text)) said.push({ text, lang, cut: false });
    }
    return said;
  }

  /** Out of focus mode, as Insert+A. */
  async browse() {
    await this.#orca.ask('browse');
    await this.#settle();
    return this.#take();
  }

  focus() {
    return this.#page.evaluate(focusedElement);
  }

  evaluate(...args) {
    return this.#page.evaluate(...args);
  }

  async stop() {
    const browser = this.#browser?.process();
    await within(5, 'The browser did not end', Promise.resolve(this.#browser?.close())).catch(() =>
      browser?.kill('SIGKILL'),
    );
    await this.#processes.stop();
  }
}
