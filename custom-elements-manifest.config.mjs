export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/generated/**', 'src/embed.ts', 'src/**/*.schema.ts', 'src/**/*.model.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [publicOnly(), states()],
};

/**
 * Leaves the shared rooms and everything private or inherited from Lit out: the manifest is the public contract. What is
 * marked `@internal` the analyzer leaves out itself.
 */
function publicOnly() {
  const lifecycle = new Set([
    'createRenderRoot',
    'render',
    'willUpdate',
    'update',
    'updated',
    'firstUpdated',
    'shouldUpdate',
    'getUpdateComplete',
    'scheduleUpdate',
    'performUpdate',
    'connectedCallback',
    'disconnectedCallback',
    'adoptedCallback',
    'formAssociatedCallback',
    'attributeChangedCallback',
    'styles',
    'shadowRootOptions',
    'properties',
    'formAssociated',
  ]);
  const hidden = (member) =>
    ['private', 'protected'].includes(member.privacy) ||
    /^[#_]/.test(member.name) ||
    lifecycle.has(member.name);
  return {
    name: 'public-only',
    packageLinkPhase({ customElementsManifest }) {
      customElementsManifest.modules = customElementsManifest.modules.filter(({ declarations }) =>
        declarations?.some((declaration) => declaration.customElement),
      );
      for (const { declarations, exports } of customElementsManifest.modules) {
        for (const declaration of declarations) {
          declaration.members = declaration.members?.filter((member) => !hidden(member));
          const members = new Set(declaration.members?.map((member) => member.name));
          declaration.attributes = declaration.attributes?.filter(
            ({ fieldName }) => !fieldName || members.has(fieldName),
          );
        }
        declarations.splice(
          0,
          Infinity,
          ...declarations.filter((declaration) => declaration.customElement),
        );
        const names = new Set(declarations.map(({ name }) => name));
        exports?.splice(
          0,
          Infinity,
          ...exports.filter(({ declaration }) => names.has(declaration.name)),
        );
      }
    },
  };
}

/** `@cssstate name - what it means` (the analyzer of this version knows `@cssState`, not the lower-case tag). */
function states() {
  return {
    name: 'css-states',
    analyzePhase({ ts, node, moduleDoc }) {
      if (!ts.isClassDeclaration(node)) return;
      const found = (node.jsDoc ?? [])
        .flatMap((doc) => doc.tags ?? [])
        .filter((tag) => /^cssstate$/i.test(tag.tagName.text))
        .map((tag) => {
          const text =
            typeof tag.comment === 'string'
              ? tag.comment
              : (tag.comment ?? []).map((part) => part.text).join('');
          const [, name, description] = /^(\S+)\s*-?\s*([\s\S]*)$/.exec(text) ?? [];
          return { name, description: description?.trim() };
        });
      const declaration = moduleDoc.declarations?.find(({ name }) => name === node.name?.text);
      if (declaration && found.length) declaration.cssStates = found;
    },
  };
}
