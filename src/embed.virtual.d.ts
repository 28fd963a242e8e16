/** Made by the build: for each entry the files it loads at once, with their SHA-384. */
declare module 'virtual:integrity' {
  export const files: Record<string, Record<string, string>>;
}
