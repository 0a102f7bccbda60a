import { openings } from './openings.js';

/** Month names and their short forms as blogs write them, January first; of what stands in brackets before `?` any part may be missing. */
const TABLE: Readonly<Record<string, string>> = {
  fi: 'tammi(?:kuu(?:ta|n|ssa)?)? hel?mi(?:kuu(?:ta|n|ssa)?)? maalis(?:kuu(?:ta|n|ssa)?)? huhti(?:kuu(?:ta|n|ssa)?)? touko(?:kuu(?:ta|n|ssa)?)? kesä(?:kuu(?:ta|n|ssa)?)? heinä(?:kuu(?:ta|n|ssa)?)? elo(?:kuu(?:ta|n|ssa)?)? syys(?:kuu(?:ta|n|ssa)?)? loka(?:kuu(?:ta|n|ssa)?)? marras(?:kuu(?:ta|n|ssa)?)? joulu(?:kuu(?:ta|n|ssa)?)?',
  en: 'january february march april may june july august september october november december',
  short: 'jan feb mar apr may jun jul aug sept? oct nov dec',
  de: 'jänner februar märz april mai juni juli august september oktober november dezember',
  deShort: 'januar feber mär april mai juni juli august september okt november dez',
  sv: 'januari februari mars april maj juni juli augusti september oktober november december',
  da: 'januar februar marts april maj juni juli august september oktober november desember',
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  frShort: 'janv févr? mars avr mai juin juil août sept oct nov déc',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  it: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  pt: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  nl: 'januari februari maart april mei juni juli augustus september oktober november december',
  et: 'jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember',
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  pl: 'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
};

let numbers: Map<string, number> | undefined;

/** 1-12, or undefined for what is no month. */
export function monthNumber(name: string): number | undefined {
  numbers ??= numbered();
  return numbers.get(name.toLowerCase());
}

function numbered(): Map<string, number> {
  const out = new Map<string, number>();
  for (const row of Object.values(TABLE))
    row.split(' ').forEach((month, i) => {
      for (const form of month.includes('?') ? openings(month, Number.POSITIVE_INFINITY) : [month])
        if (!out.has(form)) out.set(form, i + 1);
    });
  return out;
}
