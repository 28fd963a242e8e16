import type { StoryObj } from '@storybook/web-components-vite';
import glossary from '../../pages/sample/glossary.html?raw';
import article from '../../pages/sample/index.html?raw';
import list from '../../pages/sample/my-questions.html?raw';
import preparing from '../../pages/sample/preparing.html?raw';
import quiz from '../../pages/sample/quiz.html?raw';
import '../../src/bedside.js';

/** The sample site that `npm start` serves, page by page, in every language, direction and theme. */
export default {
  title: 'Pages/Sample site',
  tags: ['!autodocs'],
  parameters: {
    page: 'sample/style.css',
    controls: { disable: true },
  },
};

/** The body of a page, as its author wrote it; its own files lie under sample/ here. */
const page = (source: string): StoryObj => ({
  render: () =>
    /<body[^>]*>([\s\S]*)<\/body>/
      .exec(source)![1]!
      .replace(/\bsrc="([\w-]+\.json)"/g, 'src="sample/$1"'),
  parameters: { docs: { source: { code: source, language: 'html' } } },
});

export const GettingASecondOpinion: StoryObj = {
  ...page(article),
  name: 'Getting a second opinion',
};
export const YourVisit: StoryObj = { ...page(preparing), name: 'Your visit' };
export const MyQuestions: StoryObj = { ...page(list), name: 'My questions' };
export const WordsToKnow: StoryObj = { ...page(glossary), name: 'Words to know' };
export const QuizPage: StoryObj = { ...page(quiz), name: 'The quiz on its own page' };
