import type { LitElement, ReactiveController } from 'lit';
import { loadFeature } from '../load-feature.js';
import { now, type Steps } from '../steps.js';
import type { ContentReader, ContentState, Loaded, Read } from './content-state.js';
import { isEdited, watchEditing } from './editing.js';
import { isHeld } from './held.js';
import { withStyles } from './visible.js';

type Host = LitElement & { src?: string };

/** Content with more items or questions than this is read in slices. */
const ITEMS_AT_ONCE = 600;
const items = 'li,h2,h3,h4,h5,h6,summary';

/** What may hold a label. */
const labels = 'h1,h2,h3,h4,h5,h6,[role=heading],li,dt,legend,label,summary';

/**
 * Whether a change may concern what was read. Classes and styles change all the time inside prose,
 * which is shown as it is.
 */
function isOfWords({ type, target, attributeName }: MutationRecord, host: Element): boolean {
  if (type !== 'attributes') return true;
  if (target === host) return false;
  return (
    !/^(class|style)$/.test(attributeName!) ||
    !!(target as Element).closest(labels) ||
    !!(target as Element).querySelector(labels)
  );
}

/**
 * Turns the author's content into a model: `src` before JSON before HTML. Follows later changes
 * of the content (CMS previews, frameworks, browser translation). The last call wins.
 */
export class ContentController<Model> implements ReactiveController {
  state: ContentState<Model> = { status: 'empty' };

  readonly #host: Host;
  readonly #reader: ContentReader<Model>;
  readonly #observer = new MutationObserver((records) => {
    if (records.some((record) => isOfWords(record, this.#host))) this.#update();
  });
  readonly #json = loadFeature(null, () => import('../json/json.js'));
  readonly #long = loadFeature(null, () => import('../long/long.js'));
  readonly #report = loadFeature(null, () => import('../report/report.js'));
  #endWatch?: () => void;
  /** The address in use. */
  #src?: string;
  #abort?: AbortController;
  /** What was read last, `src` or the JSON text: equal input is not read again. */
  #read?: string;

  constructor(host: Host, reader: ContentReader<Model>) {
    this.#host = host;
    this.#reader = reader;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.#host, {
      childList: true,
      characterData: true,
      subtree: true,
      attributeFilter: [
        ...['hidden', 'aria-hidden', 'class', 'style'],
        ...['id', 'alt', 'src', 'lang', 'dir'],
      ],
    });
    this.#endWatch = watchEditing(this.#host, () => this.#update());
    // While the page is still being parsed the element connects before its content is there. The
    // observer sees the rest come in; what is complete already is shown in the first frame.
    this.#update();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#endWatch?.();
    this.#abort?.abort();
    if (this.state.status === 'loading') this.#read = undefined;
  }

  hostUpdate(): void {
    if (this.#host.src != this.#src) this.#update();
  }

  #update() {
    const host = this.#host;
    this.#src = host.src;
    // Not `ld+json`: that is the page's own data for search engines.
    const json = host.querySelector(':scope > script[type*="n/json"]');
    const input = host.src || (json ? json.textContent! : undefined);
    // The author's HTML may be on show around a file that is being read, or that failed.
    host.requestUpdate();
    // What somebody edits stays as it is written, and is read when they are done.
    if (isEdited(host)) {
      this.#abort?.abort();
      this.#read = undefined;
      this.state = { status: 'empty' };
      return;
    }
    if (input !== undefined && input === this.#read) return;
    this.#read = input;
    this.#abort?.abort();
    const { signal } = (this.#abort = new AbortController());
    const show = (result?: Loaded<Model>) => {
      if (signal.aborted) return;
      // A reader who is in the author's text already keeps it until they leave it.
      if (result?.ok && this.state.status !== 'ready' && isHeld(host, () => show(result))) return;
      const putBack = this.#long.module?.keepPlace(host);
      this.state = (
        result ? { status: result.ok ? 'ready' : 'failed', ...result } : { status: 'empty' }
      ) as ContentState<Model>;
      host.requestUpdate();
      if (putBack) void host.updateComplete.then(putBack);
      const closedEarly =
        !result && !host.firstElementChild && host.parentElement?.localName === 'p';
      const messages = result && (result.ok ? result.hints : result.problems);
      if (messages) void this.#tell(messages, signal);
      else if (closedEarly) void this.#tellClosedEarly(signal);
    };
    const fail = (error: unknown) => show({ ok: false, problems: [`${error as Error}`] });
    let result;
    if (input === undefined)
      try {
        result = withStyles([host], () => {
          const isLong = host.querySelectorAll(items).length > ITEMS_AT_ONCE;
          const steps = isLong ? this.#reader.steps?.(host) : undefined;
          return steps ? this.#inSlices(steps, signal) : this.#reader.fromHtml(host);
        });
      } catch (error) {
        // Names in the author's markup can hide what nodes have themselves: the text stays as it is written.
        return fail(error);
      }
    else {
      this.state = { status: 'loading' };
      result = this.#load(input, signal);
    }
    if (result instanceof Promise) void result.then(show, fail);
    else show(result);
  }

  /** Reads long content, so that no tap waits for all of it. */
  async #inSlices(steps: Steps<Read<Model>>, signal: AbortSignal) {
    const part = await this.#long.tryOnce();
    return await (part ? part.stepsInSlices(steps, signal) : now(steps));
  }

  async #load(input: string, signal: AbortSignal): Promise<Loaded<Model>> {
    const part = await this.#json.get();
    return part
      ? part.load<Model>(this.#host, input, !this.#host.src, this.#reader.family, signal)
      : { ok: false, problems: ['What reads JSON did not load. Is the device online?'] };
  }

  async #tell(messages: string[] | Promise<string[]>, signal: AbortSignal) {
    const part = await this.#report.get();
    await part?.report(this.#host, await messages, this.state, signal);
  }

  async #tellClosedEarly(signal: AbortSignal) {
    (await this.#report.get())?.reportClosedEarly(this.#host, signal);
  }
}
