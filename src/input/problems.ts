import { type ErrorCode, PostlensError } from '../errors.js';

/** Values that a sentence names: a file, an address, a number. */
export type Facts = Readonly<Record<string, string | number>>;

/** What `cause` of an input's error holds, so that the command line can say the same in another language. */
export interface Problem {
  readonly reason: Reason;
  readonly facts: Facts;
}

/** What sentences call `-`. */
export const STDIN = 'standard input';

/** Everything that can go wrong with an input: code, then one sentence in English and in Finnish. */
export const PROBLEMS = {
  missing: [
    'not-found',
    'There is no file or folder named {name}: check the path.',
    'Tiedostoa tai kansiota {name} ei ole: tarkista polku.',
  ],
  'no-permission': [
    'unreadable',
    'No permission to read {name}: change its permissions or give another file.',
    'Ei lupaa lukea: {name}. Muuta oikeuksia tai anna toinen tiedosto.',
  ],
  unreadable: [
    'unreadable',
    '{name} cannot be read ({detail}): check the file or give another.',
    'Lukeminen ei onnistu: {name} ({detail}). Tarkista tiedosto tai anna toinen.',
  ],
  'empty-folder': [
    'empty-folder',
    'The folder {name} has no page to read: it looks for {kinds} and the same with .gz, not in subfolders.',
    'Kansiossa {name} ei ole luettavaa: kelpaavat {kinds} ja samat .gz-päätteellä, ei alikansioista.',
  ],
  empty: [
    'empty',
    '{name} is empty: give a page or a text with something in it.',
    '{name} on tyhjä: anna sivu tai teksti, jossa on sisältöä.',
  ],
  binary: [
    'binary',
    '{name} is binary data, not text: give an HTML page or plain text.',
    '{name} on binääridataa, ei tekstiä: anna HTML-sivu tai pelkkää tekstiä.',
  ],
  'binary-kind': [
    'binary',
    '{name} is a file of type {detail}, not text: give an HTML page or plain text.',
    '{name} on tiedosto tyyppiä {detail}, ei tekstiä: anna HTML-sivu tai pelkkää tekstiä.',
  ],
  'too-large': [
    'too-large',
    '{name} is larger than {limit} MB: give a smaller page, or a part of it.',
    '{name} on suurempi kuin {limit} Mt: anna pienempi sivu tai osa siitä.',
  ],
  'too-large-unpacked': [
    'too-large',
    '{name} unpacks to more than {limit} MB: give a smaller page, or a part of it.',
    '{name} on purettuna suurempi kuin {limit} Mt: anna pienempi sivu tai osa siitä.',
  ],
  'bad-gzip': [
    'unreadable',
    '{name} is a broken gzip file ({detail}): pack it again or give it unpacked.',
    '{name} on rikkinäinen gzip-tiedosto ({detail}): pakkaa se uudelleen tai anna purettuna.',
  ],
  'stdin-twice': [
    'unreadable',
    'Standard input (-) can be read only once: name it once.',
    'Vakiosyöte (-) voidaan lukea vain kerran: mainitse se kerran.',
  ],
  scheme: [
    'fetch',
    '{name} is not an address that can be fetched: only http and https are.',
    'Osoitetta {name} ei voi hakea: vain http ja https kelpaavat.',
  ],
  'bad-address': [
    'fetch',
    '{name} is not a valid address: check it.',
    '{name} ei ole kelvollinen osoite: tarkista se.',
  ],
  credentials: [
    'fetch',
    'The address {name} has a user name or password in it: leave them out.',
    'Osoitteessa {name} on käyttäjätunnus tai salasana: jätä ne pois.',
  ],
  'private-address': [
    'private-address',
    '{url} leads to {address}, an address of a private or local network: say --allow-private if you mean it.',
    '{url} johtaa yksityisen tai paikallisen verkon osoitteeseen {address}: anna --allow-private, jos tarkoitat sitä.',
  ],
  robots: [
    'robots',
    'The robots.txt of {host} forbids fetching {url}: save the page with a browser and give the file.',
    'Sivuston {host} robots.txt kieltää hakemasta osoitetta {url}: tallenna sivu selaimella ja anna tiedosto.',
  ],
  'robots-unavailable': [
    'robots',
    'The robots.txt of {host} answered {status}, which forbids fetching {url} for now: try later.',
    'Sivuston {host} robots.txt vastasi {status}, joten osoitetta {url} ei saa nyt hakea: yritä myöhemmin.',
  ],
  status: ['fetch', '{url} answered {status}: check the address.', '{url} vastasi {status}: tarkista osoite.'],
  'status-later': ['fetch', '{url} answered {status}: try later.', '{url} vastasi {status}: yritä myöhemmin.'],
  redirects: [
    'fetch',
    '{name} redirects more than {limit} times: give the address it should end at.',
    '{name} ohjaa eteenpäin yli {limit} kertaa: anna osoite, johon sen pitäisi päätyä.',
  ],
  'redirect-nowhere': [
    'fetch',
    '{url} redirects to no valid address: give the address it should end at.',
    '{url} ohjaa kelvottomaan osoitteeseen: anna osoite, johon sen pitäisi päätyä.',
  ],
  'content-type': [
    'content-type',
    '{url} is {detail}, not an HTML page or text: give the address of a page.',
    '{url} on tyyppiä {detail}, ei HTML-sivu eikä tekstiä: anna sivun osoite.',
  ],
  encoding: [
    'fetch',
    '{url} is packed in a way that cannot be unpacked ({detail}): save the page and give the file.',
    '{url} on pakattu tavalla, jota ei voi purkaa ({detail}): tallenna sivu ja anna tiedosto.',
  ],
  'bad-encoding': [
    'fetch',
    'The answer of {url} is broken ({detail}): try again, or save the page and give the file.',
    'Osoitteen {url} vastaus on rikki ({detail}): yritä uudelleen, tai tallenna sivu ja anna tiedosto.',
  ],
  timeout: [
    'fetch',
    '{url} did not answer within {limit} s: try later.',
    '{url} ei vastannut {limit} sekunnissa: yritä myöhemmin.',
  ],
  dns: [
    'fetch',
    'There is no server named {host}: check the address and the connection.',
    'Palvelinta {host} ei löydy: tarkista osoite ja verkkoyhteys.',
  ],
  refused: [
    'fetch',
    '{host} refused the connection: check the address, or try later.',
    '{host} torjui yhteyden: tarkista osoite tai yritä myöhemmin.',
  ],
  unreachable: [
    'fetch',
    '{host} cannot be reached ({detail}): check the connection, or try later.',
    'Palvelimeen {host} ei saa yhteyttä ({detail}): tarkista verkkoyhteys tai yritä myöhemmin.',
  ],
  tls: [
    'fetch',
    'The secure connection to {host} failed ({detail}): check the address and its certificate.',
    'Suojattu yhteys palvelimeen {host} ei onnistunut ({detail}): tarkista osoite ja varmenne.',
  ],
  'cut-off': [
    'fetch',
    'The connection to {host} broke off ({detail}): try again.',
    'Yhteys palvelimeen {host} katkesi ({detail}): yritä uudelleen.',
  ],
  'not-http': [
    'fetch',
    '{host} does not speak HTTP ({detail}): check the address and its port.',
    '{host} ei puhu HTTP:tä ({detail}): tarkista osoite ja portti.',
  ],
} as const satisfies Record<string, readonly [code: ErrorCode, en: string, fi: string]>;

export type Reason = keyof typeof PROBLEMS;

/** Puts the facts into a sentence. */
export const fill = (sentence: string, facts: Facts): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, key: string) => String(facts[key] ?? whole));

export const problem = (reason: Reason, facts: Facts): PostlensError => {
  const [code, english] = PROBLEMS[reason];
  const cause: Problem = { reason, facts };
  return new PostlensError(code, fill(english, facts), { cause });
};
