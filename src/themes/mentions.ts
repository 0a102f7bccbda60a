/** Where a text speaks of the themes of a table. */
import { wording } from '../text/wording.js';
import type { Doc, Word } from '../types.js';
import { matchPattern, type Scene, sceneOf } from './pattern.js';
import type { ThemeTable, Trigger } from './table.js';
import { STAND_IN } from './topic.js';

/** One theme in one sentence: counted once, by its weightiest trigger. */
export interface Mention {
  readonly theme: string;
  readonly sentence: number;
  /** 1-3; doubled in headings when weighed. */
  readonly weight: number;
  readonly heading: boolean;
  /** Indexes of the words of all triggers of the theme in the sentence, ascending. */
  readonly words: readonly number[];
  readonly triggers: readonly Trigger[];
}

export interface Mentions {
  readonly list: readonly Mention[];
  /** Themes that the title (given apart from the text) names, with weight. */
  readonly title: ReadonlyMap<string, number>;
  readonly scenes: readonly Scene[];
}

/** Finds every mention of a theme outside furniture and code. */
export function findMentions(doc: Doc, table: ThemeTable): Mentions {
  const read = doc.sentences.map(({ block }) => {
    const { furniture, type } = doc.post.blocks[block] ?? {};
    return !furniture && type !== 'code';
  });
  const bare = doc.sentences.map(({ words }, i) => sceneOf(read[i] ? words : [], table.classes));
  const scenes = bare.map(withStandIns);

  const blocks = new Map<number, Set<string>>();
  doc.sentences.forEach(({ block }, i) => {
    const keys = blocks.get(block) ?? new Set<string>();
    blocks.set(block, keys);
    for (const key of scenes[i]!.keys) if (key.startsWith('{')) keys.add(key.slice(1, -1));
  });
  const headings = new Set(doc.post.blocks.flatMap((_, i) => (isHeading(doc, i) ? [i] : [])));
  const heading = (block: number) => headings.has(block);
  const list = scenes.flatMap((scene, sentence) => {
    const { block } = doc.sentences[sentence]!;
    const around = new Set([block - 1, block, block + 1].flatMap((near) => [...(blocks.get(near) ?? [])]));
    return mentionsIn(scene, around, table).map((one) => ({ ...one, sentence, heading: heading(block) }));
  });
  return { list, title: titleThemes(doc, table), scenes };
}

/** A question that stands alone over a paragraph, in plain text, heads it: `Mitä HR sitten mittaa?` */
const QUESTION = { words: 9 };

/** Whether a block announces what follows it. */
export function isHeading({ post: { blocks, text } }: Doc, at: number): boolean {
  const block = blocks[at];
  if (!block || block.type === 'heading') return block !== undefined;
  const next = blocks[at + 1];
  if (block.type !== 'paragraph' || next?.type !== 'paragraph' || next.furniture) return false;
  const line = text.slice(block.start, block.end).trim();
  return /^[^.!?]+\?$/.test(line) && line.split(/\s+/).length <= QUESTION.words;
}

type Found = Omit<Mention, 'sentence' | 'heading'>;

function mentionsIn(scene: Scene, around: ReadonlySet<string>, table: ThemeTable): Found[] {
  const found = new Map<string, { weight: number; words: Set<number>; triggers: Trigger[] }>();
  const tried = new Set<Trigger>();
  for (const key of scene.keys) {
    for (const trigger of table.triggers.get(key) ?? []) {
      if (tried.has(trigger)) continue;
      tried.add(trigger);
      if (!trigger.keys.every((one) => scene.keys.has(one))) continue;
      if (trigger.needs !== undefined && !around.has(trigger.needs)) continue;
      const words = matchPattern(scene, trigger.pattern);
      if (!words || trigger.unless.some((pattern) => matchPattern(scene, pattern))) continue;
      const theme = found.get(trigger.theme) ?? { weight: 0, words: new Set<number>(), triggers: [] };
      theme.weight = Math.max(theme.weight, trigger.weight);
      for (const word of words) theme.words.add(word);
      theme.triggers.push(trigger);
      found.set(trigger.theme, theme);
    }
  }
  return [...found].map(([theme, { weight, words, triggers }]) => ({
    theme,
    weight,
    words: [...words].sort((a, b) => a - b),
    triggers,
  }));
}

/** Takes the stand-ins of a text within the frame for what they stand for: a guest, a patient for a customer. */
function withStandIns(scene: Scene): Scene {
  const added = [...scene.keys]
    .filter((key) => key.endsWith(`-${STAND_IN}}`))
    .map((key) => key.replace(`-${STAND_IN}`, ''));
  if (added.length === 0) return scene;
  const words = scene.words.map((word) => {
    const classes = new Map(word.classes);
    for (const [name, weight] of word.classes)
      if (name.endsWith(`-${STAND_IN}`) || name.endsWith(`-${STAND_IN}-`))
        classes.set(name.replace(`-${STAND_IN}`, ''), weight);
    return { ...word, classes };
  });
  return { words, keys: new Set([...scene.keys, ...added]) };
}

/** Themes in a title that is no part of the text: its words read as the same forms are in the text. */
function titleThemes(doc: Doc, table: ThemeTable): ReadonlyMap<string, number> {
  const title = doc.post.meta.title?.value;
  if (title === undefined || doc.post.text.trimStart().startsWith(title)) return new Map();
  const known = new Map<string, Word>();
  for (const { words } of doc.sentences) for (const word of words) known.set(word.form.toLowerCase(), word);
  const words = [...title.matchAll(WORDS)].map(([form]): Word => {
    const like = known.get(form.toLowerCase()) ?? nearest(form.toLowerCase(), doc);
    return like ? { ...like, form } : { ...UNKNOWN, form, lemma: form.toLowerCase(), parts: [form.toLowerCase()] };
  });
  const scene = withStandIns(sceneOf(words, table.classes));
  return new Map(mentionsIn(scene, table.classNames, table).map(({ theme, weight }) => [theme, weight]));
}

const WORDS = wording(/[\p{L}\d]+(?:[-’'][\p{L}\d]+)*/gu);
const UNKNOWN = { start: 0, end: 0, kind: 'word', spaceAfter: true, upos: 'X', feats: {}, from: 'identity' } as const;

/** A word of the text whose lemma the form begins with, but for its last letter: the same word in another case. */
function nearest(form: string, doc: Doc): Word | undefined {
  let best: Word | undefined;
  for (const { words } of doc.sentences)
    for (const word of words)
      if (
        word.lemma.length > (best?.lemma.length ?? 5) &&
        word.lemma.length <= form.length + 1 &&
        form.startsWith(word.lemma.toLowerCase().slice(0, -1))
      )
        best = word;
  return best;
}
