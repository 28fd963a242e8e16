export { default as everyday } from '../everyday/ro.js';

export const running = `ul,ului,ule,i,ii,ilor,uri,urile,urilor,e,ele,elor:~ e,i,a,ei,ele,elor,ii,ile,ilor:ă ii,ia,iei,iile,iilor:ie
  i,ea,ii,ile,ilor:e ii,iile,iilor,iul,iului:iu
  ți,ții,ților:t,te oli,olile,olilor,olii:oală oare,oarele,oarelor:or eri,erii,erilor:ăr
  âini,âinile,âinilor,âinii:ână ăni,ănile,ănilor,ănii:ană ese,esele,eselor,esei:asă ețe,ețele,ețelor,eței:ață`;

export const listed = `uri:~ ii:ie,iu i:~,ă e:ă`;

export const counted = 'stadiul stadiu gradul grad tipul tip faza clasa';
