export { Drawing } from './drawing.js';
export { keepPlace } from './place.js';
export { stepsInSlices } from './steps-in-slices.js';
