export { default as everyday } from '../everyday/de.js';

export const running = `en,es,ens,e,n,s:~ der,dern:d chter,chtern:cht ner,nern:n nen:n innen:in iren:irus erien:erium`;

export const listed = `nen:n ten:te,t gen:g len:le ren:r ben:be sen:se innen:in`;

export const counted =
  'stadium stadien stadiums grad grades phase phasen typ typs klasse klassen stufe stufen faktor';

export const emphasised =
  'nicht kein und oder nur alle am im ist so an zu bei vor nach ja nein sie er es';
