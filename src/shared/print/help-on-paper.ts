import { copyOf } from '../content/copy.js';
import { withStyles } from '../content/visible.js';
import { missingNumber, phoneLinks } from '../help/phone.js';
import { nearestLang } from '../language/nearest-lang.js';
import type { SheetPart } from './sheet.js';

/**
 * Whom to call, as the page has it (`<bedside-help>`): stands at the end of every sheet. Hours and TTY stay beside their
 * numbers; a number that only the link had is written out.
 */
export const helpParts = (page: ParentNode): SheetPart[] =>
  [...page.querySelectorAll('bedside-help')].map((help) => {
    const { direction } = getComputedStyle(help);
    const content = withStyles([help], () => copyOf(help.childNodes, true));
    const box = document.createElement('div');
    box.append(...content);
    for (const link of box.querySelectorAll(phoneLinks)) {
      const number = missingNumber(link);
      if (number) link.append(` (${number})`);
    }
    return {
      lang: nearestLang(help),
      dir: direction,
      together: true,
      content: [...box.childNodes],
    };
  });
