import { printGrowth } from './growth.ts';
import { printIdentity } from './identity.ts';
import { printSpeed } from './speed.ts';

/**
 * How fast raw text becomes claims, beside the tagger alone, and whether time stays linear in an article's length.
 * Then what adding an article costs as a graph grows. Only ratios inside one run mean anything: machines differ, and so
 * does the same one from minute to minute.
 */
printSpeed();
printGrowth();
await printIdentity();
