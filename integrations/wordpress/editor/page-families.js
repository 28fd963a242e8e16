/** What stands around an article: whom to call, who checked it, how much of it to read, a sheet to take home. */
import { kept } from './kept.js';
import { block, heading, list, paragraph, title } from './templates.js';

const { __ } = wp.i18n;

const whenToCall = () => [
  heading(__('When, for example: Call us today if', 'bedside')),
  list(__('What to look for', 'bedside')),
  paragraph(__('Number, as a link to tel:, with its hours', 'bedside')),
];
const level = (name) => [heading(name), paragraph(__('Text', 'bedside'))];

export const pageFamilies = {
  help: {
    template: [title(__('Title, for example: If you need help', 'bedside')), ...whenToCall()],
    add: { label: __('Add when to call', 'bedside'), blocks: whenToCall },
    allowed: ['core/heading', 'core/list', 'core/paragraph'],
    items: 'none',
    settings: [],
  },
  levels: {
    template: [
      title(__('Title, for example: How much would you like to read?', 'bedside')),
      ...level(__('First level, for example: In short', 'bedside')),
      ...level(__('Next level, for example: The whole story', 'bedside')),
    ],
    add: {
      label: __('Add level', 'bedside'),
      blocks: () => level(__('Name of the level', 'bedside')),
    },
    items: 'headings',
    settings: [kept],
  },
  review: {
    template: [paragraph(__('Who checked this page', 'bedside'))],
    allowed: ['core/paragraph'],
    items: 'none',
    settings: [
      {
        attribute: 'every',
        type: 'text',
        label: __('Months between reviews', 'bedside'),
        help: __('When a review is overdue, readers are told. Empty: they are not.', 'bedside'),
      },
      {
        attribute: 'level',
        type: 'text',
        label: __('How hard it is to read', 'bedside'),
        help: __('For example: Easy to read', 'bedside'),
      },
      { attribute: 'minutes', type: 'text', label: __('Minutes to read', 'bedside') },
      { attribute: 'source', type: 'text', label: __('Where its facts come from', 'bedside') },
    ],
  },
  print: {
    template: [block('core/paragraph', { content: __('Print this page for me', 'bedside') })],
    allowed: ['core/paragraph'],
    items: 'none',
    settings: [
      { attribute: 'large', type: 'switch', label: __('Large print is ticked', 'bedside') },
      {
        attribute: 'take',
        type: 'several',
        label: __('Ticked at first', 'bedside'),
        options: [
          { value: 'article', label: __('The text of the page', 'bedside') },
          { value: 'questions', label: __('My questions', 'bedside') },
          { value: 'checklist', label: __('My checklist', 'bedside') },
          { value: 'words', label: __('Words to know', 'bedside') },
        ],
      },
    ],
  },
};
