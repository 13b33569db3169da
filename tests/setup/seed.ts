// The gate says the same of the same code: each run draws the same cases. `SEED=<number> npm test -- unit` draws others.
import process from 'node:process';
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['SEED'] ?? '1') });
