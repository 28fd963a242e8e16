/** Made by scripts/everyday.mjs. */
export default `abia acea aceea aceeasi aceeași acei aceia acela acelasi același acesta acestia acestui acești
aceștia afacere aia aici aiurea ajuți ala alaturi ale altceva altcineva alți ambele america
aminte amândoi ani anna annie anume apoi aproape apropie are arăta arăți asa ascultați asculți
asemenea asta astazi astea astăzi asupra atare atata atatea atatia ati atita atitea atitia
atunci atâta atâtea auzi avea aveti aveți azi așa aștepta așteptați aștepți ați baie bea bei
bere bine biroul bucătărie bunica bunicul băiete băieți bărbați bătaie cadavrul cafea cale care
careia carne carora carte caruia cateva catre cauți cea ceea cei ceilalti ceilalți celelalte
centrul cere ceva charlie cheile chestie cinci cineva cita cite citeva citi citiva claire
companie continuare contra credeți crezi cui cuiva culcare culoare cumva cunoaște cunoști cutie
cuvinte cuvintele câine câinele câteva câtva câți câțiva cîte cîtva cîți căci cărei cărui cărți
către căuta dai dave dați dea deasupra deci deja deoarece departe depinde despre destul deveni
devreme deși dinaintea dintre dle doi doilea dori doriți dovezi dracului dragoste dreptate dulce
durere eddie ele energie era ești faceti faceți familie fara favoare fbi felicitări femei
femeile fericire fete fetele fetelor fie fiecare fierbinte fiți flori foame foarte folosește
frate fratele făcea gata geaba george glumești grație grea gunoi găsi hai haide haideți hei idee
iei ieri ieși imi impreuna inainte inapoi inca insa inseamna intampla intrați isi istorie iti
iubește iubire jake joe juca jumătate kyle lee legatura linie liniște lipsește lisa londra lua
luați lucra lucrul lucruri lucrurile lui lume lăsa lăsați mai maine majoritatea mare marele mda
mea meci mei mele mergeți mersi metri mie mike milioane mine minți miroase misiune mișcare morți
mulți mulțime muri mâine mânca mâncare mîine naiba naibii nevoie nici nicăieri nimeni nimeri
nimănui niste niște noapte noi nostri noștri numai nume numele numește oameni oamenilor obicei
ochi onoare oprește opri ori oricare orice oricine oriunde pace pai parte patra patrulea pereche
peste pete petrecere picioare picioarele pierzi pina pleca plecați plimbare plăcea plăcere plăti
poliție porți poveste poți prea pregătiți președinte președintele prima primul printre privește
privința privire proteja pui purta putere puteti puteți pădure păi părea părere părinte rea
realitate rece rege regele relație rele repede revedere rușine rămâi război sai sale salva sara
sari sară schimbare scrie scrisoare scuzați scăpa securitate sine situație soare soarele soție
spate spatele spre spui spuneți stați stea steve stiti sunteti sunteți sânge sângele sînteți săi
tale tatălui the tine tocmai totdeauna totusi totuși toți trebui trei treia treilea trăi
trăiește tăi uitați uiți ului una unde undeva unei uneia unele uneori unii unora unuia usa veche
vede vedere vedeți vei veni veniți verde veti vezi vești veți vii viitoare vinde vineri voi
vorbește vorbiți voștri vrea vrei vreti vreți zece zile zilele ziua îmi împotriva înainte înapoi
încerca închisoare încoace încredere întotdeauna între întreba întrebare întrebări întâi întâlni
întâlnire înțelegere îti își îți ăia ăla ălea ăsta ăstea ăștia șapte șase ști știți ție`;
