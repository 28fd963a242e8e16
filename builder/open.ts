import { clean, fromText } from './paste.js';
import { recognise } from './recognise.js';

/** The file was not taken; the message is a key of the builder’s words. */
export class Refused extends Error {
  constructor(readonly key: 'file-kind' | 'file-encoding') {
    super(key);
  }
}

/** Ends of the names of files that are read. */
export const endings = ['.html', '.htm', '.txt'];

/** UTF-8, or UTF-16 with a byte order mark; a wrong guess would change the author’s words in silence. */
function decoded(bytes: Uint8Array): string {
  const mark = `${bytes[0]},${bytes[1]}`;
  const label = mark === '255,254' ? 'utf-16le' : mark === '254,255' ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    throw new Refused('file-encoding');
  }
}

/** What a file gave: words for the page, and the widget that they were in, where it said so. */
export interface Opened {
  words: DocumentFragment;
  family?: string;
  options: Record<string, string | boolean>;
}

/** Words for `page` from a page or a text; throws Refused for anything else. */
export function read(name: string, bytes: Uint8Array, page: Document): Opened {
  const ending = endings.find((each) => name.toLowerCase().endsWith(each));
  if (!ending) throw new Refused('file-kind');
  const text = decoded(bytes);
  if (ending === '.txt' && !/^\s*</.test(text)) return { words: fromText(text, page), options: {} };
  const { body } = new DOMParser().parseFromString(text, 'text/html');
  const widget = recognise(body);
  return { ...widget, words: clean(widget.source, page) };
}
