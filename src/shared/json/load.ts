import type { LitElement } from 'lit';
import type { Result } from '../content/result.js';
import { addStyles } from '../element/add-styles.js';
import type { Loaded } from '../content/content-state.js';
import { errorPart, errorStyles } from '../report/error-part.js';
import { documentParsed } from '../content/document-parsed.js';

/** Reads JSON: `input` is its text (`inline`), or its address. Never throws. */
export async function load<Model>(
  host: LitElement,
  input: string,
  inline: boolean,
  parse: (input: unknown, signal: AbortSignal) => Result<Model> | Promise<Result<Model>>,
  signal: AbortSignal,
): Promise<Loaded<Model>> {
  let result: Loaded<Model>;
  try {
    const text = inline ? input : await fetchText(input, host.baseURI, signal);
    result = await parse(parseJson(text), signal);
  } catch (error) {
    result = { ok: false, problems: [(error as Error).message] };
  }
  if (result.ok) return result;
  if (inline) await documentParsed(host.ownerDocument);
  addStyles(host, errorStyles);
  return { ...result, explain: errorPart };
}

/** Longest wait for a file of content. */
const FETCH_TIMEOUT_MS = 10_000;

/**
 * The text of the file at `src`. Throws an `Error` whose message says what an author can do.
 */
async function fetchText(src: string, base: string, signal: AbortSignal): Promise<string> {
  if (!URL.canParse(src, base)) throw new Error(`src: “${src}” is not an address.`);
  const url = new URL(src, base);
  // Without query and fragment: they may say something about the reader.
  const name = url.origin + url.pathname;
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), FETCH_TIMEOUT_MS);
  signal.addEventListener('abort', () => giveUp.abort());
  try {
    const response = await fetch(url, {
      signal: giveUp.signal,
      credentials: 'same-origin',
      // An address of this site does not lead to another one.
      mode: url.origin === globalThis.origin ? 'same-origin' : 'cors',
    });
    if (response.ok) return await response.text();
    throw new Error(`src: ${name} answered ${response.status}. Check the address.`);
  } catch (error) {
    switch ((error as Error).name) {
      case 'AbortError':
        throw new Error(`src: ${name} did not answer within ${FETCH_TIMEOUT_MS / 1000} seconds.`);
      case 'TypeError':
        throw new Error(
          `src: ${name} could not be fetched. Is the device online, and does the page's policy (connect-src, CORS) allow it?`,
        );
      default:
        throw error;
    }
  } finally {
    clearTimeout(timer);
    // What is not read of an answer would hold up others to the same address.
    giveUp.abort();
  }
}

/** The value of a JSON text. Throws an `Error` that says where the text breaks off. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`This is not valid JSON: ${(error as Error).message}`);
  }
}
