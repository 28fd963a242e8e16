import type { StoryObj } from '@storybook/web-components-vite';
import '../src/glossary/glossary.js';
import { elementMeta, story } from './support/story.js';

export default { title: 'Elements/Term', ...elementMeta('bedside-term') };

const term = (html: string, rest: Omit<StoryObj, 'render'> = {}) =>
  story('bedside-term', html, rest);

/** Opens the first word, as a reader would. */
const open: StoryObj['play'] = async ({ canvasElement }) => {
  const element = canvasElement.querySelector('bedside-term');
  for (let n = 0; n < 100; n++) {
    const trigger = element?.shadowRoot?.querySelector<HTMLElement>('[part=trigger]');
    if (trigger) return trigger.click();
    await new Promise((go) => setTimeout(go, 20));
  }
};

const source = `
<bedside-glossary hidden>
  <dl>
    <dt id="biopsy" lang="en" data-say="BY-op-see" data-plain="A tiny sample is tested.">biopsy</dt>
    <dt lang="es">biopsia</dt>
    <dt lang="ar">خزعة</dt>
    <dd lang="en">A test in which a small piece of tissue is taken out and looked at closely.</dd>
    <dd lang="es">Una prueba en la que se saca un trocito de tejido para mirarlo de cerca.</dd>
    <dd lang="ar">فحص تؤخذ فيه قطعة صغيرة من النسيج للنظر إليها عن قرب.</dd>
  </dl>
</bedside-glossary>`;

/** A word, and somewhere on the page a glossary that knows it. */
export const Default = term(`
<p>The doctor may do a <bedside-term>biopsy</bedside-term> to be certain.</p>${source}`);

/** Opened: the meaning, other words for it, and the same in another language. */
export const Opened = term(
  `
<p>The doctor may do a <bedside-term>biopsy</bedside-term> to be certain.</p>${source}`,
  { play: open },
);

/** Around a link to the full entry, which works without scripts and with Ctrl or Cmd. */
export const AroundALink = term(`
<p>The doctor may do a
  <bedside-term><a href="/glossary#biopsy">biopsy</a></bedside-term> to be certain.</p>${source}`);

/** Another form of the word needs no key; other words name their entry. */
export const FormsAndKeys = term(`
<p>Two <bedside-term>biopsies</bedside-term>, or
  <bedside-term key="biopsy">samples of tissue</bedside-term>.</p>${source}`);

/** From right to left, in the language of the text. */
export const RightToLeft = term(
  `
<p lang="ar" dir="rtl">قد يطلب الطبيب <bedside-term>خزعة</bedside-term> للتأكد.</p>${source}`,
  { play: open },
);

/** A word that no glossary on the page knows is plain text. */
export const Unknown = term(`
<p>The doctor may do a <bedside-term>needle test</bedside-term> to be certain.</p>${source}`);
