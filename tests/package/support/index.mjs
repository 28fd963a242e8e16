export * from './browser.mjs';
export * from './pdf.mjs';
export * from './server.mjs';
