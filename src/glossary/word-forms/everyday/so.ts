/** Made by scripts/everyday.mjs. */
export default `adiga albaabkii aniga annaga atabo beerta haddii halka ilmaha ilmihii inta isaga iyada iyaga
kasoo kasta kuu laga laguu looga marka markii sida waxa waxay wuxuu`;
