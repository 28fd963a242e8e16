import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { direction } from '../languages.mjs';
import { groups, harmOf } from './harm.mjs';
import { escape, message } from './message.mjs';

const beside = (name) => readFileSync(new URL(name, import.meta.url), 'utf8');
const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const group = (tag, { name, why }, items, terms, at) =>
  items.length
    ? `<section aria-labelledby="group-${at}"><h2 id="group-${at}">${escape(name)}</h2>
<p>${escape(why)} ${items.length} messages.</p>
<ol class="messages">
${items.map((item) => message(tag, item, terms)).join('\n')}
</ol></section>`
    : '';

/**
 * A whole page for someone who has no tools: every text beside its English, a box to tick or to write
 * in, to print or to save. It asks nothing of any server, and its policy allows nothing but itself.
 *
 * @param {string} tag
 * @param {import('./message.mjs').Item[]} items
 * @param {{ advice: string, terms: { english: string, own: string }[] }} glossary
 */
export function page(tag, items, { advice, terms }) {
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(tag);
  const style = beside('./sheet.css');
  const script = beside('./sheet.js');
  const policy = `default-src 'none'; img-src data:; style-src ${hash(style)}; script-src ${hash(script)}; base-uri 'none'; form-action 'none'`;
  const glossary = terms
    .map(
      ({ english, own }) =>
        `<tr><th scope="row">${escape(english)}</th><td lang="${tag}" dir="${direction(tag)}">${escape(own)}</td></tr>`,
    )
    .join('\n');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Review of Bedside in ${escape(name)}</title>
<style>${style}</style>
</head>
<body data-language="${tag}">
<header>
<h1>Review: ${escape(name)}</h1>
<p>${items.length} texts that patients read on a hospital’s pages, in buttons and short sentences. They are drafts until a person signs them. Read each one as a patient would. If it is right, choose <b>Good</b>. If you know better words, choose <b>Better</b> and write the whole text. If it is wrong and you have no words for it, choose <b>In doubt</b> and say why. What you do not answer stays unsigned.</p>
<ul>
<li>A value such as <bdi class="value">{0}</bdi> stands for a number, a date or a name; the note says which. Keep each one exactly once, with its braces.</li>
<li>Marked words are from the list of terms at the end.</li>
<li>Nothing leaves this page, and nothing is kept in the browser. <b>Save</b> writes a file to your device: send it to whoever gave you this sheet, or open it here later to go on.</li>
<li>On paper: tick or write into the boxes, and sign the last page.</li>
</ul>
${advice ? `<p>How this language speaks to readers here: ${escape(advice)}</p>` : ''}
<noscript><p><strong>Scripts are off: print this page and write on paper.</strong></p></noscript>
</header>
<form class="tools" aria-label="Review">
<label>Your name <input name="reviewer" autocomplete="name" required></label>
<label>What qualifies you <input name="role" placeholder="interpreter, nurse …"></label>
<p>Your name and qualification are written into the language’s file beside each text that you sign, for anyone to read.</p>
<label>Show <select name="show"><option value="all">all texts</option><option value="open">not answered yet</option><option value="unsigned">not signed before</option></select></label>
<button type="submit">Save</button>
<label class="file">Go on with a saved file <input type="file" name="saved" accept=".json,application/json"></label>
<output name="progress" role="status"></output>
</form>
<main>
${groups
  .map((one, at) =>
    group(
      tag,
      one,
      items.filter(({ id }) => harmOf(id) === at),
      terms,
      at,
    ),
  )
  .join('\n')}
${glossary ? `<section class="glossary"><h2>Terms</h2><table><thead><tr><th scope="col">English</th><th scope="col">${escape(name)}</th></tr></thead><tbody>\n${glossary}\n</tbody></table></section>` : ''}
<section class="paper" aria-hidden="true"><p>I have read these texts in their language and in English, and stand by those that are ticked.</p><p>Name: ______________________ Qualification: ______________________</p><p>Date: ______________________ Signature: ______________________</p></section>
</main>
<script>${script}</script>
</body>
</html>
`;
}
