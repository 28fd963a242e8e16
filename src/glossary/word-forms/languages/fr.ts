export { default as everyday } from '../everyday/fr.js';

export const running = `aux:al,au,ail eux:eu oux:ou [^s]s:~`;

export const listed = `aux:al [^suxi]s:~`;

export const counted =
  'stade stades grade grades type types phase phases degré classe niveau facteur';

export const emphasised = 'pas ne ni et ou si sans tout tous jamais toujours est en au de se';
