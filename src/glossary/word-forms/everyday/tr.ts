/** Made by scripts/everyday.mjs. */
export default `acaba adamakıllı adamla adeta afedersiniz aferin affedersin affedersiniz alakası aldı aldın amca
amerika anca anladın anlaşma anlaşıldı aptalca aradı aramızda arasındaki araştırma arkasında
arıyorsun aslında aynı ayrı ayrıca azından açıkça açıkçası aşağı aşırı baba bahsediyorsun
bakmayın baksana bari baskı batı bayağı bazı bağlantı başladı bekleyin belki belli bence bende
benden beni benimle beri beriki bilcümle bilgi bilirsin biliyordu biliyorsun biliyorsunuz
bilmiyorsun binbaşı binlerce birbiri birbirimize birbirimizi birdenbire birice birinci biriydi
birlikte birþeyi bitevi biteviye bittabi bitti bizatihi bizce bizcileyin bizimki bizimle bomba
boyunca boşuna bugün buldu buldun bunca bunda bundan bunlar bunu bunun bununla buracıkta burada
buradaki buradan buradasın buralarda burası buraya burayı burda buydu böylece böylelikle
böylemesine böylesine büsbütün bütün bıraktı charlie cidden ciddi claire cumartesi cümlesi dahi
daki dakika dedi dedin deli demin deminden demiştin derece değildi değilse değilsin dinleyin
diyorsun dizi dokunma dolayı dolayısıyla dolu doğru doğu duydun döndü dünyadaki düzgün düğün
düştü düşündün düşünüyorsun dışarı edeceksin edersin edildi edilmesi ediyorsun elbette elimizde
elli endişelenme enerji enikonu epeyce eski esnasında etmeyin etraflı etraflıca etrafta etti
ettin evleviyetle evli evvela evvelce evvelden evvelemirde evveli fikrin filanca galiba gayetle
gayri gayrı gece geldi geldin geldiniz gelince gelmedi gemi george gerekirdi gerekirse
gerekiyordu geri gerçi getirdi geçiyorsun geçti gibi gibisin gibiydi gidin gidiyorsun girdi
gitsin gitti gittin gizli gördü gördün gördünüz görünüyorsun görünüşe görüyorsun günaydın
güzeldi hadi hafta hakeza haklısın halbuki halihazırda haliyle hamile handiyse hangi hani
hanımefendi harika hasebiyle hasta hasılı hatta hatırladın haydi hediye herhalde herhangi hikaye
hoşuma hoşuna hulasaten ifade ihtiyacımız ikinci ileri ilgili ilişki illaki imdi indinde
ingiltere insermi ismi istedi istedin istersin istiyorsun istiyorsunuz itibariyle itibarıyla
iyice iyiydi içki kadın kaffesi kahretsin kahrolası kaldı kalmadı kalsın kanýmca kaptan karşı
karşın kasa kaçtı kedi kelime kelli kenara kendi kendilerine kendin kesin kesinlikle kevin
kiminle kimsecikler kimsin kişi kola konu konuşma konuşuyorsun kurşun kusura kötü kýsaca kırmızı
kısaca kısmı kızgın lakin londra maada mademki mahkeme majesteleri mavi mebni memnun merhaba
mesela mesele meğerki meğerse misin misiniz miydi miydin musun musunuz mutlu muydu muydun
mücadele mümkün mısın mısınız mıydı nasıi nasıldı nasılsa nasılsın nasılsınız naşi nedenle
nedense nerde nerden nerdeyse nerede nereden neredesin neredeyse neresi nereye nesi neydi neyi
neyin nice nihayetinde niçin numara olabilirsin olacaksın olacaktı olası oldu olduklarını
oldukça oldun olduğu olmadı olmadığı olmalısın olmasın olmuştu olsaydı olsun olurdu olursa
olursun onca onculayın onlarla onunla oracıkta orada oradaki oradan oranca oranla orası oraya
orospu oysaki oğlu parti pekala peşinde peşinden resmi rica sadece sahi sahte sakin sakın
saldırı saniye sanki sanıyorsun savunma sayesinde saygı sence seninle sensin sigara sinirli
sizce sizinle sonraki suyu söyledi söyledin söyleme söylemedi söylemedin söylemişti söylemiştin
söyler söyleyin söylüyorsun sürece sürekli sıkıcı sıradaki tabi tahmin tamamıyla tanrı tatlı
tavsiye tedavi tıpkı umurumda unutma uygun uyuşturucu vakti vardı vasıtasıyla verdi verdin
verici yabancı yakışıklı yalnızca yana yani yanımda yapabilirsin yapacaksın yapamazsın yaparsın
yaptı yaptın yaptığımız yapılması yapıyorsun yapıyorsunuz yardımcı yarı yarın yedi yeterince
yirmi yoktu yukarı yüce yürü yüzbaşı yüzden yüzünden zamanki zarfında zati zavallı zeki zengin
zorunda zorundasın çabukça çalışma çalıştı çalışıyorsun çekici çirkin çoklarınca çoklukla
çoğunca çoğunlukla çünkü çıktı çılgın öbürkü öbürü öldü öldürdü öldürdün önce önceki öncelikle
önünde önüne öteki ötekisi öylece öylelikle öylemesine öyleyse özellikle ünlü üzerinde üzerinden
üzerine üzgün üçüncü þeyden þeyi þeyler þunda þundan þunu şarkı şeydi şimdi şunda şundan şunlar
şunları şunu şunun şuracıkta şurada şurası şuraya ţimdi`;
