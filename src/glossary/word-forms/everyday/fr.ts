/** Made by scripts/everyday.mjs. */
export default `acquis aies ailleurs allons alors anglais anterieures anvers apres après aupres aurais aurions
aurons autrefois aux auxquelles auxquels avais avions avis avons ayons biais bois bras bruxelles
bruxellois certes ceux chères comparables compris corp cours crois d'affaires d'ailleurs dans
dedans dehors depuis desormais desquelles desquels dessous dessus deux devers differentes
differents différentes différents divers diverses déchets désormais egales envers eues eusses
eussions exportations eûmes eûtes fais fameux faux fils fois fonds fortis frais fusses fussions
fûmes fûtes gens gros hormis hors hélas jacques jamais japonais jones lesquelles lesquels
londres longtemps lors louis mais mars mauvais memes miennes miens mieux moins mois multiples
mêmes naturelles neanmoins nombreuses nombreux nommés nous néanmoins néerlandais nôtres ouias
palais parcours parfois paris pays permis plus plusieurs poids possessifs pourrais pres
printemps pris processus propos près précis puis recours rens repris ressources sans sens serais
serions serons siennes siens sommes sous soyons specifiques subtiles suis suivantes sérieux
tandis taux temps tiennes tiens tiers toujours tous toutefois travers tres trois très vacances
vais vers vieux vives vous vôtres windows yeux élections émis étais étions étées êtes`;
