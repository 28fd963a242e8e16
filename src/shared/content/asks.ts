/** Whether words end like a question, in any script, whatever closes behind the mark. */
export const asks = (words: string): boolean => /[?？؟;՞፧⁇][\s"”»’')\]]*$/u.test(words);
