import { html } from 'lit';
import { importWithRetry } from './import-with-retry.js';
import type { Say } from './language/message.js';

/** Where a browser has no idle callbacks, this much after now counts as idle, in milliseconds. */
const IDLE_AFTER_MS = 200;

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
  else setTimeout(act, IDLE_AFTER_MS);
}
