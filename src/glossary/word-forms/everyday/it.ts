/** Made by scripts/everyday.mjs. */
export default `a_punto abbiate accettare accidenti affare affrontare agente agli ahime ai aiutami aiutare
aiutarmi aiutarti altrimenti altrove altrui amore anche andarci andare andarmene andartene
andrai animale annie anzi aprire armi arrivare arrivederci arte ascoltami ascoltare ascoltate
aspettare aspettate assai assistente assolutamente attenzione avanti avente avere avermi averti
avesse aveste avesti avete avevate avrai avrebbe avrei avreste avresti avrete avute azione
ballare bene bere bicchiere breve buonanotte cadavere cadere caffe calmati cambiare camminare
campione cane canzone capace carne cellulare centrale cercare certamente charlie che chiamami
chiamare chiaramente chiave chiedere chiederti chiudere chiunque cinque cioe claire classe
cliente codesti codice cogli coglione coi colazione colei colore colpevole colui comandante
combattere come cominci cominciare completamente comprare comune comunque concernente
conclusione congratulazioni conoscere consecutivi continuare controllare conversazione correre
creare crederci credere credimi crimine cui cuore dagli dai dammi dannazione dargli darmi darti
davanti debole decidere decisamente decisione degli dei detective deve dieci difficile digli
dimenticare dimmi dipende dire direi direttamente direttore dirgli dirmi dirti dispiace disse
diventare divertente dolce dolore domani dormire dottore dove dovere dovete dovrai dovrebbe
dovrei dovreste dovunque due dunque durante ebbe ebbi eccoci eddie effettivamente egli ehi
enorme entrambe entrare eppure eravate eroe errore esame esattamente esse esserci essere essi
estate evitare facciate facesse facessi faceste facesti facevate facile fai fammi farai farci
farebbe farei fareste faresti farete fargli farmi farsi farti favore fbi fece fede felice
fermare finale finalmente finche fine fiume forse forte fosse foste fosti francese fronte fui
fuori furgone generale genere gente gentile giacche giocare giornale giovane giudice gli gliele
gliene grace grande grave grazie guardami guardare guidare hai ieri ii immaginare immediatamente
imparare importante impossibile in_porta in_seno in_vista incidente incontrare incredibile
indagine infatti inglese iniziare innocente inoltre insieme intelligente intenzione interessante
inutile invece ispettore jake jane joe kate lasciare latte lavorare lee legale lezione li locale
luce lui macche madre magari maggiore mai male maledizione mandare mangiare mantenere mediante
mente mentre mese miei migliore mike miliardi milione mille minimi missione moglie morta morti
morto muoviti natale naturale naturalmente nave neanche negli nei neppure niente nipote noi nome
nonostante normale notte nove occasione odore oggi ogni oltre onore operazione oppure ormai
orribile osi ospedale ottenere ovunque ovviamente pace padre paese pagare pantaloni pare
parecchie parigi parlare parlarne parlarti parte parti particolare partire passare passo_passo
paziente peggiore pelle pena pene pensarci pensare pensate per_via perche perdere perdita
perfettamente personale pete piace piacerebbe piangere piede poi poiche ponte portare posizione
possedere possibile posteriore potere potesse potete potrai potrebbe potrei praticamente
preferibilmente prendermi prenderti prendete preoccupare preoccuparti presidente pressione
prigione principale principalmente principe probabilmente procuratore professore proteggere
provare punto_di_vista puoi pure qualche quale qualsiasi qualunque quante quantunque quasi
quegli quei questione qui quindi ragione reale realmente recente recentemente registrazione
relazione responsabile restare revisione ricordare ridere rilassati rimane rimanere risolvere
rispondere ristorante riunione rumore sai salire saltare salvare salve sangue sapere sapete
saprei sarai sarebbe sarei sareste saresti sarete sbrigati scappare scegliere scendere scrivere
scusami scusate scusatemi segnale seguente seguire sei sembrare sembri semplice semplicemente
sempre sensazione sergente seri seriamente sette si siate sicuramente siediti siete sii simile
sistemare situazione smettere sole soluzione sparare speciale specie spiace spiegare stagione
stai stanotte starai starebbe starei stareste staresti starete stavate stazione steste stesti
stette stetti steve stiate stile successivamente sugli suoi tale tardi taxi tenente tenere
terribile testimone the ti tiene toccare tornare tradurre traduzione tranne tribunale triste
trovare tuoi ufficiale uguali ulteriore ultimamente uomini usare utile vai vale valore vari
varie vattene vedere vedermi vederti vedete vedrai veloce vendere venire venite veramente verde
vi viene vince vincere vivere voce voi volete vorrebbe vorrei vuoi vuole`;
