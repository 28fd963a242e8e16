// What is imported to see that every format works: the same few questions and words in each.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { home } from './server.mjs';

const path = (name) => join(home, 'tests/fixtures/import', name);
const text = (name) => readFileSync(path(name), 'utf8');
const zip = (files) =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        strToU8(typeof content === 'string' ? content : JSON.stringify(content)),
      ]),
    ),
  );

/** The questions: options as [words, right, feedback], in their order. */
export const asked = {
  hands: {
    question: 'What comes first when you change a dressing?',
    options: [
      ['Wash your hands', true, 'Clean hands carry no germs.'],
      ['Take off the old dressing', false, 'First the hands, then the dressing.'],
      ['Look at the wound', false, 'You look later.'],
    ],
    explanation: 'Germs on hands are a common cause of infection.',
  },
  tell: {
    question: 'What do you tell the nurse the same day?',
    options: [
      ['A fever', true, 'It may come from the wound.'],
      ['A good night', false, 'Good to hear, but it can wait.'],
      ['Red lines from the wound', true, 'They may be a sign of infection.'],
    ],
    explanation: 'Both can mean an infection.',
  },
  wet: {
    question: 'A wet dressing may stay on.',
    options: [
      ['True', false, 'A wet dressing lets germs in.'],
      ['False', true, 'Wet is not safe.'],
    ],
  },
  steps: {
    question: 'Put the steps in their order.',
    order: ['Wash your hands', 'Take off the old dressing', 'Put on the new dressing'],
  },
};
export const answers = [
  ['May I shower with the dressing?', 'Yes, if it is waterproof.'],
  ['Who can I call at night?', 'Call the ward.'],
];
export const words = [
  ['dressing', 'What covers a wound.'],
  ['graft', 'Skin that is moved to another place.'],
];
export const things = ['Clean towel', 'New dressing'];
export const toAsk = ['When may I work again?', 'May I lift a child?'];

/** A table under the columns of the command's own template. */
const table = (columns, rows, sign = ',') =>
  [Object.fromEntries(columns.map((name) => [name, name])), ...rows]
    .map((row) => columns.map((name) => (row[name] ?? '').replace(/.*[,"].*/, '"$&"')).join(sign))
    .join('\n');
const rows = {
  quiz: [asked.hands, asked.tell].map(({ question, options, explanation }, i) => ({
    title: 'Dressings at home',
    id: ['hands', 'tell'][i],
    question,
    right: options.flatMap(([, right], at) => (right ? [at + 1] : [])).join(' | '),
    explanation,
    ...Object.fromEntries(
      options.flatMap(([words, , feedback], at) => [
        [`option ${at + 1}`, words],
        [`feedback ${at + 1}`, feedback],
      ]),
    ),
  })),
  faq: answers.map(([question, answer]) => ({ title: 'Dressings at home', question, answer })),
  glossary: words.map(([term, definition]) => ({ id: term, term, definition })),
  checklist: things.map((item) => ({ title: 'For your visit', group: 'From home', item })),
  questions: toAsk.map((question) => ({ title: 'To ask', group: 'At home', question })),
};

/** A Word document of paragraphs: [style or level of a list, runs], a run in bold being a list. */
function docx(paragraphs) {
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const run = (each) =>
    `<w:r>${Array.isArray(each) ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${each}</w:t></w:r>`;
  const body = paragraphs.map(([style, ...runs]) => {
    const about =
      typeof style === 'number'
        ? `<w:numPr><w:ilvl w:val="${style}"/><w:numId w:val="1"/></w:numPr>`
        : style && `<w:pStyle w:val="${style}"/>`;
    return `<w:p>${about && `<w:pPr>${about}</w:pPr>`}${runs.map(run).join('')}</w:p>`;
  });
  const level = (at, kind) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${kind}"/></w:lvl>`;
  const relation = (id, kind, target) =>
    `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;
  const relations = (inside) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
  const heading = (rank) =>
    `<w:style w:type="paragraph" w:styleId="Heading${rank}"><w:name w:val="heading ${rank}"/></w:style>`;
  return zip({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/></Types>`,
    '_rels/.rels': relations(relation('r1', 'officeDocument', 'word/document.xml')),
    'word/_rels/document.xml.rels': relations(
      relation('r1', 'styles', 'styles.xml') + relation('r2', 'numbering', 'numbering.xml'),
    ),
    'word/styles.xml': `<w:styles xmlns:w="${main}">${heading(1)}${heading(2)}</w:styles>`,
    'word/numbering.xml': `<w:numbering xmlns:w="${main}"><w:abstractNum w:abstractNumId="0">${level(0, 'decimal')}${level(1, 'bullet')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    'word/document.xml': `<w:document xmlns:w="${main}"><w:body>${body.join('')}</w:body></w:document>`,
  });
}

/** An .h5p file, or its content alone. */
const h5p = (mainLibrary, content) =>
  zip({
    'h5p.json': { title: 'Dressings at home', mainLibrary },
    'content/content.json': content,
  });
const html = (line) => `<p>${line}</p>`;
const multi = ({ question, options }) => ({
  library: 'H5P.MultiChoice 1.16',
  params: {
    question: html(question),
    answers: options.map(([words, correct, feedback]) => ({
      text: `<div>${words}</div>`,
      correct,
      tipsAndFeedback: { chosenFeedback: `<div>${feedback}</div>` },
    })),
  },
});
const set = {
  questions: [
    multi(asked.hands),
    multi(asked.tell),
    {
      library: 'H5P.TrueFalse 1.8',
      params: {
        question: html(asked.wet.question),
        correct: 'false',
        l10n: { trueText: 'True', falseText: 'False' },
        behaviour: {
          feedbackOnCorrect: 'Wet is not safe.',
          feedbackOnWrong: 'A wet dressing lets germs in.',
        },
      },
    },
  ],
};

const items = { hands: 'hands.qti21.xml', tell: 'tell.qti22.xml' };
const manifest = (version, files) =>
  `<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="m1"><metadata><schema>QTI${version}</schema></metadata><organizations/><resources>${files.map((file, i) => `<resource identifier="r${i}" type="imsqti_item_xmlv2p1" href="${file}"><file href="${file}"/></resource>`).join('')}</resources></manifest>`;

const nested = (...each) =>
  each.flatMap(({ question, options }) => [
    [0, question],
    ...options.map(([words, right]) => [1, right ? [words] : words]),
  ]);
const list = (lines) => `<ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`;
const page = (content) =>
  `<!doctype html><html lang="en"><head><title>Ward</title></head><body><main>${content}</main></body></html>`;

/**
 * Every format, by family: [name, file name, content, what differs]. `asks` names the questions, `mute` is a format
 * without feedback, `as` says what it is, `lost` what is told to be left.
 */
export function inputs(columns) {
  const tables = (family, more = {}) => [
    ['CSV', 'table.csv', table(columns(family), rows[family]), { as: family, ...more }],
    ['TSV', 'table.tsv', table(columns(family), rows[family], '\t'), { as: family, ...more }],
  ];
  const file = (name) => [name, text(name)];
  return {
    quiz: [
      ['GIFT', ...file('dressing.gift'), { lost: /the weight -100 % of “A good night”/ }],
      ['Aiken', ...file('dressing.aiken.txt'), { asks: ['hands', 'tell'], mute: true }],
      ['Markdown quiz', ...file('dressing.md'), { asks: ['hands', 'tell', 'steps'] }],
      ['Moodle XML', ...file('dressing.moodle.xml'), { asks: ['hands', 'tell', 'wet', 'steps'] }],
      ['QTI 1.2', ...file('dressing.qti12.xml')],
      [
        'QTI 1.2 package',
        'canvas.zip',
        zip({
          'imsmanifest.xml': manifest('v1.2', ['a1/a1.xml']),
          'a1/a1.xml': text('dressing.qti12.xml'),
        }),
      ],
      ['QTI 2.1', ...file(items.hands), { asks: ['hands'] }],
      ['QTI 2.2', ...file(items.tell), { asks: ['tell'] }],
      ['QTI 3', ...file('hands.qti3.xml'), { asks: ['hands'] }],
      ['QTI 3, order', ...file('steps.qti3.xml'), { asks: ['steps'] }],
      [
        'QTI package',
        'package.zip',
        zip({
          'imsmanifest.xml': manifest('v2.1', ['test.xml', 'items/a.xml', 'items/b.xml']),
          'test.xml': `<assessmentTest xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="t1" title="Dressings at home"><testPart identifier="p1" navigationMode="linear" submissionMode="individual"><assessmentSection identifier="s1" title="S" visible="true"><assessmentItemRef identifier="i1" href="items/b.xml"/><assessmentItemRef identifier="i2" href="items/a.xml"/></assessmentSection></testPart></assessmentTest>`,
          'items/a.xml': text(items.hands),
          'items/b.xml': text(items.tell),
        }),
        { asks: ['tell', 'hands'] },
      ],
      ['H5P question set', 'set.h5p', h5p('H5P.QuestionSet', set)],
      [
        'H5P single choice set',
        'single.h5p',
        h5p('H5P.SingleChoiceSet', {
          choices: [
            {
              question: html(asked.hands.question),
              answers: asked.hands.options.map(([words]) => html(words)),
            },
          ],
        }),
        { asks: ['hands'], mute: true, shuffled: true },
      ],
      [
        'SurveyJS',
        ...file('dressing.survey.json'),
        { asks: ['hands', 'tell', 'wet', 'steps'], mute: true },
      ],
      ...tables('quiz', { asks: ['hands', 'tell'] }),
      [
        'Word',
        'quiz.docx',
        docx([['Heading1', 'Dressings at home'], ...nested(asked.hands, asked.tell)]),
        { asks: ['hands', 'tell'], mute: true },
      ],
      ['Google Docs', ...file('quiz.docs.html'), { asks: ['hands', 'tell'], mute: true }],
    ],
    faq: [
      [
        'H5P accordion',
        'accordion.h5p',
        h5p('H5P.Accordion', {
          panels: answers.map(([title, answer]) => ({
            title,
            content: { library: 'H5P.AdvancedText 1.1', params: { text: html(answer) } },
          })),
        }),
      ],
      ...tables('faq'),
      [
        'Word',
        'faq.docx',
        docx([
          ['Heading1', 'Dressings at home'],
          ['Heading2', answers[0][0]],
          ['', 'Yes, if it is ', ['waterproof'], '.'],
          ['Heading2', answers[1][0]],
          ['', answers[1][1]],
        ]),
        { bold: true },
      ],
      ['Google Docs', ...file('faq.docs.html'), { bold: true }],
      ['Saved page', ...file('faq.page.html'), { bold: true }],
      [
        'Block editor',
        'blocks.html',
        page(
          `<div class="wp-block-accordion">${answers.map(([question, answer]) => `<div class="wp-block-accordion-item"><h3 class="wp-block-accordion-heading"><button type="button" class="wp-block-accordion-heading__toggle"><span class="wp-block-accordion-heading__toggle-title">${question}</span><span class="wp-block-accordion-heading__toggle-icon" aria-hidden="true">+</span></button></h3><div class="wp-block-accordion-panel"><p>${answer}</p></div></div>`).join('')}</div>`,
        ),
      ],
      [
        'WordPress export',
        ...file('site.wxr.xml'),
        { as: 'faq', bold: true, lost: /a glossary with 2 entries/ },
      ],
    ],
    glossary: [
      [
        'H5P dialog cards',
        'cards.h5p',
        h5p('H5P.Dialogcards', {
          dialogs: words.map(([term, definition]) => ({
            text: html(term),
            answer: html(definition),
          })),
        }),
      ],
      ...tables('glossary'),
      ['TBX 3', ...file('words.tbx.xml')],
      ['TBX 2', ...file('words.tbx2.tbx')],
      ['SKOS', ...file('words.rdf')],
      [
        'SKOS as JSON-LD',
        ...file('words.jsonld.json'),
        { lost: /“Verband”: it has no definition in de/ },
      ],
      ['List as JSON', ...file('words.list.json'), { lost: /“suture”: it has no definition/ }],
      ['MediaWiki', ...file('words.wiki')],
      ['MediaWiki templates', ...file('words.templates.wiki')],
      ['MediaWiki bold list', ...file('words.bold.wiki')],
      [
        'Page with dl',
        'words.html',
        page(`<dl>${words.map((pair) => `<dt>${pair[0]}</dt><dd>${pair[1]}</dd>`).join('')}</dl>`),
      ],
      [
        'Page with a table',
        'table.html',
        page(
          `<table><tr><th>Word</th><th>Meaning</th></tr>${words.map((pair) => `<tr><td>${pair[0]}</td><td>${pair[1]}</td></tr>`).join('')}</table>`,
        ),
        { as: 'glossary' },
      ],
      [
        'WordPress export',
        ...file('site.wxr.xml'),
        { as: 'glossary', lost: /a faq with 2 questions/ },
      ],
    ],
    checklist: [
      ...tables('checklist'),
      [
        'Word',
        'list.docx',
        docx([
          ['Heading1', 'For your visit'],
          ['Heading2', 'From home'],
          ...things.map((thing) => [0, thing]),
        ]),
        { as: 'checklist' },
      ],
      ['Saved page', ...file('list.page.html'), { as: 'checklist' }],
    ],
    questions: [
      ...tables('questions'),
      ['Saved page', 'ask.html', page(`<h1>To ask</h1>${list(toAsk)}`), { as: 'questions' }],
    ],
  };
}
