/** An object of a parsed JSON file, whatever it really was. */
export type Data = Record<string, unknown>;

export const record = (value: unknown): Data =>
  value && typeof value === 'object' && !Array.isArray(value) ? (value as Data) : {};

export const list = (value: unknown): Data[] => (Array.isArray(value) ? value.map(record) : []);

/** A text, or nothing. */
export const text = (value: unknown): string => (typeof value === 'string' ? value : '');
