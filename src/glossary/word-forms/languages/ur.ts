export { default as everyday } from '../everyday/ur.js';

export const running = `ے,وں:ا,ہ ياں,يوں:ي يں,وں,ئيں,ؤں:~ ات:ہ,~`;

export const listed = `ے:ا,ہ ياں:ي يں:~`;

export const counted = 'مرحلہ درجہ اسٹیج گریڈ';

/** Gall bladder, and what is known. */
export const small = 'پتہ';
