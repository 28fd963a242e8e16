/** What can be kept in a field. */
export type Value = string | number | boolean;

export type Fields = Record<string, Value>;

/** One kept thing, as a reader of the store gets it. Never change it: call `set` or `edit`. */
export interface Stored {
  readonly id: string;
  readonly fields: Readonly<Fields>;
  /** Whether it was found again after writing. False: it lasts as long as the page. */
  readonly kept: boolean;
  /** Written by a newer version: shown, never changed. */
  readonly locked: boolean;
}

/** A field with its stamp: value, time in ms, and the tab that wrote it (breaks ties). */
export type Stamped = [value: unknown, time: number, tab: string];

/**
 * One kept thing. Merging two copies gives the same result in every order and any number of times:
 * the higher epoch wins, then the longer life, then the newest stamp of each field.
 *
 * `l` counts lives (a causal-length set): even is alive, odd is removed. So two tabs that add the
 * same thing agree, a removal beats the edits it did not see, and only a deliberate undo revives.
 */
export interface Item {
  /** Version of the shape. Above 1 nothing is ever written. */
  v: number;
  /** Epoch: the time of the "clear all" that this item came after. */
  e: number;
  l: number;
  /** When this life began, in ms. */
  t: number;
  f: Record<string, unknown>;
}

/** Whether a thing is there; if not, it was removed. */
export const isAlive = ({ l }: Item) => l % 2 === 0;

const isRecord = (x: unknown): x is Record<string, unknown> =>
  !!x && typeof x === 'object' && !Array.isArray(x);

/** Below the last whole number that can be counted on: one more is still one more. */
const isCount = (x: unknown) =>
  Number.isSafeInteger(x) && (x as number) >= 0 && x !== Number.MAX_SAFE_INTEGER;

/** The year 5138: no clock says so. What claims to be of later counts as the oldest. */
const NEVER = 1e14;
export const soberTime = (time: number): number => (time < NEVER ? time : 0);

/** Time of a field; -1 for a shape that this version does not know. */
export const timeOf = (field: unknown): number =>
  Array.isArray(field) &&
  Number.isSafeInteger(field[1]) &&
  field[1] >= 0 &&
  typeof field[2] === 'string'
    ? soberTime(field[1])
    : -1;

/** Longest text of an item, in characters. A note has at most 5,000; nothing Bedside writes comes near. */
const LONGEST = 1e5;

/** Whether the text of an item can be read again. */
export const isReadable = (raw: string): boolean => raw.length < LONGEST;

/** The text that is stored. Written by hand: old scripts put `toJSON` on the prototypes. */
export const write = (x: unknown): string =>
  Array.isArray(x)
    ? `[${x.map((each) => write(each)).join()}]`
    : isRecord(x)
      ? `{${Object.keys(x)
          .map((key) => `${JSON.stringify(key)}:${write(x[key])}`)
          .join()}}`
      : (JSON.stringify(x) ?? 'null');

/** Stored text is as untrusted as a web form: `undefined` for anything that is not an item. */
export function read(raw: string): Item | undefined {
  try {
    const x: unknown = isReadable(raw) && JSON.parse(raw);
    if (!isRecord(x) || !isCount(x.v) || Object.hasOwn(x, '__proto__')) return;
    if ((x.v as number) > 1) {
      return { ...x, v: x.v as number, e: 1 / 0, l: 0, t: 0, f: isRecord(x.f) ? x.f : {} };
    }
    if (![x.e, x.l, x.t].every(isCount) || !isRecord(x.f) || Object.hasOwn(x.f, '__proto__'))
      return;
    return x as unknown as Item;
  } catch {
    return;
  }
}

const newest = (a: unknown, b: unknown): unknown => {
  const late = timeOf(a) - timeOf(b);
  if (late) return late > 0 ? a : b;
  return rank(a) >= rank(b) ? a : b;
};
const rank = (x: unknown) => (timeOf(x) < 0 ? '' : (x as Stamped)[2]) + write(x);

/** The least item that contains both. */
export function merge(a: Item | undefined, b: Item | undefined): Item | undefined {
  if (!a || !b) return a ?? b;
  const order = a.e - b.e || a.l - b.l;
  if (order) return order > 0 ? a : b;
  const f = { ...a.f };
  for (const name of Object.keys(b.f)) {
    f[name] = Object.hasOwn(f, name) ? newest(f[name], b.f[name]) : b.f[name];
  }
  return { ...b, ...a, t: Math.max(a.t, b.t), f };
}

/** Plain values of an item, without a prototype; shapes this version does not know are left out. */
export function values(item: Item): Record<string, Value> {
  const plain: Record<string, Value> = Object.create(null);
  for (const name of Object.keys(item.f)) {
    const field = item.f[name] as Stamped;
    const [value] = timeOf(field) < 0 ? [] : field;
    if (['string', 'number', 'boolean'].includes(typeof value)) plain[name] = value as Value;
  }
  return plain;
}

/** Time of the last change, in ms. */
export const changed = (item: Item): number =>
  Math.max(item.t, ...Object.values(item.f).map(timeOf));
