/**
 * A folder is a chunk. Which folders of `src/` go into which file of `dist/chunks/`, first match first; docs/architecture.md
 * says what each is for and when it is asked for. Catalogues (`src/generated/`) stand alone.
 */
const folders = [
  // Directives that only lists need.
  ['questions-list', /^node_modules\/lit(-html)?\/directives\/repeat\.js$/],
  ['device', /^node_modules\/lit(-html)?\/directives\/guard\.js$/],
  // How much is read: the family `page` looks there before it asks for the store.
  ['page', /^src\/shared\/device\/has-kept\.ts$/],
  // What every family needs at once.
  ['core', /^src\/shared\/device\/watch-deletions\.ts$/],
  ['core', /^node_modules\/(@lit\/|lit[/-]|tslib\/)/],
  // What only checklists and questions need of these goes with the store, plain text alone.
  [
    'device',
    /^src\/shared\/(content\/(arrange|item-(list|words)|own-lang)|(element|styles)\/row-(groups|places)|element\/focus-controller)\.ts$/,
  ],
  ['text', /^src\/shared\/content\/(plain-text|said|math-text|signs|bold|copy)\.ts$/],
  ['text', /^src\/shared\/slices\.ts$/],
  ['core', /^src\/shared\/(element|content|language|styles)\//],
  ['core', /^src\/shared\/[\w-]+\.ts$/],
  ['search', /^src\/shared\/search\//],
  // What families share, each asked for when it is needed.
  ['json', /^(src\/shared\/json|node_modules\/valibot)\//],
  // What a sixth family asks for is small, and goes with what it comes with.
  // Few pages have long lists: what draws them is no file of its own.
  ['report', /^src\/(shared\/(report|long)|page\/advice)\//],
  ['translation', /^src\/(shared\/translation\/|generated\/catalogs\.ts)/],
  ['clearing', /^src\/(shared\/device\/clearing|page\/memory)\//],
  ['device', /^src\/shared\/device\//],
  ['reviewed', /^src\/(shared\/reviewed|page\/(facts|speech))\//],
  ['print', /^src\/((shared|checklist)\/print|shared\/help|page\/sheet)\//],
  ['glossary-print', /^src\/glossary\/(print|on-page)\//],
  ['qr', /^(src\/questions\/list\/qr\.ts|node_modules\/uqr\/)/],
];

const catalogue = /^src\/generated\/locales\//;
/** Words of every day and endings of words, one file a language, fetched with the first text in it. */
const language = /^src\/glossary\/word-forms\/(?:everyday|languages)\/([\w-]+)\.ts$/;
/** `src/quiz/feedback/acts.ts` → `quiz-feedback`; `src/quiz/quiz.ts` → `quiz`. */
const family = /^src\/([a-z]+)\/(?:([a-z-]+)\/)?[\w.-]+\.ts$/;

/** Gives the chunk of a module, for Rollup's `manualChunks`. `root`: the folder of the project, with a slash at its end. */
export function chunking(root) {
  return (id) => {
    const path = id
      .replaceAll('\\', '/')
      .replace(root, '')
      .replace(/^.*\/node_modules\//, 'node_modules/');
    if (catalogue.test(path)) return undefined;
    const [, words] = language.exec(path) ?? [];
    if (words) return `words-${words}`;
    for (const [name, folder] of folders) if (folder.test(path)) return name;
    const [, name, part] = family.exec(path) ?? [];
    return name && (part ? `${name}-${part}` : name);
  };
}

/** Rollup plugin: files that import each other stop the build; in a browser one of them would run before the other is there. */
export function noCircles() {
  return {
    name: 'no-circles',
    generateBundle(_, bundle) {
      const reach = (name, seen = new Set()) => {
        for (const next of bundle[name]?.imports ?? [])
          if (!seen.has(next)) {
            seen.add(next);
            reach(next, seen);
          }
        return seen;
      };
      for (const name of Object.keys(bundle))
        if (reach(name).has(name))
          this.error(`${name} imports itself by way of other files; see scripts/rollup/chunks.mjs`);
    },
  };
}

/**
 * Rollup plugin: what families share imports no family, and no family another one. Else a page with one element would
 * load, and register, elements that it does not have.
 */
export function familiesApart(families) {
  const familyOf = (file) => families.find((family) => new RegExp(`^chunks/${family}-`).test(file));
  return {
    name: 'families-apart',
    generateBundle(_, bundle) {
      for (const { fileName, imports = [], isEntry } of Object.values(bundle))
        for (const other of isEntry ? [] : imports.map(familyOf).filter(Boolean))
          if (familyOf(fileName) !== other)
            this.error(`${fileName} imports something of src/${other}/: move it to src/shared/`);
    },
  };
}
