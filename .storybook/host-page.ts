import bootstrap from 'bootstrap/dist/css/bootstrap.min.css?url';
import preflight from 'tailwindcss/preflight.css?url';

const sheets: Record<string, string> = {
  plain: 'hospital.css',
  bootstrap,
  tailwind: preflight,
  hostile: 'hostile.css',
};

/** Puts the style sheet of the chosen host page (or one by its address) into the document and waits until it applies. */
export async function applyHostPage(name: string): Promise<void> {
  const current = document.querySelector<HTMLLinkElement>('link[data-host-page]');
  if (current?.dataset['hostPage'] === name) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.dataset['hostPage'] = name;
  link.href = sheets[name] ?? name;
  await new Promise((done) => {
    link.onload = link.onerror = done;
    document.head.append(link);
  });
  current?.remove();
}

const system = {
  dark: /prefers-color-scheme:\s*dark/,
  light: /prefers-color-scheme:\s*light/,
  'forced-colours': /forced-colors:\s*active/,
};
const original = new WeakMap<CSSMediaRule, string>();

function* rulesIn(root: Document | ShadowRoot): Generator<CSSMediaRule> {
  for (const sheet of root.adoptedStyleSheets)
    for (const rule of sheet.cssRules) if (rule instanceof CSSMediaRule) yield rule;
  for (const element of root.querySelectorAll('*'))
    if (element.shadowRoot) yield* rulesIn(element.shadowRoot);
}

/**
 * Shows a theme that the system has not chosen. A page cannot switch the system's setting, so the elements' media rules
 * are turned on or off by hand; `system` gives them back. Forced colours are near, not equal: the browser's own
 * repainting is missing. For the real thing use the browser's rendering tools; the tests do.
 */
export function applyTheme(theme: string): void {
  const { style } = document.documentElement;
  style.colorScheme = theme === 'dark' ? 'dark' : theme === 'light' ? 'light' : '';
  style.setProperty('--bedside-accent', theme === 'forced-colours' ? 'LinkText' : '');
  for (const rule of rulesIn(document)) {
    const before = original.get(rule) ?? rule.media.mediaText;
    original.set(rule, before);
    const [meant] = Object.entries(system).find(([, pattern]) => pattern.test(before)) ?? [];
    if (meant)
      rule.media.mediaText = theme === 'system' ? before : meant === theme ? 'all' : 'not all';
  }
}
