import type { StoryObj } from '@storybook/web-components-vite';
import '../src/faq/faq.js';
import '../src/page/page.js';
import { elementMeta, story } from './support/story.js';

export default { title: 'Elements/How much to read', ...elementMeta('bedside-levels') };

const levels = (html: string, rest: Omit<StoryObj, 'render'> = {}) =>
  story('bedside-levels', html, rest);

const text = `
  <h2>What is a second opinion?</h2>
  <h3 id="short">In short</h3>
  <p>Another cancer doctor looks at your results and says what they would do. It is your right to ask.</p>
  <h3 id="whole">The whole story</h3>
  <p>The second doctor reads your reports, and sometimes the slides themselves. They may order a test again.</p>
  <p>Most doctors expect the question. For most cancers there is time for it. This is not medical advice.</p>`;

/** The first level is open at first; each can be opened beside the others. */
export const Default = levels(`<bedside-levels keep="none">${text}
</bedside-levels>`);

/** Other widgets stand in a level. */
export const AroundQuestions = levels(`<bedside-levels keep="none">${text}
  <bedside-faq>
    <h4>Will my insurance pay?</h4>
    <p>Many plans do.</p>
    <h4>Do I have time?</h4>
    <p>For most cancers, yes.</p>
  </bedside-faq>
</bedside-levels>`);
