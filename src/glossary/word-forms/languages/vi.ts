/** Two syllables that are one word, of which one alone is another word: “thận trọng” is careful, no kidney (thận). */
export { default as everyday } from '../everyday/vi.js';
