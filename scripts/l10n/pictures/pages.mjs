// Pages of sample content whose elements, pressed through, show the messages of a family. Not medical advice.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const samples = fileURLToPath(new URL('../../../stories/support/samples.ts', import.meta.url));

const fixture = (name) =>
  readFileSync(new URL(`../../../tests/fixtures/quiz/${name}`, import.meta.url), 'utf8');
const script = (text) =>
  `<script type="application/json">${text.replaceAll('<', '\\u003c')}</script>`;

const own = [
  {
    name: 'quiz-kinds',
    families: ['quiz', 'common'],
    html: fixture('inhaler.html'),
  },
  {
    name: 'quiz-paced',
    families: ['quiz', 'common'],
    html: `<bedside-quiz name="paced" pace="one" keep="local">${script(fixture('wound-care.json'))}</bedside-quiz>`,
  },
  {
    name: 'failed',
    families: ['faq', 'common'],
    html: `<bedside-faq>${script('{ "questions": [] }')}<h3>What should I bring?</h3><p>Your reports.</p></bedside-faq>`,
  },
  {
    name: 'quiz-at-end',
    families: ['quiz', 'common'],
    html: `<bedside-quiz feedback="end" page="quiz.html">
  <ol>
    <li>What is a second opinion?
      <ul><li>A new treatment</li><li><strong>Another doctor's look at the plan</strong></li></ul>
      <p>It is another doctor looking at the same facts.</p>
    </li>
    <li>Who could come with you?
      <ul><li><strong>A friend</strong></li><li><strong>An interpreter</strong></li><li>Nobody</li></ul>
    </li>
  </ol>
</bedside-quiz>`,
  },
  {
    name: 'shared-computer',
    families: ['checklist', 'questions', 'list', 'common'],
    html: `<bedside-questions name="shared" keep="session"><ul><li>What happens if we wait?</li></ul></bedside-questions>
<bedside-question-list></bedside-question-list>
<bedside-checklist name="shared-list" keep="session"><ul><li>List of medicines</li></ul></bedside-checklist>`,
  },
  {
    name: 'lists',
    families: ['checklist', 'questions', 'list', 'common'],
    html: `<bedside-questions name="kept"><ul><li>What happens if we wait?</li><li>Who reads my scans?</li></ul></bedside-questions>
<bedside-question-list></bedside-question-list>
<bedside-checklist name="kept-list"><ul><li>List of medicines</li></ul></bedside-checklist>`,
  },
  {
    name: 'glossary-browse',
    families: ['glossary', 'common'],
    html: `<p>A <bedside-term>biopsy</bedside-term> is often read twice.</p>
<bedside-glossary browse link=".none">
  <dl><dt id="biopsy">biopsy</dt><dd>A small piece of tissue.</dd><dt id="scan">scan</dt><dd>A picture of the inside.</dd></dl>
</bedside-glossary>`,
  },
];

/** @returns {Promise<{ name: string, families: string[], html: string }[]>} */
export async function pages() {
  const { outputFiles } = buildSync({ entryPoints: [samples], format: 'esm', write: false });
  const made = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
  return [...Object.entries(made.samples).map(([name, sample]) => ({ name, ...sample })), ...own];
}
