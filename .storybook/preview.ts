import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { withActions } from 'storybook/actions/decorator';
import manifest from '../custom-elements.json';
import { tags } from '../src/generated/catalogs.js';
import { direction as directionOf } from '../src/shared/language/direction.js';
import './preview.css';
import { applyHostPage, applyTheme } from './host-page.js';

setCustomElementsManifest(manifest);
// Who writes content or looks at it here is whom the elements' advice in the console is for.
globalThis.BEDSIDE_DEVELOPMENT = true;

const languages = ['en', ...tags];
const named = (tag: string) => {
  const own = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
  const english = new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag;
  return own === english ? own : `${own} · ${english}`;
};

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error', context: '#storybook-root' },
    controls: { expanded: true, sort: 'requiredFirst' },
    backgrounds: { disable: true },
    options: {
      storySort: {
        order: [
          'Start',
          'Gallery',
          'Elements',
          'Guides',
          [
            'Writing content',
            'A whole page',
            'Plain HTML',
            'WordPress',
            'Drupal',
            'AEM and Sitecore',
            'Google Tag Manager',
            'Frameworks',
            'Self-hosting and integrity',
            'Strict CSP and Trusted Types',
            'Theming',
            'Tokens and parts',
            'Translating',
            'Accessibility conformance report',
            'Privacy sheet for a legal team',
          ],
          'Pages',
        ],
      },
    },
  },
  initialGlobals: {
    language: 'en',
    direction: 'auto',
    theme: 'system',
    host: 'plain',
    text: '100',
  },
  globalTypes: {
    language: {
      description: 'Language of the page; the elements follow it',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: languages.map((value) => ({ value, title: named(value), right: value })),
      },
    },
    direction: {
      description: 'Direction of writing',
      toolbar: {
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          { value: 'auto', title: 'Direction of the language' },
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
      },
    },
    theme: {
      description: 'Colours',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'system', title: 'Colours of the system' },
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
          { value: 'forced-colours', title: 'Forced colours' },
        ],
      },
    },
    host: {
      description: 'The page around the element',
      toolbar: {
        icon: 'browser',
        dynamicTitle: true,
        items: [
          { value: 'plain', title: 'Plain page' },
          { value: 'bootstrap', title: 'Bootstrap 5' },
          { value: 'tailwind', title: 'Tailwind preflight' },
          { value: 'hostile', title: 'Hostile theme' },
        ],
      },
    },
    text: {
      description: 'Text size',
      toolbar: {
        icon: 'zoom',
        dynamicTitle: true,
        items: [
          { value: '100', title: 'Text 100 %' },
          { value: '200', title: 'Text 200 %' },
        ],
      },
    },
  },
  loaders: [
    async ({ globals, parameters, viewMode }) => {
      // A whole page brings its own style sheet.
      if (viewMode === 'story') await applyHostPage(parameters['page'] ?? globals['host']);
      return {};
    },
  ],
  decorators: [
    withActions,
    (story, { globals, parameters, viewMode }) => {
      const { language, direction, theme, text } = globals;
      const { documentElement } = document;
      documentElement.lang = language;
      documentElement.dir = direction === 'auto' ? directionOf(language) : direction;
      if (viewMode === 'story') documentElement.style.fontSize = text === '200' ? '200%' : '';
      const content = story() as string | Node;
      const frame = document.createElement('div');
      frame.className = parameters['page'] ? '' : 'host-page';
      if (typeof content === 'string') frame.innerHTML = content;
      else frame.append(content);
      // The elements have made their sheets after the next frame.
      requestAnimationFrame(() => setTimeout(() => applyTheme(theme)));
      return frame;
    },
  ],
};
export default preview;
