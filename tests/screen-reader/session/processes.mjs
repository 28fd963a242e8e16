import { execFile, spawn } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** A session that could not do what it must; the walk is repeated in a new one. */
export class Lost extends Error {}

/** `work`, or Lost with `problem` after so many seconds. */
export async function within(seconds, problem, work) {
  let timer;
  const late = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new Lost(`${problem} within ${seconds} s`)), seconds * 1000);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Programs of one session, in a folder of their own; each in a process group, ended by its id. */
export class Processes {
  /** Those of every session that has not ended, also of one that is about to start. */
  static #live = new Set();
  #children = [];
  folder = mkdtempSync(join(tmpdir(), 'bedside-heard-'));
  env = {
    PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin',
    LANG: 'C.UTF-8',
    HOME: this.subfolder('home'),
    XDG_RUNTIME_DIR: this.subfolder('run'),
    XDG_CONFIG_HOME: this.subfolder('config'),
    XDG_DATA_HOME: this.subfolder('data'),
    XDG_CACHE_HOME: this.subfolder('cache'),
    GSETTINGS_BACKEND: 'memory',
    GTK_MODULES: 'gail:atk-bridge',
    GNOME_ACCESSIBILITY: '1',
    ACCESSIBILITY_ENABLED: '1',
    PYTHONDONTWRITEBYTECODE: '1',
  };

  constructor() {
    Processes.#live.add(this);
  }

  static stopAll() {
    return Promise.all([...Processes.#live].map((one) => one.stop()));
  }

  subfolder(name) {
    const path = join(this.folder, name);
    mkdirSync(path, { recursive: true, mode: 0o700 });
    return path;
  }

  /** Starts a program; its words go to a log in the folder, descriptor 3 is a pipe, with `input` 0 as well. */
  start(file, args = [], { input = false } = {}) {
    const log = openSync(join(this.folder, `${basename(file)}.log`), 'a');
    const child = spawn(file, args, {
      env: this.env,
      detached: true,
      stdio: [input ? 'pipe' : 'ignore', log, log, 'pipe'],
    });
    closeSync(log);
    child.stdio[3].setEncoding('utf8');
    child.ended = new Promise((_, fail) => {
      child.on('error', (error) => fail(new Lost(error.message)));
      child.on('exit', (code) => fail(new Lost(`${basename(file)} ended (${code})`)));
    });
    child.ended.catch(() => {});
    this.#children.push(child.pid);
    return child;
  }

  /** The first line that a program writes to its descriptor 3. */
  firstLine(child) {
    let text = '';
    const line = new Promise((done) => {
      child.stdio[3].on('data', (data) => {
        text += data;
        if (text.includes('\n')) done(text.split('\n')[0]);
      });
    });
    return within(20, `${child.spawnfile} gave no sign`, Promise.race([line, child.ended]));
  }

  /** Runs a program to its end and gives what it wrote. */
  run(file, ...args) {
    return new Promise((done, fail) => {
      execFile(file, args, { env: this.env, timeout: 20_000 }, (error, stdout, stderr) =>
        error ? fail(new Lost(`${file} ${args[0]}: ${stderr || error.message}`)) : done(stdout),
      );
    });
  }

  async stop() {
    Processes.#live.delete(this);
    const signal = (name) => {
      for (const pid of this.#children) {
        try {
          process.kill(-pid, name);
        } catch {
          // It is gone already.
        }
      }
    };
    signal('SIGTERM');
    await new Promise((done) => setTimeout(done, 300));
    signal('SIGKILL');
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
