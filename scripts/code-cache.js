/** Writes V8's code cache of the bundled command line, with all functions that the analysis of some posts uses. */
import { writeFileSync } from 'node:fs';
import bin from '../bin/load.js';

const { main, script } = bin.load();
const posts = ['blogger-2014', 'ghost', 'wordpress-classic'].map((name) => `fixtures/${name}.html`);
process.argv = [...process.argv.slice(0, 2), 'analyze', ...posts];
await main();
writeFileSync(bin.CACHE, script.createCachedData());
