/** Made by scripts/everyday.mjs. */
export default `abia acea aceea aceeasi aceeași acei aceia acela acelasi același acesta acestia acestui acești
aceștia afacere aia aici aiurea ala alaturi ale altceva altcineva ambele america aminte amândoi
ani anna annie anume apoi aproape apropie are arăta asa asemenea asta astazi astea astăzi asupra
atare atata atatea atatia ati atita atitea atitia atunci atâta atâtea avea aveti aveți azi așa
aștepta ați baie bea bei bere bine biroul bucătărie bunica bunicul băiete băieți bătaie cadavrul
cafea cale care careia carne carora carte caruia cateva catre cazi cea ceea cei ceilalti
ceilalți celelalte centrul cere ceva charlie cheile chestie cinci cineva cita cite citeva citi
citiva claire companie continuare contra credeți cui cuiva culcare culoare cumva cunoaște
cunoști cutie cuvinte cuvintele câine câinele câteva câtva câțiva cîte cîtva cîți căci cărei
cărui cărți către căuta dai dave dea deasupra deci deja deoarece departe depinde despre destul
deveni devreme din_față din_spate dinaintea dintre dle doi doilea dori dovezi dracului dragoste
dreptate dulce durere eddie ele energie era ești faceti faceți familie fara față_de fbi
felicitări femei femeile fericire fete fetele fetelor fie fiecare fierbinte fiți flori foame
foarte folosește frate fratele făcea gata geaba george glumești grație grea gunoi găsi hai haide
haideți hei idee iei ieri imi impreuna inainte inapoi inca insa inseamna intampla isi istorie
iti iubește iubire jake joe juca jumătate kyle lee legatura linie liniște lipsește lisa londra
lua lucra lucrul lucruri lucrurile lui lume lăsa mai maine majoritatea mare marele mda mea meci
mei mele mergeți mersi metri mie mike milioane mine miroase misiune mișcare mulțime muri mâine
mânca mâncare mîine naiba naibii nevoie nici nicăieri nimeni nimeri nimănui niste niște noapte
noi nostri noștri numai nume numele numește oameni oamenilor obicei ochi onoare oprește opri ori
oricare orice oricine oriunde pace pai parte patra patrulea pereche peste pete petrecere pina
pleca plimbare plăcea plăcere plăti poliție poveste prea președinte președintele prima primul
printre privește privința privire proteja pui purta putere puteti puteți pădure păi părea părere
părinte rea realitate rece rege regele relație rele repede revedere rușine rămâi război sai sale
salva sara sari sară schimbare scrie scrisoare scuzați scăpa securitate seria serii sine
situație soare soarele soție spate spatele spre spui spuneți stea steve stiti sunteti sunteți
sânge sângele sînteți săi tale tatălui the tine tocmai totdeauna totusi totuși trebui trei treia
treilea trăi trăiește tăi ului una unde undeva unei uneia unele uneori unii unora unuia usa
veche vede vedere vedeți vei veni verde veti vezi vești veți vii vinde vineri voi vorbește
voștri vrea vrei vreti vreți zece zile zilele ziua îmi împotriva în_față în_spate înainte înapoi
încerca închisoare încoace încredere întotdeauna între întreba întrebare întrebări întâi întâlni
întâlnire înțelegere îti își îți ăia ăla ălea ăsta ăstea ăștia șapte șase ști știți ție`;
