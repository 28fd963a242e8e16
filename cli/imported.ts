import type { QuizJson } from '../src/shared/json/quiz.schema.js';

export type ImportedQuestion = QuizJson['questions'][number];
export type ImportedOption = NonNullable<ImportedQuestion['options']>[number];

/** What one file gave. */
export interface Imported {
  title?: string;
  questions: ImportedQuestion[];
  /** What could not be carried over, one line each. */
  left: string[];
  /** Worth knowing, but nothing of the content is lost. */
  notes: string[];
}

/** An id from a title: letters and numbers of any script, joined by hyphens. */
export const idFrom = (title: string): string | undefined =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60) || undefined;

/** Leaves out what is empty, so that the JSON says only what there is. */
export function question(given: ImportedQuestion): ImportedQuestion {
  const filled = Object.entries(given as Record<string, unknown>).filter(([, value]) =>
    Array.isArray(value) ? value.length : value !== undefined && value !== '' && value !== false,
  );
  return Object.fromEntries(filled) as ImportedQuestion;
}

export function option(given: ImportedOption): ImportedOption {
  return question(given as never) as unknown as ImportedOption;
}

/** Ids must be different: a second one of the same name gets a number. */
export function withOwnIds<T extends { id?: string | undefined }>(items: readonly T[]): T[] {
  const seen = new Set<string>();
  return items.map((item) => {
    if (!item.id) return item;
    let id = item.id;
    for (let n = 2; seen.has(id); n++) id = `${item.id}-${n}`;
    seen.add(id);
    return { ...item, id };
  });
}
