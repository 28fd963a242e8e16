/** What `bedside check` says of whom to call, who checked a page, and how much to read. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { bedside, folder } from './support/command.mjs';

const target = folder();
let number = 0;
const check = (html) => {
  const file = join(target, `${++number}.html`);
  writeFileSync(file, `<!doctype html><html lang="en"><body><main>${html}</main></body></html>`);
  return bedside(['check', file]).stdout.replaceAll(`${file}:`, '');
};
const daysAgo = (days) => new Date(Date.now() - days * 864e5).toISOString().slice(0, 10);
const marker = (query) =>
  `<p><a href="/how#bedside-review?${query.replaceAll('&', '&amp;')}">Last reviewed</a></p>`;

test('says nothing of what is as it should be', () => {
  const help =
    '<h2><a href="/contact#bedside-help">Help</a></h2><h3>Call 911 if</h3><p><a href="tel:911">911</a></p>';
  assert.equal(check(`${marker(`reviewed=${daysAgo(9)}&every=24`)}${help}`).trim(), '');
});

test('always says that a review is overdue, is none or has not been yet', () => {
  assert.match(
    check(marker('reviewed=2021-01-02&every=24')),
    /2021-01-02, more than 24 months ago/,
  );
  assert.match(check(marker('reviewed=2026-02-30')), /no day of a review/);
  assert.match(check(marker(`reviewed=${daysAgo(-3)}`)), /has not been yet/);
  assert.match(check(marker(`reviewed=${daysAgo(9)}&every=often`)), /no number of months/);
  assert.match(check(marker('every=24')), /does not say when/);
  assert.match(
    check('<div class="bedside-review" data-reviewed="2021-01-02" data-every="6"><p>x</p></div>'),
    /more than 6 months ago/,
  );
});

test('says what whom to call lacks', () => {
  assert.match(check('<bedside-help><h2>Help</h2><p>Call us.</p></bedside-help>'), /can be called/);
  assert.match(
    check('<details><bedside-help><h2>Help</h2><a href="tel:1">1</a></bedside-help></details>'),
    /readers can close/,
  );
});

test('says what how much to read needs', () => {
  assert.match(check('<bedside-levels><h2>A</h2><p>x</p></bedside-levels>'), /needs two headings/);
  assert.match(
    check(
      '<bedside-levels><div><h3>A</h3><p>a</p></div><div><h3>B</h3><p>b</p></div></bedside-levels>',
    ),
    /Ungroup/,
  );
});

test('ends a list of questions where the day of a review stands', () => {
  const faq = '<h2><a href="#bedside-faq">Questions</a></h2><h3>Who?</h3><p>You.</p>';
  assert.doesNotMatch(check(`${faq}${marker(`reviewed=${daysAgo(9)}`)}`), /faq/);
});
