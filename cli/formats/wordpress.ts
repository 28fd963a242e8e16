import { found, type Found } from '../widgets.js';
export const isExport = (_file: string): boolean => false;
export const importExport = (_file: string): Found => found();
