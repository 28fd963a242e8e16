/**
 * Design tokens from the style sheets: every `--bedside-…` that they read, with its default in light and dark. Writes
 * docs/tokens/bedside.tokens.json (DTCG) and a file each for light and dark with plain values, which Figma’s importers
 * read. `--check`: says what would change, and fails.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const what = {
  accent: ['color', 'Colour of buttons, marks and links.'],
  'on-accent': ['color', 'Text on the accent colour.'],
  surface: ['color', 'Background of fields and of what floats.'],
  text: ['color', 'Text; that of the page unless set.'],
  muted: ['color', 'Text of less weight.'],
  border: ['color', 'Lines around fields and between rows.'],
  good: ['color', 'The mark of what is right or done.'],
  attention: ['color', 'The mark of what needs a look.'],
  radius: ['dimension', 'Corners of fields and buttons.'],
  space: ['dimension', 'Distance between parts.'],
  focus: ['color', 'The focus ring.'],
  font: ['fontFamily', 'Font; that of the page unless set.'],
};

/** Reads `var(--bedside-name, default)` with brackets in the default. */
function defaults() {
  const found = new Map();
  for (const file of readdirSync('src', { recursive: true })
    .filter((path) => /\.ts$/.test(path))
    .sort()) {
    const source = readFileSync(join('src', file), 'utf8');
    for (const { 1: name, index, 0: start } of source.matchAll(
      /var\(\s*--bedside-([a-z-]+)\s*,\s*/g,
    )) {
      let depth = 1;
      let end = index + start.length;
      while (depth) depth += { '(': 1, ')': -1 }[source[end++]] ?? 0;
      const value = source.slice(index + start.length, end - 1).replace(/\s+/g, ' ');
      if (!found.has(name)) found.set(name, new Set());
      found.get(name).add(value);
    }
  }
  return found;
}

/** The two arguments of light-dark(), or the value twice. */
function split(value) {
  const inside = /^light-dark\((.*)\)$/.exec(value)?.[1];
  if (!inside) return [value, value];
  let depth = 0;
  const at = [...inside].findIndex((sign) => {
    depth += { '(': 1, ')': -1 }[sign] ?? 0;
    return sign === ',' && !depth;
  });
  return [inside.slice(0, at).trim(), inside.slice(at + 1).trim()];
}

const values = defaults();
const missing = Object.keys(what).filter((name) => !values.has(name));
const unknown = [...values.keys()].filter((name) => !what[name]);
if (unknown.length) {
  console.error(`scripts/tokens.mjs does not know --bedside-${unknown.join(', --bedside-')}.`);
  process.exit(1);
}

/** A colour as the format of the Design Tokens Community Group has it. */
function colour(hex) {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(hex);
  const full = short
    ? `#${short
        .slice(1)
        .map((digit) => digit + digit)
        .join('')}`
    : hex;
  const components = [1, 3, 5].map((at) =>
    Number((parseInt(full.slice(at, at + 2), 16) / 255).toFixed(4)),
  );
  return { colorSpace: 'srgb', components, hex: full };
}

const bedside = {};
/** What takes after the page, which no token format can say: as CSS has it. */
const fromThePage = {};
const figma = { light: {}, dark: {} };
for (const [name, [$type, $description]] of Object.entries(what)) {
  const css = [...(values.get(name) ?? ['inherit'])];
  const [light, dark] = split(css[0]);
  const isColour = [light, dark].every((value) => /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.test(value));
  const size = /^([\d.]+)(em|rem|px)$/.exec(light);
  const own = { property: `--bedside-${name}`, css };
  if (isColour) {
    const modes = { light: colour(light), dark: colour(dark) };
    bedside[name] = {
      $type,
      $value: modes.light,
      $description,
      $extensions: { bedside: { ...own, dark: modes.dark } },
    };
    for (const mode of ['light', 'dark'])
      figma[mode][name] = { $type, $value: modes[mode].hex, $description };
  } else if (size) {
    // An em is that of the widget, which is never smaller than 14 pixels; 16 is what most pages have.
    const value = Number(size[1]) * (size[2] === 'px' ? 1 : 16);
    bedside[name] = {
      $type,
      $value: { value, unit: 'px' },
      $description,
      $extensions: { bedside: own },
    };
    for (const mode of ['light', 'dark'])
      figma[mode][name] = { $type: 'number', $value: value, $description };
  } else fromThePage[name] = { ...own, description: $description };
}
const dtcg = {
  $description: 'Defaults of Bedside’s custom properties. Made by scripts/tokens.mjs from src/.',
  $extensions: { bedside: { fromThePage } },
  bedside,
};
const text = (value) => `${JSON.stringify(value, null, 2)}\n`;
const files = {
  'bedside.tokens.json': text(dtcg),
  'figma.light.json': text({ bedside: figma.light }),
  'figma.dark.json': text({ bedside: figma.dark }),
};
mkdirSync('docs/tokens', { recursive: true });
let stale = 0;
for (const [name, content] of Object.entries(files)) {
  const path = `docs/tokens/${name}`;
  if (existsSync(path) && readFileSync(path, 'utf8') === content) continue;
  stale += 1;
  if (process.argv.includes('--check'))
    console.error(`${path} is not what the style sheets say: node scripts/tokens.mjs`);
  else writeFileSync(path, content);
}
if (process.argv.includes('--check')) process.exitCode = stale ? 1 : 0;
else
  console.log(
    `docs/tokens/: ${stale} written${missing.length ? `; without a default: ${missing.join(', ')}` : ''}`,
  );
