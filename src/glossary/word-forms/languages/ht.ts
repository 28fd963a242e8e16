export const everyday = '';

/** Blood, liver and louse, and “without”, “times” and “for”. */
export const small = 'san fwa pou';
