import 'bedside';

export default defineNuxtPlugin(() => {});
