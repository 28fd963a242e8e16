import '../src/checklist/checklist.js';
import { elementMeta, story } from './support/story.js';

export default { title: 'Elements/Checklist', ...elementMeta('bedside-checklist') };

const checklist = (html: string, rest = {}) => story('bedside-checklist', html, rest);

/** The least HTML that works: a title, and a list of items with ids of their own. */
export const Default = checklist(`
<bedside-checklist name="records" keep="none">
  <h2>What to gather</h2>
  <ul>
    <li id="pathology">Pathology report</li>
    <li id="imaging">Scans and X-rays</li>
    <li id="medicines">A list of your medicines</li>
  </ul>
</bedside-checklist>`);

/** Headings make groups; a paragraph inside an item is its hint and may hold a link. */
export const GroupsAndHints = checklist(`
<bedside-checklist name="records-groups" keep="none">
  <h2>What to gather</h2>
  <p>Start two weeks before the visit.</p>
  <h3>From the hospital</h3>
  <ul>
    <li id="g-pathology">
      Pathology report
      <p>From every biopsy or operation. The <a href="#records">records office</a> has it.</p>
    </li>
    <li id="g-imaging">Scans and X-rays <p>On a disc, or sent from one office to the other.</p></li>
  </ul>
  <h3>From home</h3>
  <ul>
    <li id="g-medicines">A list of your medicines <p>With the dose and the time of day.</p></li>
  </ul>
</bedside-checklist>`);

/** The same from JSON inside the page. Text is always plain text. */
export const JsonInThePage = checklist(`
<bedside-checklist name="records-json" keep="none">
  <script type="application/json">
    {
      "title": "What to gather",
      "groups": [
        {
          "title": "From the hospital",
          "items": [
            { "id": "pathology", "text": "Pathology report", "hint": "From every biopsy or operation." },
            { "id": "imaging", "text": "Scans and X-rays" }
          ]
        },
        { "title": "From home", "items": [{ "id": "card", "text": "Your insurance card" }] }
      ]
    }
  </script>
</bedside-checklist>`);

/** For a ward tablet: nothing outlives the tab, and it clears itself after ten minutes. */
export const OnASharedTablet = checklist(`
<bedside-checklist name="ward" keep="session">
  <h2>Before you go home</h2>
  <ul>
    <li id="w-medicines">I know which medicines to take, and when</li>
    <li id="w-call">I know whom to call, day and night</li>
    <li id="w-next">I know the day of my next visit</li>
  </ul>
</bedside-checklist>`);

/** Content that cannot be read: the author's list stays on show, with a sentence for readers. */
export const ContentThatFailed = checklist(`
<bedside-checklist name="failed" keep="none">
  <script type="application/json">{ "items": [] }</script>
  <h2>What to gather</h2>
  <ul>
    <li id="f-pathology">Pathology report</li>
  </ul>
</bedside-checklist>`);
