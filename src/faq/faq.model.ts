import type { LitElement, TemplateResult } from 'lit';
import type { LanguageController } from '../shared/language/language-controller.js';
import type { StatusController } from '../shared/element/status-controller.js';

/** One question with its answer. */
export interface FaqItem {
  /** The author's `id`, or one made from the question's words. Unique in the model. */
  id: string;
  /** The words of the button: plain text, or a copy with the author's inline markup. */
  question: string | Node;
  /** The author's own nodes (HTML), or paragraphs of plain text (JSON). */
  answer: readonly Node[] | readonly string[];
  /** What screen readers call it, where that is more than what is seen: plain text, or a copy as above. */
  name?: string | Node;
  /** Where the question stands in the author's HTML: its heading, or its `<details>`. */
  source?: Element;
  /** Draws an answer that is not in the author's HTML. */
  render?: (view: FaqView) => TemplateResult;
}

/** The author's nodes between questions: an introduction, a heading over a group, a closing line. */
export interface FaqProse {
  prose: readonly Node[];
  /** They hold the title: what opens all stands below them. */
  title?: boolean;
}

/** The heading over a group, where it is not the author's own. */
export interface FaqGroup {
  group: string;
}

export type FaqPart = FaqItem | FaqProse | FaqGroup;

/** What is done in the page itself so that questions in wrappers can be shown (forms/placing.ts). */
export interface Placing {
  readonly roots: readonly ShadowRoot[];
  /** Panels of the page's own accordion, which we open and close. */
  readonly shown: readonly Element[];
  /**
   * Draws questions inside the wrappers that hold several, by `draw`, hides headings that are shown
   * as buttons, and puts back what is there no more.
   */
  apply(
    host: LitElement,
    states: CustomStateSet,
    draw: (parts: readonly FaqPart[]) => unknown,
    hides: (item: FaqItem) => boolean | undefined,
  ): void;
  /** Leaves the page as it was written. */
  end(host: LitElement, states: CustomStateSet): void;
}

/** What the element leaves to the chunk that knows native `<details>`. */
export interface NativeForm {
  /** Opens exactly these. */
  setOpen(ids: ReadonlySet<string>): void;
  /** The author's nodes up to the title and behind it, less those that a search hides. */
  nodes(hides: (item: FaqItem) => boolean | undefined): readonly (readonly Node[])[];
  /** Tells the element of what a reader or the browser opens and closes; may be called again. */
  join(view: () => FaqView): void;
}

/** What a `<bedside-faq>` shows. */
export interface FaqModel {
  /** Present where questions are the author's own `<details>`, which stay as they are. */
  native?: NativeForm;
  /**
   * The title, where it is not the author's own heading on show. A copy of that heading is drawn
   * only where another rank is asked for.
   */
  title?: string | Node;
  /** Rank of the title's heading; 0 without a title. */
  titleLevel: number;
  /** The author's heading that is the title. */
  titleSource?: Element;
  /** Rank of the questions' headings, 1 to 6. */
  level: number;
  items: readonly FaqItem[];
  /** Questions and prose in the author's order. */
  parts: readonly FaqPart[];
  placing?: Placing;
}

/** What the element shows to its parts that are loaded when they are used. */
export interface FaqView {
  readonly host: LitElement;
  readonly language: LanguageController;
  readonly status: StatusController;
  readonly items: readonly FaqItem[];
  /** The ids of what is open. */
  readonly ids: ReadonlySet<string>;
  /** The search, where there is one: what it found stays open. */
  readonly search?: { finds(item: FaqItem): boolean };
  /** Opens exactly these. */
  open(ids: Iterable<string>): void;
  /** Opens or closes one because a reader did, and says so to the page. */
  toggle(item: FaqItem, open: boolean): void;
  /** What is drawn for questions, wherever that stands: the shadow trees. */
  readonly roots: readonly ShadowRoot[];
  /** Gives the tree around the element a style sheet. */
  addSheet(host: Element, css: string): void;
}
