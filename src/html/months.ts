/** Month names and their short forms as blogs write them, January first; forms of one month parted by `|`. */
const TABLE: Readonly<Record<string, string>> = {
  fi: 'tammi helmi|hemi maalis huhti touko kesä heinä elo syys loka marras joulu',
  en: 'january february march april may june july august september october november december',
  short: 'jan feb mar apr may jun jul aug sep|sept oct nov dec',
  de: 'jänner februar märz april mai juni juli august september oktober november dezember',
  deShort: 'januar feber mär april mai juni juli august september okt november dez',
  sv: 'januari februari mars april maj juni juli augusti september oktober november december',
  da: 'januar februar marts april maj juni juli august september oktober november desember',
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  frShort: 'janv fév|févr mars avr mai juin juil août sept oct nov déc',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  it: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  pt: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  nl: 'januari februari maart april mei juni juli augustus september oktober november december',
  et: 'jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember',
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  pl: 'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
};

const FINNISH_ENDINGS = ['', 'kuu', 'kuuta', 'kuun', 'kuussa'];

let numbers: Map<string, number> | undefined;

/** 1-12, or undefined for what is no month. */
export function monthNumber(name: string): number | undefined {
  numbers ??= numbered();
  return numbers.get(name.toLowerCase());
}

function numbered(): Map<string, number> {
  const out = new Map<string, number>();
  for (const [language, row] of Object.entries(TABLE))
    row.split(' ').forEach((month, i) => {
      for (const form of month.split('|'))
        for (const ending of language === 'fi' ? FINNISH_ENDINGS : [''])
          if (!out.has(form + ending)) out.set(form + ending, i + 1);
    });
  return out;
}
