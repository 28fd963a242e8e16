import { el } from './dom.js';
import type { Family } from './families.js';

/** The example of a family. */
export function example({ start }: Family): DocumentFragment {
  const result = document.createDocumentFragment();
  for (const [tag, words] of start) {
    const element = document.createElement(tag);
    if (typeof words === 'string') element.textContent = words;
    else
      for (const each of words) {
        const item = document.createElement('li');
        item.append(each.startsWith('*') ? el('strong', {}, each.slice(1)) : each);
        element.append(item);
      }
    result.append(element);
  }
  return result;
}
