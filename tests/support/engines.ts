/**
 * What differs between the three engines and their drivers, in one place. A test says what it needs; where an engine
 * cannot give it, the test is left out by name, with the reason, and the run lists it: "cannot run in webkit: …".
 */
import { emulateMedia, executeServerCommand, setViewport } from '@web/test-runner-commands';

const { userAgent } = navigator;
export const engine = userAgent.includes('Firefox/')
  ? 'firefox'
  : userAgent.includes('Chrome/')
    ? 'chromium'
    : 'webkit';

/** What an engine, or the program that drives it, cannot do, and why. */
const missing = {
  chromium: {},
  firefox: {
    'settings of the reader':
      'the driver of Firefox ESR 153 has no command for forced colours or less motion',
    'the clipboard before an act': 'Firefox lets a page write to the clipboard after an act only',
    'the accessibility tree': 'the driver of Firefox ESR gives no accessibility tree',
  },
  webkit: {
    'settings of the reader': 'WebDriver has no command for forced colours or less motion',
    'the clipboard before an act': 'WebKitGTK lets no page read the clipboard',
    'Escape from a search field':
      'WebKit keeps Escape in every <input type=search>, so that no dialog around one closes by it',
    'a window of 320 px': 'the window of MiniBrowser is 447 px wide at least',
    'a key that is held down': 'the driver of WebKitGTK presses keys, it holds none',
    'the accessibility tree': 'WebDriver gives no accessibility tree',
    'reading the clipboard':
      'WebKitGTK lets no page read the clipboard, and its driver grants none',
  },
} satisfies Record<typeof engine, Record<string, string>>;

type Need = keyof (typeof missing)['webkit'];

/** `it` for a test that needs something: `needing('a window of 320 px')('says …', async () => …)`. */
export function needing(need: Need): Mocha.TestFunction {
  const why = (missing[engine] as Partial<Record<Need, string>>)[need];
  if (!why) return it;
  const leftOut = (title: string) => it.skip(`${title} [cannot run in ${engine}: ${why}]`);
  return leftOut as Mocha.TestFunction;
}

/** Gives the page a window of this inner size; throws where the engine cannot. */
export async function viewport(width: number, height: number): Promise<void> {
  if (engine !== 'webkit') return setViewport({ width, height });
  // WebDriver sizes windows, not pages: what the window has around the page is added.
  const frame = [outerWidth - innerWidth, outerHeight - innerHeight] as const;
  const size = { width: width + frame[0], height: height + frame[1] };
  await executeServerCommand('window-size', size);
  const end = performance.now() + 2000;
  while (innerWidth !== width || innerHeight !== height) {
    if (performance.now() > end) throw new Error(`The window is ${innerWidth} × ${innerHeight}.`);
    await new Promise((done) => setTimeout(done, 20));
  }
}

/** A phone of 320 px; where no window is that narrow, a column of 320 px in a wider one. */
export async function phone(height: number): Promise<void> {
  await viewport(engine === 'webkit' ? 800 : 320, height);
  document.body.style.inlineSize = engine === 'webkit' ? '320px' : '';
}

/** The usual window again. */
export async function desk(): Promise<void> {
  document.body.style.inlineSize = '';
  await viewport(800, 600);
}

/** How many pixels the content of a phone takes in width; 320 when all is well. */
export const contentWidth = () =>
  Math.max(
    320,
    document.body.scrollWidth,
    engine === 'webkit' ? 0 : document.documentElement.scrollWidth,
  );

/**
 * Light or dark colours. Where the driver cannot set the reader's wish (only Chromium's can), the page asks for them
 * itself; Bedside knows no difference, all its colours go by `color-scheme`.
 */
export async function colours(scheme: 'light' | 'dark'): Promise<void> {
  const { style } = document.documentElement;
  style.colorScheme = engine === 'chromium' ? 'light dark' : scheme;
  style.background = 'Canvas';
  style.color = 'CanvasText';
  if (engine === 'chromium') await emulateMedia({ colorScheme: scheme });
}

/** As it was before `colours()`. */
export async function plainColours(): Promise<void> {
  document.documentElement.removeAttribute('style');
  if (engine === 'chromium') await emulateMedia({ colorScheme: 'no-preference' });
}
