/** The summary in Finnish: templates whose noun phrases stand in the case that the verb asks for. */

import { wording } from '../text/wording.js';
import type { ThemeName, ThemeStance } from '../types.js';
import { finnishOpening, finnishReference as ref } from './openings.js';
import { capital, type Forms, listed } from './phrase.js';
import { type Choose, type Claim, chooser, fitted, type Piece, type Plan } from './plan.js';

/** The cases of a name. */
type Case = Exclude<keyof Forms, 'plural'>;
type FormsFor = (name: ThemeName) => Forms;

export function finnishSummary(plan: Plan, formsFor: FormsFor): string {
  const choose = chooser(plan.seed);
  const subject = plan.subject && formsFor(plan.subject);
  if (plan.profile === 'off-topic') return offTopic(plan, subject);
  const said = new Set(plan.main.map(({ stance }) => stance));
  const pieces: Piece[] = [
    { text: finnishOpening(plan, subject, choose), spare: 0 },
    { text: focus(plan, formsFor, choose), spare: 4 },
    ...plan.main.map((claim, i) => ({
      text: mainClaim(claim, formsFor(claim.name), choose, i),
      spare: i === 0 ? 0 : 1,
    })),
    ...groups(plan.others).map((claims, i) => ({ text: grouped(claims, formsFor, choose, said), spare: 3 + i })),
    ...groups(plan.counters).map((claims) => ({ text: countered(claims, formsFor, choose), spare: 2 })),
    { text: missing(plan, formsFor, choose), spare: 6 },
    { text: limit(plan, choose), spare: 0 },
  ];
  return introduced(fitted(pieces, FILLERS));
}

const FILLERS = [
  'Virkkeiden numerot lasketaan tekstin alusta, otsikot mukaan lukien.',
  'Se, ettei teemaa mainita, ei tarkoita, että kirjoittaja vastustaisi sitä.',
];

const ABOUT_AUTHOR = wording(/(?:^|[^\p{L}])(?:hän(?!\p{L})|kirjoittaj)/iu);

/** Names the author at the first `hän` where nothing before has: quotations are left as they are. */
function introduced(text: string): string {
  const said = text.replace(/”[^”]*”/g, (quote) => ' '.repeat(quote.length));
  const at = ABOUT_AUTHOR.exec(said);
  if (!at || /kirjoittaj/i.test(at[0])) return text;
  const start = at.index + at[0].length - 'hän'.length;
  return `${text.slice(0, start)}kirjoittaja${text.slice(start + 'hän'.length)}`;
}

function offTopic(plan: Plan, subject: Forms | undefined): string {
  const about = subject
    ? `Teksti ei käsittele ${subject.partitive}.`
    : 'Teksti ei käsittele tämän teemaluettelon aihetta.';
  if (plan.keywords.length < 2) return about;
  return `${about} Tunnusomaisimpia sanoja siinä ovat ${listed(
    plan.keywords.map((word) => `”${word}”`),
    'ja',
  )}.`;
}

function focus(plan: Plan, formsFor: FormsFor, choose: Choose): string {
  if (plan.main.length < 2) return '';
  const forms = plan.main.map(({ name }) => formsFor(name));
  return choose('focus', [
    () =>
      `Pääteemoja ovat ${listed(
        forms.map((f) => f.nominative),
        'ja',
      )}.`,
    () =>
      `Teksti keskittyy ${listed(
        forms.map((f) => f.illative),
        'ja',
      )}.`,
    () =>
      `Eniten puhutaan ${listed(
        forms.map((f) => f.elative),
        'ja',
      )}.`,
    () =>
      `Keskeisiä ovat ${listed(
        forms.map((f) => f.nominative),
        'ja',
      )}.`,
  ]);
}

function mainClaim(claim: Claim, f: Forms, choose: Choose, index: number): string {
  const end = claim.quote ? `: ”${claim.quote.text}” (virke ${claim.quote.sentence}).` : ` ${ref(claim.sentences)}.`;
  const he = index === 0 ? 'kirjoittaja' : 'hän';
  switch (claim.stance) {
    case 'affirmed':
      return capital(
        choose('affirmed', [
          () => `${f.genitive} puolesta ${he} puhuu${end}`,
          () => `${f.elative} ${he} antaa myönteisen kuvan${end}`,
          () => `myönteisesti ${he} suhtautuu ${f.illative}${end}`,
          () => `kannatusta ${f.plural ? 'saavat' : 'saa'} ${f.nominative}${end}`,
        ]),
      );
    case 'criticised':
      if (claim.target === 'idea')
        return capital(
          choose('rejected', [
            () => `ajatuksen ${f.elative} ${he} torjuu${end}`,
            () => `${f.illative} ${he} suhtautuu torjuvasti${end}`,
          ]),
        );
      return capital(
        choose('criticised', [
          () => `${f.genitive} nykytilaa ${he} arvostelee${end}`,
          () => `${f.elative} ${he} antaa kriittisen kuvan${end}`,
          () => `arvostelua saa ${f.genitive} nykytila${end}`,
        ]),
      );
    case 'doubted':
      return capital(
        choose('doubted', [
          () => `${f.illative} ${he} suhtautuu epäillen${end}`,
          () => `varauksellisesti ${he} suhtautuu ${f.illative}${end}`,
        ]),
      );
    case 'mixed':
      return capital(
        choose('mixed', [
          () =>
            `${f.illative} ${he} suhtautuu kahtalaisesti, osin puoltaen ja osin arvostellen ${ref(claim.sentences)}.`,
          () => `${f.elative} ${he} löytää sekä hyvää että huonoa ${ref(claim.sentences)}.`,
        ]),
      );
    case 'asked':
      return capital(
        choose('asked', [
          () => `${f.elative} ${he} esittää kysymyksen${end}`,
          () => `avoimeksi jää kysymys ${f.elative}${end}`,
        ]),
      );
    default:
      return capital(
        choose('mentioned', [
          () => `${f.elative} ${he} puhuu ottamatta kantaa${end}`,
          () => `${f.partitive} ${he} käsittelee kantaa ottamatta${end}`,
        ]),
      );
  }
}

/** Names of claims in a case, each with its sentences: `johtamista (virke 4) ja mittaamista (virke 9)`. */
const listOf =
  (claims: readonly Claim[], formsFor: FormsFor) =>
  (form: Case): string =>
    listed(
      claims.map((claim) => `${formsFor(claim.name)[form]} ${ref(claim.sentences)}`),
      'ja',
    );

const ORDER: readonly ThemeStance[] = ['affirmed', 'criticised', 'doubted', 'mixed', 'asked', 'mentioned'];

/** Claims of the same stance, to be told in one sentence. */
export const groups = (claims: readonly Claim[]): Claim[][] =>
  ORDER.map((stance) => claims.filter((claim) => claim.stance === stance)).filter((list) => list.length > 0);

/** `said`: the stances that main claims have told already, so that "too" and "however" stand where they should. */
function grouped(claims: readonly Claim[], formsFor: FormsFor, choose: Choose, said: ReadonlySet<ThemeStance>): string {
  const inCase = listOf(claims, formsFor);
  const { stance } = claims[0]!;
  switch (stance) {
    case 'affirmed':
      return said.has('affirmed')
        ? choose('alsoAffirmed', [
            () => `Lisäksi hän puhuu myönteisesti ${inCase('elative')}.`,
            () => `Kannatusta saa myös puhe ${inCase('elative')}.`,
            () => `Myönteinen sävy ulottuu myös ${inCase('illative')}.`,
            () => `Hyväksyvästi hän kirjoittaa myös ${inCase('elative')}.`,
          ])
        : choose('stillAffirmed', [
            () => `Myönteisesti hän puhuu kuitenkin ${inCase('elative')}.`,
            () => `Kannatusta saa sen sijaan puhe ${inCase('elative')}.`,
            () => `Hyväksyvästi hän suhtautuu sen sijaan ${inCase('illative')}.`,
          ]);
    case 'criticised':
      return said.has('criticised')
        ? choose('alsoCriticised', [
            () => `Arvostelu ulottuu myös ${inCase('illative')}.`,
            () => `Kriittisesti hän kirjoittaa myös ${inCase('elative')}.`,
            () => `Arvostelu koskee myös ${inCase('genitive')} nykytilaa.`,
            () => `Moitteita hän esittää lisäksi ${inCase('elative')}.`,
          ])
        : choose('stillCriticised', [
            () => `Kriittisesti hän kirjoittaa ${inCase('elative')}.`,
            () => `Arvostelu koskee ${inCase('genitive')} nykytilaa.`,
            () => `Moitteita hän esittää ${inCase('elative')}.`,
          ]);
    case 'doubted':
      return choose('alsoDoubted', [
        () => `Epäillen hän suhtautuu ${inCase('illative')}.`,
        () => `Varauksellisesti hän suhtautuu ${inCase('illative')}.`,
      ]);
    case 'mixed':
      return choose('alsoMixed', [
        () => `Sekä hyvää että huonoa hän sanoo ${inCase('elative')}.`,
        () => `Kahtalaisesti hän suhtautuu ${inCase('illative')}.`,
      ]);
    case 'asked':
      return `Kysymyksiä hän esittää ${inCase('elative')}.`;
    default:
      return choose(
        'alsoMentioned',
        [
          () => `Ohimennen hän mainitsee myös teemat ${inCase('nominative')}.`,
          () => `Kantaa ottamatta hän puhuu ${inCase('elative')}.`,
        ].slice(claims.length > 1 ? 0 : 1),
      );
  }
}

function countered(claims: readonly Claim[], formsFor: FormsFor, choose: Choose): string {
  const inCase = listOf(claims, formsFor);
  const plural = claims.length > 1 || formsFor(claims[0]!.name).plural;
  const irony = claims.some((claim) => claim.ironic) ? ', osin mahdollisesti ironisesti' : '';
  switch (claims[0]!.stance) {
    case 'affirmed':
      return `Vastateemoista tekstissä ${plural ? 'toteutuvat' : 'toteutuu'} ${inCase('nominative')}.`;
    case 'criticised':
      return choose('counter', [
        () => `Vastateemoista hän arvostelee ${inCase('partitive')}${irony}.`,
        () => `Vastateemoista arvostelua ${plural ? 'saavat' : 'saa'} ${inCase('nominative')}${irony}.`,
        () => `Torjuvasti hän suhtautuu ${inCase('illative')}${irony}.`,
      ]);
    default:
      return `Vastateemoista mainitaan ${inCase('nominative')}.`;
  }
}

function missing(plan: Plan, formsFor: FormsFor, choose: Choose): string {
  if (plan.absent.length === 0) return '';
  const forms = plan.absent.map((name) => formsFor(name));
  return choose('absent', [
    () =>
      `${capital(
        listed(
          forms.map((f) => f.elative),
          'ja',
        ),
      )} teksti ei puhu.`,
    () =>
      `Käsittelemättä ${forms.length > 1 || forms[0]!.plural ? 'jäävät' : 'jää'} ${listed(
        forms.map((f) => f.nominative),
        'ja',
      )}.`,
    () =>
      `Teksti ei käsittele ${listed(
        forms.map((f) => f.partitive),
        'eikä',
      )}.`,
  ]);
}

function limit(plan: Plan, choose: Choose): string {
  if (plan.profile === 'sales text')
    return 'Havainnot koskevat tekstiä, eivät sitä, miten myyjä asiakkaitaan kohtelee.';
  return choose('limit', [
    'Teksti kertoo kirjoittajan kannan, ei sitä, millainen mikään yritys on.',
    'Havainnot koskevat kirjoittajan kantaa, eivät minkään yrityksen todellista tilaa.',
    'Tämä on kuvaus kirjoittajan kannasta, ei arvio yhdestäkään yrityksestä.',
    'Sitä, millaisia yritykset todella ovat, tekstistä ei voi päätellä.',
    'Kuvaus koskee kirjoittajan näkemystä; yrityksiä itseään se ei arvioi.',
  ]);
}
