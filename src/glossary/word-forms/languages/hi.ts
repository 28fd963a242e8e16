export { default as everyday } from '../everyday/hi.js';

export const running = `े,ों,ो:ा ियाँ,ियां,ियों,ियो:ी इयाँ,इयां,इयों:ई ें,ों,ो,एँ,एं,ओं,ओ:~ ुओं:ू`;

export const listed = `ियाँ,ियां:ी एँ,एं,ें:~`;

export const counted = 'चरण स्टेज ग्रेड प्रकार';
