/** Writes V8's code cache of the bundled command line, with all functions that an analysis uses. */
import { writeFileSync } from 'node:fs';
import bin from '../bin/load.js';

const { main, script } = bin.load();
process.argv = [...process.argv.slice(0, 2), 'analyze', 'fixtures/blogger-2014.html'];
await main();
writeFileSync(bin.CACHE, script.createCachedData());
