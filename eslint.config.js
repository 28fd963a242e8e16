import js from '@eslint/js';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import ts from 'typescript-eslint';

const markup = [
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'setHTMLUnsafe',
  'parseHTMLUnsafe',
  'createContextualFragment',
];
const storage = ['localStorage', 'sessionStorage', 'indexedDB', 'caches'];
const network = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'];
const parsers = ['DOMParser', 'eval', 'Function'];
const message = {
  parsers: 'No string becomes markup or code: JSON and stored text are text nodes.',
  storage: 'Only src/shared/device touches storage.',
  network: 'Only src/shared/json loads anything.',
};
const globals = (rooms) =>
  rooms.flatMap(([names, why]) => names.map((name) => ({ name, message: message[why] })));
const room = (rooms) => ({
  'no-restricted-globals': ['error', ...globals(rooms)],
  'no-restricted-syntax': [
    'error',
    ...markup.map((name) => ({
      selector: `MemberExpression[property.name=${name}]`,
      message: message.parsers,
    })),
    {
      selector: 'CallExpression[callee.object.name=document][callee.property.name=/^write(ln)?$/]',
      message: message.parsers,
    },
    ...rooms.flatMap(([names, why]) =>
      names.map((name) => ({
        selector: `MemberExpression[object.name=/^(window|globalThis|self)$/][property.name=${name}]`,
        message: message[why],
      })),
    ),
    {
      selector: 'TaggedTemplateExpression[tag.name=html] TemplateElement[value.raw=/<style[ >]/]',
      message: 'Styles live in constructed sheets, so that a strict content security policy holds.',
    },
    { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
    { selector: 'TSModuleDeclaration[kind=namespace]', message: 'Use a module.' },
    { selector: 'TSParameterProperty', message: 'Write the field out.' },
  ],
});

export default ts.config(
  { linterOptions: { reportUnusedDisableDirectives: 'off' } },
  {
    ignores: [
      'dist/**',
      'build/**',
      'storybook-static/**',
      'site/**',
      'coverage/**',
      'src/generated/**',
      'node_modules/**',
    ],
  },
  js.configs.recommended,
  ...ts.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      // An object with accessors, or a generator, has a `this` of its own.
      '@typescript-eslint/no-this-alias': 'off',
      '@typescript-eslint/no-non-null-asserted-optional-chain': 'off',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
    },
  },
  {
    files: ['**/*.ts'],
    // TypeScript knows these better.
    rules: { 'no-undef': 'off', 'no-redeclare': 'off' },
  },
  {
    files: ['**/*.mjs', '*.js', 'integrations/**', 'scripts/l10n/{review,pictures}/*.js'],
    rules: { 'no-undef': 'off' },
  },
  {
    files: ['tests/**', 'stories/**'],
    rules: { '@typescript-eslint/no-unused-expressions': 'off' },
  },
  {
    files: ['src/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/recommended']],
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      'lit/no-legacy-template-syntax': 'error',
      'lit/no-template-bind': 'error',
      // ${' '} keeps a space that the build would take for layout.
      'lit/no-useless-template-literals': 'off',
      // Safari forgets that a list without markers is one, so the role is said.
      'lit-a11y/no-redundant-role': 'off',
      // In a dialog it is what the platform asks for.
      'lit-a11y/no-autofocus': 'off',
      // Text of many languages, and files that must not hold control characters.
      'no-misleading-character-class': 'off',
      'no-control-regex': 'off',
      // A registration is guarded by our own decorator, which the rule does not know.
      'wc/guard-super-call': 'off',
      // Lists listen once for all their buttons; the rule sees a list with a click listener.
      'lit-a11y/click-events-have-key-events': 'off',
      // A kept cause is bytes for readers and news for nobody: problems are sentences for authors.
      'preserve-caught-error': 'off',
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['lit/directives/unsafe-*', 'lit/static-html*'],
              message: message.parsers,
            },
          ],
        },
      ],
      ...room([
        [parsers, 'parsers'],
        [storage, 'storage'],
        [network, 'network'],
      ]),
    },
  },
  {
    files: ['src/shared/json/**/*.ts'],
    rules: room([
      [parsers, 'parsers'],
      [storage, 'storage'],
    ]),
  },
  {
    files: ['src/shared/device/**/*.ts', 'src/glossary/word-help.ts'],
    rules: room([
      [parsers, 'parsers'],
      [network, 'network'],
    ]),
  },
);
