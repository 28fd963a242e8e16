export { Drawing } from './drawing.js';
export { stepsInSlices } from './steps-in-slices.js';
