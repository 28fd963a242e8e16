/** The same as property.ts, for tests in Node. */
import fc from 'fast-check';
import { propertySeed } from './property-seed.mjs';

fc.configureGlobal({ seed: propertySeed });
