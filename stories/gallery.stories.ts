import '../src/bedside.js';
import { samples } from './support/samples.js';
import './gallery.css';

export default { title: 'Gallery', tags: ['!autodocs'] };

const themes = [
  ['Light', 'gallery-light'],
  ['Dark', 'gallery-dark'],
  ['A hospital’s own colours', 'gallery-brand'],
] as const;

/** Ids and names stand once a page. */
const apart = (html: string, theme: string) =>
  html.replace(/\b(id|name)="([^"]+)"/g, `$1="${theme}-$2"`);

/** Every element in three themes, side by side. */
export const All = {
  render: () =>
    `<h1>Gallery</h1>${themes
      .map(
        ([
          title,
          theme,
        ]) => `<section class="gallery ${theme}" aria-label="${title}"><h2>${title}</h2>
${Object.values(samples)
  .map(({ html }) => `<div class="gallery-item">${apart(html, theme)}</div>`)
  .join('\n')}</section>`,
      )
      .join('\n')}`,
};
