import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Says when the address asks for a place: at load (once `follow` has something to lead to), on
 * `hashchange` (which back and forward cause too), and when the link that is already in the address is pressed
 * again.
 */
export class FollowLinks implements ReactiveController {
  readonly #follow: (atLoad: boolean) => Promise<boolean>;
  /** Only an address with a `#` at load can ask for anything then. */
  #atLoad = /#/.test(performance.getEntriesByType('navigation')[0]?.name ?? location.hash);

  constructor(host: ReactiveControllerHost, follow: (atLoad: boolean) => Promise<boolean>) {
    this.#follow = follow;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#changed);
    document.addEventListener('click', this.#pressed);
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#changed);
    document.removeEventListener('click', this.#pressed);
  }

  async hostUpdated(): Promise<void> {
    if (!this.#atLoad) return;
    this.#atLoad = false;
    this.#atLoad = !(await this.#follow(true));
  }

  readonly #changed = () => {
    void this.#follow(false);
  };

  readonly #pressed = (event: MouseEvent) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    // A changed address is heard by `hashchange`; the same one again only here.
    if (link?.hash && link.href === location.href) setTimeout(this.#changed);
  };
}
