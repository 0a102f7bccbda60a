const { readFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

/**
 * Flags for the V8 of Node 20; later versions have other compilers.
 *
 * Bytes of bytecode after which it looks whether to optimise a function, 67 584 by default. So early it optimises much
 * that is done before it pays, and undoes much of it again; late, a second processor has nothing to do. Measured between
 * 67 thousand and 8 million: a cold analysis ends soonest from 200 to 500 thousand, on one processor from 300 thousand on,
 * and a batch takes half the processor time from 350 thousand on.
 *
 * Without its two tiers a pattern that is met twice is compiled once, not twice: a cold analysis takes 10 ms less, and a
 * batch no longer.
 */
const FLAGS = ['--interrupt-budget=400000', '--no-regexp-tier-up'];
const V8_OF_NODE_20 = '11.';

const FILE = join(__dirname, '../dist/bundle/main.cjs');
/** What V8 made of the bundle when the package was built, so that nothing is parsed again. Other versions pass it by. */
const CACHE = `${FILE}.cache`;

function cached() {
  try {
    return readFileSync(CACHE);
  } catch {
    return undefined;
  }
}

/**
 * The bundled command line: its `main`, and the script, of which the build makes the cache. A bundle read with a cache
 * takes a fifth less time for a cold analysis. V8's flags are a part of the cache's key and go first.
 */
function load() {
  if (process.versions.v8.startsWith(V8_OF_NODE_20)) for (const flag of FLAGS) setFlagsFromString(flag);
  // The bundle is ASCII; V8 keeps Latin-1 in one byte a character.
  const script = new Script(readFileSync(FILE, 'latin1'), { filename: FILE, cachedData: cached() });
  const bundle = { exports: {} };
  script.runInThisContext()(bundle.exports, require, bundle, FILE, dirname(FILE));
  return { main: bundle.exports.main, script };
}

module.exports = { CACHE, load };
