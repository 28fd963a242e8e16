/** Made by scripts/everyday.mjs. */
export default `adamakıllı afedersiniz aferin affedersin affedersiniz alakası altı altına altında altından and
anlaşma anlaşıldı aptalca aradı arasındaki araştırma arıyorsun aslında ayakta ayrı ayrıca
azından açıkça açıkçası aşağı aşırı bahsediyorsun bakmayın baksana bari baskı batı bayağı bazı
bağlantı başla başladı başlar başta başına başında başından bekle bekleyin belki belli bende
benden beni beri beriki bilcümle bilgi bilirsin biliyordu biliyorsun biliyorsunuz bilmiyorsun
binbaşı binlerce birbiri birbirimize birbirimizi birdenbire birice birinci biriydi birlikte
birþeyi bitevi biteviye bittabi bitti bizatihi bizcileyin bizimki bob boyun boyunca boyunda
buldu buldun bunda bundan bunlar bunu bunun buracıkta burada buradaki buradan buradasın
buralarda burası buraya burayı burda buydu böyle böylece böylelikle böylemesine büsbütün bütün
bıraktı cidden ciddi claire cumartesi cümlesi daki david dedi dedin deli demin deminden demiştin
derece değildi değilse değilsin dinleyin diyorsun dizi dokunma dolayı dolu doğru doğu duydun
döndü dünyadaki düzgün düğün düştü düşündün düşünüyorsun dışarı edeceksin edersin edildi
edilmesi ediyorsun elbette elli endişelenme enerji enikonu epeyce eric eski esnasında etmeyin
etraflı etraflıca etrafta etti ettin evleviyetle evli evvelce evvelden evvelemirde evveli fazla
fikrin filanca gayri gayrı gece geldi geldin gelince gelmedi gemi gerekirdi gerekirse
gerekiyordu geri gerçi getirdi geçiyorsun geçti gibi gibisin gibiydi gidiyorsun girdi gitsin
gitti gittin gizli gördü gördün görmeden görmeye görünüyorsun görünüşe görüyorsun günaydın
güzeldi gırla hafta haklısın halihazırda haliyle hamile handiyse hanımefendi hasebiyle hasta
hasılı hatta hatırladın haydi hediye hepsi herhalde hoşuma ikinci ileri ilgili ilişki illaki
imdi indinde ingiltere insermi ismi istedi istedin istersin istiyorsun istiyorsunuz itibariyle
itibarıyla iyiydi içinde içki kaffesi kahretsin kahrolası kaldı kalmadı kalsın kanýmca kaptan
karına karını karşı karşın kasa kaçtı kedi kelime kelli kenara kendi kesin kesinlikle kevin
kimsecikler kimsin kişi kola konu konuşma konuşuyorsun kurşun kusura kötü kýsaca kırmızı kısaca
kısmı kızgın lakin londra maada mademki mahkeme majesteleri mebni merhaba mesele meğerki meğerse
misin misiniz miydi miydin musun musunuz mutlu muydu muydun mücadele mümkün mısın mısınız mıydı
nasıldı nasılsa nasılsın nasılsınız nedense nerde nerden nerdeyse nerede nereden neredesin
neredeyse neresi nereye nesi neydi neyi neyin nihayetinde niçin numara olabilirsin olacaksın
olacaktı olası oldu olduklarını oldukça oldun olduğu olmadı olmadığı olmalısın olmasın olmuştu
olsaydı olsun olurdu olursa olursun onculayın oracıkta orada oradaki oradan oranca oranla orası
oraya orospu oysaki oğlu parti pekala peşinde peşinden resmi richard sadece sakin sakın saldırı
saniye sanki sanıyorsun sarayı savunma sayesinde saygı sağ sensin sigara sinirli sonraki sonuçta
suyu söyle söyledi söyledin söyleme söylemedi söylemedin söylemişti söylemiştin söyler söyleyin
söylüyorsun sürece sürekli sıkıcı sıradaki tabi tanrı tatlı tavsiye ted tıpkı umurumda unutma
uygun uyuşturucu vakti vardı vasıtasıyla verdi verdin verici yabancı yakışıklı yalnızca yana
yani yanımda yanına yanında yanından yapabilirsin yapacaksın yapamazsın yaparsın yaptı yaptın
yapılması yapıyorsun yapıyorsunuz yardımcı yarı yarın yedi yeterince yirmi yoktu yukarı yürü
yüzbaşı yüzde yüzden yüzünden zamanki zarfında zati zavallı zeki zengin zorundasın çabukça
çalışma çalıştı çalışıyorsun çekici çirkin çoklarınca çoklukla çoğunca çoğunlukla çünkü çıktı
çılgın öbürkü öbürü öldü öldürdü öldürdün önceki öncelikle önünde önüne örneğin öteki ötekisi
öylece öylelikle öylemesine öyleyse özellikle ünlü üzerinde üzerinden üzerine üzgün üçüncü
þeyden þeyi þeyler þunda þundan þunu şarkı şeydi şimdi şunda şundan şunlar şunu şunun şuracıkta
şurada şurası şuraya şöyle ţimdi ţöyle`;
