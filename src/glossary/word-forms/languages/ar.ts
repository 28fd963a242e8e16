export { default as everyday } from '../everyday/ar.js';

export const running = `ات:ة,~ ان,ين:~ تان,تين:ة تها,تهم,تكم,تنا,ته,تك,تي:ة ها,هم,كم,نا,ه,ك,ا:~ يك,يكم:~ تيك,تيكم:ة
  ؤه,ؤك,ؤها,ؤهم,ؤكم,ئه,ئك,ئها,ئهم,ئكم:ء`;

export const listed = `ات:ة,~`;

export const prefixes =
  'ال وال فال بال كال لل ولل فلل وبال وكال فبال و ف ب ك ل وب ول وك فب فل'.split(' ');

export const counted = 'مرحلة المرحلة درجة الدرجة نوع النوع';
