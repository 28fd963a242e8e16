/** Made by the build: what `embed.js` loads, and the hashes of it. */
declare module 'virtual:integrity' {
  /**
   * Path without “.js”, integrity, and which families load it at once: a bit for each, in their
   * order, which is that of the alphabet. First the main file of each family, then the
   * parts of the loader itself, then what they share.
   */
  export const files: [path: string, integrity: string, users: number][];
}
