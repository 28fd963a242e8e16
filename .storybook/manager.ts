import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

const dark = matchMedia('(prefers-color-scheme: dark)').matches;

addons.setConfig({
  theme: create({
    base: dark ? 'dark' : 'light',
    brandTitle: 'Bedside',
    brandTarget: '_self',
    colorPrimary: '#1f6f78',
    colorSecondary: dark ? '#5fb3bd' : '#1f6f78',
    appBorderRadius: 6,
  }),
  sidebar: { showRoots: true },
  enableShortcuts: false,
});
