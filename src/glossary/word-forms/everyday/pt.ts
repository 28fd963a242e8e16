/** Made by scripts/everyday.mjs. */
export default `acabamos achamos adeus algmas ambas ambos antes apenas apos após através atrás charles chegamos
chris conhecemos conseguimos costa cujas cujos das demais depois devemos deveríamos devíamos
dezasseis diversas diversos dois dos duas em_vista encontramos estamos estaremos estejamos
estivemos estivermos estivestes estivéramos estivéssemos estávamos falamos faremos fazeis
fazemos fez ficamos fizemos fomos formos fostes férias fôramos fôssemos hajamos havemos houvemos
houveremos houvermos houveríamos houvéramos houvéssemos inglês invés iremos jamais james jesus
londres mais mas menos meses milhares mães mês nas nos nós parabéns paris paucas país pegamos
pelas pelos perdemos podemos poderíamos pois ponto_de_vista por_via possamos precisamos propios
pó quereis queremas queremos quis quáis sabemos sejamos seremos seríamos simples sois somos
temos tendes tenhamos teremos teríamos thomas tivemos tivermos tivestes tivéramos tivéssemos
trás três tínhamos vamos vemos veremos viemos vimos vos vossas vossos várias vários vós à_luz
éramos ônibus`;
