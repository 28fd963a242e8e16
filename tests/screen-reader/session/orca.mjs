import { fileURLToPath } from 'node:url';
import { within } from './processes.mjs';

const recorder = fileURLToPath(new URL('recorder.py', import.meta.url));

/** Orca, as a process that tells what it would say and can be asked whether it is done. */
export class Orca {
  #child;
  #answers = new Map();
  #next = 0;
  #lines = [];
  #onStart;
  /** Keys (down and up, no modifiers) that were sent since the start. */
  keys = 0;

  static async start(processes) {
    const orca = new Orca();
    orca.#child = processes.start('/usr/bin/python3', [recorder], { input: true });
    const started = new Promise((done) => {
      orca.#onStart = done;
    });
    let rest = '';
    orca.#child.stdio[3].on('data', (data) => {
      const lines = (rest + data).split('\n');
      rest = lines.pop();
      for (const line of lines) orca.#hear(JSON.parse(line));
    });
    orca.#child.stdin.on('error', () => {});
    await within(60, 'Orca did not start', Promise.race([started, orca.#child.ended]));
    return orca;
  }

  #hear(line) {
    if (line.answer !== undefined) {
      this.#answers.get(line.answer)?.(line);
      this.#answers.delete(line.answer);
    } else if (line.started) this.#onStart();
    else this.#lines.push(line);
  }

  /** Asks for something and gives the answer; `seconds` is how long it may take. */
  ask(what, details = {}, seconds = 20) {
    const id = (this.#next += 1);
    const answer = new Promise((done) => this.#answers.set(id, done));
    this.#child.stdin.write(`${JSON.stringify({ do: what, id, ...details })}\n`);
    return within(
      seconds,
      `Orca did not answer “${what}”`,
      Promise.race([answer, this.#child.ended]),
    );
  }

  /** Everything since it was last asked: { said, lang }, { stop }, { key, down, consumed }, { trouble }. */
  take() {
    return this.#lines.splice(0);
  }

  /** Whether Orca kept the last key for itself: undefined until it met it. */
  get consumedLast() {
    return this.#lines.findLast(({ key, down }) => key !== undefined && down)?.consumed;
  }
}
