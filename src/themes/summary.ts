import { inflect } from '../fi/inflect.js';
import type { Morphology } from '../fi/load.js';
import { readings } from '../fi/readings.js';
import type { Doc, Keywords, Stance, Summary, ThemeName, Themes } from '../types.js';
import { extractSentences } from './extract.js';
import { type Forms, formsOf, type Grammar } from './phrase.js';
import { planOf } from './plan.js';
import { englishSummary } from './prose-en.js';
import { finnishSummary } from './prose-fi.js';

/** A summary of the findings in prose, Finnish and English, and an extract of the text's own sentences. */
export function summarize(
  { doc, stance, themes, keywords }: { doc: Doc; stance: Stance; themes: Themes; keywords: Keywords },
  fi: Morphology,
): Summary {
  const words = keywords.items.filter(({ upos }) => upos === 'NOUN' || upos === 'PROPN').slice(0, 3);
  const plan = planOf(
    doc,
    stance,
    themes,
    words.map(({ lemma }) => lemma),
  );
  return {
    fi: finnishSummary(plan, formsIn(fi)),
    en: englishSummary(plan),
    sentences: extractSentences(doc, stance.cues, themes, keywords),
  };
}

const known = new WeakMap<Morphology, Map<string, Forms>>();

/** Forms of names by a Finnish model; each name is inflected once. */
function formsIn(fi: Morphology): (name: ThemeName) => Forms {
  const grammar: Grammar = {
    inflect: (lemma, upos, feats) => inflect(fi, lemma, upos, feats),
    readings: (form) => readings(fi, form),
  };
  const made = known.get(fi) ?? new Map<string, Forms>();
  known.set(fi, made);
  return (name) => {
    const forms = made.get(name.fi) ?? formsOf(name, grammar);
    made.set(name.fi, forms);
    return forms;
  };
}
