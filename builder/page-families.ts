import type { Family, Setting } from './families.js';
import type { Say } from './words.js';

/** What stands around an article. */
export const aroundPage = (say: Say, keep: Setting): readonly Family[] => [
  {
    name: 'help',
    label: say('help'),
    form: say('help-form'),
    start: [
      ['h2', 'If you need help'],
      ['h3', 'Call us today if'],
      ['ul', ['Write here what to look for']],
      ['p', 'Write here your number, with its hours.'],
    ],
    settings: [],
  },
  {
    name: 'levels',
    label: say('levels'),
    form: say('levels-form'),
    start: [
      ['h2', 'How much would you like to read?'],
      ['h3', 'In short'],
      ['p', 'Another doctor looks at the same facts.'],
      ['h3', 'The whole story'],
      ['p', 'A second doctor reads your reports and says what they would do.'],
    ],
    settings: [keep],
  },
  {
    name: 'review',
    label: say('review'),
    form: say('line-form'),
    start: [['p', 'Checked by the nurses of our hospital']],
    settings: [
      { attribute: 'every', label: say('every'), choices: [] },
      { attribute: 'level', label: say('level'), choices: [] },
      { attribute: 'minutes', label: say('minutes'), choices: [] },
      { attribute: 'source', label: say('source'), choices: [] },
    ],
  },
  {
    name: 'print',
    label: say('print'),
    form: say('line-form'),
    start: [['p', 'Print this page for me']],
    settings: [
      { attribute: 'large', label: say('large') },
      { attribute: 'take', label: say('take'), choices: [] },
    ],
  },
];
