import type { StorybookConfig } from '@storybook/web-components-vite';
import remarkGfm from 'remark-gfm';

/** package.json lists the side effects of what is published; a source registers its element and must stay. */
const ownSources = {
  name: 'own-sources',
  enforce: 'post' as const,
  transform: (_code: string, id: string) =>
    /\/src\/[^?]+\.ts$/.test(id) ? { moduleSideEffects: true } : null,
};

const config: StorybookConfig = {
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: [
    {
      name: '@storybook/addon-docs',
      // Tables in guides.
      options: { mdxPluginOptions: { mdxCompileOptions: { remarkPlugins: [remarkGfm] } } },
    },
    '@storybook/addon-a11y',
  ],
  framework: { name: '@storybook/web-components-vite', options: {} },
  staticDirs: ['./public', { from: '../pages/sample', to: '/sample' }],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (vite) => ({
    ...vite,
    plugins: [...(vite.plugins ?? []), ownSources],
    build: { ...vite.build, chunkSizeWarningLimit: 4000 },
  }),
};
export default config;
