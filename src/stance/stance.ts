import type { Cue, Doc, Stance } from '../types.js';
import type { CueTable } from './load.js';
import { matchesIn } from './match.js';
import { arcOf, densityOf, profileOf, strongestOf, wordsByBlock } from './profile.js';
import { cueOf, standing, withVoices } from './resolve.js';
import { link, type Scene, sceneOf } from './scene.js';
import { type Segment, segmentsOf } from './segments.js';
import type { Rule } from './table.js';
import { targetOf, targetsOf } from './target.js';

export interface StanceOptions {
  /** Say of each cue why it was taken and which other rules were turned down. */
  readonly explain?: boolean;
}

/** Confidence in a rule that no annotated text had a word of. */
const UNMEASURED = 0.7;

/**
 * Reads how the author stands to what is said: cues by the categories of Hyland (2005) and Martin and White (2005) as
 * spans of the text, with profile, course over the paragraphs, targets and strongest sentences.
 */
export function readStance(doc: Doc, table: CueTable, options: StanceOptions = {}): Stance {
  const scenes = scenesOf(doc, table);
  const confidence = (rule: Rule): number =>
    table.precision.get(rule.id) ?? table.precision.get(rule.category) ?? UNMEASURED;
  const cues: Cue[] = [];
  for (const scene of scenes) {
    if (!scene) continue;
    for (const candidate of standing(scene, matchesIn(scene, table.lookup))) {
      const cue = cueOf(scene, candidate, confidence);
      const target = cue.category === 'attitude' ? targetOf(scene, candidate) : undefined;
      cues.push({
        ...cue,
        ...(target ? { target } : {}),
        ...(options.explain ? { why: reason(candidate.rule, candidate.beaten) } : {}),
      });
    }
  }
  const voiced = withVoices(cues);
  const counts = wordsByBlock(doc);
  const words = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return {
    cues: voiced,
    density: densityOf(words, voiced, table),
    profile: profileOf(words, voiced, table),
    arc: arcOf(doc, counts, voiced),
    targets: targetsOf(voiced),
    strongest: strongestOf(doc, voiced),
  };
}

/** The scenes by sentence number; none for furniture and code. */
export function scenesOf(doc: Doc, table: CueTable): (Scene | undefined)[] {
  const bySentence: Segment[][] = doc.sentences.map(() => []);
  for (const found of segmentsOf(doc, table.classes))
    for (let i = found.from[0]; i <= found.to[0]; i++) bySentence[i]!.push(found);
  const scenes = doc.sentences.map((sentence, number) => {
    const block = doc.post.blocks[sentence.block];
    if (block?.furniture || block?.type === 'code') return undefined;
    return sceneOf(sentence, number, block?.type ?? 'paragraph', bySentence[number]!, table.classes);
  });
  scenes.forEach((scene, i) => {
    const next = scenes[i + 1];
    if (scene && next && doc.sentences[i]!.block === doc.sentences[i + 1]!.block) link(scene, next);
  });
  return scenes;
}

function reason(rule: Rule, beaten: readonly Rule[]): string {
  const { pattern, condition } = rule.row;
  const taken = `Taken by ${rule.id}: ${pattern}${condition ? ` where ${condition}` : ''}.`;
  const ids = [...new Set(beaten.map((other) => other.id))];
  return ids.length === 0 ? taken : `${taken} Turned down: ${ids.join(', ')}.`;
}
