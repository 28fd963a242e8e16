/**
 * Leaves out what only people who read the source need:
 *
 * - css`…`: minified;
 * - msg()/def(): the description for translators goes; the extraction tool reads it from the source.
 *
 * Templates stay as they are written, white space included.
 */
import { transformSync } from 'esbuild';
import MagicString from 'magic-string';

const escape = (text) => text.replace(/\\|`|\$\{/g, '\\$&');

/** The white space that esbuild leaves in values of custom properties, and after commas. */
const tight = (css) =>
  css.replace(/(["'])(?:\\.|(?!\1).)*\1|(--[\w-]+): |, /g, (all, quote, name) =>
    quote ? all : name ? `${name}:` : ',',
  );

const minify = (css) => {
  const { code, warnings } = transformSync(css, { loader: 'css', minify: true });
  return { code: tight(code).trim(), warnings };
};

/** One css template, given as its strings; expressions survive as they are. */
export function shrinkCss(strings) {
  const hole = (i) => `var(--bedside-hole-${i})`;
  if (strings.length === 1) return [minify(strings[0]).code];
  const joined = strings.reduce((all, text, i) => all + hole(i - 1) + text);
  try {
    const { code, warnings } = minify(joined);
    const order = [...code.matchAll(/--bedside-hole-(\d+)/g)].map(([, i]) => Number(i));
    if (!warnings.length && order.length === strings.length - 1 && order.every((n, i) => n === i))
      return code.split(/var\(--bedside-hole-\d+\)/);
  } catch {
    // An expression that is not a value, such as a whole rule: fall through to the careful way.
  }
  return strings.map((text) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s+/g, ' '));
}

function walk(node, visit) {
  if (!node || typeof node.type !== 'string') return;
  visit(node);
  for (const key in node) {
    const value = node[key];
    if (Array.isArray(value)) for (const child of value) walk(child, visit);
    else if (value && typeof value === 'object') walk(value, visit);
  }
}

const isWords = (callee) =>
  /^#?(msg|def|rich)$/.test(callee.name ?? callee.property?.name ?? '') && callee.type !== 'Super';

/** Rollup plugin. Runs after TypeScript is gone. */
export function stylesAndNotes() {
  return {
    name: 'styles-and-notes',
    transform(code, id) {
      if (!/[\\/](src|cli)[\\/].*\.ts$/.test(id) || !/css ?`|desc:/.test(code)) return null;
      const out = new MagicString(code);
      walk(this.parse(code), (node) => {
        if (node.type === 'TaggedTemplateExpression' && node.tag.name === 'css') {
          const { quasis } = node.quasi;
          const smaller = shrinkCss(quasis.map((quasi) => quasi.value.cooked));
          quasis.forEach((quasi, i) => {
            if (quasi.start < quasi.end) out.update(quasi.start, quasi.end, escape(smaller[i]));
          });
        }
        if (node.type === 'CallExpression' && isWords(node.callee)) {
          const options = node.arguments[1];
          if (options?.type !== 'ObjectExpression') return;
          const kept = options.properties.filter((p) => (p.key?.name ?? p.key?.value) !== 'desc');
          if (kept.length < options.properties.length)
            out.update(
              options.start,
              options.end,
              `{${kept.map((p) => code.slice(p.start, p.end)).join(',')}}`,
            );
        }
      });
      return out.hasChanged() ? { code: out.toString(), map: null } : null;
    },
  };
}
