import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { loadFeature } from '../shared/load-feature.js';
import { mirror, tidy } from '../shared/content/mirror.js';
import { isEdited } from '../shared/content/editing.js';
import { isHeld } from '../shared/content/held.js';
import { adoptStyles, openShadowRoot } from '../shared/element/add-styles.js';
import { customElement } from '../shared/element/custom-element.js';
import { emit } from '../shared/element/emit.js';
import { nearestLang } from '../shared/language/nearest-lang.js';
import type { Definition } from './definition/definition.js';
import { openPopover } from './open-popover.js';
import { lookUp, type Found } from './registry.js';
import { enter, isHelpOff, leave } from './terms.js';
import { word } from './term.styles.js';

/** Detail of `bedside-define`. */
export interface DefineDetail {
  /** Id of the entry that was opened. */
  id: string;
}

declare global {
  interface HTMLElementTagNameMap {
    'bedside-term': TermElement;
  }
  interface HTMLElementEventMap {
    'bedside-define': CustomEvent<DefineDetail>;
  }
}

/** One for all the words of a page. */
const defining = loadFeature(null, () => import('./definition/definition.js'));

/**
 * A word in running text whose meaning opens in place. The word stays as it is written; without
 * scripts, and while no glossary on the page knows it, it is plain text, or the link that its author
 * gave it.
 *
 * @summary A word whose meaning opens in place.
 * @slot - The word itself, or a link to its glossary entry around it.
 * @fires {CustomEvent<DefineDetail>} bedside-define - A reader opened the definition.
 * @csspart trigger - The word, as it is pressed.
 * @csspart definition - The pop-up with the definition.
 * @csspart term - The line with the word and how to say it.
 * @csspart say - How the word is said.
 * @csspart listen - The button that plays the word.
 * @csspart meaning - The definition itself.
 * @csspart picture - The picture of the entry.
 * @csspart actions - The row of buttons under the definition.
 * @csspart plain - The button that shows the same in other words.
 * @csspart other-language - The button that shows the entry in its other language.
 * @csspart full - The link to the full entry.
 * @csspart close - The button that closes the definition.
 * @cssprop [--bedside-accent] - Colour of links and of the line on top of the definition.
 * @cssprop [--bedside-surface] - Background of the definition.
 * @cssprop [--bedside-text] - Text of the definition.
 * @cssprop [--bedside-muted] - Less important text of the definition.
 * @cssprop [--bedside-border] - Border of the definition and its buttons.
 * @cssprop [--bedside-radius=0.375em] - Corners of the definition and its buttons.
 * @cssprop [--bedside-focus=currentColor] - Colour of the focus ring.
 * @cssprop [--bedside-font] - Font family of the definition.
 */
@customElement('bedside-term')
export class TermElement extends LitElement {
  static override styles = word;

  /** Id of the entry; the word itself, in any of its forms, unless set. */
  @property() key?: string;

  /** The definition also opens on hover, where there is a fine pointer. */
  @property({ type: Boolean }) hover = false;

  #found?: Found | undefined;
  #definition?: Definition;
  #making?: Promise<Definition | undefined> | undefined;
  /** Only for a link, whose words and address are repeated. */
  #follower?: MutationObserver;

  protected override createRenderRoot(): ShadowRoot {
    return openShadowRoot(this);
  }

  adoptedCallback(): void {
    adoptStyles(this);
  }

  /**
   * The entry this word leads to, while a glossary on the page has one and word help is on.
   *
   * @internal
   */
  get entryId(): string | undefined {
    return this.#look()?.entry.id;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    enter(this);
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#definition?.close();
    leave(this);
  }

  /**
   * Called by the one listener of the document. Gives true when the press was for this word.
   *
   * @internal
   */
  press(event: Event): boolean {
    const trigger = this.renderRoot.querySelector('[part=trigger]');
    const found = this.#look();
    if (!found || !trigger || !event.composedPath().includes(trigger)) return false;
    const own = this.#definition;
    if (own && (own === openPopover.current || own === openPopover.pressed)) own.press();
    else void this.#open(found);
    return true;
  }

  /**
   * Called by the document's listener: this word may be opened soon.
   *
   * @internal
   */
  prepare(): void {
    if (this.#look()) void this.#make();
  }

  /**
   * Called by the document's listener: the pointer came to this word.
   *
   * @internal
   */
  point(): void {
    const found = this.#look();
    if (!found || !(this.hover || found.source.hover)) return;
    if (!this.#definition || this.#definition !== openPopover.current) void this.#open(found, true);
  }

  protected override willUpdate(): void {
    this.#look();
  }

  protected override render() {
    const found = this.#found;
    if (!found) return html`<slot></slot>`;
    const link = this.#link;
    // Nothing in it changes, so a thousand of them are a thousand copies of one template.
    if (!link) {
      return html`<span id="trigger" part="trigger" role="link" tabindex="0"><slot></slot></span>`;
    }
    if (!this.#follower) {
      this.#follower = new MutationObserver(() => this.requestUpdate());
      this.#follower.observe(this, {
        attributes: true,
        characterData: true,
        childList: true,
        subtree: true,
      });
    }
    return html`<a id="trigger" part="trigger" href=${link.href} target=${link.target || nothing}
      >${mirror(link)}</a
    >`;
  }

  /** The author's own link, when there is nothing else. */
  get #link(): HTMLAnchorElement | undefined {
    const only = this.firstElementChild;
    const more = only?.nextElementSibling;
    return only?.localName === 'a' && !more && tidy(only.textContent) === tidy(this.textContent)
      ? (only as HTMLAnchorElement)
      : undefined;
  }

  /** Looks it up anew: the word may be another one by now, and a thousand cannot be watched. */
  #look(): Found | undefined {
    const before = this.#found;
    this.#found =
      isHelpOff() || isEdited(this) || (!before && this.#isHeld()) ? undefined : this.#lookUp();
    if (!before !== !this.#found) this.requestUpdate();
    return this.#found;
  }

  /** The author's own link keeps the focus until a reader leaves it. */
  #isHeld(): boolean {
    return !!this.firstElementChild && isHeld(this, () => this.requestUpdate());
  }

  #lookUp(): Found | undefined {
    const words = () => this.textContent;
    const lang = () => nearestLang(this);
    const hash = !this.key && this.firstElementChild && this.#link?.hash.slice(1);
    return (hash && lookUp(hash, () => hash, lang)) || lookUp(this.key, words, lang);
  }

  /** The pop-up, which is a chunk of its own: a page of words that nobody opens does not load it. */
  #make(): Promise<Definition | undefined> {
    return (this.#making ??= defining.tryOnce().then((part) => {
      if (!part) return (this.#making = undefined);
      return (this.#definition = new part.Definition(this));
    }));
  }

  async #open(found: Found, hovered = false) {
    const definition = await this.#make();
    if (await definition?.open(found, hovered))
      emit(this, 'bedside-define', { id: found.entry.id });
    // Without the pop-up, the author's link still leads to the entry.
    else if (!definition && this.#link) location.assign(this.#link.href);
  }
}
