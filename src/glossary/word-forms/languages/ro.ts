export { default as everyday } from '../everyday/ro.js';

export const running = `ul,ului,ule,i,ii,ilor,uri,urile,urilor,e,ele,elor:~ e,i,a,ei,ele,elor,ii,ile,ilor:ă ii,ia,iei,iile,iilor:ie
  i,ea,ii,ile,ilor:e ii,iile,iilor,iul,iului:iu
  oli,olile,olilor,olii:oală oare,oarele,oarelor:or eri,erii,erilor:ăr`;

export const listed = `uri:~ ii:ie,iu i:~,ă e:ă`;

export const counted = 'stadiul stadiu gradul grad tipul tip faza clasa';

const softened: Record<string, string> = { ț: 't', ș: 's', z: 'd' };

/** Before an i a consonant is softened: pacienți of pacient, dinți of dinte. */
export function stems(stem: string, ending: string): string[] {
  const hard = softened[stem.at(-1)!];
  if (!hard || !ending.startsWith('i')) return [];
  const whole = stem.slice(0, -1) + hard;
  return [whole, `${whole}e`];
}

/** The cedilla for the comma below: an old keyboard. */
export const fold = (word: string): string => word.replace(/ş/g, 'ș').replace(/ţ/g, 'ț');
