export { default as everyday } from '../everyday/hi.js';

export const running = `े,ों,ो:ा ियाँ,ियां,ियों,ियो:ी इयाँ,इयां,इयों:ई ें,ों,ो,एँ,एं,ओं,ओ:~ ुओं:ू`;

export const listed = `ियाँ,ियां:ी एँ,एं,ें:~`;

export const counted = 'चरण स्टेज ग्रेड प्रकार';

/** A nasal before a consonant of its own kind is written in two ways in Hindi. */
const nasal = /ङ्(?=[क-घ])|ञ्(?=[च-झ])|ण्(?=[ट-ढ])|न्(?=[त-धस])|म्(?=[प-भ])|ँ/g;

export const fold = (word: string): string => word.replace(/़/g, '').replace(nasal, 'ं');
