export { default as everyday } from '../everyday/fil.js';

export const running = `ang:a,an eng:e,en ing:i,in ong:o,on ung:u,un`;

export const counted = 'antas yugto uri stage grade';
