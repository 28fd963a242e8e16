/** Made by scripts/everyday.mjs. */
export default `absolutnie aby aczkolwiek ale amy ani bawić bedzie biorę bobby boję boli bowiem boże brakuje
broń brzmi byli byliśmy byłby byłoby byśmy będzie będziecie będziemy będą będę cali całkiem
całkowicie charlie chce chcecie chcemy chciałby chcieli chcą chcę chodzić chodźcie chodźmy
cholera choć chronić chryste chwileczkę chwilkę chyba chętnie chłopca chłopcze ciebie cieszę
ciągle ciąży cię claire codziennie cokolwiek czekać czemu cześć cztery czuje czuję czuć czy
czyli część człowiek córka dajcie danny diabła dla dni dnia dniu doczekać dokładnie dolarów
dolców dole dopóki dostanie dostanę dostać dosyć dowie dowiedzieć dość droga druga drzwi dwa
dwoje działać dzieci dzieckiem dzieje dziesięć dziećmi dzień dzięki dziękuje dziękujemy dziękuję
eddie emily faceci fbi gadać gdy gdyby gdzie gdziekolwiek george gra gratulacje grupa głupi
harry henry hey idziemy idę idźcie iii ile imieniu imię interesuje istnieje iść jadę jakby
jakkolwiek jazda jechać jednakże jedziemy jemu jesli jesteście jesteśmy jeszcze jezu jeśli jeść
jeżeli jimmy joe johnny kawałek kiedy kiedykolwiek kierunku kilka kilku kocha kochać komu
korekta końca końcu kończy krwi ktokolwiek którzy kuchni kupić kurwa kyle lecieć lee leży liczy
lubią lubię ludzi ludźmi macie mają martwić martwię mary metrów miałby mieli mieliśmy miesięcy
mieszka mieć mieście mike między miłość mnie mną moge mogli moglibyśmy mogą mogę moi mojemu moze
może możecie możemy możliwe można musi musicie musieli musimy musze muszą muszę muzyka myśleć
myślicie myślą myślę mógłby mówili mówimy mówią mówię męża mężem nadchodzi nagle należy naprawdę
naprawić nauczyć nazywa niby nie niektóre niektórzy niemożliwe niemu nienawidzę nieprawda
niestety nieważne niewiele nieźle nigdy nigdzie nikomu nią nosi obchodzi obiecuję oboje obu
ochotę oczach oczu oczy oczywiście oddać ode odebrać odejść odnaleźć odzyskać ogień oglądać
ognia ogóle ojca ojcem ojcu ojcze okolicy opuścić osiem ostatni otworzyć owi owszem oznacza
panią pasuje patrzcie patrzeć pieniądze pieniędzy pięć pobliżu poczekać początek podać podoba
podziękować pogadać pokazać pokażę policja pomaga pomiędzy pomogę pomyśleć ponownie poproszę
pora poradzę porozmawiać potem potrafi potrafię potrzeba potrzebuje potrzebujemy potrzebują
potrzebuję powie powiedzieli powiedzieć powiedzmy powinniśmy powodzenia powoli powstrzymać poza
pozbyć poziom poznać pozwolić pozwolę pracować pracuję prawda prawdopodobnie problem prosić
prosze proszę prowadzi prowadzić przedtem przekonać przestać przestańcie przy przychodzi
przygotować przyjaciółmi przyjdzie przyjemność przypadek przypomina przyszłość przysługę
przyznać próbuję psa puść pójdzie pójdziemy pójdę pójść póki rano ray reszta robicie robimy
robią robię rodzice rodziców rozmawialiśmy rozmawiać ruszać rzeczywiście rzeczą rzuć różne
różnica samochodzie sie siebie siedem siedzi siedzieć się skończyć sobie sobą spać spodoba
spojrzeć spotkać sprawdzić spróbować spróbuję spytać spójrzcie staje stanie statek stać steve
stracić strzelać system sytuacja szczególnie sześć szkoda szuka sądzę słuchajcie słuchać słychać
słyszeć słyszę taa tacy także temu the tobie tobą tommy totobą trochę trzeba trzy trzyma trzymać
twierdzi twoi tydzień tygodni tysięcy tędy tłumaczenie uciekać uda udowodnić umiera umrze umrzeć
uratować usa usiąść usłyszeć utrzymać uwaga uważa uwierzyć vii viii walczyć wcale wcześnie wezmę
wiadomość widać widzenia widzi widzicie widzieliśmy widzieć widzimy widzę wie wiedzieli wiedzieć
wiele wielka wierzyć wierzę większość wkrótce woda wojna wola woli wolą wolę wraca wracać
wreszcie wrócimy wrócić wrócę wszyscy wszystkie wszędzie wtedy wybaczyć wybrać wychodzi wychodzę
wydaje wydostać wyglądają wygrać wyjaśnić wyjdzie wynika wypadek wysokość wysłać względu wziąć
wątpię właściwie właśnie xii xiii you zabiorę zabrać zacznie zaczyna zacząć zadzwonić zadzwonię
zadzwoń zajmie zajmę zająć zależy zamknąć zapewne zapomnieć zapytać zapłacić zatem zatrzymać
zaufać zawsze załatwić założę zbrodni zdaje zdecydowanie zdobyć zeznowu zgadza zgoda zgodnie
ziemi zjeść zmienić zna znaczy znaczyć znajdzie znajdziemy znajdę znaleźli znaleźliśmy znaleźć
zniszczyć zobaczenia zobaczmy zobaczymy zobaczę zostaje zostanie zostanę zostawić zostać zrobili
zrobiliśmy zrobimy zrobię zrozumieć zróbmy zupełnie związek zwłaszcza złapać śmierć śmieszne źle
żeby żebyśmy żona żyją`;
