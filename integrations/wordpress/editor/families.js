/**
 * What the editor knows of each family: what a new block starts with, what “Add” adds, what can be set. The words of a
 * block are core blocks; what each of them stands for is worked out in roles.js from where it stands.
 */
import { kept, notKept } from './kept.js';
import { pageFamilies } from './page-families.js';
import { block, heading, list, paragraph, title } from './templates.js';

const { __ } = wp.i18n;

const questionWithAnswer = () => [
  heading(__('Question', 'bedside')),
  paragraph(__('Answer', 'bedside')),
];
const quizQuestion = () => [
  heading(__('Question', 'bedside')),
  list(__('Option', 'bedside'), __('Option', 'bedside'), __('Option', 'bedside')),
  paragraph(__('Explanation: why this is so. Shown after the answer.', 'bedside')),
];
const word = () => [
  heading(__('Word', 'bedside')),
  paragraph(__('What it means, in plain words', 'bedside')),
];

const clinic = {
  attribute: 'clinic',
  type: 'language',
  label: __('Language of the clinic', 'bedside'),
  help: __('Paper and shared text are then in both languages.', 'bedside'),
  none: __('The same', 'bedside'),
};
const name = {
  attribute: 'name',
  type: 'text',
  label: __('Name', 'bedside'),
  help: __(
    'What readers ticked, saved or answered is kept under this name. Change it only to start afresh.',
    'bedside',
  ),
};

/** Which heading is an item: all of one rank, or none because list items are. */
export const families = {
  faq: {
    template: [
      title(__('Title, for example: Common questions', 'bedside')),
      ...questionWithAnswer(),
    ],
    add: { label: __('Add question', 'bedside'), blocks: questionWithAnswer },
    items: 'headings',
    settings: [
      {
        attribute: 'open',
        label: __('Open at first', 'bedside'),
        options: [
          { value: '', label: __('No answer', 'bedside') },
          { value: 'first', label: __('The first answer', 'bedside') },
          { value: 'all', label: __('All answers', 'bedside') },
        ],
      },
      { attribute: 'single', type: 'switch', label: __('One answer at a time', 'bedside') },
      { attribute: 'filter', type: 'switch', label: __('Search box', 'bedside') },
    ],
  },
  quiz: {
    template: [title(__('Title, for example: Check what you know', 'bedside')), ...quizQuestion()],
    add: { label: __('Add question', 'bedside'), blocks: quizQuestion },
    items: 'headings',
    allowed: ['core/heading', 'core/list', 'core/paragraph', 'core/quote', 'core/image'],
    named: true,
    settings: [
      {
        attribute: 'feedback',
        label: __('Say what is right', 'bedside'),
        options: [
          { value: '', label: __('After each question', 'bedside') },
          { value: 'end', label: __('At the end', 'bedside') },
        ],
      },
      {
        attribute: 'pace',
        label: __('Questions', 'bedside'),
        options: [
          { value: '', label: __('All on the page', 'bedside') },
          { value: 'one', label: __('One at a time', 'bedside') },
        ],
      },
      { attribute: 'shuffle', type: 'switch', label: __('Options in random order', 'bedside') },
      notKept,
      name,
    ],
  },
  checklist: {
    template: [
      title(__('Title, for example: What to bring', 'bedside')),
      list(__('Item', 'bedside'), __('Item', 'bedside')),
    ],
    add: { label: __('Add item', 'bedside'), item: __('Item', 'bedside') },
    items: 'list',
    allowed: ['core/heading', 'core/list', 'core/paragraph'],
    named: true,
    settings: [kept, clinic, name],
  },
  questions: {
    template: [
      title(__('Title, for example: Questions to ask your doctor', 'bedside')),
      list(__('Question', 'bedside'), __('Question', 'bedside')),
    ],
    add: { label: __('Add question', 'bedside'), item: __('Question', 'bedside') },
    items: 'list',
    allowed: ['core/heading', 'core/list', 'core/paragraph'],
    named: true,
    settings: [
      {
        attribute: 'kind',
        label: __('These are', 'bedside'),
        options: [
          { value: '', label: __('Things to ask', 'bedside') },
          { value: 'say', label: __('Things to tell', 'bedside') },
        ],
      },
      {
        attribute: 'list',
        type: 'text',
        label: __('Page of “My questions”', 'bedside'),
        help: __('Empty: the page chosen in Settings › Bedside.', 'bedside'),
      },
      kept,
      name,
    ],
  },
  'question-list': {
    template: [
      block('core/heading', { level: 2, content: __('My questions', 'bedside') }),
      block('core/paragraph', {
        content: __(
          'The questions that you saved on this site are kept on this device.',
          'bedside',
        ),
      }),
    ],
    allowed: ['core/heading', 'core/paragraph'],
    items: 'none',
    settings: [kept, clinic],
  },
  glossary: {
    template: [title(__('Title, for example: Words to know', 'bedside')), ...word()],
    add: { label: __('Add word', 'bedside'), blocks: word },
    items: 'headings',
    settings: [
      {
        attribute: 'link',
        type: 'choice-of-selector',
        value: '.entry-content, .wp-block-post-content',
        label: __('Link these words in the text of this page', 'bedside'),
      },
      {
        attribute: 'density',
        label: __('Link a word', 'bedside'),
        options: [
          { value: '', label: __('Once on the page', 'bedside') },
          { value: 'section', label: __('Once in each section', 'bedside') },
          { value: 'all', label: __('Wherever it stands', 'bedside') },
        ],
      },
      { attribute: 'hover', type: 'switch', label: __('Also open when pointed at', 'bedside') },
    ],
  },
  ...pageFamilies,
};
