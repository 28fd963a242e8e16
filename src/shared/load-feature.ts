import { html } from 'lit';
import type { Say } from './language/message.js';

/** Waits between two rounds of asking for a file, in milliseconds: about eight seconds in all. */
const RETRY_WAITS_MS = [200, 600, 1800, 5400];

/** `failed`: it did not come so far; it is still being asked for, or will be with the next act. */
export type FeatureState = 'absent' | 'loading' | 'failed' | 'here';

/** Something that is drawn anew when a feature came, or did not. */
interface Host {
  requestUpdate(): void;
  addEventListener?: EventTarget['addEventListener'];
}

/** What words are asked of: a `LanguageController`. */
interface Speaker {
  readonly msg: Say<string>;
}

/** A part of the library that is fetched when it is needed. */
export interface Feature<Module> {
  readonly state: FeatureState;
  /** The module, once it is here. */
  readonly module: Module | undefined;
  /** Asks for it, for some seconds again and again; undefined when it did not come. Never throws. */
  get(): Promise<Module | undefined>;
  /** The same for an act that has another way: undefined as soon as it did not come once. */
  tryOnce(): Promise<Module | undefined>;
  /**
   * Asks for what a first act will need before that act: when the page is idle, or as soon as a finger,
   * a pointer or the focus comes to the host.
   */
  soon(): void;
  /** What stands in its place: nothing while it is on its way, a sentence when it did not come. */
  show(language: Speaker, draw: (module: Module) => unknown): unknown;
}

/**
 * The one way in which Bedside fetches a part of itself.
 *
 * @param host Drawn anew when something about the feature changed; null where nothing is shown.
 * @param load An import with a literal path, so that bundlers see it.
 */
export function loadFeature<Module>(
  host: Host | null,
  load: () => Promise<Module>,
): Feature<Module> {
  let state: FeatureState = 'absent';
  let module: Module | undefined;
  let coming: Promise<Module | undefined> | undefined;
  let firstTry: Promise<unknown> | undefined;
  let isSoon = false;
  const become = (next: FeatureState) => {
    state = next;
    host?.requestUpdate();
  };
  const failing = (error: unknown) => {
    become('failed');
    throw error;
  };
  const get = () => {
    if (!coming) {
      if (state === 'absent') state = 'loading';
      firstTry = undefined;
      const attempt = () => {
        const trying = load().catch(failing);
        firstTry ??= trying.catch(() => {});
        return trying;
      };
      coming = importWithRetry(attempt).then(
        (loaded) => {
          module = loaded;
          become('here');
          return module;
        },
        // The browser has told developers; the next act may be luckier.
        () => (coming = undefined),
      );
    }
    return coming;
  };
  return {
    get state() {
      return state;
    },
    get module() {
      return module;
    },
    get,
    async tryOnce() {
      const whole = get();
      await firstTry;
      return state === 'failed' ? undefined : whole;
    },
    soon() {
      if (isSoon) return;
      isSoon = true;
      const ask = () => void get();
      whenIdle(ask);
      for (const type of ['pointerover', 'touchstart', 'focusin'])
        host?.addEventListener?.(type, ask, { once: true, passive: true });
    },
    show(language, draw) {
      if (module) return draw(module);
      void get();
      return state === 'failed' ? html`<p part="problem">${notLoaded(language)}</p>` : undefined;
    },
  };
}

/** What a reader is told about a part that could not be fetched. */
export const notLoaded = ({ msg }: Speaker): string =>
  msg('This did not load. Check the connection and try again.', {
    id: 'common.part-failed',
    desc: 'In place of buttons or a form that could not be fetched.',
  });

/** Safari has no idle callbacks: there it is a moment after the page was drawn. */
function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act);
  else setTimeout(act, RETRY_WAITS_MS[0]);
}

/**
 * Imports a file of the library, again and again when the line is bad.
 *
 * One engine keeps a failed import for the life of the page, so each round goes by another URL too. That
 * engine names the URL in its error; a bundler may have moved the file, so its word goes first. Where no
 * URL is known at all, the second way fails like the first. Where the page has an import map, which may
 * hold hashes of the files, there is no second way: it would go around them.
 *
 * @param load An import with a literal path, so that bundlers see it.
 * @param place Where the file is when nobody moved it.
 * @param isWhole Whether what came is the file that was meant: an empty one is a module, too.
 */
export async function importWithRetry<Module>(
  load: () => Promise<Module>,
  place?: string,
  isWhole: (module: Module) => boolean = () => true,
): Promise<Module> {
  const checked = (module: Module) => {
    if (!isWhole(module)) throw new Error(`${place} is not what it should be`);
    return module;
  };
  for (let round = 0; ; round++) {
    try {
      return checked(await load());
    } catch (error) {
      place = /http[^\s?]+/.exec(String(error))?.[0] ?? place;
      try {
        if (!place || document.querySelector('[type=importmap]')) throw error;
        return checked(
          await import(/* @vite-ignore */ /* webpackIgnore: true */ `${place}?retry=${round}`),
        );
      } catch {
        if (round === RETRY_WAITS_MS.length) throw error;
        await new Promise((resolve) => setTimeout(resolve, RETRY_WAITS_MS[round]));
      }
    }
  }
}
