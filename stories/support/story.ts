import type { ArgTypes, Meta, StoryObj } from '@storybook/web-components-vite';
import manifest from '../../custom-elements.json';
import { guidanceOf } from './guidance.js';

interface Attribute {
  name: string;
  description?: string;
  default?: string;
  type?: { text: string };
}
interface Declaration {
  tagName?: string;
  summary?: string;
  description?: string;
  attributes?: Attribute[];
  events?: { name: string }[];
  cssParts?: { name: string; description?: string }[];
  cssProperties?: { name: string; description?: string; default?: string }[];
}

/** What the manifest says of an element. */
export const declarations = manifest.modules
  .flatMap(({ declarations }) => declarations as Declaration[])
  .filter(({ tagName }) => tagName);
const described = (tag: string) => declarations.find(({ tagName }) => tagName === tag);

type Args = Record<string, unknown>;

const control = (type = 'string') => {
  const options = [...type.matchAll(/'([^']*)'/g)].map(([, value]) => value);
  if (/^boolean/.test(type)) return { control: 'boolean' as const };
  if (options.length > 1 && !/\bstring\b/.test(type))
    return { control: 'select' as const, options };
  return { control: /^number/.test(type) ? ('number' as const) : ('text' as const) };
};

/** The attributes of an element as controls; the rest of the manifest is shown, not set. */
function controls(tag: string): ArgTypes {
  const attributes = described(tag)?.attributes ?? [];
  return Object.fromEntries(
    attributes.map(({ name, description, default: initial, type }) => [
      name,
      {
        name,
        description,
        ...control(type?.text),
        table: {
          category: 'attributes',
          type: { summary: type?.text },
          defaultValue: { summary: initial },
        },
      },
    ]),
  );
}

const attribute = ([name, value]: [string, unknown]) =>
  value === true ? ` ${name}` : ` ${name}="${String(value).replaceAll('"', '&quot;')}"`;

/** The HTML with the attributes that the controls have set on its first `<tag>`. */
function withAttributes(source: string, tag: string, args: Args): string {
  const set = Object.entries(args).filter(
    ([, value]) => value !== undefined && value !== null && value !== false && value !== '',
  );
  return source.replace(new RegExp(`<${tag}\\b`), `<${tag}${set.map(attribute).join('')}`);
}

/** Without the blank lines around it and the indentation of the story file. */
function dedent(source: string): string {
  const lines = source.replace(/^\n+|\s+$/g, '').split('\n');
  const indents = lines.filter((line) => line.trim()).map((line) => /^ */.exec(line)![0].length);
  const indent = Math.min(...indents);
  return lines.map((line) => line.slice(indent)).join('\n');
}

/** Meta of an element's story file. */
export function elementMeta(tag: string): Meta {
  const events = described(tag)?.events?.map(({ name }) => name) ?? [];
  const summary = described(tag)?.description ?? described(tag)?.summary;
  return {
    component: tag,
    argTypes: controls(tag),
    parameters: {
      actions: { handles: events },
      docs: { description: { component: `${summary ?? ''}${guidanceOf(tag)}` } },
    },
  };
}

/** One story: the HTML is what an author pastes, what is rendered, and what the docs show. */
export function story(
  tag: string,
  html: string,
  { args = {}, ...rest }: Omit<StoryObj, 'render'> = {},
): StoryObj {
  const source = dedent(html);
  return {
    args,
    ...rest,
    render: (given: Args) => withAttributes(source, tag, given),
    parameters: {
      ...rest.parameters,
      docs: {
        ...rest.parameters?.['docs'],
        source: {
          language: 'html',
          transform: (_code: string, context: { args: Args }) =>
            withAttributes(source, tag, context.args),
        },
      },
    },
  } as StoryObj;
}
