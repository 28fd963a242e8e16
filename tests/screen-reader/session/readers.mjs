import { Processes } from './processes.mjs';
import { Reader } from './reader.mjs';

const ATTEMPTS = 4;

/** The session of each browser, while there is one. What was started ends with the program, however that ends. */
export class Readers {
  #readers = {};

  constructor() {
    for (const signal of ['SIGINT', 'SIGTERM'])
      process.on(signal, async () => {
        await this.end();
        await Processes.stopAll();
        process.exit(1);
      });
  }

  /** Does `work` with a reader; when the session is lost on the way, tells why and does it again in a new one. */
  async with(engine, work, tell) {
    for (let attempt = 1; ; attempt += 1)
      try {
        this.#readers[engine] ??= await Reader.start(engine);
        return await work(this.#readers[engine]);
      } catch (error) {
        await this.#readers[engine]?.stop();
        this.#readers[engine] = undefined;
        if (attempt === ATTEMPTS) throw error;
        tell(`  (${engine}: ${error.message}; once more in a new session)`);
      }
  }

  end() {
    return Promise.all(Object.values(this.#readers).map((reader) => reader?.stop()));
  }
}
