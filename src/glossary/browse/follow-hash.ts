import type { ReactiveController } from 'lit';

/**
 * Says which id the address names: at load, when it changes, and when the link that is already in
 * the address is pressed again.
 */
export class FollowHash implements ReactiveController {
  readonly #goTo: (id: string) => Promise<boolean>;
  #atLoad = true;

  constructor(goTo: (id: string) => Promise<boolean>) {
    this.#goTo = goTo;
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#follow);
    document.addEventListener('click', this.#pressed);
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#follow);
    document.removeEventListener('click', this.#pressed);
  }

  hostUpdated(): void {
    if (!this.#atLoad) return;
    this.#atLoad = false;
    this.#follow();
  }

  readonly #follow = () => {
    const hash = location.hash.slice(1);
    try {
      if (hash) void this.#goTo(decodeURIComponent(hash));
    } catch {
      // A malformed percent sign names no entry.
    }
  };

  readonly #pressed = (event: MouseEvent) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (link?.hash && link.href === location.href) setTimeout(this.#follow);
  };
}
