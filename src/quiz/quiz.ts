import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { assign, authorContent } from '../shared/content/author-content.js';
import { ContentController, type ContentReader } from '../shared/content/content-controller.js';
import type { QuizCompleteDetail } from '../shared/complete.js';
import { customElement } from '../shared/custom-element.js';
import type { QuestionToSave } from '../shared/device/save-question.js';
import { emit } from '../shared/emit.js';
import { heading } from '../shared/heading.js';
import { LanguageController } from '../shared/language/language-controller.js';
import { nearestLang } from '../shared/language/nearest-lang.js';
import { str } from '../shared/language/str.js';
import { StatusController } from '../shared/status-controller.js';
import { base } from '../shared/styles/base.js';
import { controls } from '../shared/styles/controls.js';
import { readHtml } from './quiz.html.js';
import type { QuizMemory } from './quiz.memory.js';
import {
  hashOf,
  isMarked,
  resultOf,
  shuffled,
  unsure,
  type Answer,
  type Option,
  type Question,
  type QuizModel,
  type Words,
} from './quiz.model.js';
import { styles } from './quiz.styles.js';
import {
  button,
  isTold,
  line,
  renderOptions,
  renderQuestion,
  spoken,
  type QuestionView,
} from './quiz.view.js';
import { QuestionLinks } from './quiz.links.js';
import { copied } from './quiz.words.js';

/** Detail of `bedside-answer`. */
export interface AnswerDetail {
  /** The author's id of the question, or its place: `q1`, `q2` … */
  id: string;
  /** Questions without a right answer (reflective, own words) always give `right`. */
  result: 'right' | 'not-yet' | 'unsure';
}

export type { QuizCompleteDetail };

declare global {
  interface HTMLElementTagNameMap {
    'bedside-quiz': QuizElement;
  }
  interface HTMLElementEventMap {
    'bedside-answer': CustomEvent<AnswerDetail>;
  }
}

const reader: ContentReader<QuizModel> = {
  fromHtml: readHtml,
  loadParser: () => import('./quiz.schema.js').then(({ parse }) => parse),
};

const none: Answer = { chosen: [], steps: 0 };

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
 * @csspart page - The link to the quiz's own page.
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
  static override styles = [base, controls, styles];
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
  readonly #links = new QuestionLinks(
    this,
    () => this.#questions,
    (index) => this.#goTo(index),
  );
  readonly #internals = this.attachInternals();

  @state() private answers: ReadonlyMap<string, Answer> = new Map();
  /** Questions that were checked with nothing chosen. */
  @state() private missing: ReadonlySet<string> = new Set();
  /** The question shown, where it is one at a time. */
  @state() private at = 0;
  @state() private showsResults = false;
  /** Questions that are on the reader's list now. */
  @state() private added: ReadonlySet<string> = new Set();
  @state() private memory?: QuizMemory;
  /** Parts of the element that come when they are needed. */
  @state() private kinds?: typeof import('./quiz.kinds.js');
  @state() private end?: typeof import('./quiz.end.js');
  #remembered?: string;
  /** Kept answers are on their way. */
  #waits = false;
  #carried = false;
  #advised?: QuizModel;
  readonly #seeds = new Map<string, number>();

  get #model(): QuizModel | undefined {
    const { state } = this.#content;
    return this.#language.ready && !this.#waits && state.status === 'ready'
      ? state.model
      : undefined;
  }

  get #questions(): readonly Question[] {
    return this.#model?.questions ?? [];
  }

  get #atEnd(): boolean {
    return this.feedback === 'end';
  }

  get #complete(): boolean {
    return this.#questions.every((question) => this.#answer(question).result);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#remembered = undefined;
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.memory?.close();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#remember();
    const model = this.#model;
    if (!model) return;
    if (!this.#carried) {
      this.#carried = true;
      if (this.memory) this.#recall();
      this.#carryOver();
    }
    if (!this.kinds && model.questions.some(({ kind }) => kind[0] === 'o')) void this.#loadKinds();
    if (changed.has('pace')) this.at = Math.max(0, this.#links.wanted);
    this.at = Math.min(this.at, model.questions.length - 1);
    this.#internals.states?.[this.#complete ? 'add' : 'delete']('complete');
    if (
      (globalThis as { BEDSIDE_DEVELOPMENT?: boolean }).BEDSIDE_DEVELOPMENT &&
      this.#advised !== model
    ) {
      this.#advised = model;
      void import('./quiz.advice.js').then(({ advise }) => {
        for (const advice of advise(model, nearestLang(this)))
          console.warn(`<bedside-quiz>: ${advice.place}: ${advice.advice}`);
      });
    }
  }

  protected override render() {
    const { state } = this.#content;
    const model = this.#model;
    if (!model) {
      const explain = state.status === 'failed' && state.explain;
      return html`${explain ? explain(this.#language) : nothing}${authorContent(this)}`;
    }
    const { title, rank, intro, questions } = model;
    const level = this.headingLevel ?? (rank || 2);
    const one = this.pace === 'one';
    return html`
      ${title ? html`<div part="title">${heading(level, copied(title, true))}</div>` : nothing}
      ${intro.length ? html`<div part="intro">${this.#prose(intro)}</div>` : nothing}
      ${line(this.#language, 'progress', this.#progress)}
      <div @click=${this.#click} @change=${this.#change} @keydown=${this.#keydown}>
        ${questions.map((question, index) => this.#renderQuestion(question, index, level + +!!title))}
      </div>
      ${one ? this.#renderSteps(questions.length) : nothing}
      ${this.showsResults ? this.#renderResults(level + +!!title) : nothing}
      ${this.#renderFoot(model)} ${this.#links.render(this.#language)}
      ${this.#status.render(this.#language.lang, this.#language.dir)}
    `;
  }

  /** Prose that is a child of this element stays where it is and is shown through a slot. */
  #prose(words: Words) {
    return words.every((node) => (node as Node).parentNode === this)
      ? html`<slot ${assign(words as readonly Node[])}></slot>`
      : copied(words);
  }

  get #progress() {
    const language = this.#language;
    const all = this.#questions;
    const answered = all.filter((question) => {
      const { result, chosen } = this.#answer(question);
      return result || (this.#atEnd && chosen.length);
    }).length;
    const n = language.number(answered);
    const total = language.number(all.length);
    return language.plural(answered, {
      one: language.def(str`${n} of ${total} answered`, {
        id: 'quiz.progress.one',
        desc: 'Above the questions. {0}: how many are answered (decides the form), {1}: of how many.',
      }),
      other: language.def(str`${n} of ${total} answered`, {
        id: 'quiz.progress.other',
        desc: 'Above the questions. {0}: how many are answered (decides the form), {1}: of how many.',
      }),
    });
  }

  #view(question: Question, index: number, level = 2): QuestionView {
    return {
      question,
      index,
      options: this.#inOrder(question),
      answer: this.#answer(question),
      language: this.#language,
      level,
      checks: !this.#atEnd,
      missing: this.missing.has(question.id),
      away: this.pace === 'one' && index !== this.at,
    };
  }

  #renderQuestion(question: Question, index: number, level: number) {
    const view = this.#view(question, index, level);
    const body =
      question.kind === 'own-words'
        ? this.kinds?.renderOwnWords(view)
        : question.kind === 'order'
          ? this.kinds?.renderOrder(view, (from, to) => this.#move(view, from, to))
          : renderOptions(view);
    return renderQuestion(view, body ?? nothing, this.#atEnd ? nothing : this.#renderActs(view));
  }

  #renderActs({ question, index, answer }: QuestionView) {
    const language = this.#language;
    const { msg } = language;
    const { result } = answer;
    const n = language.number(index + 1);
    const check =
      question.kind === 'own-words'
        ? msg(str`Show the key points of question ${n}`, {
            id: 'quiz.show-points',
            desc: 'Button below a text box. {0}: number of the question.',
          })
        : msg(str`Check answer to question ${n}`, {
            id: 'quiz.check',
            desc: 'Button below a question. {0}: its number.',
          });
    const again =
      result &&
      question.kind !== 'own-words' &&
      (result !== 'right' || !isMarked(question)) &&
      !isTold(question, answer);
    return html`${button(this.#language, 'check', check, () => this.#check(question), !!result)}
    ${
      again
        ? button(
            this.#language,
            'retry',
            msg(str`Try again: question ${n}`, {
              id: 'quiz.retry',
              desc: 'Button below a question that was answered not quite right. {0}: its number.',
            }),
            () => this.#retry(question, index),
          )
        : nothing
    }`;
  }

  #renderSteps(total: number) {
    const language = this.#language;
    const { msg } = language;
    const step = (to: number, text: string) =>
      button(this.#language, 'step', text, () => this.#goTo(to), to < 0 || to >= total);
    const n = (index: number) => language.number(Math.min(total, Math.max(1, index + 1)));
    return html`<div class="row">
      ${step(
        this.at - 1,
        msg(str`Back to question ${n(this.at - 1)}`, {
          id: 'quiz.back',
          desc: 'Button to a question that was shown before. {0}: its number.',
        }),
      )}
      ${step(
        this.at + 1,
        msg(str`Next: question ${n(this.at + 1)}`, {
          id: 'quiz.next',
          desc: 'Button to the next question. {0}: its number.',
        }),
      )}
    </div>`;
  }

  #renderResults(level: number) {
    return this.end?.renderResults({
      questions: this.#questions,
      answers: this.answers,
      added: this.added,
      lang: nearestLang(this),
      language: this.#language,
      level,
      goTo: (index) => this.#goTo(index),
      retry: (missedOnly) => this.#retryAll(missedOnly),
      add: (question, index) => this.#add(question, index),
    });
  }

  #renderFoot({ reviewed, disclaimer }: QuizModel) {
    const language = this.#language;
    const { msg, lang, dir } = language;
    return html`<div part="foot">
      ${
        this.#atEnd && !this.#complete
          ? button(
              language,
              'check',
              msg('Check my answers', {
                id: 'quiz.check-all',
                desc: 'The one button at the end of a quiz.',
              }),
              () => this.#checkAll(),
            )
          : nothing
      }
      ${
        this.#complete && !this.showsResults
          ? button(
              language,
              'show-results',
              msg('See your results', {
                id: 'quiz.show-results',
                desc: 'Button when every question is answered.',
              }),
              () => this.#showResults(),
            )
          : nothing
      }
      <details part="print" lang=${lang} dir=${dir} @toggle=${this.#loadEnd}>
        <summary>
          ${msg('Print this quiz', { id: 'quiz.print', desc: 'Opens the choice of what to print.' })}
        </summary>
        <div class="row">${this.end?.renderPrint(language, !!this.answers.size, this.#print)}</div>
      </details>
      ${this.#links.renderPage(this.page, language)}
      ${
        this.memory?.any
          ? html`${line(
              language,
              'kept',
              this.keep === 'device'
                ? msg('Your answers are kept in this browser. They are not sent to anyone.', {
                    id: 'quiz.kept',
                    desc: 'Above the button “Clear my answers”.',
                  })
                : msg(
                    'Your answers are kept until you close this tab. They are not sent to anyone.',
                    {
                      id: 'quiz.kept-session',
                      desc: 'Above the button “Clear my answers”.',
                    },
                  ),
            )}
            ${button(
              language,
              'clear',
              msg('Clear my answers', {
                id: 'quiz.clear',
                desc: 'Button: erases what was answered here.',
              }),
              this.#clear,
            )}`
          : nothing
      }
      ${
        reviewed
          ? line(
              language,
              'reviewed',
              msg(
                str`Last reviewed: ${language.date(new Date(reviewed), { dateStyle: 'long', timeZone: 'UTC' })}`,
                {
                  id: 'quiz.reviewed',
                  desc: 'Below the questions. {0}: a date.',
                },
              ),
            )
          : nothing
      }
      ${
        disclaimer.length
          ? html`<div part="disclaimer">${this.#prose(disclaimer)}</div>`
          : line(language, 'disclaimer', this.#disclaimer)
      }
    </div>`;
  }

  get #disclaimer() {
    return this.#language.msg('This quiz is for learning. It is not medical advice.', {
      id: 'quiz.disclaimer',
      desc: 'Below a quiz whose author gave no disclaimer, on screen and on paper.',
    });
  }

  readonly #change = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const question = this.#questionAt(input);
    const { option } = input.dataset;
    if (!question || option == null) return;
    const others = question.several ? this.#answer(question).chosen : [];
    const chosen = input.checked
      ? [...others.filter((id) => id !== option && (id === unsure) === (option === unsure)), option]
      : others.filter((id) => id !== option);
    this.#set(question, { ...this.#answer(question), chosen });
    this.missing = new Set([...this.missing].filter((id) => id !== question.id));
  };

  readonly #click = (event: Event) => {
    const target = event.target as Element;
    if (target.matches('[aria-disabled=true]')) event.preventDefault();
    const question = this.#questionAt(target);
    if (question && target.matches('[part=source]'))
      this.#links.leave(this.#questions.indexOf(question));
  };

  readonly #keydown = (event: KeyboardEvent) => {
    const input = event.target as HTMLInputElement;
    if (!input.matches('[data-option]')) return;
    const question = this.#questionAt(input);
    if (event.key === 'Enter') {
      event.preventDefault();
      if (question && !this.#atEnd) this.#check(question);
    }
    // What was checked stays as it is; arrow keys would choose another radio.
    if (/^Arrow/.test(event.key) && input.ariaDisabled) event.preventDefault();
  };

  #questionAt(node: Element): Question | undefined {
    return this.#questions[+(node.closest<HTMLElement>('[part=question]')?.dataset.index ?? -1)];
  }

  #answer({ id }: Question): Answer {
    return this.answers.get(id) ?? none;
  }

  #set(question: Question, answer: Answer) {
    this.answers = new Map(this.answers).set(question.id, answer);
    this.memory?.write(question, answer);
  }

  #check(question: Question) {
    const index = this.#questions.indexOf(question);
    const answer = this.#answer(question);
    if (answer.result) return;
    if (this.#lacks(question)) return this.#ask([question]);
    this.#mark(question);
    this.#status.say(spoken(question, this.#answer(question), index, this.#language));
    if (this.#complete) this.#finish();
    void this.#loadEnd();
  }

  #checkAll() {
    const lacking = this.#questions.filter((question) => this.#lacks(question));
    if (lacking.length) return this.#ask(lacking);
    for (const question of this.#questions)
      if (!this.#answer(question).result) this.#mark(question);
    this.#finish();
    void this.#showResults();
  }

  #lacks(question: Question) {
    return question.kind !== 'own-words' && !this.#answer(question).chosen.length;
  }

  #ask(questions: Question[]) {
    this.missing = new Set(questions.map(({ id }) => id));
    const index = (this.at = this.#questions.indexOf(questions[0]!));
    void this.#focus(`[data-index="${index}"] :is(input, button)`);
  }

  #mark(question: Question) {
    const { chosen, steps } = this.#answer(question);
    const result = resultOf(question, chosen)!;
    this.#set(question, { chosen, result, steps: steps + +(result !== 'right') });
    emit(this, 'bedside-answer', { id: question.id, result });
  }

  #finish() {
    const marked = this.#questions.filter(isMarked);
    const right = marked.filter((question) => this.#answer(question).result === 'right').length;
    emit(this, 'bedside-complete', { right, total: marked.length });
  }

  #retry(question: Question, index: number) {
    this.#set(question, { ...this.#answer(question), result: undefined });
    void this.#focus(`#p${index}`);
  }

  #retryAll(missedOnly: boolean) {
    const again = this.#questions.filter(
      (question) => !missedOnly || this.#answer(question).result !== 'right',
    );
    for (const question of again) this.#set(question, none);
    if (!missedOnly)
      this.renderRoot.querySelectorAll('textarea').forEach((box) => (box.value = ''));
    this.showsResults = false;
    this.#goTo(this.#questions.indexOf(again[0]!));
  }

  #move(view: QuestionView, from: number, to: number) {
    const { question, index, options } = view;
    const chosen = options.map(({ id }) => id);
    chosen.splice(to, 0, ...chosen.splice(from, 1));
    this.#set(question, { ...this.#answer(question), chosen });
    this.missing = new Set([...this.missing].filter((id) => id !== question.id));
    this.#status.say(this.kinds!.movedTo(view, to));
    void this.#focus(`[data-index="${index}"] li:nth-child(${to + 1}) [data-move="${to - from}"]`);
  }

  #goTo(index: number) {
    this.at = index;
    void this.#focus(`#p${index}`);
  }

  async #showResults() {
    await this.#loadEnd();
    this.showsResults = !!this.end;
    await this.#focus('[part=results] [tabindex]');
  }

  async #add(question: Question, index: number) {
    await this.#loadEnd();
    const kept = await this.end?.add(this, question, this.name, this.addQuestion);
    if (kept) this.added = new Set(this.added).add(question.id);
    this.#status.say(this.end?.addedText(this.#language, index, !!kept) ?? '');
  }

  readonly #print = (what: 'blank' | 'answers' | 'key') => {
    this.end?.printQuiz(this, what, {
      model: this.#model!,
      answers: this.answers,
      inOrder: (question) => this.#inOrder(question),
      ownWords: (index) =>
        this.renderRoot.querySelector<HTMLTextAreaElement>(`#own${index}`)?.value ?? '',
      disclaimer: this.#disclaimer,
      language: this.#language,
    });
  };

  readonly #clear = () => {
    this.memory?.clear();
    this.answers = new Map();
    this.showsResults = false;
    this.#goTo(0);
    this.#status.say(
      this.#language.msg('Your answers are cleared.', {
        id: 'quiz.cleared',
        desc: 'Spoken after “Clear my answers”.',
      }),
    );
  };

  /** Options as they stand: as put in order by the reader, shuffled, or as the author wrote them. */
  #inOrder(question: Question): readonly Option[] {
    const { id, kind, options } = question;
    if (!this.#seeds.has(id)) this.#seeds.set(id, hashOf(question));
    const seed = this.#seeds.get(id)!;
    if (kind === 'order') {
      const { chosen } = this.#answer(question);
      return chosen.length
        ? chosen.flatMap((each) => options.find((option) => option.id === each) ?? [])
        : shuffled(options, seed);
    }
    const free = options.filter(({ fixed }) => !fixed);
    return this.shuffle
      ? [...shuffled(free, seed), ...options.filter(({ fixed }) => fixed)]
      : options;
  }

  /** Choices made in the author's own radios before this element stood in their place. */
  #carryOver() {
    const answers = new Map(this.answers);
    for (const question of this.#questions) {
      const chosen = question.options.filter(({ input }) => input?.checked).map(({ id }) => id);
      if (chosen.length && !this.#answer(question).result)
        answers.set(question.id, { ...none, chosen });
    }
    this.answers = answers;
  }

  #remember() {
    const wanted =
      this.name && /^(session|device)$/.test(this.keep) ? `${this.keep} ${this.name}` : '';
    if (wanted === this.#remembered || !this.isConnected) return;
    this.#remembered = wanted;
    this.memory?.close();
    this.memory = undefined;
    this.#waits = !!wanted;
    if (!wanted) return;
    const done = () => {
      this.#waits = false;
      this.requestUpdate();
    };
    import('./quiz.memory.js').then(({ QuizMemory }) => {
      if (this.#remembered !== wanted || !this.isConnected) return;
      this.memory = new QuizMemory(this.name, this.keep, () => this.#recall());
      this.#carried = false;
      done();
    }, done);
  }

  /** Takes in what is kept, also when another tab changed it. */
  #recall() {
    if (this.#model) this.answers = this.memory!.read(this.#questions);
  }

  // Without a connection a part does not come: it is asked for again at the next act that needs it.
  readonly #loadEnd = async () => {
    this.end ??= await import('./quiz.end.js').catch(() => undefined);
  };

  async #loadKinds() {
    this.kinds ??= await import('./quiz.kinds.js').catch(() => undefined);
  }

  async #focus(selector: string) {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
