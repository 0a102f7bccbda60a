import { lowerOf } from '../forms.js';

/**
 * How a lemma is made of a form: lower-case the form or not, drop `cut` units from its end, put `add` there, then place
 * compound boundaries. As text the fields are parted by tabs: `L`, `3`, `a`, `6` = lower-case,
 * drop three, add `a`, boundary before the seventh unit.
 */
export interface Script {
  readonly lower: boolean;
  readonly cut: number;
  readonly add: string;
  /** Offsets into the lemma without `#`; a hyphen that stands at the offset is replaced. */
  readonly bounds: readonly number[];
}

/** Added to a bound where a hyphen gives way to the boundary. */
const HYPHEN = 1000;

/** The script, as text, that makes `lemma` (with `#`) of `form`. */
export function scriptOf(form: string, lemma: string): string {
  const lowered = form.toLowerCase();
  const bounds: number[] = [];
  let plain = '';
  for (const part of lemma.split(/(?<=.)#(?=.)/u)) {
    if (plain !== '') {
      const hyphen = lowered[plain.length] === '-' && part[0] !== '-';
      bounds.push(plain.length + (hyphen ? HYPHEN : 0));
      if (hyphen) plain += '-';
    }
    plain += part;
  }
  const asIs = shared(form, plain);
  const lower = lowered.length === form.length && shared(lowered, plain) > asIs;
  const kept = lower ? shared(lowered, plain) : asIs;
  return [lower ? 'L' : '=', form.length - kept, plain.slice(kept), bounds.join(',')].join('\t');
}

export function parseScript(text: string): Script {
  const [letters, cut, add, bounds] = text.split('\t') as [string, string, string, string];
  return {
    lower: letters === 'L',
    cut: Number(cut),
    add,
    bounds: bounds === '' ? [] : bounds.split(',').map(Number),
  };
}

/** The lemma with `#`, or undefined where the form is too short for the script. */
export function applyScript(form: string, script: Script): string | undefined {
  if (script.cut > form.length) return undefined;
  let lemma = (script.lower ? lowerOf(form) : form).slice(0, form.length - script.cut) + script.add;
  for (let i = script.bounds.length - 1; i >= 0; i--) {
    const bound = script.bounds[i] as number;
    const at = bound % HYPHEN;
    lemma = `${lemma.slice(0, at)}#${lemma.slice(at + (bound >= HYPHEN ? 1 : 0))}`;
  }
  return lemma === '' ? undefined : lemma;
}

function shared(a: string, b: string): number {
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  return i;
}
