import { clean, fromText } from './paste.js';

/** What a file gave. */
export interface Opened {
  family?: string;
  content: DocumentFragment;
  /** What could not be carried over. */
  left: string[];
}

/** Reads a page or a text. */
export async function read(name: string, bytes: Uint8Array, page: Document): Promise<Opened> {
  const text = new TextDecoder().decode(bytes);
  const content =
    /\.html?$|^\s*</i.test(name + text.slice(0, 0)) || /^\s*</.test(text)
      ? clean(new DOMParser().parseFromString(text, 'text/html').body, page)
      : fromText(text, page);
  return { content, left: [] };
}
