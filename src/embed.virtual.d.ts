/** Made by the build: what `embed.js` loads, and the hashes of it. */
declare module 'virtual:integrity' {
  /** Names of the families: `['faq', …]`. */
  export const families: string[];
  /**
   * Path without “.js”, integrity, and which families load it at once: a bit for each, in their
   * order. First the main file of each family, in their order too, then what they share.
   */
  export const files: [path: string, integrity: string, users: number][];
}
