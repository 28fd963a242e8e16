import { choice, el } from './dom.js';
import type { Family } from './families.js';
import type { Say } from './words.js';

/** What can be set on the widget; writes into `options`, then calls `update`. */
export function settings(
  { settings: all }: Family,
  options: Record<string, string | boolean>,
  say: Say,
  update: () => void,
): HTMLElement {
  return el(
    'fieldset',
    {},
    el('legend', {}, say('settings')),
    ...all.map(({ attribute, label, choices }) => {
      if (!choices) {
        const box = el('input', { type: 'checkbox', id: `set-${attribute}` });
        box.checked = options[attribute] === true;
        box.addEventListener('change', () => {
          options[attribute] = box.checked;
          update();
        });
        return el('div', {}, el('label', {}, box, label));
      }
      if (choices.length)
        return choice(
          `set-${attribute}`,
          label,
          choices,
          String(options[attribute] ?? ''),
          (value) => {
            options[attribute] = value;
            update();
          },
        );
      const input = el('input', { type: 'text', id: `set-${attribute}` });
      input.value = String(options[attribute] ?? '');
      input.addEventListener('input', () => {
        options[attribute] = input.value.trim();
        update();
      });
      return el('div', { class: 'field' }, el('label', { for: input.id }, label), el('br'), input);
    }),
  );
}
