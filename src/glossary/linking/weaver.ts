/** What puts terms into the page and takes them out: loaded beside the engine that finds them. */
export { Changes, isWhole, unweave } from './unwrap.js';
export { weave } from './wrap.js';
