import '../src/questions/questions.js';
import { elementMeta, story } from './support/story.js';

export default { title: 'Elements/Questions', ...elementMeta('bedside-questions') };

const questions = (html: string, rest = {}) => story('bedside-questions', html, rest);

/** The least HTML that works: a title, and a list of questions with ids of their own. */
export const Default = questions(`
<bedside-questions name="second-opinion" keep="none">
  <h2>Questions to ask</h2>
  <ul>
    <li id="ask-start-now">Does my treatment have to start right away?</li>
    <li id="ask-often">How often do you treat this kind of cancer?</li>
    <li id="ask-who">Whom would you see, if you were me?</li>
  </ul>
</bedside-questions>`);

/** Headings make groups, a paragraph inside a question is its hint, one before the list invites. */
export const GroupsHintsAndAnInvitation = questions(`
<bedside-questions name="second-opinion" keep="none" list="/my-questions">
  <h2>Questions to ask</h2>
  <p>Our nurses would like you to ask. Pick the ones that matter to you.</p>
  <h3>Before you decide</h3>
  <ul>
    <li id="ask-start-now">Does my treatment have to start right away?</li>
    <li id="ask-wait">
      Would two or three weeks change how it turns out?
      <p>For most cancers there is time for a second opinion.</p>
    </li>
  </ul>
  <h3>For the second doctor</h3>
  <ul>
    <li id="ask-weighed">What did you look at, and what mattered most?</li>
    <li id="ask-guidelines">Which guidelines do you follow?</li>
  </ul>
</bedside-questions>`);

/** The same from JSON inside the page. Text is always plain text. */
export const JsonInThePage = questions(`
<bedside-questions name="second-opinion" keep="none">
  <script type="application/json">
    {
      "title": "Questions to ask",
      "endorsement": "Our nurses would like you to ask.",
      "groups": [
        {
          "title": "Before you decide",
          "items": [
            { "id": "ask-start-now", "text": "Does my treatment have to start right away?" },
            { "id": "ask-wait", "text": "Would two or three weeks change how it turns out?", "hint": "For most cancers there is time." }
          ]
        }
      ]
    }
  </script>
</bedside-questions>`);

/** Questions in several languages and directions side by side. */
export const ManyLanguages = questions(`
<bedside-questions name="languages" keep="none">
  <h2>Questions to ask</h2>
  <ul>
    <li id="l-en">How often do you treat this?</li>
    <li id="l-es" lang="es">¿Con qué frecuencia trata usted esto?</li>
    <li id="l-ar" lang="ar" dir="rtl">كم مرة تعالجون هذا المرض؟</li>
    <li id="l-zh" lang="zh-Hans">您多久治疗一次这种病？</li>
  </ul>
</bedside-questions>`);

/** Content that cannot be read: the author's list stays on show, with a sentence for readers. */
export const ContentThatFailed = questions(`
<bedside-questions name="failed" keep="none">
  <script type="application/json">{ "items": [ { "text": "" } ] }</script>
  <h2>Questions to ask</h2>
  <ul>
    <li id="f-1">Does my treatment have to start right away?</li>
  </ul>
</bedside-questions>`);

/** Sentences to say, from quotations: each is saved and copied by itself. */
export const SentencesToSay = questions(`
<bedside-questions kind="say" name="sentences" keep="none">
  <h2>When time is short</h2>
  <blockquote id="say-slower"><p>Please go slower. I want to understand this.</p></blockquote>
  <blockquote id="say-write"><p>Could you write that word down for me?</p></blockquote>
  <p id="say-home">“I would like to go home and think about it.”</p>
</bedside-questions>`);
