export { default as everyday } from '../everyday/pa.js';

export const running = `ੇ,ਿਆਂ:ਾ ੀਆਂ:ੀ ਈਆਂ:ਈ ਾਂ,ੋਂ,ੀਂ:~`;

export const listed = `ੇ:ਾ ੀਆਂ:ੀ ਈਆਂ:ਈ ਾਂ:~`;

export const counted = 'ਪੜਾਅ ਸਟੇਜ ਗ੍ਰੇਡ';

export const fold = (word: string): string => word.replace(/(?<=[ਖਗਜਫਲ])਼/g, '');
