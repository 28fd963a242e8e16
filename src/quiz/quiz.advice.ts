export const advise = (_: unknown): string[] => [];
