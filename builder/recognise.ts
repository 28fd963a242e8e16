import { familyNames } from './families.js';

/** The one widget of a page, and what is set on it. */
export interface Recognised {
  /** What holds its words; the page itself where there is no widget, or more than one. */
  source: Element;
  family?: string;
  options: Record<string, string | boolean>;
}

const prefix = 'bedside-';
const names = familyNames.join('|');
const ofClass = new RegExp(`^${prefix}(${names})$`);
const ofMarker = new RegExp(`#${prefix}(${names})(?:\\?(.*))?$`);

/** Finds the widget in a page in one of the three ways to write it; a marker’s link becomes its words. */
export function recognise(body: Element): Recognised {
  const found = [...body.querySelectorAll('*')].flatMap((element) => {
    const name = [element.localName, ...element.classList].find((each) => ofClass.test(each));
    const marker = ofMarker.exec(
      element.localName === 'a' ? (element.getAttribute('href') ?? '') : '',
    );
    return name || marker ? [{ element, name, marker }] : [];
  });
  const [only] = found;
  if (!only || found.length > 1) return { source: body, options: {} };
  const { element, name, marker } = only;
  if (!name) {
    element.replaceWith(...element.childNodes);
    const set = new URLSearchParams(marker![2] ?? '');
    return { source: body, family: marker![1]!, options: optionsOf([...set]) };
  }
  const isTag = element.localName === name;
  const set = [...element.attributes].flatMap(({ name: key, value }): [string, string][] =>
    key === 'lang' || (isTag && !/^(id|class|style)$/.test(key))
      ? [[key, value]]
      : key.startsWith('data-')
        ? [[key.slice('data-'.length), value]]
        : [],
  );
  return { source: element, family: name.slice(prefix.length), options: optionsOf(set) };
}

/** A bare attribute is a switch that is on. The language is chosen in the builder itself. */
const optionsOf = (set: readonly (readonly [string, string])[]) =>
  Object.fromEntries(
    set
      .filter(([key]) => /^[a-z-]+$/.test(key))
      .map(([key, value]) => [key, value === '' || value]),
  );
