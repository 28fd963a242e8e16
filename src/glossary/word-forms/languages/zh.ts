export { default as everyday } from '../everyday/zh.js';

/** Characters that Taiwan and Hong Kong, or two dictionaries, write in two ways. */
const alike: Record<string, string> = {};
for (const [
  one,
  other,
] of '裡裏 痺痹 床牀 台臺 唇脣 線綫 衛衞 著着 群羣 鉤鈎 啟啓 污汙 麵麪 峰峯 雞鷄 囊嚢 疱皰'.split(
  ' ',
))
  alike[other!] = one!;
const regional = new RegExp(`[${Object.keys(alike).join('')}]`, 'g');

export const fold = (word: string): string => word.replace(regional, (letter) => alike[letter]!);
