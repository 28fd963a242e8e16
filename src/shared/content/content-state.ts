import type { TemplateResult } from 'lit';
import type { LanguageController } from '../language/language-controller.js';
import type { Steps } from '../steps.js';
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

/**
 * What reading the author's HTML gives: undefined while there is nothing of the form in it, a promise
 * where a rarer form is read by a chunk of its own.
 */
export type Read<Model> = Result<Model> | Promise<Result<Model> | undefined> | undefined;

/** How one family reads its content. */
export interface ContentReader<Model> {
  fromHtml(host: HTMLElement): Read<Model>;
  /** The same in steps, for content that is long. Undefined where that cannot be. */
  steps?(host: HTMLElement): Steps<Read<Model>> | undefined;
  /** Whose JSON it is. */
  readonly family: Family;
}

/** A result of JSON, with what a reader is told when it failed. */
export type Loaded<Model> = Result<Model> & {
  explain?: (language: LanguageController) => TemplateResult;
};
