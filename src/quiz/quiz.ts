import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { authorContent } from '../shared/content/author-content.js';
import { ContentController } from '../shared/content/content-controller.js';
import { AddressController } from '../shared/element/address.js';
import { addStyles, adoptStyles, openShadowRoot } from '../shared/element/add-styles.js';
import { customElement } from '../shared/element/custom-element.js';
import { LongController } from '../shared/element/long-controller.js';
import type { QuestionToSave } from '../shared/device/save-question.js';
import { WipedController } from '../shared/wiped.js';
import { LanguageController } from '../shared/language/language-controller.js';
import { loadFeature } from '../shared/load-feature.js';
import { StatusController } from '../shared/element/status-controller.js';
import { base } from '../shared/styles/base.js';
import { buttons } from '../shared/styles/buttons.js';
import { chevron } from '../shared/styles/chevron.js';
import { advise } from './quiz.development.js';
import type { Act } from './quiz.foot.js';
import { QUESTIONS_AT_ONCE, renderQuiz, type QuizLayout } from './quiz.layout.js';
import { quizReader } from './quiz.reader.js';
import { takeFocus } from './quiz.input.js';
import type { AnswerDetail, Question, QuizModel } from './quiz.model.js';
import { RecallController } from './quiz.recall.js';
import { Quiz } from './quiz.state.js';
import { styles } from './quiz.styles.js';

export type { AnswerDetail };
export type { QuizCompleteDetail } from '../shared/element/complete.js';

declare global {
  interface HTMLElementTagNameMap {
    'bedside-quiz': QuizElement;
  }
  interface HTMLElementEventMap {
    'bedside-answer': CustomEvent<AnswerDetail>;
  }
}

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
 * @csspart intro - A scene or picture before a question, text between it and its options, or text before the first question.
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
  static override styles = [base, buttons, chevron, styles];
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

  /** Day of the last review, as `2026-07-04`: said in the reader's language below everything else. */
  @property() reviewed?: string;

  /**
   * Takes a question that a reader wants to ask, in place of the list on this device. Gives back
   * whether it was kept.
   */
  @property({ attribute: false }) addQuestion?: (
    question: QuestionToSave,
  ) => boolean | Promise<boolean>;

  readonly #content = new ContentController(this, quizReader);
  readonly #language = new LanguageController(this);
  readonly #status = new StatusController(this);
  readonly #long = new LongController(this, QUESTIONS_AT_ONCE);
  readonly #quiz = new Quiz(
    this,
    this.#language,
    this.#status,
    loadFeature(this, () => import('./results/results.js')),
  );
  readonly #internals = this.attachInternals();

  readonly #recall = new RecallController(this, this.#quiz);
  readonly #feedback = loadFeature(this, () => import('./feedback/feedback.js'));
  #followed = false;

  constructor() {
    super();
    new WipedController(
      this,
      () => this.#quiz.lasting,
      (kind) => /^(quiz|)$/.test(kind) && this.#quiz.forget(),
    );
    new AddressController(this, {
      ready: () => !!this.#quiz.model && this.#long.isWhole,
      find: (id, _, atLoad) => {
        if (!this.#quiz.model?.questions.some((question) => question.id === id)) return;
        if (!atLoad || !this.#long.isLate) this.#follow();
        return true;
      },
    });
  }

  protected override createRenderRoot(): ShadowRoot {
    return openShadowRoot(this);
  }

  adoptedCallback(): void {
    adoptStyles(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
    addEventListener('hashchange', this.#follow);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#follow);
  }

  protected override willUpdate(): void {
    const quiz = this.#quiz;
    const { state } = this.#content;
    const content = state.status === 'ready' ? state.model : undefined;
    this.#recall.follow();
    this.#takeFeedback();
    quiz.model = this.#waits ? undefined : content;
    if (content) this.#prepare(content);
    const { model } = quiz;
    if (!model) return;
    this.#recall.takeIn();
    quiz.at = Math.min(quiz.at, model.questions.length - 1);
    this.#internals.states?.[quiz.complete ? 'add' : 'delete']('complete');
    if (globalThis.BEDSIDE_DEVELOPMENT) void advise(model);
  }

  /** Words, kept answers, or the order of options are still to come. */
  get #waits(): boolean {
    const shuffles = this.shuffle && !this.#quiz.model && !this.#quiz.arrange;
    return (
      !this.#language.ready ||
      this.#recall.waits ||
      // Options that are to be shuffled do not change places before a reader's eyes.
      (shuffles && this.#feedback.state !== 'failed')
    );
  }

  /** What an answer needs comes before the answer; what a question needs to be shown, at once. */
  #prepare({ questions }: QuizModel) {
    const isNeeded =
      this.shuffle ||
      this.pace === 'one' ||
      this.keep !== 'none' ||
      questions.some(({ kind }) => kind === 'order' || kind === 'own-words');
    if (isNeeded) void this.#feedback.get();
    else this.#feedback.soon();
  }

  /** Takes the styles and the order of options that come with the feedback. */
  #takeFeedback() {
    const { module } = this.#feedback;
    if (!module || this.#quiz.arrange) return;
    addStyles(this, module.feedbackStyles);
    this.#quiz.arrange = module.arranger(this.#quiz);
  }

  protected override updated(): void {
    if (this.#followed || !this.#quiz.model) return;
    this.#followed = true;
    this.#follow();
    takeFocus(this);
  }

  get #layout(): QuizLayout {
    return {
      quiz: this.#quiz,
      feedback: this.#feedback,
      rows: this.#long.rows,
      isStuck: this.#isStuck,
      headingLevel: this.headingLevel,
      check: this.#check,
      act: this.#act,
    };
  }

  protected override render() {
    const { state } = this.#content;
    const language = this.#language;
    const { wipes, model } = this.#quiz;
    if (!model) return html`${state.explain?.(language)}${authorContent(this)}`;
    // Fields are made anew after a deletion: what was typed cannot be taken back into them.
    const draw = () =>
      html`${keyed(wipes, renderQuiz(this.#layout, model))}
      ${this.#status.render(language.lang, language.dir)}`;
    return this.#long.show(model.questions.length, draw);
  }

  /** A part that an answer needs did not come so far. */
  get #isStuck(): boolean {
    const { state } = this.#feedback;
    return state === 'failed' || this.#quiz.results.state === 'failed' || this.#recall.hasFailed;
  }

  readonly #check = (question: Question) =>
    void this.#act((feedback) => feedback.check(this.#quiz, question));

  readonly #follow = (): void => {
    if (location.hash) void this.#act((feedback) => feedback.follow(this.#quiz));
  };

  readonly #act = async (run: Act): Promise<void> => {
    const feedback = await this.#feedback.get();
    if (!feedback) return;
    this.#takeFeedback();
    run(feedback);
  };
}
