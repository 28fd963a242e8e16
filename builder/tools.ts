import { el } from './dom.js';
import type { Key, Say } from './words.js';

/** Buttons that format what is selected in the words. */
export function tools(say: Say, words: HTMLElement, changed: () => void): HTMLElement {
  const act = (key: Key, command: string, value?: string) => {
    const button = el('button', { type: 'button' }, say(key));
    // The selection stays where it is.
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', () => {
      words.focus();
      document.execCommand(command, false, value);
      changed();
    });
    return button;
  };
  return el(
    'div',
    { class: 'tools', role: 'group', 'aria-label': say('tools') },
    act('tool-h2', 'formatBlock', 'h2'),
    act('tool-h3', 'formatBlock', 'h3'),
    act('tool-p', 'formatBlock', 'p'),
    act('tool-ul', 'insertUnorderedList'),
    act('tool-ol', 'insertOrderedList'),
    act('tool-bold', 'bold'),
  );
}
