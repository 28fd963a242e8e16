import type { SheetPart } from './print/sheet.js';

/** Asks, on the document, for what belongs on one sheet with the page. Not part of the contract. */
export const PAPER = 'bedside:paper';

/** Whoever has something puts it here, at once. */
export type PaperDetail = Record<'words', SheetPart[]>;
