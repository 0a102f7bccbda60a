import { fileURLToPath } from 'node:url';
import { PostlensError } from '../errors.js';
import { readModelFile } from '../model-file.js';
import { openLexicon } from './lexicon.js';
import type { Morphology } from './morphology.js';
import { openNames } from './names/model.js';
import { openTagger } from './tagger/model.js';

export type { Morphology } from './morphology.js';

const DATA = fileURLToPath(new URL('../../data/', import.meta.url));

/**
 * Opens the model files; `dir` is their folder, the package's own unless said.
 * @throws PostlensError `model` for a missing, corrupt or wrong-version file
 */
export async function loadMorphology(dir: string = DATA): Promise<Morphology> {
  const [lexicon, tagger, names] = await Promise.all(
    ['lexicon.bin', 'tagger.bin', 'names.bin'].map((file) => read(dir, file)),
  );
  return {
    lexicon: openLexicon(lexicon as Uint8Array, 'lexicon.bin'),
    tagger: openTagger(tagger as Uint8Array, 'tagger.bin'),
    names: openNames(names as Uint8Array, 'names.bin'),
    version: '1',
  };
}

async function read(dir: string, name: string): Promise<Uint8Array> {
  try {
    return await readModelFile(`${dir}/${name}`);
  } catch (cause) {
    throw new PostlensError('model', `The model file ${name} cannot be read in ${dir}: install postlens anew.`, {
      cause,
    });
  }
}
