export async function runCheck(_files: string[], _options: object): Promise<number> { return 0; }
