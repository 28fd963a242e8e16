/** Made by scripts/everyday.mjs. */
export default `acquis aies ailleurs allons alors anglais anterieures anvers apres après au_fil au_point
au_sein_d au_sein_de au_sein_des au_sein_du aupres aurais aurions aurons autrefois aux
auxquelles auxquels avais avions avis avons ayons bassin_parisien biais bois bras bruxelles
bruxellois certes ceux chères comparables compris corp cours crois d'affaires d'ailleurs dans
dedans dehors depuis desormais desquelles desquels dessous dessus deux devers differentes
differents différentes différents divers diverses déchets désormais egales en_règle en_voie
en_vue envers eues eusses eussions exportations eûmes eûtes fais fameux faux fils fois fonds
fortis frais fusses fussions fûmes fûtes gens gros hormis hors hélas jacques jamais japonais
jones langue_française langue_maternelle lesquelles lesquels londres longtemps lors louis mais
mars mauvais memes miennes miens mieux mise_au_point moins mois multiples mêmes naturelles
neanmoins nombreuses nombreux nommés nous néanmoins néerlandais nôtres ouias palais parcours
parfois paris pas_mal pays permis plus plusieurs poids point_de_vue port_de port_du possessifs
pourrais pres printemps pris processus propos près précis puis recours rens repris ressources
règles_d règles_de sans sens serais serions serons siennes siens sommes sous soyons specifiques
subtiles suis suivantes sérieux tandis taux temps tiennes tiens tiers toujours tous toutefois
travers tres trois très vacances vais vers vieux vives voie_publique vous vôtres windows yeux
à_ce_point à_vue élections émis étais étions étées êtes`;
