/** Regular derivations of listed words. */
import { KIND } from '../../src/fi/lexicon.js';
import { SOURCE } from '../../src/fi/morphology.js';
import { adjectiveStems } from '../../src/fi/paradigms/adjective.js';
import { FREE } from '../../src/fi/paradigms/cells.js';
import { qualityDerivation } from '../../src/fi/paradigms/derivation.js';
import { derivedFromVerb } from '../../src/fi/paradigms/verbal.js';
import type { Upos } from '../../src/types.js';
import { bare, type Lexeme, particle } from './lexeme.js';

/** Regular derivations: -minen, -jA, -mAtOn of verbs; -sti and its degrees, -UUs of adjectives. */
export function derivedLexemes(lexeme: Lexeme): Lexeme[] {
  const { kotus, letter, lemma, upos } = lexeme;
  if (lexeme.source !== SOURCE.listed || lexeme.forms || lexeme.pluralOnly) return [];
  const before = lemma.slice(0, lemma.lastIndexOf('#') + 1);
  const last = lemma.slice(before.length);
  const bits = lexeme.bits | KIND.last;
  const make = (word: string, u: Upos, k: number, g: string, feats: string): Lexeme => ({
    lemma: before + word,
    upos: u,
    feats,
    kotus: k,
    letter: g,
    source: SOURCE.derived,
    bits,
  });
  if (upos === 'VERB') {
    const derived = derivedFromVerb(last, kotus, letter);
    if (!derived) return [];
    return [
      make(derived.minen, 'NOUN', 38, '', 'Derivation=Minen'),
      make(derived.ja, 'NOUN', /[^aeiouyäö]ij[aä]$/.test(derived.ja) ? 12 : 10, '', 'Derivation=Ja'),
      make(derived.maton, 'ADJ', 34, 'C', 'Derivation=Ton'),
      { ...make(derived.tava, 'ADJ', 10, '', '_'), bits: bits | KIND.rare },
      { ...make(derived.va, 'ADJ', 10, '', '_'), bits: bits | KIND.rare },
      { ...make(derived.nut, 'ADJ', 47, '', '_'), bits: bits | KIND.rare },
      { ...make(derived.tu, 'ADJ', 1, derived.tuLetter, '_'), bits: bits | KIND.rare },
    ];
  }
  if (upos !== 'ADJ' || kotus > 49) return [];
  const stems = adjectiveStems(last, kotus, letter);
  if (!stems) return [];
  const sti = (word: string, feats: string): Lexeme => ({
    ...particle(before + stems.adverb, 'ADV', feats, bits, false, SOURCE.derived),
    forms: [{ form: bare(before) + word, cell: '_', flags: FREE }],
  });
  const adverbs = [
    sti(stems.adverb, 'Derivation=Sti'),
    sti(stems.adverbComparative, 'Degree=Cmp|Derivation=Sti'),
    sti(stems.adverbSuperlative, 'Degree=Sup|Derivation=Sti'),
  ];
  if (kotus === 38 || kotus === 34 || /v[aä]$/.test(last)) {
    const derivation = qualityDerivation(stems.quality);
    adverbs.push(make(stems.quality, 'NOUN', 40, '', derivation ? `Derivation=${derivation}` : '_'));
  }
  return adverbs;
}
