import { wording } from '../text/wording.js';

/** The most frequent function words of each language; a word that several share counts less for each. */
const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  fi: 'ja on ei että se oli ovat hän mutta kun kuin niin myös tai joka ole jos sitten vain nyt mitä sen mukaan hyvin siitä minä minun sinä me he ne olen olet oli olivat oma kanssa vielä koska jonka jotka tämä tämän tässä siinä sekä voi voisi eli ennen jälkeen mikä miten miksi enää ihan aika paljon kaikki kuitenkin jo nämä nyt siis minulla joten kuten vaan',
  et: 'ja on ei et see oli ka kui aga ning mis oma kes nii siis veel seda selle ma sa ta me nad olen oled olid olnud või juba väga pole kõik üks kuid sest nende tema minu sellest peale ainult nagu siin seal kus millal enne pärast välja',
  sv: 'och att det som en på är av för med den till inte har de ett om jag han men var så från vi kan när ska mycket hade eller hon efter också bara alla där vad nu mig sig man detta denna dessa deras skulle vara blir blev mellan',
  no: 'og i det på som er en til å av for at med de ikke den har jeg om et men han var seg fra vi kan når skal mye hadde eller hun etter også bare alle hvor hva nå meg dette denne disse deres skulle være blir ble mellom noen',
  da: 'og i det at en den til er som på de med han af for ikke der var mig sig men et har om vi min havde ham hun nu over da fra du ud sin dem os op man hans hvor eller hvad skal selv her alle vil blev kunne ind når være dog noget meget nogle',
  en: 'the of and to in is that it for was on as with he be you by at this are have or his from not but had they which she we an were been their has would what will there if can all her who one my me so more when about your up out them then into some do than just',
  de: 'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei ich wir ihr uns wenn mir mich',
  nl: 'de van het een en in is dat op te zijn met die voor niet aan er om ook als maar bij of uit nog naar dan hebben over wat ze wel door was worden heeft ik je we hij zich deze dit wordt geen hun meer haar moet kan veel',
  fr: 'de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont la mais comme ou si leur y dont aux cette ces nous vous je avec son sa ses être fait même tout elle été',
  es: 'de la que el en y a los se del las un por con no una su para es al lo como más pero sus le ya o este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante',
  it: 'di e il la che in a per un è del non una i le si da con sono come dei nel alla più gli anche al ma delle della lo se ha o su dal questo era ci degli questa nella loro essere molto mi io tutti sua suo',
  pt: 'de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois',
  pl: 'i w na z się nie do to że jest o jak ale po co za od przez dla tak czy już tylko jego jej być ma są oraz tym który która które może przy tego bardzo też',
  ru: 'и в не на я что он с как это по но из у за от так же для мы вы они она было все его то бы только ещё был когда если нет или',
};

interface Model {
  readonly languages: readonly string[];
  /** Word -> [language index, weight] pairs. */
  readonly weights: ReadonlyMap<string, readonly (readonly [number, number])[]>;
}

let model: Model | undefined;

function loadModel(): Model {
  if (model) return model;
  const languages = Object.keys(FUNCTION_WORDS);
  const owners = new Map<string, Set<number>>();
  languages.forEach((language, at) => {
    for (const word of FUNCTION_WORDS[language]!.split(' ')) {
      const set = owners.get(word) ?? new Set();
      owners.set(word, set.add(at));
    }
  });
  const weights = new Map([...owners].map(([word, set]) => [word, [...set].map((at) => [at, 1 / set.size] as const)]));
  model = { languages, weights };
  return model;
}

/** Letter sequences of words that hold few function words: inflectional endings and vowel pairs, by language. */
const SHAPES: readonly (readonly [language: string, shape: RegExp, weight: number])[] = [
  [
    'fi',
    /(?:ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|ksi|in?en|uus|yys|isi|kaan|kään|nsa|nsä|mme|tte)$|yö|uo|ie|ää|äy|öy|ey/,
    0.25,
  ],
  ['et', /õ|(?:sse|ga|st|ks|mine|gi|ki|nud|tud|dega|tega)$|üü|öö|ää/, 0.2],
  ['sv', /(?:ning|ande|erna|arna|orna|het|lig|igt|ade)$|å/, 0.2],
  ['de', /(?:ung|keit|heit|lich|isch|chen|sch)|ß|ü/, 0.2],
  ['no', /ø|(?:ene|ingen)$/, 0.15],
  ['da', /ø|(?:erne|ingen)$/, 0.15],
];

/** Texts shorter than this many words give no answer. */
const MIN_WORDS = 5;

const WORDS = wording(/\p{L}+/gu);

/**
 * The language of a text by its function words and word shapes. `confidence` is 0..1: the lead of the best language over
 * the next, as a share of the best. Undefined for texts too short or in no language known here.
 */
export function detectLanguage(text: string): { language: string; confidence: number } | undefined {
  const { languages, weights } = loadModel();
  const words = text.slice(0, 10_000).toLowerCase().normalize('NFC').match(WORDS) ?? [];
  if (words.length < MIN_WORDS) return undefined;
  const scores = new Float64Array(languages.length);
  for (const word of words) {
    const known = weights.get(word);
    if (known) for (const [at, weight] of known) scores[at]! += weight;
    else if (word.length > 3)
      for (const [language, shape, weight] of SHAPES)
        if (shape.test(word)) scores[languages.indexOf(language)]! += weight;
  }
  const ranked = [...scores.keys()].sort((a, b) => scores[b]! - scores[a]!);
  const best = scores[ranked[0]!]!;
  if (best < 0.05 * words.length) return undefined;
  const language = languages[ranked[0]!]!;
  return { language, confidence: Math.round((1 - scores[ranked[1]!]! / best) * 100) / 100 };
}
