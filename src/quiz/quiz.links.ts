import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { LanguageController } from '../shared/language/language-controller.js';
import { str } from '../shared/language/str.js';
import type { Question } from './quiz.model.js';
import { button } from './quiz.view.js';

/**
 * Links into the quiz and out of it: `#id` of a question leads to it, a passage to read again has a
 * way back, and the quiz has a page of its own.
 */
export class QuestionLinks implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #questions: () => readonly Question[];
  readonly #goTo: (index: number) => void;
  #atLoad = true;
  /** The question that a reader left for its passage. */
  #left?: number;

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    questions: () => readonly Question[],
    goTo: (index: number) => void,
  ) {
    this.#host = host;
    this.#questions = questions;
    this.#goTo = goTo;
    host.addController(this);
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
    if (this.#atLoad && this.#questions().length) {
      this.#atLoad = false;
      this.#follow();
    }
  }

  /** Place of the question that the address names, or -1. */
  get wanted(): number {
    let id = location.hash.slice(1);
    try {
      id = decodeURIComponent(id);
    } catch {
      // A malformed percent sign: taken as it is.
    }
    const target = id && (this.#host.getRootNode() as Document).getElementById?.(id);
    // An element of the page with this id is what the link means, unless it is our own question.
    return target && !this.#host.contains(target)
      ? -1
      : this.#questions().findIndex((question) => question.id === id);
  }

  /** A reader follows the link to the passage of question `index`. */
  leave(index: number): void {
    this.#left = index;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      const back = this.#host.shadowRoot!.querySelector<HTMLElement>('[part=back]');
      // The top layer, where no ancestor can clip it or move it.
      if (back && !back.matches(':popover-open')) back.showPopover?.();
    });
  }

  /** The way back from a passage. */
  render(language: LanguageController) {
    const index = this.#left;
    if (index === undefined) return nothing;
    const text = language.msg(str`Back to question ${language.number(index + 1)}`, {
      id: 'quiz.back',
      desc: 'Button to a question that was shown before. {0}: its number.',
    });
    return html`<div part="back" popover="manual">
      ${button(language, 'return', text, () => this.#return(index))}
    </div>`;
  }

  /** The link to the quiz's own page; nothing on that page, or for an address that is no web page. */
  renderPage(page: string | undefined, { lang, dir, msg }: LanguageController) {
    const { baseURI } = this.#host;
    const url = page && URL.canParse(page, baseURI) ? new URL(page, baseURI) : undefined;
    if (
      !url ||
      !/^(https?|file):$/.test(url.protocol) ||
      url.href.replace(/#.*/, '') === location.href.replace(/#.*/, '')
    )
      return nothing;
    return html`<p>
      <a part="page" href=${page!} lang=${lang} dir=${dir}
        >${msg('Open this quiz on its own page', { id: 'quiz.page', desc: 'Link below the questions.' })}</a
      >
    </p>`;
  }

  #return(index: number) {
    this.#goTo(index);
    this.#left = undefined;
    this.#host.requestUpdate();
  }

  readonly #pressed = (event: Event) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    // A changed address is heard by `hashchange`; the same one again only here.
    if (link?.hash && link.href === location.href) setTimeout(this.#follow);
  };

  readonly #follow = () => {
    const index = this.wanted;
    const left = this.#left;
    if (index >= 0) this.#return(index);
    // The browser's own Back is a way back, too.
    else if (left !== undefined && location.hash !== this.#questions()[left]?.source)
      this.#return(left);
  };
}
