/** Readings of word forms that were not seen before, and of forms seen before. */
import { inflect } from '../src/fi/inflect.js';
import { loadMorphology, type Morphology } from '../src/fi/load.js';
import { readingsOf } from '../src/fi/readings.js';
import type { Feats } from '../src/types.js';

const NOUNS =
  'asiakas palvelu yritys kokemus johtaja tuote ihminen kaupunki kysymys ajatus asiakaspalvelu asiakaslähtöisyys verkkokauppa palautekysely bloggaaja somekanava talo katu käsi vesi lapsi vieras hame koira omena radio'.split(
    ' ',
  );
const CASES = ['Nom', 'Gen', 'Par', 'Ine', 'Ela', 'Ill', 'Ade', 'Abl', 'All', 'Ess', 'Tra'];

export async function tasks(): Promise<{ name: string; run: () => unknown; units?: number }[]> {
  const fi = await loadMorphology();
  const forms = NOUNS.flatMap((noun) =>
    ['Sing', 'Plur'].flatMap((number) =>
      CASES.flatMap((Case) =>
        inflect(fi, noun, 'NOUN', { Case, Number: number } as Feats).flatMap((form) => [form, `${form}kin`]),
      ),
    ),
  );
  return [
    {
      name: 'readings, forms not seen before',
      units: forms.length,
      run: () => {
        // A model of its own remembers nothing yet.
        const fresh: Morphology = { ...fi };
        for (const form of forms) readingsOf(fresh, form);
      },
    },
    {
      name: 'readings, forms seen before',
      units: forms.length,
      run: () => {
        for (const form of forms) readingsOf(fi, form);
      },
    },
  ];
}
