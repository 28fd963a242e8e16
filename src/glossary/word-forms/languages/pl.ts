export { default as everyday } from '../everyday/pl.js';

export const running = `a,u,owi,em,iem,ie,y,i,ów,om,ami,ach,e,owie:~ y,i,ę,ą,e,om,ami,ach:a a,u,em,om,ami,ach:o a,u,em,om,ami,ach:e
  ii,ię,ią,ie,iom,iami,iach:ia ji,ję,ją,je,jom,jami,jach:ja
  nia,niu,niem,niom,niami,niach,ń:nie cia,ciu,ciem,ć:cie ści,ścią,ściom,ściami,ściach:ść
  ci,cią,ciom,ciami,ciach:ć ni,nią,niom,niami,niach:ń ce:ka,ca dze:ga cie:ta,t dzie:da,d
  rze:ra,r le:ła,ł ście:sta,st nie:na,n wie:wa,w bie:ba,b pie:pa,p mie:ma,m fie:fa,f sie:sa,s
  zie:za,z ek:ka uc:uco
  ka,ku,kowi,kiem,ki,ków,kom,kami,kach:ek zła,złu,złowi,złem,źle,zły,złów,złom,złami,złach:zeł
  lca,lcu,lcowi,lcem,lce,lców,lcom,lcami,lcach:lec szlu,szlowi,szlem:szel
  gieł:gła pel:pla ł:ła n:na d:da r:ra p:pa m:ma b:ba t:ta w:wa z:za s:sa
  y,a,e,ego,emu,ym,ą,ej,ych,ymi,i,iego,iemu,im,iej,ich,imi,ie:*`;

export const listed = `y:~,a ki:ka,k gi:g,ga cje:cja
  ny,na,ne:n* wy,wa,we:w* ki,ka,kie:k* gi,ga,gie:g* czy,cza,cze:cz* ty,ta,te:t* ły,ła,łe:ł*`;

export const counted = 'stadium stopień stopnia stopniu typ typu faza fazy fazie klasa klasy';

export const emphasised = 'nie i lub albo tak tylko na po do od za w z ze';
