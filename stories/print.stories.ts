import type { StoryObj } from '@storybook/web-components-vite';
import '../src/page/page.js';
import { elementMeta, story } from './support/story.js';

export default { title: 'Elements/Print this page', ...elementMeta('bedside-print') };

const print = (html: string, rest: Omit<StoryObj, 'render'> = {}) =>
  story('bedside-print', html, rest);

/** The words of one paragraph name the button. */
export const Default = print(`
<bedside-print><p>Print this page for me</p></bedside-print>`);

/** Large print first; a link that leads somewhere stays one. */
export const LargeWithLeaflet = print(`
<bedside-print large><p><a href="leaflet.pdf">The same as a leaflet (PDF)</a></p></bedside-print>`);
