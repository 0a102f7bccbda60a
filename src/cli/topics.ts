import { type Context, EXIT } from './command.js';
import { write } from './io.js';
import { run } from './run.js';
import { complaint } from './say.js';
import { similar } from './values.js';

/** Subjects that have a page of help without being a command. */
export const TOPICS = {
  json: {
    en: `JSON of postlens

  postlens analyze post.html --json          one object: the report
  postlens analyze a.html b.html --json      an array, a report each, in the order of the inputs
  postlens analyze posts --format ndjson     a line each, written as soon as it is done

A report has schema, generator, input, post (kind, meta, text, blocks), metrics, keywords, stance, themes, summary and
diagnostics; --only leaves the other parts out, --no-text the text. All offsets are half-open UTF-16 code units into
post.text, and sentences count from 0. An input that failed is, among several,
  {"ok":false,"input":{"name":"..."},"error":{"code":"...","message":"..."}}
in its place. JSON is pretty on a terminal and compact elsewhere, and does not depend on the language.`,
    fi: `Postlensin JSON

  postlens analyze post.html --json          yksi olio: raportti
  postlens analyze a.html b.html --json      taulukko: raportti syötettä kohti, syötteiden järjestyksessä
  postlens analyze posts --format ndjson     rivi syötettä kohti, heti kun se on valmis

Raportissa ovat schema, generator, input, post (kind, meta, text, blocks), metrics, keywords, stance, themes, summary
ja diagnostics; --only jättää muut osat pois, --no-text tekstin. Kohdat ovat UTF-16-koodiyksikköjä tekstissä
post.text, loppukohta ei kuulu mukaan, ja virkkeet lasketaan nollasta. Epäonnistunut syöte on useiden joukossa
  {"ok":false,"input":{"name":"..."},"error":{"code":"...","message":"..."}}
omalla paikallaan. JSON on päätteellä sisennetty ja muualla tiivis, eikä se riipu kielestä.`,
  },
  exit: {
    en: `Exit codes of postlens

    0  every input was done, or the reader of the output had enough (as head does)
    1  some input failed or held no post, or the output could not be written
    2  the command line was wrong, or the program could not start
  130  stopped by Ctrl-C; what was done is whole`,
    fi: `Postlensin paluukoodit

    0  kaikki syötteet käsiteltiin, tai tulosteen lukijalle riitti vähempi (kuten head-komennolle)
    1  jokin syöte epäonnistui tai siinä ei ollut kirjoitusta, tai tulostetta ei voitu kirjoittaa
    2  komentorivi oli virheellinen, tai ohjelma ei voinut käynnistyä
  130  keskeytettiin Ctrl-C:llä; valmistunut on ehjää`,
  },
} as const;

/** Prints the help of a topic or a command; of the whole program when none is named. */
export async function showHelp(topic: string | undefined, { io, lang }: Context): Promise<number> {
  if (topic === undefined) return run(['--help', '--lang', lang], io);
  if (topic in TOPICS) {
    await write(io.stdout, `${TOPICS[topic as keyof typeof TOPICS][lang]}\n`);
    return EXIT.done;
  }
  const { COMMANDS } = await import('./commands/index.js');
  if (COMMANDS.some(({ name }) => name === topic)) return run([topic, '--help'], io);
  const names = [...Object.keys(TOPICS), ...COMMANDS.filter(({ hidden }) => !hidden).map(({ name }) => name)];
  throw complaint('unknown-topic', { name: topic, near: similar(topic, names), choices: names.join(', ') });
}
