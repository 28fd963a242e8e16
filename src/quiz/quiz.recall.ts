import type { ReactiveController } from 'lit';
import { loadFeature } from '../shared/load-feature.js';
import type { Quiz, QuizHost } from './quiz.state.js';

/** Gives a quiz back the answers that were kept under its name, where its author asked for that. */
export class RecallController implements ReactiveController {
  readonly #quiz: Quiz;
  readonly #memory;
  /** The `keep` and `name` that hold now; empty where nothing is kept. */
  #wanted = '';
  /** Kept answers are on their way: the quiz is not shown before they are there. */
  waits = false;
  /** Whether kept answers, and what was chosen before scripts ran, are in. */
  #isIn = false;

  constructor(host: QuizHost, quiz: Quiz) {
    this.#quiz = quiz;
    this.#memory = loadFeature(host, () => import('./memory/memory.js'));
    host.addController(this);
  }

  get hasFailed(): boolean {
    return this.#memory.state === 'failed';
  }

  hostDisconnected(): void {
    this.#quiz.memory?.close();
    this.#wanted = '';
  }

  /** Follows `keep` and `name`: call it before each update of the element. */
  follow(): void {
    const { host } = this.#quiz;
    const { name, keep } = host;
    const wanted = name && /^(session|device)$/.test(keep) ? `${keep} ${name}` : '';
    if (!host.isConnected || wanted === this.#wanted) return;
    this.#wanted = wanted;
    this.#quiz.memory?.close();
    this.#quiz.memory = undefined;
    // A quiz that is on show and only moved stays on show.
    this.waits = !!wanted && !this.#quiz.model;
    if (wanted) void this.#open(wanted);
  }

  /** Takes the answers in, once there are questions. */
  takeIn(): void {
    if (this.#isIn) return;
    this.#isIn = true;
    this.#quiz.recall();
    this.#quiz.carryOver();
  }

  async #open(wanted: string) {
    const quiz = this.#quiz;
    const { host } = quiz;
    const part = await this.#memory.get();
    // Taken out and put back meanwhile, this comes more than once.
    if (this.#wanted !== wanted || quiz.memory) return;
    if (part) {
      this.#isIn = false;
      quiz.memory = new part.QuizMemory(host.name, host.keep, () => {
        quiz.recall();
        host.requestUpdate();
      });
    }
    this.waits = false;
    host.requestUpdate();
  }
}
