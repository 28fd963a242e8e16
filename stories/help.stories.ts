import type { StoryObj } from '@storybook/web-components-vite';
import '../src/page/page.js';
import { elementMeta, story } from './support/story.js';

export default { title: 'Elements/Whom to call', ...elementMeta('bedside-help') };

const help = (html: string, rest: Omit<StoryObj, 'render'> = {}) =>
  story('bedside-help', html, rest);

/** The levels stand in the words of the headings; nothing in it can be closed. */
export const Default = help(`
<bedside-help>
  <h2>If you need help</h2>
  <h3>Call 911 if</h3>
  <ul><li>you cannot catch your breath</li><li>you have chest pain that does not go away</li></ul>
  <h3>Call us today if</h3>
  <ul><li>your temperature is over 38 °C (100.4 °F)</li><li>you cannot keep your medicine down</li></ul>
  <p>Nurse line: <a href="tel:+15550100111">555-010-0111</a>, every day from 8 to 20.
    TTY: <a href="tel:+15550100222">555-010-0222</a></p>
  <h3>Ask at your next visit</h3>
  <p>Anything else. No question is too small. This page is not medical advice.</p>
</bedside-help>`);

/** Right to left, with numbers that run as numbers do. */
export const Arabic = help(`
<bedside-help lang="ar" dir="rtl">
  <h2>إذا احتجت إلى مساعدة</h2>
  <h3>اتصل بالرقم 911 إذا</h3>
  <ul><li>صعب عليك التنفس</li></ul>
  <h3>اتصل بنا اليوم إذا</h3>
  <ul><li>ارتفعت حرارتك فوق 38 درجة</li></ul>
  <p>خط التمريض: <a href="tel:+15550100111" dir="ltr">555-010-0111</a></p>
</bedside-help>`);
