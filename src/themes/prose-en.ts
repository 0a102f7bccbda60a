/** The summary in English. */

import type { ThemeStance } from '../types.js';
import { englishOpening, englishReference as ref } from './openings.js';
import { capital, isCoordinated, listed } from './phrase.js';
import { type Choose, type Claim, chooser, fitted, type Piece, type Plan } from './plan.js';
import { groups } from './prose-fi.js';

export function englishSummary(plan: Plan): string {
  const choose = chooser(plan.seed);
  const subject = plan.subject?.en ?? 'its subject';
  if (plan.profile === 'off-topic') return offTopic(plan);
  const said = new Set(plan.main.map(({ stance }) => stance));
  const pieces: Piece[] = [
    { text: englishOpening(plan, subject, choose), spare: 0 },
    { text: focus(plan, choose), spare: 4 },
    ...plan.main.map((claim, i) => ({ text: mainClaim(claim, choose, i), spare: i === 0 ? 0 : 1 })),
    ...groups(plan.others).map((claims, i) => ({ text: grouped(claims, choose, said), spare: 3 + i })),
    ...groups(plan.counters).map((claims) => ({ text: countered(claims, choose), spare: 2 })),
    { text: missing(plan, choose), spare: 6 },
    { text: limit(plan, choose), spare: 0 },
  ];
  return fitted(pieces, [
    'Sentence numbers count from the start of the text, headings included.',
    'That a theme goes unmentioned does not mean that the author is against it.',
  ]);
}

function offTopic(plan: Plan): string {
  const about = plan.subject
    ? `The text is not about ${plan.subject.en}.`
    : 'The text is not about the subject of this theme table.';
  if (plan.keywords.length < 2) return about;
  return `${about} Its most characteristic words are ${listed(
    plan.keywords.map((word) => `“${word}”`),
    'and',
  )}.`;
}

function focus(plan: Plan, choose: Choose): string {
  if (plan.main.length < 2) return '';
  const names = listed(
    plan.main.map(({ name }) => name.en),
    'and',
  );
  return choose('focus', [
    `The main themes are ${names}.`,
    `The text centres on ${names}.`,
    `Most is said of ${names}.`,
  ]);
}

function mainClaim(claim: Claim, choose: Choose, index: number): string {
  const who = index === 0 ? 'the author' : 'the post';
  const end = ` ${ref(claim.sentences)}.`;
  const { en } = claim.name;
  switch (claim.stance) {
    case 'affirmed':
      return capital(
        choose('affirmed', [
          `${who} supports ${en}${end}`,
          `${who} writes in favour of ${en}${end}`,
          `${who} takes a positive view of ${en}${end}`,
        ]),
      );
    case 'criticised':
      if (claim.target === 'idea')
        return capital(
          choose('rejected', [`${who} rejects the idea of ${en}${end}`, `${who} turns against ${en}${end}`]),
        );
      return capital(
        choose('criticised', [
          `${who} criticises the present state of ${en}${end}`,
          `${who} gives a critical picture of ${en}${end}`,
          `${en} ${isCoordinated(en) ? 'are' : 'is'} criticised as things now stand${end}`,
        ]),
      );
    case 'doubted':
      return capital(
        choose('doubted', [`${who} has doubts about ${en}${end}`, `${who} voices reservations about ${en}${end}`]),
      );
    case 'mixed':
      return capital(
        choose('mixed', [
          `${who} partly supports and partly criticises ${en}${end}`,
          `${who} finds both good and bad in ${en}${end}`,
        ]),
      );
    case 'asked':
      return capital(
        choose('asked', [
          `${who} raises a question about ${en}${end}`,
          `${who} leaves open a question about ${en}${end}`,
        ]),
      );
    default:
      return capital(
        choose('mentioned', [
          `${who} speaks of ${en} without taking a stand${end}`,
          `${who} treats ${en} without taking sides${end}`,
        ]),
      );
  }
}

function grouped(claims: readonly Claim[], choose: Choose, said: ReadonlySet<ThemeStance>): string {
  const names = listed(
    claims.map((claim) => `${claim.name.en} ${ref(claim.sentences)}`),
    'and',
  );
  switch (claims[0]!.stance) {
    case 'affirmed':
      return said.has('affirmed')
        ? choose('alsoAffirmed', [
            `The author also supports ${names}.`,
            `Support is given to ${names} as well.`,
            `The positive view extends to ${names}.`,
          ])
        : choose('stillAffirmed', [
            `A positive view is taken of ${names}, however.`,
            `The author does support ${names}.`,
          ]);
    case 'criticised':
      return said.has('criticised')
        ? choose('alsoCriticised', [
            `The criticism extends to ${names}.`,
            `The author also criticises ${names}.`,
            `Critical words are said of ${names} too.`,
          ])
        : choose('stillCriticised', [`A critical view is taken of ${names}.`, `The author criticises ${names}.`]);
    case 'doubted':
      return choose('alsoDoubted', [
        `Reservations are voiced about ${names}.`,
        `The author has doubts about ${names}.`,
      ]);
    case 'mixed':
      return choose('alsoMixed', [`Both good and bad is said of ${names}.`, `The view of ${names} is divided.`]);
    case 'asked':
      return `Questions are raised about ${names}.`;
    default:
      return choose('alsoMentioned', [`The post mentions ${names} in passing.`, `No stand is taken on ${names}.`]);
  }
}

function countered(claims: readonly Claim[], choose: Choose): string {
  const names = listed(
    claims.map((claim) => `${claim.name.en} ${ref(claim.sentences)}`),
    'and',
  );
  const irony = claims.some((claim) => claim.ironic) ? ', partly with possible irony' : '';
  const one = claims.length === 1 && !isCoordinated(claims[0]!.name.en);
  switch (claims[0]!.stance) {
    case 'affirmed':
      return `Of the counter-themes, the text itself carries out ${names}.`;
    case 'criticised':
      return choose('counter', [
        `Of the counter-themes, ${names} ${one ? 'is' : 'are'} criticised${irony}.`,
        `On the other side, the author criticises ${names}${irony}.`,
        `The author objects to ${names}${irony}.`,
      ]);
    default:
      return `Of the counter-themes, ${names} ${one ? 'is' : 'are'} mentioned.`;
  }
}

function missing(plan: Plan, choose: Choose): string {
  if (plan.absent.length === 0) return '';
  const names = plan.absent.map(({ en }) => en);
  const one = names.length === 1 && !isCoordinated(names[0]!);
  return choose('absent', [
    `${capital(listed(names, 'and'))} ${one ? 'is' : 'are'} not discussed.`,
    `The text does not discuss ${listed(names, 'or')}.`,
    `Nothing is said of ${listed(names, 'or')}.`,
  ]);
}

function limit(plan: Plan, choose: Choose): string {
  if (plan.profile === 'sales text') return 'The findings describe the text, not how the seller treats customers.';
  return choose('limit', [
    'This describes the author’s stance, not what any company is like.',
    'The findings concern the author’s view, not the real state of any company.',
    'This is an account of the author’s stance, not an assessment of any company.',
  ]);
}
