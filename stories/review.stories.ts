import type { StoryObj } from '@storybook/web-components-vite';
import '../src/page/page.js';
import { elementMeta, story } from './support/story.js';

export default { title: 'Elements/Who checked it', ...elementMeta('bedside-review') };

const review = (html: string, rest: Omit<StoryObj, 'render'> = {}) =>
  story('bedside-review', html, rest);

/** The author's words with a link to how pages are checked; what they leave out stands beside them. */
export const Default = review(`
<bedside-review reviewed="2026-07-04" level="Easy to read" minutes="6" source="National Cancer Institute">
  <p><a href="#how">How we check our pages</a></p>
</bedside-review>`);

/** A day that is written out is not said twice. */
export const DayInTheWords = review(`
<bedside-review reviewed="2026-07-04" minutes="6">
  <p><a href="#how">Last reviewed July 4, 2026 by our cancer nurses</a></p>
</bedside-review>`);

/** Longer ago than its author wants: one quiet sentence. */
export const Overdue = review(`
<bedside-review reviewed="2023-02-01" every="24">
  <p><a href="#how">How we check our pages</a></p>
</bedside-review>`);
