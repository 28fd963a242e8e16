/** Made by scripts/everyday.mjs. */
export default `abendessen adresse allein allerdings allgemeinen am_herzen amerikaner andere anders angefangen
angerufen angetan arten auf_der_hand aufgabe aufhalten aufhören aufnahme aufpassen auge bedeuten
beenden beide bekomme besonders beste betrunken bin's bisschen bitte bloss boden bombe boss
brachte bruder brücke brüder böse captain chance charlie chloe chris claire dachte dagegen dahin
damals dame daneben daran daraus darin dasein dasselbe date davon dazwischen dein demgemäss
demselben demzufolge denselben derjenige derjenigen dermassen derselbe derselben desselben
dessen deswegen diejenige diejenigen dieselbe dieselben dieses_mal dran draussen drin dritte
dritten drittes drüben du's durchaus durfte durften dürfen eben ecke eddie ehemann ehre eigen
eigene eigener einander einige eltern ende energie entkommen entschuldige entweder erde erfahren
erhalten erinnere erinnern erschossen erste_mal ersten_mal eure fallen falls familie fernsehen
fluss folge folgende freude freundin fräulein funktionieren fuss fünfte fünften fünftes geboren
gebäude gefallen gefangen gefunden gefängnis gegangen gegeben gegen gegessen geheimnis gehirn
geholfen geht's gekommen gelassen gelesen genommen george gerade gern geschehen geschichte
geschlafen geschlagen geschrieben geschweige gesehen gesprochen gestern gestohlen gestorben
getan getroffen gewesen gewonnen geworden gibt's glas gross gruppe grösste hatte haufen heiss
heraus herausfinden heute hinten hoffe hälfte hätte hölle ich's idee in_aller_regel in_der_regel
in_gang infolgedessen irgendetwas irgendwann irgendwas irgendwelche irgendwie james jede
jedenfalls jeder jedermann jedermanns jedes_mal jemals jene jenen jener jenes jesus john kaffee
kann kannte karte katze kein kirche klappe klasse klein konnte kontrolle krankenhaus kurs kurse
kursen können küche leiche leider leisten letzte letzte_mal letzten_mal leute lhnen links liste
mag mahn manche manchen manches marke marken maschine mein menge mike minute miss mission
miteinander mitkommen mitnehmen mochte mochten morgen muss mädchen möchte mögen müde name nase
neben nein nervös neuigkeiten neunte neunten neuntes niemals noten nächste nächste_mal
nächsten_mal oben offen ohne operation paris partner pass passieren pause person plan position
preis prinzessin rate raten raus rein robin rose ross rücken sache scheiss schlagen schlampe
schluss schon schule schwein schwierigkeiten schwöre schätzchen schön sechs sechste sechsten
sechstes seele sekunde serie sie's sieben siebente siebenten siebentes sinn situation sohn
solange solche sollte sondern sonne sowas sowie spass spreche startseite stein steve stimme
stimmt's strasse stunde suche suchte suchten susan szene süss tante tasche telefon tochter
tragen tropfen umbringen unsinn unten unterhalten unterwegs verbrechen vergangenen vergiss
vergnügen verschwinde verschwunden verspreche versprochen vierte vierten viertes vince virus
vorhin vorstellen waffe wagen wahnsinn wann war's weder weihnachten welche wenigstens wert_auf
wessen wette wieder wiedersehen willkommen wir's wissen woche wohin wollen worden wovon wunder
wunderschön wurde wusste wwwtvuserde währenddessen würde wüsste zehn zehnte zehnten zehntes
zeichen zerstören zufrieden zuhause zur_last zusammen zweite zweite_mal zweiten_mal zwischen
überleben`;
