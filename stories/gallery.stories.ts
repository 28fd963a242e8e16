import '../src/bedside.js';
import { samples } from './support/samples.js';
import './gallery.css';

export default { title: 'Gallery', tags: ['!autodocs'] };

/** Every element at once, in the colours of one site. */
const gallery = (title: string, theme: string) => ({
  render: () => `<main class="gallery ${theme}"><h1>${title}</h1>
${Object.entries(samples)
  .map(([family, { html }]) => `<div class="gallery-item"><h2>${family}</h2>${html}</div>`)
  .join('\n')}</main>`,
});

export const Light = gallery('Light', 'gallery-light');
export const Dark = gallery('Dark', 'gallery-dark');
export const Brand = gallery('A hospital’s own colours', 'gallery-brand');
