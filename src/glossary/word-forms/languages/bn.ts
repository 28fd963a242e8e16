export { default as everyday } from '../everyday/bn.js';

export const running = `ের,ে,েরা,েই,েও,টি,টির,টিকে,টিতে,টা,টার,টাকে,গুলি,গুলির,গুলিতে,গুলিকে,গুলো,গুলোর,গুলোতে,গুলোকে,রা,দের,কে,ই,ও:~
  ার,ায়,াতে:া ির,িতে:ি ীর,ীতে:ী ুর,ুতে:ু োর,োতে:ো`;

export const listed = `গুলি,গুলো:~`;

export const counted = 'পর্যায় স্টেজ গ্রেড ধাপ';
