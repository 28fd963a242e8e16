export { default as everyday } from '../everyday/so.js';

export const running = `ka,ku,kii,kan,kaas,kayga,kaaga,kiisa,keeda,keenna,kooda,ga,gu,gii,gan,gaas,gayga,gaaga,giisa,geeda,geenna,gooda,ta,tu,tii,tan,taas,tayda,taada,tiisa,teeda,teenna,tooda,da,du,dii,dan,daas,dayda,daada,diisa,deeda,deenna,dooda,o,ha,hu,hii,han,aha,ahu,yo,yada,yaha,yadu,yahu,oyin,oyinka,oyinku:~
  aha,ahu,ahan,ahii,ayaal,ayaasha,ayaashu:e
  aha,ahu,ahan,ahii,ahaaga,ahiisa,aheeda,ihii:o
  ada,adu,adii,adan,adayda,adiisa,adeeda,ooyin,ooyinka,ooyinku,ooyinkii:o sha,shu,shii,shan,shayda,shiisa:l
  ca,cu,cii,can,cyo,cyada:c xa,xu,xii,xan,xyo,xyada:x qa,qu,qii,qan,qyo,qyada:q bbo,bbada,bbadu:b
  ddo,ddada,ddadu:d llo,llada,lladu:l nno,nnada,nnadu:n rro,rrada,rradu:r`;

export const counted = 'heer heerka marxalad marxaladda nooca';
