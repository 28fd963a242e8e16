export { default as everyday } from '../everyday/pt.js';

export const running = `As:A Cs:C Is:I Ms:M Ns:N Ps:P Ts:T Vs:V
  ões,ães,ãos:ão ais:al éis:el óis:ol uis:ul is:il ns:m res:r ses:s zes:z aízes:aiz teis:til sseis:ssil
  as:a es:e is:i os:o us:u ás:á és:é ís:í ós:ó ús:ú ãs:ã ês:ê ôs:ô`;

export const listed = running;

export const counted = 'estágio estádio estadio fase grau graus tipo classe nível fator';

export const emphasised = 'não nao sim e ou se sem com só nunca sempre em ao de no na';
