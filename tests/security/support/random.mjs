/** Numbers that look like chance and are the same every time (mulberry32). */
export function random(seed) {
  const next = () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n) => Math.floor(next() * n);
  return {
    next,
    below,
    pick: (list) => list[below(list.length)],
    /** Up to `most` things, each made anew. */
    some: (most, make) => Array.from({ length: below(most + 1) }, make),
  };
}

/** A sample in `npm test`, a thousand in `npm run test:all`; `FUZZ_SEED=7` for other ones. */
export const RUNS = process.env.EVERY_PART ? 1000 : 100;
export const SEED = Number(process.env.FUZZ_SEED ?? 1);

/** Names the input in the message of whatever fails: `FUZZ_SEED=… ` makes it again. */
export async function seeded(seed, act) {
  try {
    return await act(random(seed), seed);
  } catch (error) {
    error.message = `seed ${seed} (FUZZ_SEED=${seed} makes it the first one): ${error.message}`;
    throw error;
  }
}

/** Words that have meant something to somebody's parser. */
export const hostile = [
  ...['<script>boom()</script>', '</script><script>boom()</script>', '<!--', ']]>', '<![CDATA['],
  ...[
    '"><img src=x onerror=boom()>',
    '<svg onload=boom()>',
    "'-boom()-'",
    '<a href="javascript:boom()">x</a>',
  ],
  ...[
    'javascript:boom()',
    'data:text/html,<script>boom()</script>',
    '//other.example/x',
    '/\\other.example',
  ],
  ...[
    '<style>*{display:none}</style>',
    '<iframe srcdoc="<script>boom()</script>">',
    '<base href=//other.example>',
  ],
  ...[
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    '{"__proto__":{"x":1}}',
  ],
  ...[
    '&lt;script&gt;boom()&lt;/script&gt;',
    '&#0;',
    '&#x110000;',
    '&#55357;',
    '&amp;amp;',
    '&nosuch;',
    '&',
  ],
  ...[
    '\u0000',
    '\u001b[31m',
    '\r\n',
    '\u2028',
    '\u202e',
    '\u200b',
    '\ufeff',
    '\ud83d',
    '\udc00',
    '\u0301',
  ],
  ...[
    '{',
    '}',
    '{{{',
    '=',
    '~',
    '~%50%',
    '->',
    '::',
    '\\',
    '#',
    '//',
    '$CATEGORY: x',
    '%',
    '`',
    '|',
    ';',
    '"',
  ],
  ...['-1', '1e999', 'NaN', '9007199254740993', '0', 'null', 'true', '[]', '[[', '{}', '\t', '   '],
  ...[
    '<ul><li>',
    '<ol>',
    '</p>',
    '<b>',
    '<table><tr><td>',
    '<h2>',
    '<math><mi>x</mi></math>',
    '<!DOCTYPE x [<!ENTITY a "b">]>',
  ],
  ...[
    'a'.repeat(3000),
    '('.repeat(500),
    '<b>'.repeat(200),
    '&lt;'.repeat(300),
    ' '.repeat(1000),
    '.'.repeat(1000),
  ],
];
