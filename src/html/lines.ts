import { wording } from '../text/wording.js';
import { cleanText, rawText } from './dom.js';
import type { Box, Cut, Layout, Run } from './layout.js';
import { isForeign } from './places.js';
import { runValue } from './score.js';

/** A short line near the post that may carry its date or author. */
export interface NearLine {
  readonly text: string;
  /** `head`: between the title and the first prose; `above`: just above the title; `foot`: just after the last prose. */
  readonly zone: 'head' | 'above' | 'foot';
}

/** Longer lines are prose, not furniture. */
const MAX_LINE = 200;
/** How many lines above the title and below the post are looked at. */
const REACH = 12;

/**
 * The short lines around the post, nearest the title first in `head` and `above`, nearest the text first in `foot`. Lines
 * in comments, related posts, navigation and sidebars are left out: they may speak of other posts.
 */
export function linesNear({ root, cuts }: Layout, body: Box, anchor: Box | undefined): NearLine[] {
  const cutsOf = groupCuts(cuts);
  const before: string[] = [];
  const head: string[] = [];
  const foot: string[] = [];
  const bios: string[] = [];
  let inBody = false;
  let titled = false;
  let begun = false;
  let left = false;
  let closed = false;
  const add = (text: string, prose: boolean): void => {
    if (begun && prose && isBio(text)) bios.push(text.slice(0, MAX_LINE));
    if (inBody && prose) {
      begun = true;
      foot.length = 0;
      return;
    }
    if (text.length > MAX_LINE) return;
    if (begun) {
      if (!closed) foot.push(text);
    } else if (titled || inBody) head.push(text);
    else if (!anchor || !titled) before.push(text);
  };
  const visit = (node: Box | Run): void => {
    if (node.kind === 'run') {
      const prose = !node.out && runValue(node) > 0.5;
      for (const line of node.lines) add(line.text, prose);
      return;
    }
    if (node.out && isForeign(node.out)) return;
    // A heading after the post opens something else, whose dates and names are not the post's.
    if (left && /^h[1-6]$/.test(node.tag)) closed = true;
    if (node === body) inBody = true;
    // Pieces cut out of a line are read in their place: `Julkaistu [12.3.2019] Maija`.
    const own = cutsOf.get(node);
    if (own && node.children.every(({ kind }) => kind === 'run')) {
      const whole = cleanText(rawText(node.element));
      if (whole.length <= MAX_LINE) {
        add(whole, false);
        return;
      }
    }
    for (const { text } of own ?? []) add(text, false);
    for (const child of node.children) visit(child);
    if (node === anchor) titled = true;
    if (node === body) {
      left = true;
      inBody = false;
    }
  };
  visit(root);
  return [
    ...head.slice(0, REACH).map((text) => ({ text, zone: 'head' as const })),
    ...before
      .slice(-REACH / 2)
      .reverse()
      .map((text) => ({ text, zone: 'above' as const })),
    ...[...foot.slice(0, REACH), ...bios].map((text) => ({ text, zone: 'foot' as const })),
  ];
}

/** A sentence that introduces somebody: `Maija Virtanen on ...`. */
const isBio = (text: string): boolean => BIO.test(text);

const BIO = wording(
  /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)? \p{Lu}[\p{L}-]+ (?:on|työskentelee|toimii|kirjoittaa|is|works|ist|arbeitet)(?= )/u,
);

function groupCuts(cuts: readonly Cut[]): Map<Box, Cut[]> {
  const out = new Map<Box, Cut[]>();
  for (const cut of cuts) {
    const list = out.get(cut.box);
    if (list) list.push(cut);
    else out.set(cut.box, [cut]);
  }
  return out;
}
