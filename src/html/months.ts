/** Month names and their short forms as blogs write them, January first; forms of one month parted by `|`. */
const TABLE: Readonly<Record<string, string>> = {
  fi: 'tammi(?:kuu(?:ta|n|ssa)?)?|hel?mi(?:kuu(?:ta|n|ssa)?)?|maalis(?:kuu(?:ta|n|ssa)?)?|huhti(?:kuu(?:ta|n|ssa)?)?|touko(?:kuu(?:ta|n|ssa)?)?|kesä(?:kuu(?:ta|n|ssa)?)?|heinä(?:kuu(?:ta|n|ssa)?)?|elo(?:kuu(?:ta|n|ssa)?)?|syys(?:kuu(?:ta|n|ssa)?)?|loka(?:kuu(?:ta|n|ssa)?)?|marras(?:kuu(?:ta|n|ssa)?)?|joulu(?:kuu(?:ta|n|ssa)?)?',
  en: 'january|february|march|april|may|june|july|august|september|october|november|december',
  short: 'jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec',
  de: 'jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember',
  deShort: 'januar|feber|mär|april|mai|juni|juli|august|september|okt|november|dez',
  sv: 'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december',
  da: 'januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|desember',
  fr: 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre',
  frShort: 'janv|févr?|mars|avr|mai|juin|juil|août|sept|oct|nov|déc',
  es: 'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre',
  it: 'gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre',
  pt: 'janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro',
  nl: 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december',
  et: 'jaanuar|veebruar|märts|aprill|mai|juuni|juuli|august|september|oktoober|november|detsember',
  ru: 'января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря',
  pl: 'stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia',
};

const LISTS = Object.values(TABLE).map((row) => splitTop(row));

/** Matches any month name; the number comes from {@link monthNumber}. */
export const MONTH = [...new Set(LISTS.flat())].sort((a, b) => b.length - a.length).join('|');

const EXACT = LISTS.map((list) => list.map((form) => new RegExp(`^(?:${form})$`, 'i')));

/** 1-12, or undefined for what is no month. */
export function monthNumber(name: string): number | undefined {
  for (const list of EXACT) {
    const at = list.findIndex((form) => form.test(name));
    if (at >= 0) return at + 1;
  }
  return undefined;
}

/** Splits at `|` outside brackets. */
function splitTop(row: string): string[] {
  const out = [''];
  let depth = 0;
  for (const c of row) {
    if (c === '(') depth++;
    if (c === ')') depth--;
    if (c === '|' && depth === 0) out.push('');
    else out[out.length - 1] += c;
  }
  return out;
}
