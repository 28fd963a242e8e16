import type { LitElement } from 'lit';
import type { Feature } from '../shared/load-feature.js';
import type { LanguageController } from '../shared/language/language-controller.js';
import type { StatusController } from '../shared/element/status-controller.js';
import type { QuizMemory } from './memory/memory.js';
import type { Lasting } from '../shared/wiped.js';
import type { Answer, Option, Question, QuizModel } from './quiz.model.js';
import type { QuestionToSave } from '../shared/device/save-question.js';

/** What an author sets on the element. */
export type QuizHost = LitElement & {
  name: string;
  feedback: string;
  pace: string;
  keep: 'none' | 'session' | 'device';
  shuffle: boolean;
  reviewed?: string;
  page?: string;
  addQuestion?: (question: QuestionToSave) => boolean | Promise<boolean>;
};

/** Draws results and paper, when it is here. */
export type Results = Feature<{
  renderResults(quiz: Quiz, level: number): unknown;
  renderPrint(quiz: Quiz, disclaimer: string): unknown;
}>;

const none: Answer = { chosen: [], steps: 0 };

/** Where a reader stands in a quiz. The element shows it; the acts, which come later, change it. */
export class Quiz {
  model?: QuizModel;
  answers: ReadonlyMap<string, Answer> = new Map();
  /** Questions that were checked with nothing chosen. */
  missing: ReadonlySet<string> = new Set();
  /** The question shown, where it is one at a time. */
  at = 0;
  showsResults = false;
  /** Questions that are on the reader's list now. */
  added: ReadonlySet<string> = new Set();
  /** The question that a reader left for its passage. */
  left?: number;
  memory?: QuizMemory;
  /** How often the reader's words were deleted: fields are made anew. */
  wipes = 0;
  /** Results and paper (`results/`). */
  readonly results: Results;
  /** Puts options in order (feedback/order.ts), where they are not as the author wrote them. */
  arrange?: (question: Question) => readonly Option[];

  readonly host: QuizHost;
  readonly language: LanguageController;
  readonly status: StatusController;

  constructor(
    host: QuizHost,
    language: LanguageController,
    status: StatusController,
    results: Results,
  ) {
    this.host = host;
    this.language = language;
    this.status = status;
    this.results = results;
  }

  get questions(): readonly Question[] {
    return this.model?.questions ?? [];
  }

  /** Whether one button at the end checks everything. */
  get atEnd(): boolean {
    return this.host.feedback === 'end';
  }

  get complete(): boolean {
    return this.questions.every((question) => this.answer(question).result);
  }

  answer({ id }: Question): Answer {
    return this.answers.get(id) ?? none;
  }

  put(question: Question, answer: Answer = none): void {
    this.change({ answers: new Map(this.answers).set(question.id, answer) });
    this.memory?.write(question, answer);
  }

  /** Takes in what is kept, also when another tab changed it. */
  recall(): void {
    if (this.memory) this.answers = this.memory.read(this.questions);
  }

  /** Takes in what was chosen in the author's own radios before this quiz stood in their place. */
  carryOver(): void {
    const answers = new Map(this.answers);
    for (const question of this.questions) {
      const chosen = question.options.filter(({ input }) => input?.checked).map(({ id }) => id);
      const answer = this.answer(question);
      if (chosen.length && !answer.result) answers.set(question.id, { ...answer, chosen });
    }
    this.answers = answers;
  }

  /** How long answers last now. */
  get lasting(): Lasting {
    return this.memory?.lasting ?? 'none';
  }

  /** Begins anew: what the reader answered and typed was deleted with the rest. */
  forget(): void {
    this.change({
      answers: new Map(),
      missing: new Set(),
      added: new Set(),
      at: 0,
      showsResults: false,
      left: undefined,
      wipes: this.wipes + 1,
    });
    // The reader's choice in the author's own boxes; the boxes stay as they were written.
    for (const { options } of this.questions)
      for (const { input } of options) if (input) input.checked = input.defaultChecked;
    this.recall();
  }

  change(next: Partial<Quiz>): void {
    Object.assign(this, next);
    this.host.requestUpdate();
  }

  /** What in the quiz has the focus. */
  get focused(): Element | null | undefined {
    return this.host.shadowRoot?.activeElement;
  }

  async focus(selector: string): Promise<void> {
    await this.host.updateComplete;
    const target = this.host.renderRoot.querySelector<HTMLElement>(selector);
    // Firefox focuses no legend that it has not laid out yet.
    target?.getClientRects();
    target?.focus();
  }

  /** Shows a question and takes the focus to it. */
  goTo(at: number): void {
    this.change({ at });
    void this.focus(`#p${at}`);
  }

  /** Options as they stand. */
  inOrder(question: Question): readonly Option[] {
    return this.arrange?.(question) ?? question.options;
  }
}
