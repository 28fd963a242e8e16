export function hash(name: string, multiplier: number): number;
export function pack(
  messages: Record<string, string>,
): [multiplier: number, distances: number[], texts: string[]];
