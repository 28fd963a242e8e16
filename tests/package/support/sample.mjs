/** A page that uses everything: every element, every source of content, every option. */
const json = (value) => JSON.stringify(value).replaceAll('<', '\\u003c');

export const quizJson = {
  title: 'Every kind of question',
  disclaimer: 'This quiz is about the article only. It is not medical advice.',
  questions: [
    {
      id: 'what',
      question: 'What is a second opinion?',
      options: [
        { text: 'A complaint', feedback: 'Nobody is blamed.' },
        { text: 'Another doctor looks at your results', right: true },
      ],
      explanation: 'Another cancer doctor looks at the same facts.',
      hints: ['Think of the word “second”.', 'It is about the same facts.'],
      source: '#after',
      critical: 'A few cancers need treatment at once. Ask whether yours can wait.',
    },
    {
      id: 'why',
      kind: 'reflective',
      question: 'Why would you ask?',
      options: [{ text: 'To be sure' }, { text: 'To learn more' }],
      explanation: 'Any reason is enough.',
    },
    {
      id: 'order',
      kind: 'order',
      question: 'Put the steps in order.',
      options: [{ text: 'Ask for records' }, { text: 'Book the visit' }, { text: 'Go there' }],
      explanation: 'Records first.',
    },
    {
      id: 'own',
      kind: 'own-words',
      question: 'How would you say it?',
      points: ['That you trust your doctor', 'That you want one more view'],
    },
  ],
};

export const everything = `
<bedside-faq filter single open="first" structured-data>
  <h2>Common questions</h2>
  <h3 id="offended">Will my doctor mind if I ask for a biopsy to be looked at again?</h3>
  <p>Most doctors expect it. <a href="#who-pays">Who pays?</a></p>
  <h3 id="who-pays">Will my insurance pay?</h3>
  <p>Many plans do.</p>
</bedside-faq>
<bedside-faq>
  <details id="native"><summary>Where do I find another doctor?</summary><p>Ask for a name at another hospital.</p></details>
  <details><summary>Is there time?</summary><p>For most cancers, yes.</p></details>
</bedside-faq>
<bedside-faq print="open"><script type="application/json">${json({
  title: 'From JSON',
  items: [
    {
      id: 'again',
      question: 'Will I have all tests again?',
      answer: ['Not usually.', 'Now and then.'],
    },
    { id: 'far', question: 'What if the expert is far away?', answer: 'Some talk by video.' },
  ],
})}</script></bedside-faq>
<bedside-quiz name="plain" keep="device" shuffle page="/quiz">
  <h2>Check what you know</h2>
  <ol>
    <li id="permission">Do you need permission?
      <ul><li>Yes</li><li><strong>No</strong><p>Right: it is yours to decide.</p></li></ul>
      <p>You do not need permission.</p>
      <ul><li>Think of your rights.</li><li><a href="#after">Read again</a></li></ul>
      <blockquote><p>Ask first whether treatment can wait.</p></blockquote>
    </li>
  </ol>
  <p>Not medical advice.</p>
</bedside-quiz>
<bedside-quiz name="json" pace="one" keep="session"><script type="application/json">${json(quizJson)}</script></bedside-quiz>
<bedside-quiz name="end" feedback="end">
  <h2>With fields of its own</h2>
  <form>
    <fieldset data-answer="b"><legend>Who looks at a biopsy?</legend>
      <label><input type="radio" name="who" value="a"> A surgeon</label>
      <label><input type="radio" name="who" value="b"> A pathologist</label>
      <details><summary>Answer</summary><p>A pathologist.</p></details>
    </fieldset>
  </form>
</bedside-quiz>
<bedside-checklist name="records">
  <h2>What to gather</h2>
  <h3>From the hospital</h3>
  <ul><li id="pathology">Pathology report<p>From any biopsy.</p></li><li id="summary">Discharge summary</li></ul>
  <h3>From home</h3>
  <ul><li id="medicines">Medicines with doses</li></ul>
</bedside-checklist>
<bedside-checklist name="json" keep="session"><script type="application/json">${json({
  groups: [
    {
      title: 'For the day',
      items: [{ id: 'friend', text: 'Bring someone', hint: 'Two hear more.' }],
    },
  ],
})}</script></bedside-checklist>
<bedside-questions name="doctor">
  <h2>Questions for the second doctor</h2>
  <ul><li id="often">How often do you see this?</li><li id="alike">How is my case alike or different?</li></ul>
</bedside-questions>
<bedside-questions name="json" list="/my-questions"><script type="application/json">${json({
  title: 'More',
  endorsement: 'The team would like you to ask',
  items: [{ id: 'guidelines', text: 'Which guidelines do you follow?' }],
})}</script></bedside-questions>
<bedside-question-list><h2>My questions</h2><p>Take them along.</p></bedside-question-list>
<p id="after">A <bedside-term key="biopsy" hover>biopsy</bedside-term> may be looked at again by a
  <bedside-term><a href="#pathologist">pathologist</a></bedside-term>. The stage says how far a cancer has spread.</p>
<bedside-glossary link="#after" density="all">
  <h2>Words to know</h2>
  <dl>
    <dt id="biopsy" data-say="BY-op-see" data-plain="A piece taken out.">Biopsy</dt><dd>A small piece of tissue is looked at.</dd>
    <dt id="pathologist">Pathologist</dt><dd>A doctor who looks at tissue.</dd>
    <dt id="stage">Stage</dt><dd>How far a cancer has spread.</dd>
  </dl>
</bedside-glossary>
<bedside-glossary hidden><script type="application/json">${json({
  entries: [
    {
      id: 'guideline',
      term: 'Guideline',
      definition: 'Advice that experts agree on.',
      href: '#after',
    },
    { id: 'guideline', lang: 'es', term: 'Guía', definition: 'Consejo de expertos.' },
  ],
})}</script></bedside-glossary>`;

/**
 * In the page: presses, ticks and fills in everything inside the elements, round after round, until nothing new shows up.
 * `text` goes into the fields. Gives what was pressed, as words. Links that would leave the page are not followed.
 */
export async function useEverything(page, text = 'Can my sister come?') {
  return page.evaluate(async (words) => {
    const done = new Set();
    const pressed = [];
    globalThis.print = () => {};
    addEventListener(
      'click',
      (event) => {
        const link = event.composedPath().find((node) => node.localName === 'a');
        if (link && !link.getAttribute('href')?.startsWith('#')) event.preventDefault();
      },
      true,
    );
    const controls = (root, found = []) => {
      for (const element of root.querySelectorAll('*')) {
        if (element.matches('button,input,textarea,select,summary,a[href],dialog'))
          found.push(element);
        if (element.shadowRoot) controls(element.shadowRoot, found);
      }
      return found;
    };
    const hosts = [...document.querySelectorAll('*')].filter(({ localName }) =>
      localName.startsWith('bedside-'),
    );
    const frame = () => new Promise((next) => setTimeout(next, 15));
    // What is fetched only now may take a while: twice nothing new is the end.
    for (let round = 0, quiet = 0; round < 12 && quiet < 2; round += 1) {
      let fresh = 0;
      for (const host of hosts) {
        const all = [...controls(host.shadowRoot ?? host), ...controls(host)];
        for (const control of all) {
          if (!control.isConnected || !control.checkVisibility()) continue;
          const name = (control.getAttribute('aria-label') ?? control.textContent ?? '')
            .trim()
            .replace(/\s+/g, ' ');
          const place =
            control.closest('li,[part=item],fieldset')?.textContent.trim().slice(0, 30) ?? '';
          const key = [
            hosts.indexOf(host),
            control.localName,
            control.type,
            name,
            place,
            control.name,
          ].join('|');
          if (done.has(key)) continue;
          done.add(key);
          fresh += 1;
          if (control.matches('textarea,input:not([type=radio],[type=checkbox],[type=button])')) {
            control.focus();
            const values = { date: '2027-01-15', time: '10:30', search: 'doctor' };
            control.value = values[control.type] ?? words;
            control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
            control.dispatchEvent(new CustomEvent('change', { bubbles: true }));
            control.dispatchEvent(
              new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }),
            );
          } else {
            pressed.push(name || control.type || control.localName);
            control.click();
          }
          await frame();
        }
      }
      quiet = fresh ? 0 : quiet + 1;
      await new Promise((next) => setTimeout(next, quiet ? 400 : 15));
    }
    return pressed;
  }, text);
}

/** In a new page before its scripts: `globalThis.traps` holds every string that was handed to a parser of HTML or code. */
export const trap = (page) =>
  page.addInitScript(() => {
    const traps = (globalThis.traps = []);
    const note = (how, text) => traps.push({ how, text: String(text) });
    const setter = (prototype, name) => {
      const { get, set } = Object.getOwnPropertyDescriptor(prototype, name);
      Object.defineProperty(prototype, name, {
        configurable: true,
        get,
        set(text) {
          note(name, text);
          set.call(this, text);
        },
      });
    };
    const method = (object, name, at = 0) => {
      const original = object?.[name];
      if (!original) return;
      object[name] = function (...values) {
        note(name, values[at]);
        return original.apply(this, values);
      };
    };
    for (const prototype of [Element.prototype, ShadowRoot.prototype]) {
      setter(prototype, 'innerHTML');
      method(prototype, 'setHTML');
      method(prototype, 'setHTMLUnsafe');
    }
    setter(Element.prototype, 'outerHTML');
    setter(HTMLIFrameElement.prototype, 'srcdoc');
    method(Element.prototype, 'insertAdjacentHTML', 1);
    method(DOMParser.prototype, 'parseFromString');
    method(Range.prototype, 'createContextualFragment');
    method(document, 'write');
    method(document, 'writeln');
    const later = globalThis.setTimeout;
    globalThis.setTimeout = function (work, ...rest) {
      if (typeof work === 'string') note('setTimeout', work);
      return later.call(this, work, ...rest);
    };
  });
