/** One picture of each element, and which messages it can show: for the pages about languages. */
export const samples: Record<string, { families: string[]; html: string }> = {
  faq: {
    families: ['faq', 'common'],
    html: `<bedside-faq filter open="first">
  <h3 id="mind">Will my doctor mind if I ask?</h3>
  <p>Most doctors expect it.</p>
  <h3 id="bring">What should I bring?</h3>
  <p>Your reports, and your questions on paper.</p>
</bedside-faq>`,
  },
  quiz: {
    families: ['quiz', 'common'],
    html: `<bedside-quiz name="sample-quiz">
  <h3>Check what you know</h3>
  <ol>
    <li>What is a second opinion?
      <ul>
        <li>A new treatment</li>
        <li><strong>Another doctor's review of your results and plan</strong></li>
      </ul>
      <p>It is another doctor looking at the same facts.</p>
      <ul><li>Think of what stays the same.</li></ul>
    </li>
    <li>Who could come with you?
      <ul><li>A friend or relative</li><li>An interpreter</li></ul>
    </li>
    <li>Say why a second opinion can help.
      <p>It can confirm the plan.</p>
      <p>It can show another way.</p>
    </li>
  </ol>
</bedside-quiz>`,
  },
  checklist: {
    families: ['checklist', 'list', 'common'],
    html: `<bedside-checklist name="sample-checklist" keep="none">
  <ul>
    <li>Pathology report<p>Ask the records department.</p></li>
    <li>List of medicines</li>
  </ul>
</bedside-checklist>`,
  },
  questions: {
    families: ['questions', 'list', 'common'],
    html: `<bedside-questions name="sample-questions" keep="none">
  <ul>
    <li id="sample-1">Are you sure of the diagnosis?</li>
    <li id="sample-2">What happens if we wait?</li>
  </ul>
</bedside-questions>
<bedside-question-list keep="none"></bedside-question-list>`,
  },
  glossary: {
    families: ['glossary', 'common'],
    html: `<p>A <bedside-term>biopsy</bedside-term> is often read twice.</p>
<bedside-glossary>
  <dl>
    <dt id="biopsy">biopsy</dt>
    <dd>A small piece of tissue, taken to be looked at under a microscope.</dd>
    <dt id="pathologist">pathologist</dt>
    <dd>The doctor who reads tissue.</dd>
  </dl>
</bedside-glossary>`,
  },
};
