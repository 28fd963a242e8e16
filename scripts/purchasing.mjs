/**
 * Documents for purchasing, from one source: the table of stories/guides/accessibility.mdx, whose every “Supports” names
 * a test. Writes docs/purchasing/: tables for Section 508 and EN 301 549, and a report in OpenACR. `--check`: says what
 * would change, and fails.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const source = readFileSync('stories/guides/accessibility.mdx', 'utf8');
const date = /Date: ([^.\n]+)\./.exec(source)?.[1] ?? '';
const rows = [
  ...source.matchAll(/^\| (\d\.\d\.\d+) ([^|]+?) *\| *([^|]*?) *\| *([^|]*?) *\|$/gm),
].map(([, number, name, verdict, shown]) => ({
  number,
  name: name.replace(/\s*\(.*?\)$/, (words) => words),
  verdict,
  shown,
  level: source.indexOf(`| ${number} `) < source.indexOf('## Level AA') ? 'A' : 'AA',
}));
/** Criteria that WCAG 2.2 added: the standards below refer to earlier versions. */
const inWcag22Only = new Set(['2.4.11', '2.5.7', '2.5.8', '3.2.6', '3.3.7', '3.3.8']);
/** Criteria that WCAG 2.0 has: what Section 508 refers to. */
const notInWcag20 = new Set([
  ...inWcag22Only,
  ...'1.3.4 1.3.5 1.4.10 1.4.11 1.4.12 1.4.13 2.1.4 2.5.1 2.5.2 2.5.3 2.5.4 4.1.3'.split(' '),
]);

const table = (head, body) =>
  `| ${head.join(' | ')} |\n| ${head.map(() => '---').join(' | ')} |\n${body.map((cells) => `| ${cells.join(' | ')} |\n`).join('')}`;
const note = `Made by \`node scripts/purchasing.mjs\` from \`stories/guides/accessibility.mdx\`; change that page, not this one.
“Supports” stands only where a test shows it, and the test is named. “Not tested” means just that. Product: Bedside
${version}, its seven elements in a plain page. ${date}. No person with a disability and no audit by others took part.
Heard with one screen reader, Orca 43 on Debian 12, in Chromium and Firefox ESR: \`docs/purchasing/transcripts\`. NVDA, JAWS,
VoiceOver and TalkBack are untried; \`docs/purchasing/by-ear.md\` is a script to try them.
`;

const section508 = `# Section 508 (revised 2017), by chapter

${note}
## Chapter 3, functional performance criteria

Not evaluated: they need people who use the widgets without sight, without hearing, with little strength and so on.
None of those took part. The criteria of WCAG below are what was tested instead.

## Chapter 4, hardware

Not applicable: there is no hardware.

## Chapter 5, software

${table(
  ['criterion', 'conformance', 'remarks'],
  [
    [
      '501.1 Scope',
      'see the table below',
      'The widgets are web content: E205.4 asks for WCAG 2.0, A and AA.',
    ],
    [
      '502 Interoperability with assistive technology',
      'Not applicable',
      'Web content in a browser; the browser is what 502 speaks of.',
    ],
    [
      '503 Applications',
      'Not applicable',
      'As above. Colours, contrast and font of the reader’s system are followed (see 1.4.3).',
    ],
    [
      '504 Authoring tools',
      'Not tested',
      'The builder and the WordPress plugin write headings, lists and bold, and say what they could not understand.',
    ],
  ],
)}
## Chapter 6, support documentation and services

${table(
  ['criterion', 'conformance', 'remarks'],
  [
    [
      '602.2 Accessibility and compatibility features',
      'Not tested',
      'The guide “Accessibility conformance report” and the page of each element.',
    ],
    ['602.3 Electronic support documentation', 'Not tested', 'Storybook’s own frame is not ours.'],
    ['602.4 Alternate formats', 'Not applicable', 'Nothing is printed and sold.'],
    [
      '603 Support services',
      'Not applicable',
      'Whoever publishes the package says what support there is.',
    ],
  ],
)}
## E205.4: WCAG 2.0, levels A and AA

${table(
  ['criterion', 'level', 'conformance', 'shown by'],
  rows
    .filter(({ number }) => !notInWcag20.has(number))
    .map(({ number, name, level, verdict, shown }) => [`${number} ${name}`, level, verdict, shown]),
)}
4.1.1 Parsing: always met, by the errata of WCAG 2.0 and 2.1.
`;

const en301549 = `# EN 301 549 v3.2.1, clause 9 (web)

${note}
Clauses 5 to 8 and 10 to 13 are about other things than parts of a web page (hardware, documents, software with an interface
of its own, relay services); clause 5.2 to 5.9 as far as they apply are covered by the rows below. 9.6, conformance
requirements, is a matter of the page.

${table(
  ['clause', 'criterion', 'conformance', 'shown by'],
  rows
    .filter(({ number }) => !inWcag22Only.has(number))
    .map(({ number, name, verdict, shown }) => [`9.${number}`, name, verdict, shown]),
)}
9.4.1.1 Parsing: always met, by the errata of WCAG 2.1.
`;

const levels = {
  Supports: 'supports',
  'Partially tested': 'not-evaluated',
  'Not applicable': 'not-applicable',
  'Not tested': 'not-evaluated',
};
const levelOf = (verdict) => Object.entries(levels).find(([words]) => verdict.startsWith(words))[1];
const quoted = (text) => JSON.stringify(text);
const chapter = (level) =>
  rows
    .filter((row) => row.level === level && !inWcag22Only.has(row.number))
    .map(
      ({ number, verdict, shown }) => `      - num: "${number}"
        components:
          - name: web
            adherence:
              level: ${levelOf(verdict)}
              notes: ${quoted(verdict.startsWith('Partially') ? `${verdict}: ${shown}` : shown)}
          - name: electronic-docs
            adherence:
              level: not-applicable
          - name: software
            adherence:
              level: not-applicable
          - name: authoring-tool
            adherence:
              level: not-evaluated
`,
    )
    .join('');
const openacr = `# Made by scripts/purchasing.mjs from stories/guides/accessibility.mdx.
title: Bedside Accessibility Conformance Report
product:
  name: Bedside
  version: ${quoted(version)}
  description: Patient-education widgets for hospital web sites, as custom elements.
author:
  # Whoever publishes the package fills these in.
  company_name: ""
  email: ""
report_date: ${quoted(date)}
notes: "The verdicts are our own, from automated tests in browsers. No person with a disability took part. Criteria that WCAG 2.2 added are in the guide, not in this catalogue."
evaluation_methods_used: "Automated tests in Chromium, each named in the notes; axe-core on every story; walks with the screen reader Orca 43 in Chromium and Firefox ESR, transcripts in docs/purchasing/transcripts. NVDA, JAWS, VoiceOver and TalkBack are untried."
legal_disclaimer: ""
catalog: 2.4-edition-wcag-2.1-508-en
chapters:
  success_criteria_level_a:
    criteria:
${chapter('A')}      - num: "4.1.1"
        components:
          - name: web
            adherence:
              level: not-applicable
              notes: "Always met, by the errata of WCAG 2.1."
  success_criteria_level_aa:
    criteria:
${chapter('AA')}  success_criteria_level_aaa:
    disabled: true
    notes: Not evaluated.
  functional_performance_criteria:
    disabled: true
    notes: Not evaluated.
  hardware:
    disabled: true
    notes: There is no hardware.
  software:
    disabled: true
    notes: The widgets are web content.
  support_documentation_and_services:
    disabled: true
    notes: Not evaluated.
`;

const files = { 'section-508.md': section508, 'en-301-549.md': en301549, 'openacr.yaml': openacr };
let stale = 0;
for (const [name, text] of Object.entries(files)) {
  const path = `docs/purchasing/${name}`;
  if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
  if (process.argv.includes('--check'))
    console.error(`${path} is not what the accessibility guide says: node scripts/purchasing.mjs`);
  else writeFileSync(path, text);
  stale += 1;
}
if (process.argv.includes('--check')) process.exitCode = stale ? 1 : 0;
else console.log(`docs/purchasing/: ${stale} of ${Object.keys(files).length} files written`);
