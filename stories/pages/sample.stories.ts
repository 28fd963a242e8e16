import type { StoryObj } from '@storybook/web-components-vite';
import glossary from '../../pages/sample/glossary.html?raw';
import article from '../../pages/sample/index.html?raw';
import list from '../../pages/sample/my-questions.html?raw';
import spanishList from '../../pages/sample/mis-preguntas.html?raw';
import preparing from '../../pages/sample/preparing.html?raw';
import quiz from '../../pages/sample/quiz.html?raw';
import spanishQuiz from '../../pages/sample/cuestionario.html?raw';
import spanish from '../../pages/sample/segunda-opinion.html?raw';
import spanishVisit from '../../pages/sample/su-consulta.html?raw';
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

/** The body of a page in its language, as its author wrote it; its own files lie under sample/ here. */
const page = (source: string): StoryObj => ({
  render: () => {
    const [, lang, body] = /<html lang="(\w+)">[\s\S]*<body[^>]*>([\s\S]*)<\/body>/.exec(source)!;
    const own = body!.replace(/\bsrc="([\w-]+\.(?:json|svg))"/g, 'src="sample/$1"');
    return lang === 'en' ? own : `<div lang="${lang}">${own}</div>`;
  },
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
export const InSpanish: StoryObj = { ...page(spanish), name: 'Cómo pedir una segunda opinión' };
export const SpanishVisit: StoryObj = { ...page(spanishVisit), name: 'Su consulta' };
export const SpanishList: StoryObj = { ...page(spanishList), name: 'Mis preguntas' };
export const SpanishQuiz: StoryObj = { ...page(spanishQuiz), name: 'Compruebe lo que sabe' };
