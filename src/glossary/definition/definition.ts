import { html, nothing, render, type LitElement, type ReactiveController } from 'lit';
import { LanguageController } from '../../shared/language/language-controller.js';
import { str } from '../../shared/language/str.js';
import { direction } from '../../shared/language/direction.js';
import { StatusController } from '../../shared/element/status-controller.js';
import { addStyles } from '../../shared/element/add-styles.js';
import { buttons } from '../../shared/styles/buttons.js';
import { spokenText } from '../../shared/content/said.js';
import {
  definitionOf,
  fullEntry,
  isSafe,
  listenTo,
  onPage,
  pictureOf,
} from '../definition-text.js';
import { definition } from './definition.styles.js';
import { openPopover } from '../open-popover.js';
import { onEscape } from './escape.js';
import { inAnotherLanguage, type Found } from '../registry.js';

/** Wait before a definition is spoken, in milliseconds: the region must be known first. */
const beforeSpeech = 150;
/** How long the pointer may be on its way from the word to its definition, in milliseconds. */
const onTheWay = 300;

/**
 * The pop-up with a definition: made when it is first opened, in the top layer, so that nothing on
 * the page can cut it off. Belongs to a term, or to a glossary that colours words only.
 */
export class Definition implements ReactiveController {
  readonly #host: LitElement;
  readonly #language: LanguageController;
  readonly #status: StatusController;
  readonly #place: HTMLElement;
  /** What is shown: the entry, or the same in another language. */
  #found?: Found | undefined;
  #original?: Found | undefined;
  #plain = false;
  #text?: Node | undefined;
  #leaving?: ReturnType<typeof setTimeout> | undefined;
  #hovered = false;
  /** Calls of `open` that are under way. */
  #opening = 0;
  #shown?: Found['entry'] | undefined;

  constructor(host: LitElement) {
    addStyles(host, buttons);
    addStyles(host, definition);
    host.addEventListener('pointerenter', () => this.#hover(true));
    host.addEventListener('pointerleave', () => this.#hover(false));
    this.#host = host;
    this.#place = host.ownerDocument.createElement('div');
    this.#place.className = 'place';
    this.#language = new LanguageController(host);
    this.#status = new StatusController(host);
    host.addController(this);
  }

  /** Drawn beside what the host draws: a word that is not opened has no place for it. */
  hostUpdated(): void {
    const root = this.#host.renderRoot;
    if (!this.#found) return;
    if (this.#place.parentNode !== root) root.append(this.#place);
    render(this.#render(this.#found), this.#place, { host: this.#host });
    this.#tell();
  }

  /**
   * While it is closed a word has no state that would be heard in the middle of its sentence. Where the focus is, the
   * state stays until it leaves: with Orca in Chromium a state that goes is said as it was.
   */
  #tell(back = false) {
    const trigger = this.#trigger;
    if (this.isOpen) trigger?.setAttribute('aria-expanded', 'true');
    else if (!(back || this.#host.matches(':focus-within'))) this.#beQuiet();
    else if (trigger?.hasAttribute('aria-expanded')) {
      trigger.setAttribute('aria-expanded', 'false');
      trigger.addEventListener('blur', this.#beQuiet, { once: true });
    }
  }

  readonly #beQuiet = () => {
    if (!this.isOpen) this.#trigger?.removeAttribute('aria-expanded');
  };

  get isOpen(): boolean {
    return openPopover.current === this;
  }

  /** Shows a definition, and says it when it is plain text. True when it was not there before. */
  async open(found: Found, hovered = false): Promise<boolean> {
    this.#show(found);
    this.#original = found;
    // A press counts for more than the pointer that came with it.
    this.#hovered = hovered && (this.#hovered || !this.#opening);
    this.#opening++;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#opening--;
    const panel = this.#panel;
    if (!panel?.isConnected) return false;
    if (this.#isThere && this.#shown === found.entry) return false;
    this.#reveal();
    this.#shown = found.entry;
    if (
      !panel.querySelector(
        '[part=meaning] :is(a, img, ul, ol, table, dl, figure), [part=picture], [part=listen]',
      )
    ) {
      this.#status.say(
        spokenText(panel.querySelector('[part=meaning]') ?? '', this.#language),
        beforeSpeech,
      );
    }
    return true;
  }

  /** The word was pressed again: that closes its definition, or keeps the one that hover opened. */
  press(): void {
    if (!this.#hovered) return this.close();
    this.#hovered = false;
    // The browser closes it for a press that is not on it.
    if (!this.#isThere) this.#reveal();
  }

  /** Closes it; `back`: focus goes to the word. */
  close(back = false): void {
    if (this.isOpen) this.#panel?.hidePopover();
    this.#closed(back);
    if (back) this.#trigger?.focus();
  }

  /** The pointer left the word and its definition, or came back. */
  #hover(here: boolean): void {
    clearTimeout(this.#leaving);
    if (here || !this.#hovered) return;
    this.#leaving = setTimeout(() => {
      if (!this.#panel?.matches(':focus-within')) this.close();
    }, onTheWay);
  }

  get #isThere(): boolean {
    return !!this.#panel?.matches(':popover-open');
  }

  #reveal() {
    (openPopover.current as Definition | undefined)?.close();
    this.#panel?.showPopover();
    openPopover.current = this;
    this.#host.requestUpdate();
    addEventListener('keydown', this.#escape, true);
  }

  #render(found: Found) {
    const { lang, dir, msg, ready } = this.#language;
    const { entry } = found;
    const own = entry.lang || nothing;
    return html`<div
        id="definition"
        part="definition"
        popover="auto"
        role="group"
        aria-labelledby=${this.#trigger ? 'trigger' : 'term'}
        lang=${lang}
        dir=${dir}
        class=${this.#trigger ? 'anchored' : 'sheet'}
        @toggle=${this.#toggled}
        @focusout=${this.#left}
      >
        <p part="term">
          <bdi id="term" lang=${own}>${entry.term}</bdi>
          ${entry.say ? html`<bdi part="say" lang=${own}>${entry.say}</bdi>` : nothing}
          ${ready ? listenTo(entry, this.#language) : nothing}
        </p>
        <div part="meaning" lang=${own} dir=${entry.lang ? direction(entry.lang) : 'auto'}>
          ${this.#plain ? html`<p>${entry.plain}</p>` : this.#text}
        </div>
        ${pictureOf(entry)} ${ready ? this.#renderActions(found) : nothing}
        <button part="close" type="button" @click=${() => this.close(true)}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M3.5 3.5l9 9m0-9l-9 9" stroke="currentColor" stroke-width="1.75" />
          </svg>
          <span class="visually-hidden"
            >${msg('Close', {
              id: 'glossary.close',
              desc: 'Name of the small button with a cross in the corner of a definition.',
            })}</span
          >
        </button>
      </div>
      ${this.#status.render(entry.lang || lang, direction(entry.lang || lang))}`;
  }

  #renderActions({ entry, source }: Found) {
    const { msg } = this.#language;
    const other = inAnotherLanguage(entry);
    const href =
      entry.href ??
      (source.matches(':not([hidden])') ? onPage(`#${entry.id}`, this.#host.ownerDocument) : '');
    if (!entry.plain && !other && !isSafe(href)) return nothing;
    return html`<div part="actions">
      ${
        entry.plain
          ? html`<button
              part="plain"
              type="button"
              aria-pressed=${this.#plain}
              @click=${this.#inOtherWords}
            >
              ${msg('In other words', {
                id: 'glossary.in-other-words',
                desc: 'Button in a definition: shows the same in everyday words, and back. [max 28]',
              })}
            </button>`
          : nothing
      }
      ${
        other
          ? html`<button part="other-language" type="button" @click=${() => this.#translate(other)}>
              ${msg(str`See in ${this.#nameOf(other.entry.lang)}`, {
                id: 'glossary.see-in',
                desc: 'Button in a definition. {0}: name of a language, as it stands alone in a list, not inflected and perhaps with a capital letter. [max 32]',
              })}
            </button>`
          : nothing
      }
      ${fullEntry(href, this.#language, () => this.close())}
    </div>`;
  }

  get #panel() {
    return this.#host.renderRoot.querySelector<HTMLElement>('#definition');
  }

  get #trigger() {
    return this.#host.renderRoot.querySelector<HTMLElement>('#trigger');
  }

  #nameOf(lang: string): string {
    try {
      // Where the reader's language is unknown to the browser: as the other language calls itself.
      const [known = lang] = Intl.DisplayNames.supportedLocalesOf([this.#language.lang]);
      return new Intl.DisplayNames([known], { type: 'language' }).of(lang) ?? lang;
    } catch {
      return lang;
    }
  }

  #show(found: Found) {
    this.#found = found;
    this.#plain = false;
    this.#text = definitionOf(found.entry, this.#host.ownerDocument);
  }

  #closed(back = false) {
    if (!this.isOpen) return;
    openPopover.current = this.#shown = undefined;
    // At once: the focus that comes back to the word must not find the old state.
    this.#tell(back);
    clearTimeout(this.#leaving);
    removeEventListener('keydown', this.#escape, true);
    this.#panel?.querySelector('audio')?.pause();
    this.#status.say('', 0);
    this.#host.requestUpdate();
  }

  readonly #escape = onEscape(() => this.close(true));

  readonly #toggled = (event: Event) => {
    if ((event as ToggleEvent).newState === 'closed') this.#closed();
  };

  /** Focus that went on must not be hidden under the definition (WCAG 2.4.11). */
  readonly #left = ({ relatedTarget }: FocusEvent) => {
    const to = relatedTarget as Node | null;
    if (to && !this.#panel?.contains(to) && to !== this.#trigger && to !== this.#host) this.close();
  };

  readonly #inOtherWords = () => {
    this.#plain = !this.#plain;
    this.#host.requestUpdate();
  };

  #translate(other: Found) {
    this.#show(other.entry.id === this.#original?.entry.id ? other : this.#original!);
    this.#host.requestUpdate();
  }
}
