/** Made by scripts/everyday.mjs. */
export default `がんば がんばっ 傷つ 傷つい 傷つけ 傷付け 手伝 手伝え 手伝っ 手強 手放 気づ 気づい 気まず 気前 気取 気遣 目立 足り`;
