// Every format that `bedside import --help` names: imported by the file that ships, used in a browser, imported again.
import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import test, { after, before, describe } from 'node:test';
import { bedside, command, folder } from './support/command.mjs';
import { answers, asked, inputs, things, toAsk, words } from './support/imports.mjs';
import { becomes, home, htmlPage, open, serve } from './support/index.mjs';

const target = folder();
const templates = Object.fromEntries(
  ['quiz', 'faq', 'glossary', 'checklist', 'questions'].map((family) => [
    family,
    bedside(['template', family]).stdout,
  ]),
);
const formats = inputs((family) => templates[family].split('\n')[0].split(','));
const families = Object.keys(formats);

/** The command, beside others. */
const run = (...args) =>
  new Promise((done) =>
    execFile(process.execPath, [command, ...args], { encoding: 'utf8' }, (error, stdout, stderr) =>
      done({ status: error ? error.code : 0, stdout, stderr }),
    ),
  );
/** Two at a time. */
async function twoByTwo(work) {
  const left = [...work];
  const next = async () => {
    for (let one; (one = left.shift());) await one();
  };
  await Promise.all([next(), next()]);
}

const cases = families.flatMap((family) =>
  formats[family].map(([name, file, content, more = {}], i) => {
    const at = join(target, `${family}-${i}`);
    mkdirSync(at);
    const path = join(at, file);
    writeFileSync(path, content);
    return { family, name, path, at, key: `${family}-${i}`, as: [], ...more };
  }),
);
const args = ({ as }) => (as.length ? ['--as', as] : []);
const of = (family) => cases.filter((each) => each.family === family);

let site;
before(async () => {
  site = await serve();
  await twoByTwo(
    cases.map((each) => async () => {
      each.html = await run('import', each.path, ...args(each), '--to', 'html');
      const made = join(each.at, 'made.html');
      writeFileSync(made, each.html.stdout);
      if (each.name !== 'TSV') each.again = await run('import', made, '--to', 'html');
    }),
  );
});
after(() => site.close());

for (const family of families)
  describe(`${family}: what is imported`, () => {
    for (const each of of(family))
      test(each.name, () => {
        const { html, again, lost } = each;
        assert.equal(html.status, lost ? 1 : 0, html.stderr);
        if (lost) assert.match(html.stderr, lost);
        if (!again) return;
        // The same again: words, markup, order and ids.
        assert.equal(again.stdout, html.stdout);
        assert.equal(again.status, 0, again.stderr);
      });
  });

/** All of a family on one page, each in a section of its own. */
const page = (family, more = '') =>
  site.page(
    htmlPage(
      of(family)
        .map(({ key, html }) => `<section id="case-${key}">\n${html.stdout}</section>`)
        .join('\n') + more,
    ),
  );
const quiet = (tab) => assert.deepEqual(tab.problems, []);

/** Answers a question of a quiz, by what a reader sees: rightly or not. */
async function answer(scope, index, { question, options, order }, way) {
  const { right: rightly, mute, shuffled } = way;
  const place = scope.locator(`[data-index="${index}"]`);
  assert.equal(await place.locator('legend').innerText(), `${index + 1}. ${question}`);
  const rows = place.locator(order ? '[part=option] .words' : '[part=option] [part=label]');
  const shown = async () => (await rows.allInnerTexts()).map((row) => row.trim());
  if (order) {
    assert.deepEqual((await shown()).toSorted(), order.toSorted());
    const up = (words) => place.getByRole('button', { name: `Move up ${words}`, exact: true });
    if (rightly)
      for (const [to, line] of order.entries())
        for (let at = (await shown()).indexOf(line); at > to; at -= 1) await up(line).click();
    else {
      // The last line to the top: that is not the order.
      const last = order.at(-1);
      for (let at = (await shown()).indexOf(last); at > 0; at -= 1) await up(last).click();
      if ((await shown())[0] === last && (await shown())[1] !== order[0])
        await up(order[0]).click();
    }
  } else {
    const written = options.map(([words]) => words);
    const seen = (await shown()).slice(0, -1);
    assert.deepEqual(shuffled ? seen.toSorted() : seen, shuffled ? written.toSorted() : written);
    for (const [words, right] of options)
      if (right === rightly) {
        await place.locator('label', { hasText: words }).locator('input').check();
        if (!rightly) break;
      }
  }
  await place
    .getByRole('button', { name: `question ${index + 1}` })
    .first()
    .click();
  const said = place.locator('[part=remarks]');
  await becomes(() => place.innerText(), rightly ? /^\s*Yes\.\s*$/m : /^\s*Not quite\.\s*$/m);
  const off = options?.find(([, right]) => right === rightly);
  if (!mute && off) {
    const single = options.filter(([, right]) => right).length === 1;
    // QTI 1.2 and 2.2 say something only to what is not right where several are.
    if (!rightly || single) assert.ok((await said.innerText()).includes(off[2]), off[2]);
  }
}

describe('in a browser', () => {
  for (const rightly of [true, false])
    test(`a quiz of any format says of ${rightly ? 'right answers that they are' : 'others that they are not'}`, async () => {
      const tab = await open(page('quiz'));
      for (const { key, name, asks = ['hands', 'tell', 'wet'], mute, shuffled } of of('quiz')) {
        const scope = tab.locator(`#case-${key}`);
        await scope.locator('bedside-quiz fieldset').first().waitFor();
        assert.equal(await scope.locator('fieldset').count(), asks.length, name);
        for (const [index, id] of asks.entries())
          await answer(scope, index, asked[id], { right: rightly, mute, shuffled });
      }
      quiet(tab);
      await tab.context().close();
    });

  test('questions of an FAQ of any format open, in their order', async () => {
    const tab = await open(page('faq'));
    for (const { key, name, bold } of of('faq')) {
      const scope = tab.locator(`#case-${key}`);
      await scope.locator('[part=question]').first().waitFor();
      assert.deepEqual(
        (await scope.locator('[part=question]').allInnerTexts()).map((each) => each.trim()),
        answers.map(([question]) => question),
        name,
      );
      for (const [question, text] of answers) {
        const said = scope.getByText(text);
        assert.equal(await said.isVisible(), false, name);
        await scope.locator('[part=question]', { hasText: question }).click();
        await said.waitFor();
      }
      if (bold) assert.equal(await scope.locator('p strong').innerText(), 'waterproof', name);
    }
    quiet(tab);
    await tab.context().close();
  });

  test('a glossary of any format shows what its words mean, also in a text', async () => {
    const tab = await open(
      page('glossary', '<p id="text">A <bedside-term key="graft">graft</bedside-term> heals.</p>'),
    );
    for (const { key, name, html } of of('glossary')) {
      const scope = tab.locator(`#case-${key}`);
      assert.ok(html.stdout.startsWith('<bedside-glossary'), name);
      for (const [i, [term, meaning]] of words.entries()) {
        const entry = scope.locator('[part=entry]').nth(i);
        await entry.filter({ hasText: term }).getByText(meaning, { exact: true }).waitFor();
      }
    }
    await tab.locator('#text').getByRole('link', { name: 'graft' }).click();
    await tab.locator('#text').getByText(words[1][1]).waitFor();
    quiet(tab);
    await tab.context().close();
  });

  test('boxes of a checklist tick, and questions are saved', async () => {
    const tab = await open(page('checklist'));
    for (const { key } of of('checklist')) {
      const boxes = tab.locator(`#case-${key}`).getByRole('checkbox');
      for (const [i, name] of things.entries()) {
        const box = tab.locator(`#case-${key}`).getByRole('checkbox', { name });
        await box.check();
        assert.ok(await boxes.nth(i).isChecked());
        await box.uncheck();
      }
    }
    quiet(tab);
    const other = await open(page('questions'));
    for (const { key } of of('questions'))
      for (const name of toAsk) {
        const button = other.locator(`#case-${key}`).getByRole('button', { name });
        const pressed = () => button.getAttribute('aria-pressed');
        await button.click();
        await becomes(pressed, 'true');
        await button.click();
        await becomes(pressed, 'false');
      }
    quiet(other);
    await Promise.all([tab, other].map((each) => each.context().close()));
  });
});

describe('from one of Bedside’s forms to another', () => {
  for (const family of families)
    test(`${family}: JSON, HTML and the marker of a block editor say the same, with the same ids`, async () => {
      const each = of(family).find(({ name }) => /^(Moodle XML|TSV)$/.test(name));
      const write = (name, { stdout }) => {
        writeFileSync(join(each.at, name), stdout);
        return join(each.at, name);
      };
      const json = await run('import', each.path, ...args(each));
      const file = write('made.json', json);
      const fromJson = write(
        'json.html',
        await run('import', file, '--to', 'html', '--as', family),
      );
      const marker = await run('import', each.path, ...args(each), '--to', 'marker');
      assert.notEqual(marker.status, 2, marker.stderr);
      each.marker = marker.stdout;
      const pasted = write('marker.html', { stdout: `<main>${marker.stdout}</main>` });
      const read = async (...given) => JSON.parse((await run('import', ...given)).stdout);
      const model = JSON.parse(json.stdout);
      assert.deepEqual(await read(join(each.at, 'made.html')), model, 'HTML');
      assert.deepEqual(await read(fromJson), model, 'JSON to HTML');
      // What an editor's heading has no place for is told, and is no more than this.
      const { title = marker.stdout.match(/">([^<]*)<\/a>/)[1] } = model;
      assert.deepEqual(await read(pasted), { title, ...model }, 'marker');
    });

  test('pasted markers become widgets by embed.js, which work', async () => {
    const pasted = families.map((family) => of(family).find(({ marker }) => marker).marker);
    const head = '<script src="/bedside/embed.js" defer></script>';
    const tab = await open(
      site.page(htmlPage(`${pasted.join('\n')}<h2>Contact</h2>`, { script: '', head })),
    );
    const quiz = tab.locator('bedside-quiz');
    for (const [index, id] of ['hands', 'tell', 'wet', 'steps'].entries())
      await answer(quiz, index, asked[id], { right: index !== 1 });
    await tab.getByRole('button', { name: answers[0][0] }).click();
    await tab.getByText(answers[0][1]).waitFor();
    await tab.locator('bedside-glossary [part=entry]', { hasText: words[0][1] }).waitFor();
    await tab.getByRole('checkbox', { name: things[0] }).check();
    const save = tab.getByRole('button', { name: toAsk[0] });
    await save.click();
    await becomes(() => save.getAttribute('aria-pressed'), 'true');
    quiet(tab);
    await tab.context().close();
  });

  test('what stands between the items is kept, or named', async () => {
    const intro = '<p>Our nurses wrote this.</p>';
    const pages = {
      quiz: '<ol><li>Is it dry?<ul><li><b>Yes</b></li><li>No</li></ul></li></ol>',
      faq: '<h3>May I shower?</h3><p>Yes.</p><h3>May I swim?</h3><p>No.</p>',
      glossary: '<dl><dt>graft</dt><dd>Skin that is moved.</dd></dl>',
      checklist: '<ul><li id="towel">Clean towel</li></ul>',
      questions: '<ul><li id="work">When may I work again?</li></ul>',
    };
    await twoByTwo(
      Object.entries(pages).map(([family, inside]) => async () => {
        const file = join(target, `intro-${family}.html`);
        writeFileSync(
          file,
          `<bedside-${family}><h2>Ward</h2>${intro}${inside}</bedside-${family}>`,
        );
        const { status, stdout, stderr } = await run('import', file, '--to', 'html');
        assert.match(stdout, /<h2>Ward<\/h2>/);
        const kept = stdout.includes(intro);
        assert.equal(kept, /quiz|questions/.test(family), stdout);
        assert.equal(status, kept ? 0 : 1, stderr);
        if (!kept) assert.match(stderr, /not carried over: .*“Our nurses wrote this\.”/);
      }),
    );
  });

  test('templates are tables that can be imported as they are', () => {
    const files = families.map((family) => {
      writeFileSync(join(target, `${family}.csv`), templates[family]);
      return join(target, `${family}.csv`);
    });
    const { stdout, stderr } = bedside(['import', ...files, '--to', 'html']);
    for (const family of families) assert.ok(stdout.includes(`<bedside-${family}`), family);
    // The day of a review stands at the whole FAQ in HTML; all else is there.
    assert.match(stderr, /not carried over: .*the day of its review/);
    assert.match(stderr, /, 1 item not\.\n$/);
  });
});

describe('advice, as machines read it', () => {
  const bad = `<!doctype html><html lang="en"><head><title>Ward</title></head><body>
<bedside-quiz><h2>Check</h2><ol><li>Is the dressing not dry?<ul><li><strong>Yes</strong></li><li>No</li></ul></li></ol></bedside-quiz>
</body></html>`;
  const good =
    '<!doctype html><html lang="en"><head><title>Ward</title></head><body><p>Open daily.</p></body></html>';
  const place = folder();
  mkdirSync(join(place, 'site/a b'), { recursive: true });
  const file = join(place, 'site/a b/wörds.html');
  writeFileSync(file, bad);
  writeFileSync(join(place, 'site/good.html'), good);
  const check = (format, ...more) => bedside(['check', 'site', '--format', format, ...more], place);
  const levels = ['none', 'note', 'warning', 'error'];

  test('SARIF 2.1.0: what its schema asks for, with rules, levels and places', () => {
    const out = join(place, 'bedside.sarif');
    const { status, stdout } = check('sarif', '--out', out);
    assert.deepEqual([status, stdout], [1, '']);
    const { $schema, version, runs } = JSON.parse(readFileSync(out, 'utf8'));
    assert.match($schema, /sarif-2\.1\.0/);
    assert.equal(version, '2.1.0');
    assert.equal(runs.length, 1);
    const { driver } = runs[0].tool;
    assert.ok(driver.name);
    const ids = driver.rules.map(({ id, shortDescription, defaultConfiguration }) => {
      assert.ok(shortDescription.text);
      assert.ok(levels.includes(defaultConfiguration.level));
      return id;
    });
    assert.equal(new Set(ids).size, ids.length);
    assert.ok(runs[0].results.length);
    for (const { ruleId, level, message, locations } of runs[0].results) {
      assert.ok(ids.includes(ruleId) && levels.includes(level) && message.text);
      const { artifactLocation, region } = locations[0].physicalLocation;
      assert.equal(artifactLocation.uri, 'site/a%20b/w%C3%B6rds.html');
      assert.ok(Number.isInteger(region.startLine) && region.startLine >= 1);
    }
  });

  test('JSON and annotations tell the same, each with its line', () => {
    const { status, stdout } = check('json');
    const { advice } = JSON.parse(stdout);
    assert.equal(status, 1);
    for (const { file, line, rule, level, advice: text } of advice)
      assert.ok(/wörds\.html$/.test(file) && line >= 1 && rule && levels.includes(level) && text);
    const lines = check('github').stdout.trim().split('\n');
    assert.equal(lines.length, advice.length);
    for (const line of lines)
      assert.match(line, /^::(notice|warning|error) file=[^,:]+,line=\d+,title=[^:]+::\S/);
  });

  test('none is 0 and an empty document; what cannot be read is 2', () => {
    for (const [format, empty] of [
      ['json', { advice: [] }],
      ['github', ''],
    ]) {
      const { status, stdout } = bedside(['check', 'site/good.html', '--format', format], place);
      assert.equal(status, 0);
      assert.deepEqual(empty && JSON.parse(stdout), empty);
    }
    const { status, stdout } = bedside(['check', 'no.html', '--format', 'sarif'], place);
    assert.equal(status, 2);
    assert.deepEqual(JSON.parse(stdout).runs[0].results, []);
  });

  test('the lines of the guide run: in a workflow, in pre-commit and as a hook of git', () => {
    const guide = readFileSync(join(home, 'stories/guides/moving.mdx'), 'utf8');
    const bin = join(place, 'bin');
    mkdirSync(bin);
    // What npx would fetch is the file that is tested.
    writeFileSync(
      join(bin, 'npx'),
      `#!/bin/sh\n[ "$1" = --yes ] && shift\n[ "$1" = bedside ] && shift || exit 3\nexec "${process.execPath}" "${command}" "$@"\n`,
    );
    chmodSync(join(bin, 'npx'), 0o755);
    const env = {
      ...process.env,
      PATH: bin + delimiter + process.env.PATH,
      ...Object.fromEntries(
        ['AUTHOR', 'COMMITTER'].flatMap((who) => [
          [`GIT_${who}_NAME`, 'test'],
          [`GIT_${who}_EMAIL`, 'test@example.org'],
        ]),
      ),
    };
    const shell = (line) => spawnSync('sh', ['-c', line], { cwd: place, env, encoding: 'utf8' });
    const workflow = shell(/- run: (npx .*)/.exec(guide)[1]);
    assert.equal(workflow.status, 1, workflow.stderr);
    assert.match(workflow.stdout, /^::\w+ file=site\/a b\/wörds\.html,line=2,/);
    const entry = /entry: (npx .*)/.exec(guide)[1];
    const named = RegExp(/files: (.*)/.exec(guide)[1]);
    assert.ok(named.test('site/good.html') && !named.test('site/good.json'));
    assert.equal(shell(`${entry} "site/a b/wörds.html"`).status, 1);
    assert.equal(shell(`${entry} site/good.html`).status, 0);
    const hook = /`\.git\/hooks\/pre-commit`:\n\n```sh\n([\s\S]*?)```/.exec(guide)[1];
    shell('git init -q . && git config core.hooksPath .git/hooks && git add site');
    writeFileSync(join(place, '.git/hooks/pre-commit'), `#!/bin/sh\n${hook}`, { mode: 0o755 });
    const refused = shell('git commit -qm "Pages"');
    assert.notEqual(refused.status, 0);
    assert.match(refused.stdout + refused.stderr, /wörds\.html:question 1: /);
    const passed = shell('git rm -q --cached -r "site/a b" && git commit -qm "Pages"');
    assert.equal(passed.status, 0, passed.stderr);
  });
});
