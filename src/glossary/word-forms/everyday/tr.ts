/** Made by scripts/everyday.mjs. */
export default `acaba adamakıllı adeta aferin affedersin alakası aldı aldın amca anca anladın anlaşıldı aptalca
aradı aramızda arasında arasındaki ardından arkasında arıyorsun aslında aynı ayrı ayrıca azından
açıkçası aşağı aşırı baba bahsediyorsun bakmayın bari baskı batı bayağı bazı bağlantı başladı
bekleyin belki belli bence bende benden beni beri beriki bilgi bilirsin biliyordu biliyorsun
bilmiyorsun binbaşı binlerce birbiri birbirimizi birice birinci birini biriydi birlikte birþeyi
bitevi biteviye bittabi bitti bizatihi bizce bizcileyin bizimki bomba boyunca bugün buldu buldun
bunca bunda bundan bunlar bunu bunun buracıkta burada buradaki buradan buradasın buralarda
burası buraya burayı burda buydu böylece büsbütün bütün bıraktı cidden ciddi cumartesi cümlesi
dahi daki dedi dedin deli demin deminden demiştin derece değildi değilsin dinleyin diyorsun dizi
dolayı dolayısıyla dolu doğru doğu duydun döndü dünyadaki düzgün düğün düştü düşündün
düşünüyorsun dışarı dışında edeceksin edersin edildi edilmesi ediyorsun elbette elimizde elli
enerji enikonu epeyce eski esnasında etmeyin etraflı etraflıca etrafta etti ettin ettiğini evli
evvelce evvelden evvelemirde evveli farkında fazlasını fikrin filanca galiba gayri gayrı gece
geldi geldin gelince gelmedi gemi gerekirdi gerekiyordu gerektiğini geri gerçi getirdi
geçiyorsun geçti gibi gibisin gibiydi gidin gidiyorsun girdi gitsin gitti gittin gizli gördü
gördün görünüyorsun görüyorsun günaydın güzeldi hadi hafta haklısın halbuki halihazırda haliyle
hangi hani hanımefendi harekete hasebiyle hasta hasılı hatta hatırladın haydi hediye hepsini
herhalde herhangi hikaye hulasaten ifade ikinci ileri ilgili ilişki illaki imdi indinde insermi
ismi istedi istedin istersin istiyorsun itibariyle itibarıyla iyice iyiydi içki kadın kaffesi
kahretsin kahrolası kaldı kalmadı kalsın kanýmca kaptan karşı karşın kasa kaçtı kedi kelli kendi
kendin kendisini kesin kevin kimsecikler kimsin kişi kola konu konusunda konuşuyorsun kurşun
kötü kýsaca kırmızı kısaca kısmı kızgın lakin maada mademki majesteleri mavi mebni memnun
merhaba meğerki misin miydi miydin musun mutlu muydu muydun mümkün mısın mıydı nasıi nasıldı
nasılsın naşi nerde nerden nerede nereden neredesin neresi nereye nesi neydi neyi neyin nice
nihayetinde niçin odasında olabileceğini olabilirsin olacaksın olacaktı olacağını olası oldu
olduklarını oldun olduğu olmadı olmadığı olmalısın olmasın olmuştu olsaydı olsun olurdu olursun
onca onculayın oracıkta orada oradaki oradan oranca orası oraya orospu oysaki oğlu parasını
parti peşinde peşinden resmi rica sadece sahi sahte sakin sakın saldırı saniye sanki sanıyorsun
sayesinde saygı sence sensin sinirli sizce sonraki sonunda suyu söyledi söyledin söylemedi
söylemedin söylemişti söylemiştin söyler söyleyin söylüyorsun sürece sürekli sıkıcı sıradaki
sırasında tabi tahmin tamamıyla tanrı tarafından tatlı tavsiye tedavi tıpkı umurumda uygun
uyuşturucu vakti vardı vasıtasıyla verdi verdin verici yabancı yakışıklı yalnızca yana yani
yanımda yanında yapabilirsin yapacaksın yapamazsın yaparsın yaptı yaptın yapılması yapıyorsun
yardımcı yarı yarın yaşında yedi yeterince yirmi yoktu yukarı yüce yürü yüzbaşı yüzden yüzünden
zamanki zarfında zati zavallı zeki zengin zorunda zorundasın çalıştı çalışıyorsun çekici çeneni
çirkin çoklarınca çoğunca çünkü çıktı çılgın öbürkü öbürü öldü öldürdü öldürdün öldüğünü önce
önceki önünde öteki ötekisi öylece ünlü üzerinde üzerinden üzgün üçüncü þeyden þeyi þeyler þunda
þundan þunu şarkı şeydi şimdi şunda şundan şunlar şunları şunu şunun şuracıkta şurada şurası
şuraya ţimdi`;
