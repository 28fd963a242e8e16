/**
 * How words end, language by language: an ending in running text, and what the same word has in a
 * list instead. Only what is regular: a rule that is right nine times in ten would put a wrong
 * definition under every tenth word. Irregular forms are for the author's aliases.
 *
 * `ies:y` reads “y instead of ies”, `a,b:c,d` “c or d instead of a or b”, `~` is nothing, `[^su]s`
 * an s that stands after neither s nor u, `*` the ending of an adjective, which meets only itself.
 */
const running: Record<string, string> = {
  en: `'s,'S:~ ies:y ses:sis,s xes:x zes:z oes:o shes:sh ches:ch [^suiS']s:~ ae:a ci:cus li:lus bi:bus mi:mus gi:gus clei:cleus`,
  es: `ces:z bes:b des:d jes:j les:l mes:m nes:n res:r ses:s tes:t xes:x yes:y
    as:a es:e is:i os:o us:u ás:á és:é ís:í ós:ó ús:ú`,
  pt: `ões,ães,ãos:ão ais:al éis:el óis:ol uis:ul is:il ns:m res:r ses:s zes:z aízes:aiz teis:til sseis:ssil
    as:a es:e is:i os:o us:u ás:á és:é ís:í ós:ó ús:ú ãs:ã ês:ê ôs:ô`,
  fr: `aux:al,au,ail eux:eu oux:ou [^s]s:~`,
  it: `chi:co,ca ghi:go,ga che:ca ghe:ga ce:cia ge:gia i:o,e,a,io e:a`,
  de: `en,es,ens,e,n,s:~ der,dern:d chter,chtern:cht ner,nern:n nen:n innen:in`,
  ru: `а,у,ом,е,ы,ов,ам,ами,ах:~ и:~,а,ь,я,й ы,е,у,ой,ою,ам,ами,ах:а а,у,ом,е,ам,ами,ах:о
    я,ю,ем,ём,е,ей,ям,ями,ях:ь ью:ь я,ю,ем,ём,е,ев,ям,ями,ях:й е,ю,ей,ь,ям,ями,ях:я
    ия,ию,ием,ии,ий,иям,иями,иях:ие ии,ию,ией,ий,иям,иями,иях:ия ок,ек:ка,ко
    в:ва,во д:да,до з:за,зо л:ла,ло м:ма,мо н:на,но п:па,по р:ра,ро с:са,со т:та,то
    зла,злу,злом,зле,злы,злов,злам,злами,злах:зел
    тка,тку,тком,тке,тки,тков,ткам,тками,тках:ток дка,дку,дком,дке,дки,дков,дкам,дками,дках:док
    шка,шку,шком,шке,шки,шков,шкам,шками,шках:шок
    ая,яя,ое,ее,ые,ие,ого,его,ому,ему,ым,им,ых,их,ыми,ими,ую,юю,ой,ей,ом,ем,ый,ий,ою:*`,
  pl: `a,u,owi,em,iem,ie,y,i,ów,om,ami,ach,e,owie:~ y,i,ę,ą,e,om,ami,ach:a a,u,em,om,ami,ach:o a,u,em,om,ami,ach:e
    ii,ię,ią,ie,iom,iami,iach:ia ji,ję,ją,je,jom,jami,jach:ja
    nia,niu,niem,niom,niami,niach,ń:nie cia,ciu,ciem,ć:cie ści,ścią,ściom,ściami,ściach:ść
    ci,cią,ciom,ciami,ciach:ć ni,nią,niom,niami,niach:ń ce:ka,ca dze:ga cie:ta,t dzie:da,d
    rze:ra,r le:ła,ł ście:sta,st nie:na,n wie:wa,w bie:ba,b pie:pa,p mie:ma,m fie:fa,f sie:sa,s
    zie:za,z ek:ka uc:uco
    y,a,e,ego,emu,ym,ą,ej,ych,ymi,i,iego,iemu,im,iej,ich,imi,ie:*`,
  hi: `े,ों,ो:ा ियाँ,ियां,ियों,ियो:ी इयाँ,इयां,इयों:ई ें,ों,ो,एँ,एं,ओं,ओ:~ ुओं:ू`,
  ar: `ات:ة,~ ان,ين,تان,تين:~,ة تها,تهم,تكم,تنا,ته,تك,تي:ة ها,هم,كم,نا,ه,ك:~`,
  uk: `а,у,ом,і,и,ів,ам,ами,ах,ові:~ и,і,у,ою,ам,ами,ах:а н:на в:ва р:ра л:ла т:та д:да з:за с:са м:ма п:па б:ба
    ок:ка ці:ка,к зі:га,г сі:ха,х ії,ію,ією,ій,іям,іями,іях:ія і,ю,ею,ь,ям,ями,ях:я я,ю,ем,і,ів,ям,ями,ях:ь
    ря,рю,рем,рі,рів,рям,рями,рях:р у,ом,і,ам,ами,ах:о нню,нням,нні,ннями,ннях,нь:ння
    ний,на,не,ні,ного,ному,ним,ної,ній,ну,ною,них,ними:н*`,
  ro: `ul,ului,ule,i,ii,ilor,uri,urile,urilor,e,ele,elor:~ e,i,a,ei,ele,elor,ii,ile,ilor:ă ii,ia,iei,iile,iilor:ie
    i,ea,ii,ile,ilor:e`,
  tr: `lar,ler,ları,leri,ların,lerin,lara,lere,larda,lerde,lardan,lerden,larla,lerle,ı,i,u,ü,ın,in,un,ün,nın,nin,nun,nün,ya,ye,da,de,ta,te,dan,den,tan,ten,yı,yi,yu,yü,yla,yle,sı,si,su,sü,lı,li,lu,lü:~
    larınız,leriniz,larınızı,lerinizi,larınızın,lerinizin,ınız,iniz,unuz,ünüz,larımız,lerimiz,ımız,imiz,umuz,ümüz,a,e:~
    [^bcçdfgğhjklmnprsştvyz]nda,nde,ndan,nden,na,ne,nı,ni,nu,nü:~
    ğı,ği,ğu,ğü,ğın,ğin,ğun,ğün,ğa,ğe:k cı,ci,cu,cü,cın,cin,ca,ce:ç bı,bi,bu,bü,bın,bin,ba,be:p`,
  he: `ות:ה,ת,~ ים:~,ה מים:ם נים:ן צים:ץ פים:ף כים:ך`,
  fil: `ang:a eng:e ing:i ong:o ung:u`,
  fa: `هاي,هايي,هايم,هايت,هايش,هايمان,هايتان,هايشان,ها,م,ش,مان,تان,شان,ان,ات:~ هاي,هاش,هام:ه`,
  ur: `ے,وں:ا,ہ ياں,يوں:ي يں,وں,ئيں,ؤں:~ ات:ہ`,
  bn: `ের,ে,েরা,েই,েও,টি,টির,টিকে,টিতে,টা,টার,টাকে,গুলি,গুলির,গুলিতে,গুলিকে,গুলো,গুলোর,গুলোতে,গুলোকে,রা,দের,কে,ই,ও:~
    ার,ায়,াতে:া ির,িতে:ি ীর,ীতে:ী ুর,ুতে:ু োর,োতে:ো`,
  pa: `ੇ,ਿਆਂ:ਾ ੀਆਂ:ੀ ਈਆਂ:ਈ ਾਂ,ੋਂ,ੀਂ:~`,
  so: `ka,ku,kii,kan,kaas,kayga,kaaga,kiisa,keeda,keenna,kooda,ga,gu,gii,gan,gaas,gayga,gaaga,giisa,geeda,geenna,gooda,ta,tu,tii,tan,taas,tayda,taada,tiisa,teeda,teenna,tooda,da,du,dii,dan,daas,dayda,daada,diisa,deeda,deenna,dooda,o,ha,hu,hii,han,aha,ahu,yo,yada,yaha,yadu,yahu,oyin,oyinka,oyinku:~
    aha,ahu,ahan,ahii,ayaal,ayaasha,ayaashu:e
    ada,adu,adii,adan,adayda,adiisa,adeeda,ooyin,ooyinka,ooyinku,ooyinkii:o sha,shu,shii,shan,shayda,shiisa:l
    ca,cu,cii,can,cyo,cyada:c xa,xu,xii,xan,xyo,xyada:x qa,qu,qii,qan,qyo,qyada:q bbo,bbada,bbadu:b
    ddo,ddada,ddadu:d llo,llada,lladu:l nno,nnada,nnadu:n rro,rrada,rradu:r`,
};

/**
 * The same for an entry that names several (“lymph nodes”), so that one of them is found. Fewer than
 * above, because most words of a list that end so are no plurals.
 */
const listed: Record<string, string> = {
  en: running['en']!,
  es: running['es']!,
  pt: running['pt']!,
  fr: `aux:al [^suxi]s:~`,
  it: `ie:ia che:ca ghe:ga chi:co ghi:go`,
  de: `nen:n ten:te,t gen:g len:le ren:r ben:be sen:se innen:in`,
  ru: `ы:~,а ии:ия ки:ка,к ги:га,г хи:ха
    ая,яя,ое,ее,ые,ий,ый,ой:*`,
  pl: `y:~,a ki:ka,k gi:g,ga cje:cja
    ny,na,ne:n* wy,wa,we:w* ki,ka,kie:k* gi,ga,gie:g* czy,cza,cze:cz* ty,ta,te:t* ły,ła,łe:ł*`,
  hi: `ियाँ,ियां:ी एँ,एं,ें:~`,
  ar: `ات:ة,~`,
  uk: `и:~,а і:я,ь,~ ії:ія ки:ка,к ний,на,не,ні:н*`,
  ro: `uri:~ ii:ie i:~,ă e:ă`,
  tr: `lar,ler:~`,
  he: `ות:ה ים:~`,
  fa: `ها,هاي,هايي:~`,
  ur: `ے:ا,ہ ياں:ي يں:~`,
  bn: `গুলি,গুলো:~`,
  pa: `ੇ:ਾ ੀਆਂ:ੀ ਈਆਂ:ਈ ਾਂ:~`,
};

/** What is written onto a word in running text: conjunctions, prepositions, articles. */
export const prefixes: Record<string, readonly string[]> = {
  ar: 'ال وال فال بال كال لل ولل فلل وبال وكال فبال و ف ب ك ل وب ول وك فب فل'.split(' '),
  he: [...'והבכלמש'].flatMap((one) => [
    one,
    ...[...'והבכלמש'].flatMap((two) => [
      one + two,
      ...[...'והבכלמש'].map((three) => one + two + three),
    ]),
  ]),
};

/** Korean particles: what a noun carries in a sentence, one behind the other. */
export const particles =
  /(?:들)?(?:이?라[고는도]|이란|란|이?며|이고|인데?|이지만|이?므로|이나|이?야|입니다|이에요|예요|이었다|이다|였다|이?든지?|은|는|이|가|을|를|의|에|에서|에게|에게서|한테|께서?|으로|로|으로서|로서|으로써|로써|으로부터|로부터|와|과|하고|도|만|만큼|까지|부터|보다|처럼|마다|마저|조차|밖에|대로|뿐|이?나마)(?:은|는|도|만|의|이|가)?$|들$/;

/** One rule: this ending, not after these letters, may be one of those. */
export interface Rule {
  readonly ending: string;
  readonly notAfter: string;
  readonly others: readonly string[];
}

function read(table: string | undefined): Rule[] {
  return (table?.split(/\s+/) ?? []).flatMap((line) => {
    const [, notAfter = '', endings, others] = /^(?:\[\^(.*?)\])?(.+):(.+)$/.exec(line)!;
    return endings!.split(',').map((ending) => ({
      ...{ ending, notAfter },
      others: others!.split(',').map((other) => other.replace('~', '')),
    }));
  });
}

const known = new Map<string, readonly Rule[]>();

/** The rules for a word of running text, or for one of an entry. */
export function rulesFor(lang: string, isRunning: boolean): readonly Rule[] {
  const key = `${lang} ${isRunning}`;
  let rules = known.get(key);
  if (!rules) known.set(key, (rules = read((isRunning ? running : listed)[lang])));
  return rules;
}
