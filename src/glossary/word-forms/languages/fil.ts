export { default as everyday } from '../everyday/fil.js';

export const running = `ang:a eng:e ing:i ong:o ung:u`;
