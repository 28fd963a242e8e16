/**
 * Writes dist/jsx/: types of the elements for templates of React 19, Preact, Solid, Vue and Svelte, from the manifest.
 * A project names the one it needs once: `import 'bedside/jsx/react'` in any .d.ts or .ts file of its own.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
const elements = manifest.modules
  .flatMap(({ path, declarations = [] }) =>
    declarations
      .filter(({ tagName }) => tagName)
      .map((element) => ({ ...element, family: path.replace(/^dist\/|\.js$/g, '') })),
  )
  .sort((a, b) => a.tagName.localeCompare(b.tagName));

const note = (text, space) =>
  text ? `${space}/** ${text.trim().replace(/\s+/g, ' ').replaceAll('*/', '*\\/')} */\n` : '';
const quoted = (name) => (/^\w+$/.test(name) ? name : `'${name}'`);

function propsOf({ name, attributes = [], members = [] }) {
  const lines = new Map();
  for (const { name: member, kind, readonly, privacy, description } of members)
    if (kind === 'field' && !readonly && !privacy && attributes.some((a) => a.fieldName === member))
      lines.set(
        member,
        `${note(description, '  ')}  ${member}?: ${name}['${member}'] | undefined;\n`,
      );
  for (const { name: attribute, fieldName, description } of attributes)
    if (attribute !== fieldName)
      lines.set(
        attribute,
        `${note(description, '  ')}  ${quoted(attribute)}?: ${name}['${fieldName}'] | undefined;\n`,
      );
  return [...lines.values()].join('');
}

const families = {};
for (const element of elements) (families[element.family] ??= []).push(element);

const head = '// Made from custom-elements.json by scripts/jsx.mjs.\n';
const files = {
  elements: `${head}${Object.entries(families)
    .map(
      ([family, list]) =>
        `import type { ${list.map(({ name }) => name).join(', ')} } from '../${family}/${family}.js';\n`,
    )
    .join('')}
${elements
  .map(
    (element) => `/** Attributes and properties of \`<${element.tagName}>\`. */
export interface ${element.name}Props {
${propsOf(element)}}

/** Events of \`<${element.tagName}>\`. */
export interface ${element.name}Events {
${(element.events ?? []).map(({ name, description }) => `${note(description, '  ')}  '${name}': HTMLElementEventMap['${name}'];\n`).join('')}}
`,
  )
  .join('\n')}
/** Every element by its tag. */
export interface BedsideElements {
${elements.map(({ tagName, name }) => `  '${tagName}': { element: ${name}; props: ${name}Props; events: ${name}Events };\n`).join('')}}

/** Handlers of events, under the names that a framework gives them. */
export type Handlers<Events, Prefix extends string> = {
  [Name in keyof Events & string as \`\${Prefix}\${Name}\`]?: ((event: Events[Name]) => void) | undefined;
};

/** What a template may set: the framework's own props for any element, ours, and handlers. */
export type Template<Tag extends keyof BedsideElements, Base, Prefix extends string> = Omit<
  Base,
  keyof BedsideElements[Tag]['props']
> &
  BedsideElements[Tag]['props'] &
  Handlers<BedsideElements[Tag]['events'], Prefix>;
`,
  react: `${head}import 'react';
import type { BedsideElements, Template } from './elements.js';

type Tags = {
  [Tag in keyof BedsideElements]: Template<
    Tag,
    import('react').DetailedHTMLProps<
      import('react').HTMLAttributes<BedsideElements[Tag]['element']>,
      BedsideElements[Tag]['element']
    >,
    'on'
  >;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
`,
  preact: `${head}import 'preact';
import type { BedsideElements, Template } from './elements.js';

type Tags = {
  [Tag in keyof BedsideElements]: Template<
    Tag,
    import('preact').HTMLAttributes<BedsideElements[Tag]['element']>,
    'on'
  >;
};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
`,
  solid: `${head}import 'solid-js';
import type { BedsideElements, Template } from './elements.js';

type Properties<Props> = { [Name in keyof Props & string as \`prop:\${Name}\`]?: Props[Name] };
type Tags = {
  [Tag in keyof BedsideElements]: Template<
    Tag,
    import('solid-js').JSX.HTMLAttributes<BedsideElements[Tag]['element']>,
    'on:'
  > &
    Properties<BedsideElements[Tag]['props']>;
};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
`,
  vue: `${head}import 'vue';
import type { BedsideElements, Template } from './elements.js';

/** Vue names the handler of \`bedside-toggle\` \`onBedsideToggle\`, as in \`@bedside-toggle\`. */
type Camel<Name extends string> = Name extends \`\${infer First}-\${infer Rest}\`
  ? \`\${First}\${Camel<Capitalize<Rest>>}\`
  : Name;
type Listeners<Events> = {
  [Name in keyof Events & string as \`on\${Capitalize<Camel<Name>>}\`]?: (event: Events[Name]) => void;
};
type Tags = {
  [Tag in keyof BedsideElements]: new () => {
    $props: Template<Tag, import('vue').HTMLAttributes, 'on:'> &
      Listeners<BedsideElements[Tag]['events']>;
  };
};

declare module 'vue' {
  interface GlobalComponents extends Tags {}
}
`,
  svelte: `${head}import 'svelte/elements';
import type { BedsideElements, Template } from './elements.js';

type Tags = {
  [Tag in keyof BedsideElements]: Template<
    Tag,
    import('svelte/elements').HTMLAttributes<BedsideElements[Tag]['element']>,
    'on'
  >;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Tags {}
}
`,
};
mkdirSync('dist/jsx', { recursive: true });
for (const [name, text] of Object.entries(files)) {
  writeFileSync(`dist/jsx/${name}.d.ts`, text);
  // A bundler that meets the import looks for code.
  writeFileSync(`dist/jsx/${name}.js`, 'export {};\n');
}
