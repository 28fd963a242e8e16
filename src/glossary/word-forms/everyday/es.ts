/** Made by scripts/everyday.mjs. */
export default `a_la_vista a_mano acabo ademas además adiós al_pie ambos ampleamos apenas aquel aquellos
aquéllas aquéllos asesino atras atrás autobús ayude cambio charles chris ciertas conocemos
conseguimos consigues contrato corte cuales cuando cuanta cuantas cuanto cuantos cumpleaños
cuántas datos debemos deberíamos demás despues después detras detrás digamos donde dos empleais
empleas en_vista encontramos entero entonces entre erais eramos eres escuche espere estabais
estadas estais estamos estan estaremos estaréis estaríais estaríamos estas estemos estos
estuvierais estuvieseis estuvieses estuvimos estuvisteis estuviéramos estuviésemos estábamos
estáis estéis fuerais fueseis fueses fuimos fuisteis fuéramos fuésemos gratis gusto habia
habidas habidos hablamos hable hablo habremos habréis habríais habríamos habéis habíais habíamos
haceis hacemos haces hacia hagamos haremos hayamos hayáis hemos hicimos hubierais hubieseis
hubimos hubisteis hubiéramos hubiésemos inglés intentais intentamos intento iremos irnos james
jamás jesús lejos llame llamo llegamos llegue lleve llevo londres línea_recta mando mas menos
mias mientras millones muestra_que más necesitamos nosotras nosotros pais pantalones parís país
pie_de pocas podamos podeis podemos podremos podria podriais podriamos podrian podrias podríamos
por_regla por_vía porque practica pregunto presento proximo publico pues punto_de_vista
que_muestra quede quedo queremos quien quienes quiza quizas raras regreso sabeis sabemos sabes
sabia salvo se_muestra seamos segun seis seremos seria seréis seríais seríamos seáis sois somos
soyos tambien tendremos tendréis tendríais tendríamos teneis tenemos tengamos tengáis tenia
tenidas tenéis teníais teníamos termine to todavia toque trabajais trabajamos trabajo tras trato
través tres tuvierais tuvieseis tuvieses tuvimos tuvisteis tuviéramos tuviésemos ultimo usais
usamos vacaciones vais vale vamos varias varios vayamos veamos vemos veras veremos video viernes
vos vosotras vosotros vuestras vuestros vámonos éramos ésos éstos`;
