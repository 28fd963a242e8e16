export { default as everyday } from '../everyday/es.js';

export const running = `ces:z bes:b des:d jes:j les:l mes:m nes:n res:r ses:s tes:t xes:x yes:y
  as:a es:e is:i os:o us:u ás:á és:é ís:í ós:ó ús:ú`;

export const listed = running;

export const counted =
  'etapa etapas estadio estadios estadío fase fases grado grados tipo tipos clase clases nivel niveles factor';

export const emphasised = 'no si sí y o ni sin con solo todo todos nunca siempre es al en de se';
