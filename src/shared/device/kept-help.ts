import { areaOf } from './store.js';

/**
 * The store's part in word help. Were the store itself imported when needed, bundlers would keep an
 * object of all that it exports, in what every page loads first.
 */
export const readHelp = (): boolean => areaOf('device').get('help', 'terms')?.fields.off === true;

export const writeHelp = (on: boolean): boolean =>
  areaOf('device').set('help', 'terms', { off: !on });
