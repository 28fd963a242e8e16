import type { StoryObj } from '@storybook/web-components-vite';
import '../src/glossary/glossary.js';
import { elementMeta, story } from './support/story.js';

export default { title: 'Elements/Glossary', ...elementMeta('bedside-glossary') };

const glossary = (html: string, rest: Omit<StoryObj, 'render'> = {}) =>
  story('bedside-glossary', html, rest);

const words = `
  <dl>
    <dt id="biopsy" data-say="BY-op-see">biopsy</dt>
    <dd>A test in which a small piece of tissue is taken out, so that it can be looked at closely.</dd>
    <dt id="oncologist" data-plain="A cancer doctor.">oncologist</dt>
    <dt>cancer specialist</dt>
    <dd>A doctor who is trained to treat cancer.</dd>
    <dt id="pathology-report">pathology report</dt>
    <dd>The written result of looking at tissue from your body. It names the kind of cancer.</dd>
    <dt id="stage">stage</dt>
    <dd>How large a cancer is, and whether it has spread.</dd>
    <dt id="trial">clinical trial</dt>
    <dd><p>A study in which people try a new treatment, under careful watch.</p>
      <p>Taking part is your choice.</p></dd>
  </dl>`;

/** A list of words and meanings becomes a list from A to Z, with a search box. */
export const Default = glossary(`
<bedside-glossary>
  <h2>Words to know</h2>${words}
</bedside-glossary>`);

/** Headings with paragraphs, where a CMS lets no \`<dl>\` through. */
export const HeadingsInHtml = glossary(`
<bedside-glossary>
  <h2>Words to know</h2>
  <h3>biopsy</h3>
  <p>A small piece of tissue is taken out and looked at.</p>
  <h3>stage</h3>
  <p>How large a cancer is, and whether it has spread.</p>
</bedside-glossary>`);

/** Content as JSON inside the page: how to say it, other words, a link to the full entry. */
export const JsonInThePage = glossary(`
<bedside-glossary>
  <script type="application/json">
    {
      "title": "Words to know",
      "entries": [
        {
          "id": "biopsy",
          "lang": "en",
          "term": "biopsy",
          "say": "BY-op-see",
          "definition": "A small piece of tissue is taken out and looked at.",
          "plain": "A tiny sample is tested."
        },
        {
          "id": "biopsy",
          "lang": "es",
          "term": "biopsia",
          "definition": "Se saca un trocito de tejido para mirarlo."
        },
        { "id": "who", "term": "WHO", "definition": "The World Health Organization." }
      ]
    }
  </script>
</bedside-glossary>`);

/** Hidden, it is only a source: its words are found in the article and marked, each once. */
export const LinksThePage = glossary(`
<article>
  <p>Your oncologist may ask for a biopsy. The pathology report tells the stage.
    Ask whether a clinical trial could be right for you, and what another biopsy would change.</p>
</article>
<bedside-glossary hidden link="article">${words}
</bedside-glossary>`);

/** The same in every section, and on hover for those who use a mouse. */
export const OnceASection = glossary(`
<article>
  <h2>Before</h2>
  <p>A biopsy is planned. The biopsy takes half an hour.</p>
  <h2>After</h2>
  <p>The result of the biopsy comes within a week.</p>
</article>
<bedside-glossary hidden hover link="article" density="section">${words}
</bedside-glossary>`);

/** The words that stand on this page, as buttons; the author's link leads to the full list. */
export const WordsOnThisPage = glossary(`
<article>
  <p>Your oncologist may ask for a biopsy before the stage is known.</p>
</article>
<bedside-glossary show="page" link="article">${words}
  <p><a href="#full">Browse the full glossary</a></p>
</bedside-glossary>`);

/** Words are only coloured, for text that a framework writes again and again. */
export const OnlyColoured = glossary(`
<article>
  <p>Your oncologist may ask for a biopsy before the stage is known.</p>
</article>
<bedside-glossary link="article" mode="paint">${words}
</bedside-glossary>`);

/** What stays when the content cannot be read: the author's own list. */
export const Failed = glossary(
  `
<bedside-glossary src="/no-such-file.json">${words}
</bedside-glossary>`,
);
