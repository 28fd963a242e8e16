import { Faq } from './faq';

export default function Page() {
  return (
    <main>
      <h1>Getting a second opinion</h1>
      <Faq>
        <h2>Common questions</h2>
        <h3 id="mind">Will my doctor mind if I ask?</h3>
        <p>Most doctors expect it.</p>
        <h3 id="pay">Will my insurance pay?</h3>
        <p>Many plans do. Call the number on your card first.</p>
      </Faq>
      <bedside-checklist name="gather">
        <ul>
          <li id="slides">The slides of the biopsy</li>
          <li id="letters">Letters from the clinic</li>
        </ul>
      </bedside-checklist>
      <bedside-questions>
        <ul>
          <li id="start">Must treatment start now?</li>
        </ul>
      </bedside-questions>
      <bedside-glossary hidden>
        <dl>
          <dt id="biopsy">biopsy</dt>
          <dd>A small piece of tissue is taken and looked at.</dd>
        </dl>
      </bedside-glossary>
      <p>
        A <bedside-term>biopsy</bedside-term> shows what it is. This page is a sample, not medical
        advice.
      </p>
    </main>
  );
}
