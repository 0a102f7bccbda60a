/** The step of customer orientation that a text describes, and of whom; our own ladder, given only on two sentences. */
import type { Evidence, Themes } from '../types.js';
import type { Attitude } from './attitude.js';
import { isNegator } from './clause.js';
import type { Field } from './field.js';
import type { Judged } from './verdict.js';

type Maturity = NonNullable<Themes['maturity']>;

interface Found {
  readonly attitudes: readonly Attitude[];
  readonly judged: Judged;
}

const LEAST = 2;
/** More doubt than this in a sentence describes no arrangement in force. */
const DOUBT = 0.3;

/** Themes whose acts a step needs: `all` of them, or at least `some` of them. */
const STEPS: readonly {
  readonly step: Maturity['step'];
  readonly themes: readonly string[];
  readonly least: number;
}[] = [
  { step: 5, themes: ['people', 'culture'], least: 2 },
  { step: 4, themes: ['leadership', 'coordination', 'measurement', 'autonomy'], least: 2 },
  { step: 3, themes: ['responsiveness'], least: 1 },
  { step: 2, themes: ['insight', 'measurement'], least: 1 },
  { step: 1, themes: ['core', 'x-hype'], least: 1 },
];

export function maturityOf(field: Field, found: ReadonlyMap<string, Found>): Maturity | undefined {
  for (const { step, themes, least } of STEPS) {
    const acts = themes.map((id) => actsOf(field, found.get(id), step));
    const evidence = acts.flat();
    if (acts.filter((list) => list.length > 0).length < least || evidence.length < LEAST) continue;
    const sentences = [...new Set(evidence.map((one) => one.mention.sentence))].sort((a, b) => a - b);
    if (sentences.length < LEAST) continue;
    return {
      step,
      of: whose(field, evidence),
      evidence: sentences.slice(0, 5).map((sentence): Evidence => {
        const { start, end } = field.doc.sentences[sentence]!;
        return { sentence, start, end, cues: [] };
      }),
    };
  }
  return undefined;
}

/** Sentences that describe an arrangement in force: not asked, denied, doubted, blamed or put in another's mouth. */
function actsOf(field: Field, found: Found | undefined, step: number): Attitude[] {
  if (!found) return [];
  const acts = found.attitudes.filter((one) => !one.asked && !one.voiced && !one.mention.heading);
  if (step === 1) return acts;
  return acts.filter((one) => {
    const denied = field.doc.sentences[one.mention.sentence]!.words.some(isNegator);
    return !denied && one.contra <= one.pro && one.doubt <= DOUBT && (one.told || one.own);
  });
}

function whose(field: Field, evidence: readonly Attitude[]): Maturity['of'] {
  const of = { own: 0, told: 0, wish: 0, general: 0 };
  for (const one of evidence) {
    const words = field.doc.sentences[one.mention.sentence]!.words;
    if (
      words.some(({ feats }) => (feats.Person === '1' && feats.Number === 'Plur') || feats['Person[psor]'] === '1') ||
      words.some(({ form }) => /^(meillä|meiltä|meidän|meille)$/i.test(form))
    )
      of.own++;
    else if (words.some(({ feats }) => feats.Mood === 'Cnd')) of.wish++;
    else if (one.told) of.told++;
    else of.general++;
  }
  if (of.own * 2 >= evidence.length) return 'own house';
  if (of.wish * 2 > evidence.length) return 'ideal';
  return of.told > of.general ? 'others' : 'firms in general';
}
