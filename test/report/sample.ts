import type { CollectedPost, Cue, Report, Theme } from '../../src/types.js';

const TEXT = [
  'Kahvilamme jono on varmasti kaupungin pisin.',
  'Ehkä se johtuu siitä, että asiakas saa meillä aina jutella.',
  'Turha lomake ärsyttää minua silti.',
].join(' ');

const at = (form: string) => {
  const start = TEXT.indexOf(form);
  return { start, end: start + form.length };
};

const ENDS = [...TEXT.matchAll(/\./g)].map((match) => match.index + 1);
const SENTENCES = ENDS.map((end, index) => ({ start: index === 0 ? 0 : ENDS[index - 1]! + 1, end }));

const cue = (form: string, sentence: number, category: Cue['category'], subtype: string, sign?: '+' | '-'): Cue => ({
  ...at(form),
  category,
  subtype,
  ...(sign ? { sign } : {}),
  sentence,
  negated: false,
  voice: 'author',
  confidence: 0.9,
  rule: `${category}-${subtype}`,
});

const theme = (id: string, fi: string, en: string, stance: Theme['stance'], sentence: number): Theme => ({
  id,
  label: { fi, en },
  share: 0.5,
  mentions: 2,
  main: true,
  stance,
  target: 'practice',
  evidence: [{ sentence, ...SENTENCES[sentence]!, cues: [0] }],
});

/** A small complete report of a text of our own; `change` puts other values in its place. */
export const sample = (change: Partial<Report> = {}): Report => ({
  schema: 'postlens/1',
  generator: { name: 'postlens', version: '0.1.0', model: 'test' },
  input: { name: 'jono.html' },
  post: {
    kind: 'post',
    meta: {
      title: { value: 'Miksi jono on pitkä', from: 'meta' },
      authors: { value: ['Aino Esimerkki'], from: 'meta' },
      published: { value: '2024-03-05T10:00:00+02:00', from: 'meta' },
    },
    text: TEXT,
    blocks: [{ type: 'paragraph', start: 0, end: TEXT.length }],
    sentences: SENTENCES,
  },
  metrics: {
    words: 20,
    sentences: 3,
    paragraphs: 1,
    characters: TEXT.length,
    meanSentenceLength: 6.67,
    meanWordLength: 5.4,
    longWords: 0.3,
    lix: 37,
    mattr: 0.95,
    readingSeconds: 6,
  },
  keywords: {
    items: [
      {
        lemma: 'jono',
        upos: 'NOUN',
        count: 3,
        perMille: 150,
        dispersion: 0.2,
        keyness: { g2: 20.1, logRatio: 5, percentDiff: 3100 },
        score: 0.8,
        rank: 1,
        forms: [
          { form: 'jono', count: 2 },
          { form: 'jonossa', count: 1 },
        ],
        spans: [at('jono')],
        parts: ['jono'],
      },
    ],
    phrases: [{ lemma: 'turha lomake', pattern: 'ADJ NOUN', count: 1, logDice: 14, spans: [at('Turha lomake')] }],
    names: [],
    families: [],
  },
  stance: {
    cues: [
      cue('varmasti', 0, 'booster', 'certainty'),
      cue('Ehkä', 1, 'hedge', 'epistemic'),
      cue('Turha', 2, 'attitude', 'appreciation', '-'),
    ],
    profile: [
      {
        category: 'hedge',
        count: 1,
        perThousand: 50,
        interval: [1.3, 250],
        base: { blog: 40 },
        subtypes: { epistemic: 1 },
      },
      {
        category: 'booster',
        count: 1,
        perThousand: 50,
        interval: [1.3, 250],
        base: { blog: 30 },
        subtypes: { certainty: 1 },
      },
    ],
    arc: [{ block: 0, words: 20, cues: 3, positive: 0, negative: 1 }],
    targets: [],
    strongest: [{ sentence: 2, ...SENTENCES[2]!, score: 1, cues: [2] }],
  },
  themes: {
    items: [theme('encounter', 'kohtaaminen ja palvelu', 'service encounter', 'affirmed', 1)],
    counterThemes: [theme('x-efficiency', 'sisäinen tehokkuus', 'inside-out efficiency', 'criticised', 2)],
    absent: ['design'],
    names: { design: { fi: 'palvelumuotoilu', en: 'service design' } },
    profile: 'practitioner',
    limits: ['This describes the text, not the company.'],
  },
  summary: {
    fi: 'Kirjoittaja puoltaa kohtaamista (virke 2).',
    en: 'The author affirms the encounter (sentence 2).',
    sentences: [{ sentence: 1, ...SENTENCES[1]! }],
  },
  diagnostics: [{ code: 'test', level: 'info', message: 'A note.' }],
  ...change,
});

/** The sample with hostile strings wherever a page has a say: markup, script, bidi controls, ANSI escapes, a huge word. */
export function hostile(): Report {
  const evil = '\u001b[31m<script>alert(1)</script>\u202e|`*evil*`\u0007';
  const text = `${evil} ${'ä'.repeat(100_000)}.`;
  const report = sample();
  return {
    ...report,
    post: {
      ...report.post,
      meta: { title: { value: evil, from: 'meta' }, authors: { value: [evil], from: 'meta' } },
      text,
      sentences: [
        { start: 0, end: text.length },
        { start: 0, end: text.length },
        { start: 0, end: text.length },
      ],
    },
    keywords: {
      ...report.keywords!,
      items: [{ ...report.keywords!.items[0]!, lemma: evil, forms: [{ form: '=1+1', count: 1 }] }],
    },
  };
}

/** So many posts like the sample, as the page of several takes them. */
export function collected(count: number): CollectedPost[] {
  const { metrics, stance, themes, summary, post } = sample();
  const items = [...themes!.items, ...themes!.counterThemes];
  return Array.from({ length: count }, (_, at) => ({
    input: { name: `jono-${at}.html` },
    meta: { ...post.meta, title: { value: `Jono ${count - at}`, from: 'meta' } },
    words: 20 + at,
    metrics: metrics!,
    keywords: ['jono', 'lomake'],
    stance: { profile: stance!.profile, density: { perThousand: 50 + at, interval: [1.3, 250], base: { blog: 40 } } },
    themes: {
      profile: themes!.profile,
      items: items.map((item, i) => ({ ...item, counter: i === 1, perThousand: 50, interval: [1.3, 250] })),
    },
    summary: { fi: summary!.fi, en: summary!.en, sentences: ['Ehkä se johtuu siitä.'] },
    key: [
      {
        lemma: 'jono',
        upos: 'NOUN',
        counts: [4, 0],
        perMille: [200, 0],
        documents: [1, 0],
        g2: 12.3,
        logRatio: 4,
        interval: [0.4, 8],
        percentDiff: 1500,
      },
    ],
  }));
}
