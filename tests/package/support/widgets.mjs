/**
 * The five widgets as a hospital writes them: `inner` is the plain form, `tag` the element, `options` as attributes.
 * `works(scope)` waits until the widget can be used, inside a locator or page.
 */
export const widgets = {
  faq: {
    options: { single: '' },
    title: 'Common questions',
    inner: `<h3>Will my doctor mind if I ask?</h3>
<p>Most doctors <strong>expect</strong> it.</p>
<h3>Will my insurance pay?</h3>
<p>Many plans do. <a href="https://example.org/plans">Call your plan</a> first.</p>`,
    async works(scope) {
      await scope.getByRole('button', { name: 'Will my doctor mind' }).click();
      await scope.getByText('expect', { exact: true }).waitFor();
    },
  },
  quiz: {
    options: { name: 'second-opinion', feedback: 'end' },
    title: 'Check what you know',
    inner: `<ol>
<li>What is a second opinion?
<ul><li>A new treatment</li><li><strong>Another doctor looks at your results</strong></li><li>A complaint</li></ul>
<p>It is another cancer doctor looking at the same facts.</p></li>
<li>Do you need permission to ask?
<ul><li>Yes</li><li><strong>No</strong></li></ul></li>
</ol>
<p>This quiz is about the article only. It is not medical advice.</p>`,
    works: (scope) => scope.getByRole('radio', { name: 'Another doctor looks' }).check(),
  },
  checklist: {
    options: { name: 'records' },
    title: 'What to gather',
    inner: `<ul>
<li>Pathology report<p>From any biopsy or operation.</p></li>
<li>Medicines with doses</li>
</ul>`,
    works: (scope) => scope.getByRole('checkbox', { name: 'Pathology report' }).check(),
  },
  questions: {
    options: { name: 'for-the-doctor' },
    title: 'Questions for the second doctor',
    inner: `<ul>
<li>How often do you see this?</li>
<li>Which guidelines do you follow?</li>
</ul>`,
    works: (scope) => scope.getByRole('button', { name: 'How often do you see this?' }).click(),
  },
  glossary: {
    options: {},
    title: 'Words to know',
    inner: `<h3 id="biopsy">Biopsy</h3>
<p>A small piece of tissue is taken out and looked at.</p>
<h3 id="stage">Stage</h3>
<p>How far a cancer has spread.</p>`,
    works: async (scope) => {
      await scope.locator('bedside-glossary').waitFor();
      await scope
        .locator('bedside-glossary [part~=entry], bedside-glossary [part~=term]')
        .first()
        .waitFor();
    },
  },
};

const pairs = (options, prefix = '') =>
  Object.entries(options)
    .map(([name, value]) => ` ${prefix}${name}${value && `="${value}"`}`)
    .join('');

/** The three ways to write a widget. */
export const ways = {
  tag: (family, { options, title, inner }) =>
    `<bedside-${family}${pairs(options)}>\n<h2>${title}</h2>\n${inner}\n</bedside-${family}>`,
  class: (family, { options, title, inner }) =>
    `<div class="bedside-${family}"${pairs(options, 'data-')}>\n<h2>${title}</h2>\n${inner}\n</div>`,
  convention: (family, { options, title, inner }) => {
    const query = new URLSearchParams(options).toString().replaceAll('=&', '&').replace(/=$/, '');
    const marker = `#bedside-${family}${query && `?${query.replaceAll('&', '&amp;')}`}`;
    return `<h2><a href="${marker}">${title}</a></h2>\n${inner}`;
  },
};

/** All five, written one way; an ordinary heading and paragraph end the last. */
export const allFive = (way) =>
  `${Object.entries(widgets)
    .map(([family, widget]) => ways[way](family, widget))
    .join('\n')}\n<h2>Contact</h2>\n<p id="after">Call us on weekdays.</p>`;
