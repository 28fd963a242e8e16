export { default as everyday } from '../everyday/en.js';

export const running = `'s,'S:~ ies:y ses:sis,s xes:x zes:z oes:o shes:sh ches:ch [^suiS']s:~ ae:a ci:cus li:lus bi:bus mi:mus gi:gus clei:cleus cteria:cterium`;

export const listed = running;

export const counted =
  'stage stages grade grades type types phase phases class classes level levels factor factors nerve nerves';

export const emphasised =
  'all not no and or do if may can must never always only both any now as at is it us am pm he she so be to in on up go by of we you stop call before after';
