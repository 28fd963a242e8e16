import type { TemplateResult } from 'lit';
import type { LanguageController } from '../language/language-controller.js';
import type { Result } from './result.js';

/** Whose JSON it is. */
export type Family = 'checklist' | 'faq' | 'glossary' | 'page' | 'questions' | 'quiz';

/** Detail of `bedside-error`. */
export interface ErrorDetail {
  /** Sentences for the author, each with the path of the value it speaks of. */
  problems: string[];
}

declare global {
  interface HTMLElementEventMap {
    'bedside-error': CustomEvent<ErrorDetail>;
  }
}

/** Where an element's content stands. */
export type ContentState<Model> =
  | { status: 'empty'; explain?: undefined }
  | { status: 'loading'; explain?: undefined }
  | { status: 'ready'; model: Model; explain?: undefined }
  | {
      status: 'failed';
      problems: string[];
      /** What a reader is told; absent where the author's own HTML could not be read and is on show. */
      explain?: (language: LanguageController) => TemplateResult;
    };

/** How one family reads its content. */
export interface ContentReader<Model> {
  /**
   * Reads the author's HTML; undefined while there is nothing of the form in it. A promise where a
   * rarer form is read by a chunk of its own.
   */
  fromHtml(host: HTMLElement): Result<Model> | Promise<Result<Model> | undefined> | undefined;
  /** Whose JSON it is. */
  readonly family: Family;
}

/** A result of JSON, with what a reader is told when it failed. */
export type Loaded<Model> = Result<Model> & {
  explain?: (language: LanguageController) => TemplateResult;
};
