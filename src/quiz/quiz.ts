import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { assign, authorContent } from '../shared/content/author-content.js';
import { ContentController, type ContentReader } from '../shared/content/content-controller.js';
import type { QuizCompleteDetail } from '../shared/element/complete.js';
import { customElement } from '../shared/element/custom-element.js';
import type { QuestionToSave } from '../shared/device/save-question.js';
import { heading } from '../shared/element/heading.js';
import { LanguageController } from '../shared/language/language-controller.js';
import { persist } from '../shared/load-feature.js';
import { StatusController } from '../shared/element/status-controller.js';
import { base } from '../shared/styles/base.js';
import { buttons } from '../shared/styles/buttons.js';
import type * as Acts from './feedback/acts.js';
import { progress, renderFoot, type Act } from './quiz.foot.js';
import { readHtml } from './quiz.reader.js';
import { unsure, type Question, type QuizModel, type Words } from './quiz.model.js';
import { Quiz } from './quiz.state.js';
import { styles } from './quiz.styles.js';
import { line, renderOptions, renderQuestion } from './quiz.view.js';
import { copied } from './quiz.words.js';

export type { QuizCompleteDetail };

/** Detail of `bedside-answer`. */
export interface AnswerDetail {
  /** The author's id of the question, or its place: `q1`, `q2` … */
  id: string;
  /** Questions without a right answer (reflective, own words) always give `right`. */
  result: 'right' | 'not-yet' | 'unsure';
}

declare global {
  /** Set by development pages: advice for authors goes to the console. No bundle reads it. */
  var BEDSIDE_DEVELOPMENT: boolean | undefined;
  interface HTMLElementTagNameMap {
    'bedside-quiz': QuizElement;
  }
  interface HTMLElementEventMap {
    'bedside-answer': CustomEvent<AnswerDetail>;
  }
}

const reader: ContentReader<QuizModel> = {
  fromHtml: readHtml,
  loadParser: () => import('../shared/json/quiz.schema.js').then(({ parse }) => parse),
};

/**
 * A quick check of understanding. It is for learning: every reader ends with the right answer and
 * the reason, nothing is timed, and nothing is kept or sent unless the page asks for it.
 *
 * @summary A quick check of understanding, with hints and reasons.
 * @slot - A heading, an ordered list of questions with their options, closing paragraphs; or one
 *   fieldset a question; or one `<script type="application/json">`.
 * @fires {CustomEvent<AnswerDetail>} bedside-answer - A reader checked an answer.
 * @fires {CustomEvent<QuizCompleteDetail>} bedside-complete - Every question has been answered.
 * @fires {CustomEvent<SaveDetail>} bedside-save - A reader put a question on their own list.
 * @fires {CustomEvent<ErrorDetail>} bedside-error - The content could not be read.
 * @csspart title - The heading of the quiz.
 * @csspart progress - How many questions are answered.
 * @csspart question - One question with all that belongs to it.
 * @csspart intro - A scene or picture before a question, or text before the first question.
 * @csspart group - The fieldset of a question.
 * @csspart prompt - The legend: the question itself.
 * @csspart heading - The heading in a legend, and over the results.
 * @csspart instruction - How many answers to choose.
 * @csspart option - One answer to choose, with its verdict.
 * @csspart order - The list of a question that is put in order.
 * @csspart move - A button that moves a line up or down.
 * @csspart own-words - The text box that is never marked.
 * @csspart points - The key points that own words are compared with.
 * @csspart missing - Asks for an answer where none was chosen.
 * @csspart remarks - All that is said about an answer.
 * @csspart label - The words of an option, with its radio button or checkbox.
 * @csspart box - The radio button or checkbox of an option.
 * @csspart verdict - “Yes.” or “Not quite.”
 * @csspart good - A verdict that says yes.
 * @csspart feedback - What is said about the chosen option.
 * @csspart explanation - Why the answer is right.
 * @csspart hint - A hint.
 * @csspart source - The link to the passage to read again.
 * @csspart back - The button that leads back from there.
 * @csspart answer - The right answer, when all help was given.
 * @csspart critical - What everyone must know to be safe.
 * @csspart check - The button that checks.
 * @csspart retry - The buttons that let a reader try again.
 * @csspart step - The buttons to the next question and back.
 * @csspart show-results - The button that opens the results.
 * @csspart results - The results.
 * @csspart summary - The sentences at the top of the results.
 * @csspart counts - The counts below them.
 * @csspart result - One question in the results.
 * @csspart add - The button that puts a question on the reader's own list.
 * @csspart foot - All that stands below the questions.
 * @csspart print - The choice of what to print.
 * @csspart print-open - What opens the choice of what to print.
 * @csspart page - The link to the quiz's own page.
 * @csspart problem - The warning before a shared computer clears itself.
 * @csspart button - The button in that warning.
 * @csspart kept - Says that answers are kept.
 * @csspart clear - The button that clears kept answers.
 * @csspart reviewed - The day of the last review.
 * @csspart disclaimer - What the quiz is not: medical advice.
 * @csspart error - What is said when the content did not load.
 * @cssprop [--bedside-accent] - Colour of the main buttons, links and chosen options.
 * @cssprop [--bedside-on-accent] - Text on that colour.
 * @cssprop [--bedside-good] - Colour that goes with “Yes.”
 * @cssprop [--bedside-attention] - Colour that goes with “Not quite.” and critical notes.
 * @cssprop [--bedside-border] - Colour of lines and frames.
 * @cssprop [--bedside-muted] - Colour of instructions.
 * @cssprop [--bedside-space=1em] - Distance between parts.
 * @cssprop [--bedside-radius=0.375em] - Corners of buttons and frames.
 * @cssstate complete - Every question has been answered.
 */
@customElement('bedside-quiz')
export class QuizElement extends LitElement {
  static override styles = [base, buttons, styles];
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    slotAssignment: 'manual',
  };

  /** Address of JSON content, on the same site unless the page's policy allows another. */
  @property() src?: string;

  /** Key under which answers are kept. Unique on the site. */
  @property() name = '';

  /** When answers are checked: each by its own button, or all at the `end`. */
  @property() feedback: 'check' | 'end' = 'check';

  /** `one` shows one question at a time, with Back and Next. */
  @property() pace: 'all' | 'one' = 'all';

  /** Options in another order than the author's; the same for every reader, on retry and reload. */
  @property({ type: Boolean }) shuffle = false;

  /** Whether answers are kept, and for how long. Needs a `name`. */
  @property() keep: 'none' | 'session' | 'device' = 'none';

  /** Address of the quiz's own page; shows a link to it. */
  @property() page?: string;

  /** Rank of the quiz's heading, 2 to 6; that of the author's heading unless set. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel?: number;

  /**
   * Takes a question that a reader wants to ask, in place of the list on this device. Gives back
   * whether it was kept.
   */
  @property({ attribute: false }) addQuestion?: (
    question: QuestionToSave,
  ) => boolean | Promise<boolean>;

  readonly #content = new ContentController(this, reader);
  readonly #language = new LanguageController(this);
  readonly #status = new StatusController(this);
  readonly #quiz = new Quiz(this, this.#language, this.#status);
  readonly #internals = this.attachInternals();

  /** Parts of the element that come when they are needed. */
  @state() private acts?: typeof Acts;
  @state() private kinds?: typeof import('./feedback/kinds.js');
  /** A part did not come. */
  @state() private stuck = false;
  /** On their way. */
  #coming?: Promise<typeof Acts | undefined>;
  #dressing?: Promise<typeof this.kinds>;
  #remembered = '';
  /** Kept answers are on their way. */
  #waits = false;
  #carried = false;
  #followed = false;
  #advised?: QuizModel;

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
    addEventListener('hashchange', this.#follow);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#follow);
    this.#quiz.memory?.close();
    this.#remembered = '';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const quiz = this.#quiz;
    const { state } = this.#content;
    if (this.isConnected) this.#remember();
    const waits =
      !this.#language.ready ||
      this.#waits ||
      // Options that are to be shuffled do not change places before a reader's eyes.
      (this.shuffle && !quiz.model && !this.kinds && !this.stuck);
    const content = state.status === 'ready' ? state.model : undefined;
    quiz.model = waits ? undefined : content;
    // To shuffle, to put in order, and in one's own words.
    if (!this.kinds && (this.shuffle || content?.questions.some(({ kind }) => /^o/.test(kind))))
      void (this.#dressing ??= this.#bring(() => import('./feedback/kinds.js'))).then((kinds) => {
        this.#dressing = undefined;
        if (!kinds) return;
        kinds.dress(this);
        quiz.arrange = kinds.arranger(quiz);
        this.kinds = kinds;
      });
    const { model } = quiz;
    if (!model) return;
    if (!this.#carried) {
      this.#carried = true;
      quiz.recall();
      quiz.carryOver();
    }
    if (changed.has('pace') && this.pace === 'one') this.#prepare();
    quiz.at = Math.min(quiz.at, model.questions.length - 1);
    this.#internals.states?.[quiz.complete ? 'add' : 'delete']('complete');
    if (globalThis.BEDSIDE_DEVELOPMENT && this.#advised !== model) {
      this.#advised = model;
      void import('./quiz.advice.js').then(({ advise }) => {
        for (const { place, advice } of advise(model))
          console.warn(`<bedside-quiz>: ${place}: ${advice}`);
      });
    }
  }

  protected override updated(): void {
    if (this.#followed || !this.#quiz.model) return;
    this.#followed = true;
    this.#follow();
  }

  protected override render() {
    const { state } = this.#content;
    const language = this.#language;
    const quiz = this.#quiz;
    const { model } = quiz;
    if (!model) {
      return html`${state.explain?.(language)}${authorContent(this)}`;
    }
    const { title, rank, intro, questions, disclaimer } = model;
    const { msg, lang, dir } = language;
    const level = +this.headingLevel! || rank || 2;
    const below = level + +!!title;
    return html`
      ${title ? html`<div part="title">${heading(level, copied(title, true))}</div>` : nothing}
      ${intro.length ? html`<div part="intro">${this.#prose(intro)}</div>` : nothing}
      ${line(language, 'progress', progress(quiz))}
      <div
        @click=${this.#click}
        @change=${this.#change}
        @keydown=${this.#keydown}
        @focusin=${this.#prepare}
        @pointerover=${this.#prepare}
      >
        ${questions.map((question, index) =>
          renderQuestion(
            quiz,
            question,
            index,
            below,
            this.acts,
            this.#renderBody(question, index),
            () => this.#act((acts) => acts.check(quiz, question)),
          ),
        )}
      </div>
      ${this.pace === 'one' ? this.acts?.renderSteps(quiz) : nothing}
      ${
        this.stuck
          ? line(
              language,
              'error',
              msg('This did not load. Check the connection and try again.', {
                id: 'common.part-failed',
                desc: 'In place of buttons or a form that could not be fetched.',
              }),
            )
          : nothing
      }
      ${renderFoot(quiz, below, this.acts, this.#act, this.#prose(disclaimer))}
      ${this.#status.render(lang, dir)}
    `;
  }

  /** Prose that is a child of this element stays where it is and is shown through a slot. */
  #prose(words: Words) {
    return words.every((node) => (node as Node).parentNode === this)
      ? html`<slot ${assign(words as readonly Node[])}></slot>`
      : copied(words);
  }

  #renderBody(question: Question, index: number) {
    const { kinds } = this;
    return question.kind === 'order'
      ? kinds?.renderOrder(this.#quiz, question, index)
      : question.kind === 'own-words'
        ? kinds?.renderOwnWords(this.#quiz, question, index)
        : renderOptions(this.#quiz, question, index, this.acts);
  }

  readonly #change = (event: Event) => {
    const quiz = this.#quiz;
    const input = event.target as HTMLInputElement;
    const question = this.#questionAt(input);
    const { option } = input.dataset;
    if (!question || option == null) return;
    const answer = quiz.answer(question);
    const others = question.several
      ? answer.chosen.filter((id) => id !== option && (id === unsure) === (option === unsure))
      : [];
    quiz.missing = new Set([...quiz.missing].filter((id) => id !== question.id));
    quiz.put(question, { ...answer, chosen: input.checked ? [...others, option] : others });
  };

  readonly #click = (event: Event) => {
    if ((event.target as Element).ariaDisabled) event.preventDefault();
  };

  readonly #keydown = (event: KeyboardEvent) => {
    const input = event.target as HTMLInputElement;
    const question = this.#questionAt(input);
    if (!question || !input.dataset.option) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (!this.#quiz.atEnd) this.#act((acts) => acts.check(this.#quiz, question));
    }
    // What was checked stays as it is; arrow keys would choose another radio.
    if (/^Arrow/.test(event.key) && input.ariaDisabled) event.preventDefault();
  };

  #questionAt(node: Element): Question | undefined {
    return this.#quiz.questions[
      +(node.closest<HTMLElement>('[part=question]')?.dataset.index ?? -1)
    ];
  }

  /** The hand is near: what an answer needs comes now. */
  readonly #prepare = () => this.#act(() => {});

  readonly #follow = () => {
    if (location.hash) this.#act((acts) => acts.follow(this.#quiz));
  };

  readonly #act = (run: Act): void => {
    if (this.acts) run(this.acts);
    else
      void (this.#coming ??= this.#bring(() => import('./feedback/acts.js'))).then((acts) => {
        this.#coming = undefined;
        if (!acts) return;
        acts.dress(this);
        run((this.acts = acts));
      });
  };

  /** Fetches a part; while it is asked for again, the reader is told. Undefined: it never came. */
  async #bring<Part>(load: () => Promise<Part>): Promise<Part | undefined> {
    const tell = (error: unknown) => {
      this.stuck = true;
      throw error;
    };
    const part = await persist(
      () => load().catch(tell),
      (part) => part,
    ).catch(() => undefined);
    this.stuck = !part;
    return part;
  }

  #remember() {
    const { name, keep } = this;
    const quiz = this.#quiz;
    const wanted = name && /^(session|device)$/.test(keep) ? `${keep} ${name}` : '';
    if (wanted === this.#remembered) return;
    this.#remembered = wanted;
    quiz.memory?.close();
    quiz.memory = undefined;
    // A quiz that is on show and only moved stays on show.
    this.#waits = !!wanted && !quiz.model;
    if (!wanted) return;
    const done = () => {
      this.#waits = false;
      this.requestUpdate();
    };
    Promise.all([import('./memory/memory.js'), import('./feedback/acts.js')]).then(
      ([{ QuizMemory }, acts]) => {
        // Taken out and put back meanwhile, this comes more than once.
        if (this.#remembered !== wanted || quiz.memory) return;
        acts.dress(this);
        this.acts = acts;
        this.#carried = false;
        quiz.memory = new QuizMemory(name, keep, () => {
          quiz.recall();
          this.requestUpdate();
        });
        done();
      },
      done,
    );
  }
}
