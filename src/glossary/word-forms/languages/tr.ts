export { default as everyday } from '../everyday/tr.js';

export const running = `lar,ler,ları,leri,ların,lerin,lara,lere,larda,lerde,lardan,lerden,larla,lerle,ı,i,u,ü,ın,in,un,ün,nın,nin,nun,nün,ya,ye,da,de,ta,te,dan,den,tan,ten,yı,yi,yu,yü,yla,yle,sı,si,su,sü,lı,li,lu,lü:~
  larınız,leriniz,larınızı,lerinizi,larınızın,lerinizin,ınız,iniz,unuz,ünüz,larımız,lerimiz,ımız,imiz,umuz,ümüz,a,e:~
  [^bcçdfgğhjklmnprsştvyz]nda,nde,ndan,nden,na,ne,nı,ni,nu,nü:~
  ğı,ği,ğu,ğü,ğın,ğin,ğun,ğün,ğa,ğe:k cı,ci,cu,cü,cın,cin,ca,ce:ç bı,bi,bu,bü,bın,bin,ba,be:p`;

export const listed = `lar,ler:~`;

export const counted = 'evre derece tip faz sınıf';
