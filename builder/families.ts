import { aroundPage } from './page-families.js';
import type { Say } from './words.js';

/** Widgets that can be built. */
export const familyNames = [
  ...['faq', 'quiz', 'checklist', 'questions', 'question-list', 'glossary'],
  ...['help', 'levels', 'review', 'print'],
];

/** A setting of a widget. */
export interface Setting {
  attribute: string;
  label: string;
  /** Absent: a switch. Empty list: a text. */
  choices?: readonly (readonly [value: string, label: string])[];
}

/** What a new widget starts with, and what can be set. */
export interface Family {
  name: string;
  label: string;
  form: string;
  /** Tag and words; a list is `['ul', ['a', 'b']]`, a right option begins with a star. */
  start: readonly (readonly [string, string | readonly string[]])[];
  settings: readonly Setting[];
}

export function families(say: Say): readonly Family[] {
  const keep: Setting = {
    attribute: 'keep',
    label: say('keep'),
    choices: [
      ['', say('keep-device')],
      ['session', say('keep-session')],
      ['none', say('keep-none')],
    ],
  };
  const name: Setting = { attribute: 'name', label: say('name'), choices: [] };
  const clinic: Setting = { attribute: 'clinic', label: say('clinic'), choices: [] };
  const reviewed: Setting = { attribute: 'reviewed', label: say('reviewed'), choices: [] };
  const all: readonly Family[] = [
    {
      name: 'faq',
      label: say('faq'),
      form: say('faq-form'),
      start: [
        ['h2', 'Common questions'],
        ['h3', 'Will my doctor mind if I ask?'],
        ['p', 'No. Most doctors expect it.'],
        ['h3', 'How long does it take?'],
        ['p', 'About two weeks.'],
      ],
      settings: [
        {
          attribute: 'open',
          label: say('open'),
          choices: [
            ['', say('open-none')],
            ['first', say('open-first')],
            ['all', say('open-all')],
          ],
        },
        { attribute: 'single', label: say('single') },
        { attribute: 'filter', label: say('filter') },
      ],
    },
    {
      name: 'quiz',
      label: say('quiz'),
      form: say('quiz-form'),
      start: [
        ['h2', 'Check what you know'],
        ['h3', 'What is a second opinion?'],
        [
          'ul',
          ['A new treatment', '*Another doctor’s review of your results and plan', 'A complaint'],
        ],
        ['p', 'Another doctor looks at the same facts. The first plan may stay as it is.'],
      ],
      settings: [
        {
          attribute: 'feedback',
          label: say('feedback'),
          choices: [
            ['', say('feedback-check')],
            ['end', say('feedback-end')],
          ],
        },
        { attribute: 'shuffle', label: say('shuffle') },
        name,
      ],
    },
    {
      name: 'checklist',
      label: say('checklist'),
      form: say('list-form'),
      start: [
        ['h2', 'What to bring'],
        ['ul', ['Your reports', 'Your list of medicines']],
      ],
      settings: [keep, clinic, name],
    },
    {
      name: 'questions',
      label: say('questions'),
      form: say('list-form'),
      start: [
        ['h2', 'Questions to ask your doctor'],
        ['ul', ['Are you sure of the diagnosis?', 'What happens if we wait?']],
      ],
      settings: [
        {
          attribute: 'kind',
          label: say('these-are'),
          choices: [
            ['', say('kind-ask')],
            ['say', say('kind-say')],
          ],
        },
        keep,
        name,
      ],
    },
    {
      name: 'question-list',
      label: say('question-list'),
      form: say('question-list-form'),
      start: [
        ['h2', 'My questions'],
        ['p', 'The questions that you saved on this site are kept on this device.'],
      ],
      settings: [keep, clinic],
    },
    {
      name: 'glossary',
      label: say('glossary'),
      form: say('glossary-form'),
      start: [
        ['h2', 'Words to know'],
        ['h3', 'Biopsy'],
        ['p', 'A small piece of tissue, taken to be looked at under a microscope.'],
      ],
      settings: [{ attribute: 'hover', label: say('hover') }],
    },
    ...aroundPage(say, keep),
  ];
  return all.map((each) => ({ ...each, settings: [...each.settings, reviewed] }));
}
