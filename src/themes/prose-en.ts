/** The summary in English. */

import type { ThemeStance } from '../types.js';
import { capital, isPlural, listed } from './phrase.js';
import { type Claim, chooser, fitted, type Piece, type Plan } from './plan.js';
import { groups } from './prose-fi.js';

const ref = (sentences: readonly number[]): string =>
  sentences.length === 1 ? `(sentence ${sentences[0]})` : `(sentences ${listed(sentences.map(String), 'and')})`;

type Choose = ReturnType<typeof chooser>;

export function englishSummary(plan: Plan): string {
  const choose = chooser(plan.seed);
  const subject = plan.subject?.en ?? 'its subject';
  if (plan.profile === 'off-topic') return offTopic(plan);
  const said = new Set(plan.main.map(({ stance }) => stance));
  const pieces: Piece[] = [
    { text: opening(plan, subject, choose), spare: 0 },
    { text: focus(plan, choose), spare: 4 },
    ...plan.main.map((claim, i) => ({ text: mainClaim(claim, choose, i), spare: i === 0 ? 0 : 1 })),
    ...groups(plan.others).map((claims, i) => ({ text: grouped(claims, choose, said), spare: 3 + i })),
    ...groups(plan.counters).map((claims) => ({ text: countered(claims, choose), spare: 2 })),
    { text: missing(plan, choose), spare: 6 },
    { text: limit(plan, choose), spare: 0 },
  ];
  return fitted(pieces, 'Sentence numbers count from the start of the text, headings included.');
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

function opening(plan: Plan, subject: string, choose: Choose): string {
  const affirmed = plan.core?.stance === 'affirmed' ? ` ${ref(plan.core.sentences)}` : '';
  switch (plan.profile) {
    case 'advocate':
      return choose('opening', [
        `The post speaks for ${subject}${affirmed}.`,
        `The author sides clearly with ${subject}${affirmed}.`,
        `The author supports ${subject}${affirmed} and backs the view with examples.`,
        `The text defends ${subject}${affirmed}.`,
      ]);
    case 'practitioner':
      return choose('opening', [
        'The author tells what has been done in practice and advises the reader on that ground.',
        `The text is a practical guide to how ${subject} can be furthered by acts.`,
        'The author shares lessons from work and invites the reader to try them.',
      ]);
    case 'critic of practice':
      return plan.core?.stance === 'affirmed'
        ? choose('opening', [
            `The author supports ${subject} as an idea${affirmed} but criticises the way it is pursued at present.`,
            `The author is for ${subject} itself${affirmed}, but the prevailing practices are criticised.`,
            `The criticism is of practices: ${subject} as such is supported${affirmed}.`,
          ])
        : choose('opening', [
            'The post criticises prevailing practices.',
            'The author takes a critical view of present practices.',
            `The post is a critical view of how ${subject} is handled at present.`,
          ]);
    case 'critic of the idea': {
      const where = plan.core ? ` ${ref(plan.core.sentences)}` : '';
      return choose('opening', [
        `The author rejects the idea of ${subject}${where}.`,
        `The author criticises ${subject} as an idea${where}, not only the way it is carried out.`,
        `The post takes a stand against ${subject}${where}.`,
      ]);
    }
    case 'sales text':
      return choose('opening', [
        'The text is a sales text, written to make the reader buy.',
        'The text sells: it leads the reader towards a purchase.',
        'This is a sales text that urges the reader to buy.',
      ]);
    case 'explainer':
      return choose('opening', [
        'The text explains terms and seldom takes a stand.',
        'The author defines the terms of the subject rather than taking a stand on them.',
        'The text is expository: it tells what the words of the subject mean.',
      ]);
    default:
      return '';
  }
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
          `${who} supports ${en}${claim.own ? ' from experience' : ''}${end}`,
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
          `${en} ${isPlural(en) ? 'are' : 'is'} criticised as things now stand${end}`,
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
  const one = claims.length === 1 && !isPlural(claims[0]!.name.en);
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
  const one = names.length === 1 && !isPlural(names[0]!);
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
