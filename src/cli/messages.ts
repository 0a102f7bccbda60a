import type { ErrorCode } from '../errors.js';

/** Everything the command line says to people, in English and in Finnish. What inputs say stands in input/problems. */
export const MESSAGES = {
  // The program and its commands
  program: [
    'Reads Finnish blog posts: what they are about, how their authors stand, what they say of customers.',
    'Lukee suomenkielisiä blogikirjoituksia: mistä ne kertovat, mitä kirjoittaja ajattelee, mitä asiakkaista sanotaan.',
  ],
  'input-arg': [
    'files, folders (their pages, not subfolders), http(s) addresses, or - for standard input',
    'tiedostoja, kansioita (niiden sivut, ei alikansioita), http(s)-osoitteita tai - vakiosyötteelle',
  ],
  'group-read': ['Read posts:', 'Lue kirjoituksia:'],
  'group-search': ['Look closer:', 'Katso tarkemmin:'],
  'group-set-up': ['Set up:', 'Käyttöönotto:'],
  'usage-options': ['[options]', '[valitsimet]'],
  'usage-command': ['[command]', '[komento]'],
  'title-usage': ['Usage:', 'Käyttö:'],
  'title-arguments': ['Arguments:', 'Argumentit:'],
  'title-options': ['Options:', 'Valitsimet:'],
  'title-examples': ['Examples:', 'Esimerkkejä:'],
  'more-help': [
    'More: postlens COMMAND --help, postlens help json, postlens help exit',
    'Lisää: postlens KOMENTO --help, postlens help json, postlens help exit',
  ],
  analyze: [
    'the whole report: numbers, keywords, stance, customer themes, summary',
    'koko raportti: luvut, avainsanat, asennoituminen, asiakasteemat, tiivistelmä',
  ],
  extract: ['the body of the post and its metadata alone', 'pelkkä kirjoituksen leipäteksti ja sen tiedot'],
  annotate: [
    'every word with its lemma, word class and features, as CoNLL-U',
    'joka sanan perusmuoto, sanaluokka ja piirteet CoNLL-U-muodossa',
  ],
  kwic: ['a concordance: a word or pattern in its contexts', 'konkordanssi: sana tai kuvio yhteyksissään'],
  compare: [
    'what is key in one text or corpus against another',
    'mikä on yhdelle tekstille tai aineistolle ominaista toiseen verrattuna',
  ],
  explain: ['every reading of a word, its paradigm and its parts', 'sanan kaikki tulkinnat, taivutus ja osat'],
  themes: ['checks a theme table of your own (TSV or YAML)', 'tarkistaa oman teemataulukon (TSV tai YAML)'],
  schema: ['the JSON Schema of the report or of the config file', 'raportin tai asetustiedoston JSON Schema'],
  completion: ['prints the completion script of a shell', 'tulostaa komentotulkin täydennysskriptin'],
  'completion-server': ['answers the shell', 'vastaa komentotulkille'],
  doctor: ['versions, model, locale and terminal', 'versiot, malli, kieliasetus ja pääte'],
  help: ['help on a command, or on json or exit', 'ohje komennosta tai aiheesta json tai exit'],

  // The manual page
  'env-locale': ['the language of reports and messages', 'raporttien ja viestien kieli'],
  'env-color': ['no colours, or colours even in a pipe', 'ei värejä, tai värit putkessakin'],
  'env-columns': ['the width of reports where there is no terminal', 'raporttien leveys, kun päätettä ei ole'],
  'file-config': ['settings, found at or above the current folder', 'asetukset tässä tai ylemmässä kansiossa'],

  // Options
  'opt-text': ['the input is plain text, taken as it is', 'syöte on pelkkää tekstiä, ja se luetaan sellaisenaan'],
  'opt-from': ['how inputs are read: {choices}', 'miten syöte luetaan: {choices}'],
  'opt-format': ['format of the output: {choices}', 'tulosteen muoto: {choices}'],
  'opt-json': ['the same as --format json', 'sama kuin --format json'],
  'opt-output': [
    'write into a file; for several inputs into a folder, a file each',
    'kirjoita tiedostoon; useista syötteistä kansioon, kukin omaansa',
  ],
  'opt-only': [
    'make these parts only, joined by commas: {choices}',
    'tee vain nämä osat, pilkuin eroteltuina: {choices}',
  ],
  'opt-top': ['length of lists', 'luetteloiden pituus'],
  'opt-rank': ['how keywords are put in order: {choices}', 'avainsanojen järjestysperuste: {choices}'],
  'opt-sort': ['order of the lines: {choices}', 'rivien järjestys: {choices}'],
  'opt-context': ['characters of context on each side', 'yhteyden merkkejä kummallakin puolella'],
  'query-arg': [
    'words: asiakas a lemma, asiakas- or -kokemus a compound part, =asiakkaan a form, ADJ or NOUN[Case=Gen] a tag, * any word',
    'sanoja: asiakas perusmuoto, asiakas- tai -kokemus yhdyssanan osa, =asiakkaan muoto, ADJ tai NOUN[Case=Gen] luokka, * mikä tahansa',
  ],
  'opt-lang': ['language of the report and messages: {choices}', 'raportin ja viestien kieli: {choices}'],
  'opt-explain': [
    'say why: what was left out, why a cue was taken',
    'perustele: mitä jätettiin pois, miksi vihje otettiin mukaan',
  ],
  'opt-no-text': ['leave the text of the post out of the JSON', 'jätä kirjoituksen teksti pois JSONista'],
  'opt-all-readings': [
    'show every reading of each word and why one won',
    'näytä sanan kaikki tulkinnat ja se, miksi yksi voitti',
  ],
  'opt-allow-private': [
    'fetch addresses of private and local networks too',
    'hae myös yksityisten ja paikallisten verkkojen osoitteita',
  ],
  'opt-lexicon': ['stance cues of your own, a TSV table', 'omat asennevihjeet TSV-taulukkona'],
  'opt-themes': ['themes of your own, a TSV table', 'omat teemat TSV-taulukkona'],
  'opt-reference': [
    'word frequencies to compare with: a TSV table, or a folder of posts',
    'vertailuaineisto: sanataajuudet TSV-taulukkona tai kansio kirjoituksia',
  ],
  'opt-config': [
    'settings from this file instead of the postlens.config.json found here or above',
    'asetukset tästä tiedostosta eikä tästä tai ylemmästä kansiosta löytyvästä postlens.config.jsonista',
  ],
  'opt-no-config': ['no settings from a file', 'ei asetuksia tiedostosta'],
  'opt-quiet': ['no warnings and no progress', 'ei varoituksia eikä edistymistietoja'],
  'opt-color': ['colours even when the output is no terminal', 'värit myös muualle kuin päätteelle'],
  'opt-no-color': ['no colours', 'ei värejä'],
  'opt-timings': ['say on stderr how long each stage took', 'kerro virhevirrassa, kauanko kukin vaihe kesti'],
  'opt-help': ['show this help', 'näytä tämä ohje'],
  'opt-version': ['show the version', 'näytä versio'],

  // Wrong usage
  'unknown-option': [
    'There is no option {name}{hint} See postlens {command}--help.',
    'Valitsinta {name} ei ole{hint} Katso postlens {command}--help.',
  ],
  'unknown-command': [
    'There is no command {name}{hint} See postlens --help.',
    'Komentoa {name} ei ole{hint} Katso postlens --help.',
  ],
  'unknown-value': [
    '{option} does not take {name}{hint} It takes {choices}.',
    'Valitsimelle {option} ei kelpaa {name}{hint} Kelpaavat: {choices}.',
  ],
  'not-a-number': [
    'The option {option} takes a whole number of at least {least}, not {name}.',
    'Valitsimelle {option} annetaan kokonaisluku, vähintään {least}, ei {name}.',
  ],
  'missing-value': ['The option {name} needs a value after it.', 'Valitsin {name} tarvitsee arvon peräänsä.'],
  'missing-argument': [
    'The command {command} needs an argument: {name}; see postlens {command} --help.',
    'Komento {command} tarvitsee argumentin: {name}; katso postlens {command} --help.',
  ],
  'too-many-arguments': [
    'There are too many arguments; see postlens {command}--help.',
    'Argumentteja on liikaa; katso postlens {command}--help.',
  ],
  'unknown-topic': [
    'There is no help on {name}{hint} There is on {choices}.',
    'Aiheesta {name} ei ole ohjetta{hint} Ohje on aiheista {choices}.',
  ],
  'did-you-mean': ['; did you mean {name}?', '; tarkoititko {name}?'],
  'config-broken': [
    'The config file {path} is no JSON object ({detail}): mend it or say --no-config.',
    'Asetustiedosto {path} ei ole JSON-olio ({detail}): korjaa se tai anna --no-config.',
  ],
  'config-missing': [
    'There is no config file {path}: check the path.',
    'Asetustiedostoa {path} ei ole: tarkista polku.',
  ],
  'config-setting': [
    'The config file {path} has a setting {name} that there is not{hint} There are {choices}.',
    'Asetustiedostossa {path} on tuntematon asetus {name}{hint} Asetukset ovat {choices}.',
  ],
  'config-value': [
    'The config file {path} gives {name} a wrong value: {detail}',
    'Asetustiedosto {path} antaa asetukselle {name} väärän arvon: {detail}',
  ],
  contradiction: [
    '{one} and {other} contradict each other: give one of them.',
    '{one} ja {other} ovat ristiriidassa: anna vain toinen.',
  ],
  'no-input': [
    'There is no input: give a file, a folder, an address, or pipe a page in; see postlens {command} --help.',
    'Syöte puuttuu: anna tiedosto, kansio tai osoite tai putkita sivu; katso postlens {command} --help.',
  ],
  'wrong-usage': [
    'The command line cannot be read ({detail}); see postlens --help.',
    'Komentoriviä ei voi tulkita ({detail}); katso postlens --help.',
  ],

  // Output
  write: [
    '{path} cannot be written ({detail}): check the folder, its permissions and the space left.',
    'Kirjoittaminen ei onnistu: {path} ({detail}). Tarkista kansio, sen oikeudet ja vapaa tila.',
  ],
  'write-stdout': [
    'The output cannot be written ({detail}): check where it is led and the space left.',
    'Tulostetta ei voi kirjoittaa ({detail}): tarkista, minne se ohjataan ja onko tilaa.',
  ],
  'output-not-folder': [
    '{path} is a file: several inputs are written into a folder, so give one with -o.',
    '{path} on tiedosto: useat syötteet kirjoitetaan kansioon, joten anna -o:lle kansio.',
  ],
  'output-taken': [
    '{path} was just written from {name}: give inputs of the same name in separate runs.',
    '{path} on juuri kirjoitettu syötteestä {name}: anna samannimiset syötteet eri ajoissa.',
  ],
  'output-is-input': [
    '{path} is an input itself and is not written over: give another -o.',
    '{path} on itse syöte, eikä sen päälle kirjoiteta: anna toinen -o.',
  ],

  // What themes check says
  'table-good': ['{name}: no errors', '{name}: ei virheitä'],
  'table-row': ['{name}, row {row}, column {column}: {detail}', '{name}, rivi {row}, sarake {column}: {detail}'],
  'table-bad': ['Errors in {name}: {count}. Mend them.', 'Virheitä taulukossa {name}: {count}. Korjaa ne.'],

  // What kwic and compare say
  'no-match': ['No match for {name}{hint}', 'Haulla {name} ei löydy mitään{hint}'],
  'nothing-to-compare': [
    'There is no text in {name} to compare: give a file, folder or address with one.',
    'Syötteessä {name} ei ole vertailtavaa tekstiä: anna tiedosto, kansio tai osoite, jossa on.',
  ],

  // What explain says
  'from-lexicon': ['lexicon', 'sanasto'],
  'from-compound': ['compound', 'yhdyssana'],
  'from-guess': ['guess', 'arvaus'],
  'from-identity': ['as written', 'sellaisenaan'],
  'no-word': ['There is no word to explain: give one.', 'Selitettävä sana puuttuu: anna sellainen.'],

  // What doctor says
  'doctor-model': ['model', 'malli'],
  'doctor-language': ['language', 'kieli'],
  'doctor-terminal': ['output', 'tuloste'],
  'doctor-colors': ['{colors} colours', '{colors} väriä'],
  'doctor-no-colors': ['no colours', 'ei värejä'],
  'doctor-is-terminal': ['terminal {term}, {columns} columns, {colors}', 'pääte {term}, {columns} saraketta, {colors}'],
  'doctor-no-terminal': ['no terminal, {columns} columns, {colors}', 'ei pääte, {columns} saraketta, {colors}'],

  // Outcomes
  'no-post': [
    'No post was found in {name}: give the page of a single post, or --text for plain text.',
    'Syötteestä {name} ei löytynyt kirjoitusta: anna yhden kirjoituksen sivu, tai --text, jos se on pelkkää tekstiä.',
  ],
  feed: [
    '{name} is a feed, not a post: give the address of one of its posts.',
    '{name} on verkkosyöte (RSS tai Atom), ei kirjoitus: anna jonkin sen kirjoituksen osoite.',
  ],
  internal: [
    'Something went wrong inside postlens with {name} ({detail}): this is a fault of the program, please report it.',
    'Postlensissä itsessään tapahtui virhe syötteellä {name} ({detail}): vika on ohjelmassa, ilmoita siitä.',
  ],
  interrupted: ['Stopped: {done} of {all} inputs done.', 'Keskeytetty: valmiina {done}/{all} syötettä.'],
  'batch-done': ['All {done} inputs done.', 'Kaikki {done} syötettä valmiina.'],
  batch: ['{done} of {all} inputs done, {failed} failed.', 'Valmiina {done}/{all} syötettä, {failed} epäonnistui.'],
  progress: [
    '{bar} {value}/{total}  {rate}/s  {eta_formatted} left',
    '{bar} {value}/{total}  {rate}/s  jäljellä {eta_formatted}',
  ],
  timings: ['{name}: {stages}', '{name}: {stages}'],
  'stage-load': ['model', 'malli'],
  'stage-read': ['reading', 'luku'],
  'stage-work': ['analysis', 'analyysi'],
  'stage-write': ['writing', 'kirjoitus'],
} as const satisfies Record<string, readonly [en: string, fi: string]>;

export type MessageKey = keyof typeof MESSAGES;

/** Failures of the library, told by their code alone in Finnish; the English sentence has the particulars. */
export const FINNISH_BY_CODE: Partial<Record<ErrorCode, string>> = {
  'no-post': MESSAGES['no-post'][1],
  feed: MESSAGES.feed[1],
  model: 'Suomen kielen mallia ei voi lukea ({detail}): asenna postlens uudelleen.',
  table: 'Taulukossa on virhe ({detail}): korjaa se.',
};
