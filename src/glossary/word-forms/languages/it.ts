export { default as everyday } from '../everyday/it.js';

export const running = `chi:co,ca ghi:go,ga che:ca ghe:ga ce:cia ge:gia i:o,e,io [^v]isti:ista emi:ema omi:oma asmi:asma iatri:iatra eti:eta ammi:amma
  braccia:braccio ginocchia:ginocchio labbra:labbro ciglia:ciglio dita:dito ossa:osso e:a`;

export const listed = `ie:ia che:ca ghe:ga chi:co ghi:go`;

export const counted = 'stadio stadi grado gradi fase tipo classe classi livello fattore';

export const emphasised = 'non no si sì e o né solo tutto mai sempre con in al di se';
