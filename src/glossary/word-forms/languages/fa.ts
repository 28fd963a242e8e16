export { default as everyday } from '../everyday/fa.js';

export const running = `هاي,هايي,هايم,هايت,هايش,هايمان,هايتان,هايشان,ها,م,ش,مان,تان,شان,ان,ات:~ هاي,هاش,هام,هي:ه`;

export const listed = `ها,هاي,هايي:~`;

export const counted = 'مرحله درجه نوع';
