/** Words in a second language survive the command: from JSON to a page, and from the page back. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { command } from '../security/support/command.mjs';

const { importFile, toHtml, contentOf } = await command('import', 'output/html', 'output/json');

const content = {
  title: 'Para su visita',
  translations: { en: 'For your visit' },
  groups: [
    {
      title: 'De casa',
      translations: { en: 'From home' },
      items: [
        {
          id: 'card',
          text: 'Tarjeta',
          hint: 'La nueva',
          translations: { en: 'Card', fr: 'Carte' },
        },
        { id: 'list', text: 'Lista' },
      ],
    },
  ],
};
const never = (...what) => assert.fail(`left out: ${what.join(': ')}`);
const bytes = (text) => Buffer.from(text);
const page = (html) => bytes(`<!doctype html><html lang="es"><body>${html}</body></html>`);

test('a list in two languages is the same after JSON, page and JSON again', async () => {
  const { widgets, left } = await importFile('visita.json', bytes(JSON.stringify(content)));
  assert.deepEqual(left, []);
  const html = toHtml(widgets[0], never);
  assert.match(html, /<li id="card">Tarjeta <p lang="en">Card<\/p> <p lang="fr">Carte<\/p>/);
  const again = await importFile('visita.html', page(html));
  assert.deepEqual(again.left, []);
  assert.deepEqual(contentOf(again.widgets[0], never), content);
});

test('what stands beside a heading’s own words in another language is told, not taken for them', async () => {
  const html = `<bedside-checklist><h2>Su visita</h2><p lang="en">Your visit</p><p>Traiga esto.</p>
    <h3>De casa</h3><p lang="en">From home</p><p lang="en">All of it.</p><ul><li>Tarjeta</li></ul></bedside-checklist>`;
  const { widgets, left } = await importFile('visita.html', page(html));
  assert.deepEqual(widgets[0].translations, { en: 'Your visit' });
  assert.deepEqual(widgets[0].groups[0].translations, { en: 'From home' });
  assert.match(left.join(), /Traiga esto\./);
  assert.match(left.join(), /All of it\./);
});
