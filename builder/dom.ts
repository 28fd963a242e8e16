/** Small helpers that make elements. */
type Child = Node | string | undefined;
export function el<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/** A labelled choice of one; `change` hears the new value. */
export function choice(
  id: string,
  label: string,
  values: readonly (readonly [string, string])[],
  value: string,
  change: (value: string) => void,
): HTMLElement {
  const select = el(
    'select',
    { id },
    ...values.map(([each, words]) => el('option', { value: each }, words)),
  );
  select.value = value;
  select.addEventListener('change', () => change(select.value));
  return el('div', { class: 'field' }, el('label', { for: id }, label), el('br'), select);
}
