/** Pages whose lists are printed, and what is on the sheet. */
import { htmlPage, open, pressAll } from './index.mjs';

/** Two questions and a checklist of a Spanish page, some with the same words in English. */
export const spanish = `<bedside-questions name="two">
  <h2>Preguntas</h2>
  <h3>Antes</h3><p lang="en">Before the visit</p>
  <ul>
    <li id="slides">¿Verá usted mis láminas?<p lang="en">Will you look at my slides?</p></li>
    <li id="often">¿Con qué frecuencia trata esto?<p>Pregunte por números.</p></li>
  </ul>
</bedside-questions>`;
export const records = `<bedside-checklist name="records" CLINIC>
  <h2>Papeles</h2>
  <h3>De su hospital</h3><p lang="en">From your hospital</p>
  <ul>
    <li id="report">Informe de patología<p>Pídalo con <a href="/t">tiempo</a>.</p><p lang="en">Pathology report</p></li>
    <li id="scans">Imágenes</li>
  </ul>
  <h3>De casa</h3>
  <ul><li id="card">Tarjeta</li></ul>
</bedside-checklist>`;

/** Buttons that print. */
export const LIST = 'bedside-question-list button.primary >> nth=0';
export const CHECKLIST = 'bedside-checklist [part=actions] button >> nth=0';

/** A page with both, on which a reader has saved, written, ticked and noted. */
export async function filled(site, { clinic = '', lang = 'es', ...options } = {}) {
  const attribute = clinic && `clinic="${clinic}"`;
  const body = `${spanish}<bedside-question-list ${attribute}></bedside-question-list>${records.replace('CLINIC', attribute)}`;
  const tab = await open(
    site.page(
      htmlPage(body, {
        lang,
        head: '<script type="module" src="/bedside/checklist.js"></script>',
        script: '/bedside/questions.js',
      }),
    ),
    options,
  );
  await pressAll(tab, '[part=question]');
  await tab.locator('bedside-question-list #own').fill('¿Puedo traer a mi hija?');
  await tab.keyboard.press('Enter');
  await tab.locator('bedside-question-list [part=row]').nth(2).waitFor();
  await tab.locator('bedside-checklist [part=box]').nth(1).check();
  await change(tab, 'question:slides', { note: 'del segundo hospital', first: true });
  await change(tab, 'question:often', { answer: 'cada mes', asked: true });
  await change(tab, 'check:records/scans', { note: 'tercer cajón' });
  await tab.evaluate(() => {
    const stamp = (value) => [value, Date.now(), 'x'];
    localStorage.setItem(
      'bedside:1:visit:next',
      JSON.stringify({
        ...{ v: 1, e: 0, l: 0, t: Date.now() },
        f: { who: stamp('Dra. Ruiz'), place: stamp('Sala 3'), phone: stamp('+1 555 010') },
      }),
    );
    document.dispatchEvent(new Event('visibilitychange'));
  });
  return tab;
}

/** Changes fields of a kept thing, as another tab would. */
export const change = (tab, key, fields) =>
  tab.evaluate(
    ([name, changes]) => {
      const item = JSON.parse(localStorage.getItem(name));
      for (const [field, value] of Object.entries(changes))
        item.f[field] = [value, Date.now() + 1, 'x'];
      localStorage.setItem(name, JSON.stringify(item));
      document.dispatchEvent(new Event('visibilitychange'));
    },
    [`bedside:1:${key}`, fields],
  );

/** Presses a button that prints; gives the markup of the sheet. */
export async function sheetOf(tab, button) {
  await tab.evaluate(() => {
    window.asked = 0;
    window.print = () => window.asked++;
  });
  await tab.keyboard.press('Shift');
  await tab.locator(button).click();
  await tab.waitForFunction(() => window.asked);
  return tab.evaluate(() => document.querySelector('[data-bedside-sheet]').shadowRoot.innerHTML);
}

/** The text file of the list. */
export async function textOf(tab) {
  const list = tab.locator('bedside-question-list');
  if ((await list.locator('#take').getAttribute('aria-expanded')) === 'false')
    await list.locator('#take').click();
  const [download] = await Promise.all([
    tab.waitForEvent('download'),
    list
      .locator('[part=panel] [part=actions] [part=button]')
      .nth(await textButton(list))
      .click(),
  ]);
  const chunks = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

const textButton = async (list) => {
  const names = await list.locator('[part=panel] [part=actions] [part=button]').allTextContents();
  return names.findIndex((name) => /texto|text|نص/.test(name));
};
