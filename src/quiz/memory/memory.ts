import { renderIdleWarning } from '../../shared/device/clearing/idle-warning.js';
import type { Lasting } from '../../shared/wiped.js';
import { areaOf, deviceStore, type Keep } from '../../shared/device/store.js';
import type { LanguageController } from '../../shared/language/language-controller.js';
import { unsure, type Answer, type Question } from '../quiz.model.js';
import { hashOf } from '../fingerprint.js';

const KIND = 'quiz';

/**
 * Answers kept for a quiz of one name. An answer belongs to the words it was given to: when question
 * or options were edited since, it is not read any more. Ids and counts are kept, never words.
 */
export class QuizMemory {
  readonly #name: string;
  readonly #keep: Keep;
  readonly #changed: () => void;
  /** Fingerprints as first read: a page translated in place is still the same quiz. */
  readonly #hashes = new Map<string, number>();

  constructor(name: string, keep: Keep, changed: () => void) {
    this.#name = name;
    this.#keep = keep;
    this.#changed = changed;
    deviceStore().listeners.add(changed);
  }

  /** Hears no more of other tabs. */
  close(): void {
    deviceStore().listeners.delete(this.#changed);
  }

  get #area() {
    return areaOf(this.#keep);
  }

  /** How long answers last now. */
  get lasting(): Lasting {
    return this.#area === deviceStore().device ? 'device' : 'session';
  }

  #key = (id: string) => `${this.#name}:${id}`;

  #hash(question: Question) {
    if (!this.#hashes.has(question.id)) this.#hashes.set(question.id, hashOf(question));
    return this.#hashes.get(question.id)!;
  }

  /** Kept answers by question id. What is no answer to this question is left out. */
  read(questions: readonly Question[]): Map<string, Answer> {
    const answers = new Map<string, Answer>();
    for (const question of questions) {
      const fields = this.#area.get(KIND, this.#key(question.id))?.fields;
      if (!fields || fields.hash !== this.#hash(question)) continue;
      const { chosen, result, steps } = fields;
      const known = new Set([unsure, ...question.options.map(({ id }) => id)]);
      const ids = typeof chosen === 'string' && chosen ? chosen.split('\n') : [];
      if (ids.some((id) => !known.has(id)) || !/^(right|not-yet|unsure|)$/.test(`${result}`))
        continue;
      answers.set(question.id, {
        chosen: ids,
        result: (result as Answer['result']) || undefined,
        steps: Number(steps) || 0,
      });
    }
    return answers;
  }

  write(question: Question, { chosen, result = '' as never, steps }: Answer): void {
    const fields = { hash: this.#hash(question), chosen: chosen.join('\n'), result, steps };
    this.#area.set(KIND, this.#key(question.id), fields);
  }

  /** Whether anything is kept under this name, of this or an earlier form of the quiz. */
  get any(): boolean {
    return this.#own.length > 0;
  }

  /** What a reader is told about it. */
  text({ msg }: LanguageController): string {
    return this.#keep === 'device'
      ? msg('Your answers are kept in this browser. They are not sent to anyone.', {
          id: 'quiz.kept',
          desc: 'Above the button “Delete my answers”.',
        })
      : msg('Your answers are kept until you close this tab. They are not sent to anyone.', {
          id: 'quiz.kept-session',
          desc: 'Above the button “Delete my answers”.',
        });
  }

  /** The warning before a shared computer clears itself. */
  renderIdleWarning(language: LanguageController) {
    return renderIdleWarning(language, deviceStore());
  }

  clear(): void {
    for (const { id } of this.#own) this.#area.remove(KIND, id);
  }

  get #own() {
    return this.#area.list(KIND).filter(({ id }) => id.startsWith(this.#key('')));
  }
}
