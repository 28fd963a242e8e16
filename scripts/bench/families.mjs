/**
 * Every family beside two well-known libraries and what the browser has of its own, with the same content: bytes until the
 * first frame, definition, first frame, one act. Interleaved rounds, medians.
 *
 * What each contestant is, is data: `html(n)` or `script` makes n controls, `control` finds them, also in shadow trees;
 * `done` names the state that says that the act has happened to one of them.
 */
const range = (n) => Array.from({ length: n }, (_, i) => i + 1);
const each = (n, show) => range(n).map(show).join('');
const question = (i) => `Question ${i}: may I ask for a second opinion?`;
const answer = (i) =>
  `<p>Yes. Answer ${i}: most doctors expect it.</p><p>Any reason is enough.</p>`;
const thing = (i) => `Report number ${i} from the hospital`;
const word = (i) => `term${i}`;
const meaning = (i) => `What term ${i} means, in one plain sentence.`;
const options = ['Yes, always', 'No, never', 'Only in writing', 'Only by phone'];
const sentence = (i, term) => `<p>The report speaks of a ${term(i)} and says what was seen.</p>`;

const bedside = (family) => `/bedside/${family}.js`;
const wa = (...names) =>
  names
    .map((name) => `import '@awesome.me/webawesome/dist/components/${name}/${name}.js';`)
    .join('');
const md = (...names) => names.map((name) => `import '@material/web/${name}.js';`).join('');
export const families = {
  faq: {
    what: '100 questions; the act opens one',
    count: 100,
    rows: {
      Bedside: {
        module: bedside('faq'),
        html: (n) =>
          `<bedside-faq><h2>Questions</h2>${each(n, (i) => `<h3 id="q${i}">${question(i)}</h3>${answer(i)}`)}</bedside-faq>`,
        control: '[part=question]',
        done: 'expanded',
      },
      'Web Awesome': {
        source: wa('details'),
        html: (n) =>
          each(n, (i) => `<wa-details summary="${question(i)}">${answer(i)}</wa-details>`),
        control: 'summary',
        done: 'open parent',
      },
      Vaadin: {
        source: "import '@vaadin/details';",
        html: (n) =>
          each(
            n,
            (i) =>
              `<vaadin-details><vaadin-details-summary slot="summary">${question(i)}</vaadin-details-summary>${answer(i)}</vaadin-details>`,
          ),
        control: 'vaadin-details-summary',
        done: 'open parent',
      },
      'the browser: details': {
        html: (n) =>
          each(n, (i) => `<details><summary>${question(i)}</summary>${answer(i)}</details>`),
        control: 'summary',
        done: 'open parent',
      },
    },
  },
  quiz: {
    what: '20 questions of 4 options; the act chooses one',
    count: 20,
    per: 4,
    rows: {
      Bedside: {
        module: bedside('quiz'),
        html: (n) =>
          `<bedside-quiz><h2>Quiz</h2><ol>${each(n, (i) => `<li>${question(i)}<ul>${options.map((text, at) => `<li>${at ? text : `<strong>${text}</strong>`}</li>`).join('')}</ul><p>Because.</p></li>`)}</ol></bedside-quiz>`,
        control: 'input[type=radio]',
        done: 'checked',
      },
      SurveyJS: {
        source: `import { Model } from 'survey-core'; import 'survey-js-ui'; import 'survey-core/survey-core.min.css';
          globalThis.mount = (main, n) => {
            main.innerHTML = '<div></div>';
            const elements = Array.from({ length: n }, (_, i) => ({ type: 'radiogroup', name: 'q' + i, title: 'Question ' + (i + 1) + ': may I ask for a second opinion?', choices: ${JSON.stringify(options)} }));
            new Model({ elements }).render(main.firstChild);
          };`,
        control: 'input[type=radio]',
        done: 'checked',
      },
      'Web Awesome': {
        source: wa('radio-group', 'radio'),
        html: (n) =>
          each(
            n,
            (i) =>
              `<wa-radio-group label="${question(i)}" name="q${i}">${options.map((text, at) => `<wa-radio value="${at}">${text}</wa-radio>`).join('')}</wa-radio-group>`,
          ),
        control: 'wa-radio',
        done: 'checked',
      },
      'the browser: radio buttons': {
        html: (n) =>
          each(
            n,
            (i) =>
              `<fieldset><legend>${question(i)}</legend>${options.map((text, at) => `<label><input type="radio" name="q${i}" value="${at}">${text}</label>`).join('')}</fieldset>`,
          ),
        control: 'input',
        done: 'checked',
      },
    },
  },
  checklist: {
    what: '100 items; the act ticks one (Bedside also keeps it and counts)',
    count: 100,
    rows: {
      Bedside: {
        module: bedside('checklist'),
        html: (n) =>
          `<bedside-checklist name="b"><h2>To gather</h2><ul>${each(n, (i) => `<li id="i${i}">${thing(i)}</li>`)}</ul></bedside-checklist>`,
        control: 'input[type=checkbox]',
        done: 'checked',
      },
      'Web Awesome': {
        source: wa('checkbox'),
        html: (n) => each(n, (i) => `<wa-checkbox>${thing(i)}</wa-checkbox>`),
        control: 'input[type=checkbox]',
        done: 'checked',
      },
      'Material Web': {
        source: md('checkbox/checkbox'),
        html: (n) =>
          each(
            n,
            (i) => `<label><md-checkbox touch-target="wrapper"></md-checkbox>${thing(i)}</label>`,
          ),
        control: 'input[type=checkbox]',
        done: 'checked',
      },
      'the browser: checkboxes': {
        html: (n) =>
          `<ul>${each(n, (i) => `<li><label><input type="checkbox">${thing(i)}</label></li>`)}</ul>`,
        control: 'input',
        done: 'checked',
      },
    },
  },
  questions: {
    what: '100 suggested questions; the act presses one (Bedside also keeps it and counts)',
    count: 100,
    rows: {
      Bedside: {
        module: bedside('questions'),
        html: (n) =>
          `<bedside-questions name="b"><h2>To ask</h2><ul>${each(n, (i) => `<li id="i${i}">${question(i)}</li>`)}</ul></bedside-questions>`,
        control: '[part=question]',
        done: 'pressed',
      },
      'Web Awesome': {
        source: `${wa('button')}addEventListener('click', ({ target }) => target.localName === 'wa-button' && target.setAttribute('aria-pressed', 'true'));`,
        html: (n) => each(n, (i) => `<wa-button aria-pressed="false">${question(i)}</wa-button>`),
        control: 'wa-button',
        done: 'pressed',
      },
      'Material Web': {
        source: md('chips/chip-set', 'chips/filter-chip'),
        html: (n) =>
          `<md-chip-set>${each(n, (i) => `<md-filter-chip label="${question(i)}"></md-filter-chip>`)}</md-chip-set>`,
        control: 'button.primary',
        done: 'pressed',
      },
      'the browser: buttons': {
        source:
          "addEventListener('click', ({ target }) => target.localName === 'button' && target.setAttribute('aria-pressed', 'true'));",
        html: (n) => each(n, (i) => `<button aria-pressed="false">${question(i)}</button>`),
        control: 'button',
        done: 'pressed',
      },
    },
  },
  glossary: {
    what: '100 words in text; the act opens a definition',
    count: 100,
    rows: {
      Bedside: {
        module: bedside('glossary'),
        html: (n) =>
          `${each(n, (i) => sentence(i, (at) => `<bedside-term>${word(at)}</bedside-term>`))}<bedside-glossary hidden><dl>${each(n, (i) => `<dt>${word(i)}</dt><dd>${meaning(i)}</dd>`)}</dl></bedside-glossary>`,
        control: '[part=trigger]',
        done: 'expanded',
      },
      'tippy.js': {
        source: `import tippy from 'tippy.js'; import 'tippy.js/dist/tippy.css';
          globalThis.mount = (main, n, html) => { main.innerHTML = html; tippy('[data-tippy-content]', { trigger: 'click', interactive: true, duration: 0 }); };`,
        html: (n) =>
          each(n, (i) =>
            sentence(i, (at) => `<button data-tippy-content="${meaning(at)}">${word(at)}</button>`),
          ),
        control: 'button',
        done: 'expanded',
      },
      'Web Awesome': {
        source: wa('popover'),
        html: (n) =>
          each(n, (i) =>
            sentence(
              i,
              (at) =>
                `<button id="t${at}">${word(at)}</button><wa-popover for="t${at}">${meaning(at)}</wa-popover>`,
            ),
          ),
        control: 'button[id]',
        done: 'open next',
      },
      'the browser: popover': {
        html: (n) =>
          each(n, (i) =>
            sentence(
              i,
              (at) =>
                `<button popovertarget="p${at}">${word(at)}</button><span id="p${at}" popover>${meaning(at)}</span>`,
            ),
          ),
        control: 'button',
        done: 'open next',
      },
    },
  },
};

/** In the page: milliseconds until the code is there, and from putting the content in until its first frame. */
async function show({ module, html, mounts, count, controls, selector }) {
  const all = (root, found = []) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.matches(selector)) found.push(element);
      if (element.shadowRoot) all(element.shadowRoot, found);
    }
    return found;
  };
  const main = document.querySelector('main');
  const start = performance.now();
  if (module) await import(module);
  const define = performance.now() - start;
  await new Promise((next) => setTimeout(next, 60));

  const template = document.createElement('template');
  template.innerHTML = html;
  const put = performance.now();
  if (mounts) globalThis.mount(main, count, html);
  else main.replaceChildren(document.importNode(template.content, true));
  let targets;
  while ((targets = all(main)).length < controls) {
    if (performance.now() - put > 10_000)
      throw new Error(`${targets.length} of ${controls} controls`);
    await new Promise((next) => setTimeout(next));
  }
  main.getBoundingClientRect();
  await new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
  // The first act of some fetches a part; it is counted for nobody.
  globalThis.targets = targets.filter((_, i) => i % (controls / count) === 0).slice(5, 12);
  return { define, first: performance.now() - put };
}

/** In the page: milliseconds from a press until its effect is laid out, the median of six. */
async function act(done) {
  const isDone = {
    expanded: (control) => control.getAttribute('aria-expanded') === 'true',
    pressed: (control) => control.getAttribute('aria-pressed') === 'true',
    checked: (control) => control.checked,
    'open parent': ({ parentElement: parent }) => parent.open ?? parent.opened,
    'open next': ({ nextElementSibling: next }) => next.open ?? next.matches(':popover-open'),
  }[done];
  const times = [];
  for (const target of globalThis.targets) {
    await new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
    const pressed = performance.now();
    target.click();
    while (!isDone(target)) {
      if (performance.now() - pressed > 5000) throw new Error('The act came to nothing.');
      await (target.getRootNode().host?.updateComplete ?? target.updateComplete);
      if (!isDone(target)) await new Promise((next) => setTimeout(next));
    }
    document.body.getBoundingClientRect();
    times.push(performance.now() - pressed);
  }
  return times.slice(1).sort((a, b) => a - b)[3];
}

/**
 * @param {object} tools what scripts/bench/support.mjs gives
 * @param {string} only one family, or all of them
 */
export async function run({ browser, site, median, gzip, rounds }, only) {
  for (const [family, { what, count, per = 1, rows }] of Object.entries(families)) {
    if (only && family !== only) continue;
    const times = Object.fromEntries(
      Object.keys(rows).map((name) => [name, { define: [], first: [], act: [] }]),
    );
    for (const [name, { source }] of Object.entries(rows))
      if (source) await site.bundle(`${family}-${name.replace(/\W+/g, '')}`, source);
    for (let round = 0; round < rounds; round += 1)
      for (const [name, { module, source, html, control, done }] of Object.entries(rows)) {
        const key = `${family}-${name.replace(/\W+/g, '')}`;
        const page = await (await browser.newContext()).newPage();
        const asked = new Set();
        page.on('request', (request) => asked.add(new URL(request.url()).pathname));
        await page.goto(`${site.origin}/${source ? `?css=/peers/${key}.css` : ''}`);
        const { define, first } = await page.evaluate(show, {
          module: module ?? (source && `/peers/${key}.js`),
          html: html?.(count) ?? '',
          mounts: /globalThis\.mount/.test(source),
          count,
          controls: count * per,
          selector: control,
        });
        const weigh = () =>
          [...asked].reduce(
            (sum, path) => sum + (path === '/' ? 0 : gzip(site.read(path) ?? '')),
            0,
          );
        const row = times[name];
        row.define.push(define);
        row.first.push(first);
        row.bytes = weigh();
        row.act.push(await page.evaluate(act, done));
        row.later = weigh() - row.bytes;
        await page.context().close();
      }
    console.log(`\n### ${family}\n\n${what}.\n`);
    console.log(
      '| | bytes, gzip | with the acts | definition, ms | first frame, ms | one act, ms |\n| --- | --: | --: | --: | --: | --: |',
    );
    const number = (value) => value.toLocaleString('en');
    for (const [name, { bytes, later, define, first, act }] of Object.entries(times))
      console.log(
        `| ${name} | ${number(bytes)} | ${number(bytes + later)} | ${rows[name].module || rows[name].source ? median(define).toFixed(1) : '–'} | ${median(first).toFixed(1)} | ${median(act).toFixed(2)} |`,
      );
  }
}
