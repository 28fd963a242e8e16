/** A list of questions in both HTML forms beside native `<details>` and a bare Lit list of the same content: 100 and 1,000. */
const item = (i) => ({
  question: `Question ${i}: may I ask for a second opinion?`,
  answer: `<p>Yes. Answer ${i}: most doctors expect it, and many help you find <a href="#q1">someone</a>.</p><p>Any reason is enough.</p>`,
});
const items = (count) => Array.from({ length: count }, (_, i) => item(i + 1));
const headings = (count) =>
  items(count)
    .map(({ question, answer }, i) => `<h3 id="q${i + 1}">${question}</h3>${answer}`)
    .join('');

/** The same list as simple as Lit makes it: what the framework itself costs. */
const bare = `
      import { LitElement, html } from 'lit';
      customElements.define('bare-list', class extends LitElement {
        createRenderRoot() { return super.createRenderRoot(); }
        #open = new Set();
        #toggle(i) { this.#open.has(i) ? this.#open.delete(i) : this.#open.add(i); this.requestUpdate(); }
        render() {
          const questions = [...this.querySelectorAll('h3')];
          return questions.map((question, i) => html\`<h3><button aria-expanded=\${this.#open.has(i)} @click=\${() => this.#toggle(i)}>\${question.textContent}</button></h3><div ?hidden=\${!this.#open.has(i)}><slot name=\${i}></slot></div>\`);
        }
      });`;

const contestants = {
  'native <details>': {
    html: (count) =>
      items(count)
        .map(
          ({ question, answer }) =>
            `<details><summary><h3>${question}</h3></summary>${answer}</details>`,
        )
        .join(''),
    toggle: 'summary',
  },
  '<bedside-faq>, headings': {
    html: (count) => `<bedside-faq><h2>Questions</h2>${headings(count)}</bedside-faq>`,
    script: '/bedside/faq.js',
    tag: 'bedside-faq',
    toggle: 'button[aria-expanded]',
  },
  '<bedside-faq>, <details>': {
    html: (count) =>
      `<bedside-faq>${items(count)
        .map(({ question, answer }) => `<details><summary>${question}</summary>${answer}</details>`)
        .join('')}</bedside-faq>`,
    script: '/bedside/faq.js',
    tag: 'bedside-faq',
    toggle: 'summary',
  },
  'bare Lit list': {
    html: (count) => `<bare-list>${headings(count)}</bare-list>`,
    script: '/peers/bare.js',
    tag: 'bare-list',
    toggle: 'button',
  },
};

/** In the page: milliseconds from putting the content in until the frame that shows it. */
async function firstFrame({ html, script, tag }) {
  // The code is on the page before: what is measured is the work of the element, not the network.
  if (script) {
    await import(script);
    const warm = document.createElement(tag);
    warm.innerHTML = '<h3>One</h3><p>Two</p>';
    document.body.append(warm);
    await warm.updateComplete;
    await new Promise(requestAnimationFrame);
    warm.remove();
  }
  await new Promise((done) => setTimeout(done, 50));
  const main = document.querySelector('main');
  const template = document.createElement('template');
  template.innerHTML = html;
  const started = performance.now();
  main.replaceChildren(document.importNode(template.content, true));
  if (tag) await main.firstElementChild.updateComplete;
  main.getBoundingClientRect();
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return performance.now() - started;
}

/** In the page: milliseconds from a press until the frame after it. */
async function toggle(selector) {
  const host = document.querySelector('main').firstElementChild;
  const buttons = [...(host.shadowRoot?.querySelectorAll(selector) ?? [])];
  const all = buttons.length ? buttons : [...document.querySelectorAll(selector)];
  const times = [];
  for (const button of all.slice(10, 15)) {
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const started = performance.now();
    button.click();
    await host.updateComplete;
    document.body.getBoundingClientRect();
    times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
}

async function race({ browser, site, median, rounds }, count) {
  const times = Object.fromEntries(
    Object.keys(contestants).map((name) => [name, { frame: [], toggle: [] }]),
  );
  for (let round = 0; round < rounds; round += 1)
    for (const [name, { html, script, tag, toggle: selector }] of Object.entries(contestants)) {
      const page = await browser.newPage();
      await page.goto(site.origin);
      times[name].frame.push(
        await page.evaluate(firstFrame, {
          html: html(count),
          script: script && site.origin + script,
          tag,
        }),
      );
      times[name].toggle.push(await page.evaluate(toggle, selector));
      await page.close();
    }
  const native = median(times['native <details>'].frame);
  console.log(`\n${count} questions, already loaded code, ${rounds} interleaved rounds, medians\n`);
  console.log('| | first frame, ms | × native | one toggle, ms |\n| --- | --: | --: | --: |');
  for (const [name, { frame, toggle: press }] of Object.entries(times))
    console.log(
      `| ${name.replaceAll('<', '\\<')} | ${median(frame).toFixed(1)} | ${(median(frame) / native).toFixed(2)} | ${median(press).toFixed(2)} |`,
    );
}

export async function run(tools) {
  await tools.site.bundle('bare', bare, process.cwd());
  for (const count of [100, 1000]) await race(tools, count);
}
