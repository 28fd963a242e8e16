/**
 * Imported by every property test: the inputs drawn are the same in each `npm test`, so that the same sources give the
 * same result; `npm run test:all` draws others, and `SEED=7` names them.
 */
import fc from 'fast-check';

/** Put in by web-test-runner.config.mjs. */
declare const PROPERTY_SEED: number;

fc.configureGlobal({ seed: PROPERTY_SEED });
