import { type ErrorCode, PostlensError } from '../errors.js';
import { type Facts, fill, PROBLEMS, type Problem, STDIN } from '../input/problems.js';
import type { Lang } from '../types.js';
import { FINNISH_BY_CODE, MESSAGES, type MessageKey } from './messages.js';

/** A sentence of the table with its facts put in. */
export type Say = (key: MessageKey, facts?: Facts) => string;

const sayWith = (key: MessageKey, facts: Facts, lang: Lang): string => {
  const at = lang === 'fi' ? 1 : 0;
  const hint = facts.near ? fill(MESSAGES['did-you-mean'][at], { name: facts.near }) : '.';
  return fill(MESSAGES[key][at], { hint, ...facts });
};

export const sayIn =
  (lang: Lang): Say =>
  (key, facts = {}) =>
    sayWith(key, facts, lang);

/** A failure of the command line itself. Its `cause` lets it be said in Finnish too. */
export const complaint = (key: MessageKey, facts: Facts): PostlensError =>
  new PostlensError(CODES[key] ?? 'usage', sayWith(key, facts, 'en'), { cause: { reason: key, facts } });

/** Codes of complaints that are not about usage. */
const CODES: Partial<Record<MessageKey, ErrorCode>> = {
  write: 'write',
  'write-stdout': 'write',
  'output-taken': 'write',
  'output-is-input': 'write',
  'no-post': 'no-post',
  feed: 'feed',
  internal: 'internal',
  'nothing-to-compare': 'no-post',
};

/** The sentence of an error in the user's language. */
export function sentenceOf(error: PostlensError, lang: Lang, name: string): string {
  if (lang === 'en') return error.message;
  const { reason, facts } = (error.cause ?? {}) as Partial<Problem> & { reason?: string };
  if (reason && facts) {
    if (reason in PROBLEMS) return fill(PROBLEMS[reason as keyof typeof PROBLEMS][2], inFinnish(facts));
    if (reason in MESSAGES) return sayWith(reason as MessageKey, facts, lang);
  }
  const byCode = FINNISH_BY_CODE[error.code];
  return byCode ? fill(byCode, { name, detail: error.message }) : error.message;
}

const inFinnish = (facts: Facts): Facts => (facts.name === STDIN ? { ...facts, name: 'vakiosyöte' } : facts);
