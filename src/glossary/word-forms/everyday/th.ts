/** Made by scripts/everyday.mjs. */
export default `ตัวเอง มือถือ ลมหายใจ หูฟัง โรงพยาบาล`;
