import { pack } from '../../scripts/l10n/pack.mjs';

/**
 * Dev-server middleware: `/flaky/<name>/<n>.js` fails n times and then answers with a catalogue that
 * says its name and how often it was asked. Queries do not matter: a retry under another URL counts.
 */
export function flaky() {
  const asked = new Map();
  return (context, next) => {
    const [, name, failures] = /^\/flaky\/([\w-]+)\/(\d+)\.js$/.exec(context.path) ?? [];
    if (!name) return next();
    const count = (asked.get(name) ?? 0) + 1;
    asked.set(name, count);
    context.set('cache-control', 'no-store');
    context.status = count <= Number(failures) ? 503 : 200;
    context.type = 'text/javascript';
    const text = `${name} ${count}`;
    const catalogue = pack({ 'test.hello': text, 'test.for': '{0}', 'test.left.other': '{0}' });
    context.body = `export default ${JSON.stringify(catalogue)};`;
    return undefined;
  };
}
