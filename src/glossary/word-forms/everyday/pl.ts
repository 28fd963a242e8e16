/** Made by scripts/everyday.mjs. */
export default `absolutnie aby abym acz aczkolwiek adres akurat ale amy and ani bawić bedzie bez bierz biorę
bobby boisz boję boli bowiem boże brakuje brian broń brzmi byli byliśmy bym byłam byłby byłoby
byśmy będzie będziecie będziemy będziesz będą będę błagam błąd cali całkiem całkowicie całym
centrum charlie chce chcecie chcemy chcesz chciałabym chciałam chciałby chciałbym chcieli chcą
chcę chodzić chodźcie chodźmy cholera choć chris chronić chryste chwileczkę chwilkę chyba
chętnie chłopca chłopcze ciebie cieszę ciągle ciąży cię claire codziennie cokolwiek coraz cos
czas czekam czekać czemu cześć cztery czuje czujesz czuję czuć czy czyli czym część człowiek
córka dajcie danny dasz diabła dla dni dnia dniu dobrym doceniam doczekać dokąd dokładnie
dolarów dolców dole dom don dopóki dostanie dostaniesz dostanę dostać dosyć dowie dowiedzieć
dowód dość dr droga druga drugim drzwi dwa dwoje działać dzieci dzieckiem dzieje dziesięć
dziećmi dzień dzięki dziękuje dziękujemy dziękuję dół eddie em emily faceci fakt fbi film gadać
gdy gdyby gdybym gdzie gdziekolwiek george godz gra gratulacje grupa głos głupi hab harry henry
hey hmm idziemy idziesz idę idźcie iii ile im imieniu imię in innym interes interesuje istnieje
it iść jadę jakby jakbym jakim jakkolwiek jazda jechać jeden jednakże jednym jedynym jedziemy
jemu jesli jest jestes jesteście jesteśmy jeszcze jezu jeśli jeść jeżeli jimmy joe johnny juz
kawałek każdym kiedy kiedykolwiek kierunku kilka kilku kim kocha kocham kochasz kochać kod komu
kontakt korekta końca końcu kończy krew krwi ktokolwiek którym którzy kuchni kupić kurwa kyle
laboratorium lecieć lecz lee leży liczy los lub lubisz lubią lubię ludzi ludźmi macie mają
martwić martwię mary masz małym mecz metrów mgr miałam miałby miałbym mieli mieliśmy miesięcy
mieszka mieć mieście mike między miłość mnie mną moge mogli moglibyśmy mogą mogę mogłabym mogłam
moi moim mojemu moment moze może możecie możemy możesz możliwe można musi musiałam musicie
musieli musimy musisz musze muszą muszę muzyka myślałam myśleć myślicie myślisz myślą myślę mógł
mógłby mógłbym mów mówili mówimy mówisz mówią mówię mówiłam męża mężem nad nadchodzi nagle
najlepszym najpierw należy nam naprawdę naprawić naprzód nas następnym naszym natomiast
natychmiast nauczyć nawet nazywa nazywam nazywasz niby niczym nie niektóre niektórzy niemożliwe
niemu nienawidzę nieprawda niestety nieważne niewiele nieźle nigdy nigdzie nikim nikomu nikt nim
nią nosi nowym np nr numer obawiam obchodzi obiad obiecuję oboje obraz obu ochotę oczach oczu
oczy oczywiście od oddać ode odebrać odejść odkąd odnaleźć odzyskać ogień oglądać ognia ogóle
ojca ojcem ojcu ojcze okolicy oprócz opuścić oraz osiem ostatni ostatnim osób otworzyć otwórz
owi owszem oznacza pamiętam pamiętasz panią pasuje patrz patrzcie patrzeć pewien pieniądze
pieniędzy pierwszym pies pięć plan pobliżu poczekać początek pod podać podczas podoba
podziękować pogadać pokazać pokażę policja pomaga pomiędzy pomogę pomożesz pomysł pomyślałam
pomyśleć ponad ponownie popatrz poproszę pora poradzę porozmawiać poszedł potem potrafi
potrafisz potrafię potrzeba potrzebuje potrzebujemy potrzebujesz potrzebują potrzebuję powie
powiedz powiedziałam powiedzieli powiedzieć powiedzmy powiesz powinien powinnam powinniśmy
powodzenia powoli powstrzymać powód poza pozbyć poziom poznać pozwolić pozwolę pracować
pracujesz pracuję prawda prawdopodobnie prawdziwym prezent problem program prosić prosze proszę
prowadzi prowadzić przeciw przed przedtem przekonać przepraszam przestać przestańcie przez przy
przychodzi przygotować przyjaciół przyjaciółmi przyjdzie przyjemność przykład przypadek
przypomina przysięgam przyszedł przyszłość przysługę przyznać próbuję psa punkt puść pytasz
pójdzie pójdziemy pójdziesz pójdę pójść póki pół rano raport ray raz reszta robicie robimy
robisz robią robię rodzice rodziców rozkaz rozmawialiśmy rozmawiać rozumiesz ruszać rzecz
rzeczywiście rzeczą rzuć rząd rób różne różnica samochodzie samochód samolot samym san seks
sekund sen sens sie siebie siedem siedzi siedzieć sir się skończyć skąd sobie sobą spać spodoba
spojrzeć sposób spotkać sprawdzić spróbować spróbuję spytać spójrz spójrzcie staje stamtąd stan
stanie staram statek stać steve stop stracić strzelać stąd super swoim sygnał system sytuacja
szczególnie sześć szkoda szuka szukam szukasz sądzisz sądzę słuchajcie słucham słuchać słychać
słyszałam słyszeć słyszysz słyszę słów taa tacy takim także tam telefon temat temu ten teraz
test the tobie tobą tommy totobą trochę trzeba trzy trzyma trzymać twarz twierdzi twoi twoim
twym tydzień tygodni tym tys tysięcy tzw tędy tłumaczenie uciekać uda udowodnić udział um umiera
umrze umrzeć umysł uratować usa usiąść usłyszeć utrzymać uwaga uważa uważam uważasz uwielbiam
uwierz uwierzyć vii viii walczyć wam was wcale wcześnie weekend wewnątrz wezmę wiadomość widać
widzenia widzi widziałam widzicie widzieliśmy widzieć widzimy widzisz widzę wie wieczór
wiedziałam wiedzieli wiedzieć wiele wielka wielkim wierzysz wierzyć wierzę wiesz witam większość
wkrótce woda wojna wokół wola woli wolą wolę wow wraca wracam wracać wraz wreszcie wrócimy
wrócisz wrócić wrócę wszyscy wszystkie wszystkim wszędzie wtedy www wybacz wybaczyć wybrać wybór
wychodzi wychodzę wydaje wydostać wyglądają wyglądam wyglądasz wygrać wyjaśnić wyjdzie wynika
wypadek wyprawiasz wysokość wyszedł wysłać względu wziąć wziął wątpię właściwie właśnie wśród
xii xiii you zabierz zabiorę zabrać zacznie zaczyna zaczynam zacząć zaczął zadzwonić zadzwonię
zadzwoń zajmie zajmę zająć zależy zamiar zamiast zamierzam zamierzasz zamknąć zanim zapewne
zapomnieć zapytać zapłacić zaraz zastanawiam zatem zatrzymać zaufać zawsze załatwić założę
zbrodni zbyt zdaje zdecydowanie zdobyć zespół zeszłym zewnątrz zeznowu zgadza zgadzam zginął
zgoda zgodnie ziemi zjeść zmienić zna znaczy znaczyć znajdzie znajdziemy znajdziesz znajdę
znalazłam znaleźli znaleźliśmy znaleźć znam znasz zniknął zniszczyć znów zobacz zobaczenia
zobaczmy zobaczymy zobaczysz zobaczę zostaje zostanie zostaniesz zostanę zostaw zostawić zostać
zrobili zrobiliśmy zrobimy zrobisz zrobię zrobiłam zrozumieć zrób zróbmy zupełnie związek
zwłaszcza złapać ślub śmierć śmieszne źle żaden żart żartujesz żeby żebym żebyśmy żona żyjesz
żyją`;
