import type { Box, Run } from './layout.js';
import { furnitureLine, isByline } from './phrases.js';
import { runValue } from './score.js';
import { foldText } from './title.js';

const LEAD_NAMES =
  /[ -](?:lead|lede|intro|ingress|ingressi|teaser|excerpt|subtitle|subtitulo|subline|subheadline|standfirst|deck|dek|abstract|summary|epigraph|entradilla|bajada|subhead|vorspann|chapeau|chapo|kicker-text|johdanto)(?=[ -])/;

/** How many levels above the body a lead is looked for. */
const LEVELS = 6;

/**
 * The lead paragraphs that stand outside the body's box: prose between the heading that carries the title and the body.
 * Without such a heading before the body there is no lead to be sure of.
 */
export function leadOf(body: Box, title: string | undefined): Run[] {
  const folded = title ? foldText(title) : '';
  const found: Run[] = [];
  let box = body;
  for (let level = 0; level < LEVELS && box.parent; level++) {
    const { parent } = box;
    const earlier = parent.children.slice(0, parent.children.indexOf(box));
    const runs = earlier.flatMap(runsIn);
    const at = runs.findLastIndex((run) => isTitle(run, folded));
    found.unshift(...runs.slice(at + 1).filter(isLead));
    if (at >= 0) return found;
    box = parent;
  }
  // No heading carries the title: only what names itself a lead, close by, is taken.
  return found.filter(isNamedLead);
}

function isTitle(run: Run, folded: string): boolean {
  const heading = /^h[1-6]$/.exec(run.parent.tag);
  if (!heading) return false;
  const own = foldText(run.lines.map((line) => line.text).join(' '));
  return own.length > 1 && (own === folded || (heading[0] === 'h1' && (folded.includes(own) || own.includes(folded))));
}

function isLead(run: Run): boolean {
  const text = run.lines.map((line) => line.text).join(' ');
  if (furnitureLine(text) || isByline(text) || run.link > 0.3 * run.chars) return false;
  if (runValue(run) >= 1) return true;
  if (/^h[2-6]$/.test(run.parent.tag) && run.chars >= 90 && /[.!?]$/.test(text)) return true;
  return isNamedLead(run);
}

function isNamedLead(run: Run): boolean {
  for (let box: Box | undefined = run.parent, up = 0; box && up < 3; box = box.parent, up++)
    if (LEAD_NAMES.test(box.names)) return run.chars >= 40;
  return false;
}

const runsIn = (node: Box | Run): Run[] =>
  node.out ? [] : node.kind === 'run' ? [node] : node.children.flatMap(runsIn);
