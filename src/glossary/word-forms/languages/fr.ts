export { default as everyday } from '../everyday/fr.js';

export const running = `aux:al,au,ail eux:eu oux:ou [^s]s:~`;

export const listed = `aux:al [^suxi]s:~`;

export const counted =
  'stade stades grade grades type types phase phases degré classe niveau facteur';
