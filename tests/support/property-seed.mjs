/** The number that property tests draw their inputs from. */
export const propertySeed = Number(process.env.SEED ?? 1);
