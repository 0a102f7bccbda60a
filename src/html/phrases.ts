import { wording } from '../text/wording.js';
import { findDates } from './dates.js';
import { beginning, NOTHING } from './openings.js';

// Words by which pages in several languages mark what is not the post. Each list holds the ways a line begins.

/** A line that sends the reader to another text: `Lue myös: ...`. */
const POINTER = beginning(`
  lue (?:myös|lisää|seuraavaksi|tästä|koko (?:juttu|artikkeli)|aiempi|aiemmat|edellinen|seuraava) | katso myös | kuuntele myös | aiheesta (?:lisää|aiemmin|muualla) | tutustu myös
  (?:see|read|also|watch|hear|listen) (?:also|more|next|on|this|now)\\b | (?:related|more)(?: (?:stories|articles|posts|reading|news|on this|from))?\\s*: | you (?:may|might) (?:also )?(?:like|be interested) | recommended(?: reading)?\\s*: | click here (?:for|to) | don['’]t miss
  (?:bitte )?lesen sie (?:auch|hier|mehr|dazu|jetzt|weiter) | lies auch | lest auch | mehr (?:dazu|lesen|zum thema|infos?|informationen|über|aus|von) | siehe auch | auch interessant | das könnte (?:sie|dich|euch) | schon gelesen | zum weiterlesen | weiterlesen
  läs (?:också|mer|även|vidare) | se även | les (?:også|mer) | læs (?:også|mere)
  (?:à )?lire (?:aussi|également|la suite) | voir aussi | (?:lea|leer|lee|vea|ver|mire|le puede|te puede|puede) (?:también|más|interesar|además) | (?:le|te) (?:puede|podría|recomendamos) interesar | leia (?:também|mais) | veja (?:também|mais) | saiba mais
  leggi (?:anche|tutto) | potrebbe interessarti | lees (?:ook|meer|verder) | loe (?:ka|lisaks|edasi|veel) | vaata ka | czytaj (?:też|także|więcej|również) | zobacz (?:też|także|również)
`);

/** A heading after which the page speaks of other things. */
const TAIL = beginning(`
  lue (?:myös|lisää|seuraavaksi|nämäkin) | katso myös | aiheesta (?:lisää|aiemmin|muualla|blogissa) | aiheeseen liittyv\\p{L}+ | (?:muita|muut|lisää|aiempia|aiemmat|uusimmat|uusimpia|viimeisimmät|edelliset|suosituimmat|suosittuja|luetuimmat|samankaltai\\p{L}+|liittyvät|vastaavia|suositellut) (?:\\p{L}+ ){0,2}?(?:juttu\\p{L}*|jutut|artikkel\\p{L}+|kirjoituk\\p{L}+|postauk\\p{L}+|teksti\\p{L}*|blogi\\p{L}*|viesti\\p{L}*|merkinn\\p{L}+|aihe\\p{L}+)
  (?:sinua|saatat|saattaa|voisit|ehkä) (?:\\p{L}+ ){0,3}(?:kiinnostaa|pitää|tykätä) | jaa (?:tämä|artikkeli|kirjoitus|juttu|postaus|kaverille|somessa|eteenpäin|twitt\\p{L}*|faceb\\p{L}*)? | tykkää(?: tästä)?\\s*:? | seuraa (?:minua|meitä|blogia|somessa)? | tilaa (?:uutiskirje\\p{L}*|blogi\\p{L}*|ilmoituk\\p{L}*|sähköposti\\p{L}*|päivityk\\p{L}*)
  tietoa? kirjoittaj\\p{L}+ | tietoja (?:kirjoittajasta|minusta) | kirjoittajasta | kirjoittajan (?:esittely|muut) | avainsanat | tunnisteet | asiasanat | kategoriat? | artikkelien selaus | kommentit | (?:\\d+|yksi|ei) (?:kommentti\\p{L}*|vastaus\\p{L}*|ajatus\\p{L}*|vastausta) | kommentoi | jätä (?:kommentti|vastaus) | vastaa | lähetä kommentti | kirjoita kommentti | osallistu keskusteluun | mitä mieltä sinä
  related(?: (?:posts|articles|stories|content|news|links|topics|reading|items|products))? | more (?:from|on|stories|articles|posts|news|like this|in) | you (?:may|might) (?:also )?(?:like|enjoy|be interested) | recommended(?: for you| reading| articles| posts)? | read (?:more|next|also) | see also | further reading | popular (?:posts|now) | latest (?:posts|news|articles|stories) | recent posts | trending | most (?:read|popular|viewed) | next (?:post|article|story|up) | previous (?:post|article) | up next
  about the (?:author|writer)s? | about (?:us|me) | share (?:this|on|with|via)?(?: (?:post|article|story|entry|page))? | like this | follow (?:us|me)? | subscribe | sign up | (?:leave|add|post|write) a (?:comment|reply) | comments? | \\d+ (?:comments?|responses?|replies|thoughts) | one (?:comment|response|thought) | no (?:comments|responses) | join the (?:conversation|discussion) | tags? | filed under | categories | posted in | newsletter | advertisement | sponsored
  mehr (?:zum thema|dazu|artikel|informationen|infos?|lesen|aus|von|über) | (?:das )?könnte (?:sie|dich|euch|ihnen|dir)(?: auch)? | auch interessant | interessant(?:e|es)? (?:artikel|beiträge|links) | (?:ähnliche|verwandte|weitere|weiterführende|neueste|neuste|aktuelle|beliebte|passende|andere|empfohlene|meistgelesene|top) (?:\\p{L}+ ){0,2}?(?:beiträge|artikel|themen|meldungen|nachrichten|links|informationen|infos|posts|inhalte|einträge|news|berichte|texte|storys|stories|homestorys|produkte|artikeln) | schon gelesen | lesen sie (?:auch|hier|mehr|dazu) | lesetipps? | zum weiterlesen | weitere aktuelle
  (?:über|zur|zum) (?:den|die|der|dem)? ?autor\\p{L}* | artikel (?:teilen|drucken|weiterempfehlen) | (?:diese[rsn]? |den )?(?:seite|beitrag|artikel) (?:teilen|drucken|mit anderen) | teilen(?: sie| mit| auf)? | teile diesen? | gefällt mir | kommentar\\p{L}* | \\d+ (?:kommentar\\p{L}*|antwort\\p{L}*|gedank\\p{L}*) | schreibe? (?:einen|uns) | hinterlasse | keine kommentare | schlagw\\p{L}+ | stichw\\p{L}+ | anzeige | werbung | ansprechpartner\\p{L}* | pressekontakt | kontakt | quellen(?:angaben?)? ausblenden | das wird sie | entdecke
  relaterade? | läs (?:också|mer|även) | mer (?:från|om|i) | dela(?: (?:på|artikeln|inlägget))? | kommentarer | (?:relaterte|relaterede) | les også | læs også
  (?:à )?lire (?:aussi|également) | articles? (?:similaires|liés|connexes|récents) | sur le même (?:sujet|thème) | partager | commentaires | laisser un commentaire | voir aussi | à propos de l['’]auteur | (?:te|le) (?:puede|podría|recomendamos) | (?:noticias|artículos|contenido|temas|entradas) (?:relacionad\\p{L}+|destacad\\p{L}+) | comparte | compartir | comentarios | deja (?:un|tu) | lea también | más (?:noticias|sobre|de|en) | relacionad\\p{L}+ | últimas noticias
  (?:leia|veja) (?:também|mais) | (?:notícias|posts|artigos|matérias) relacionad\\p{L}+ | compartilhe | comentários | você pode gostar | articoli correlati | leggi anche | condividi | commenti | lees ook | gerelateerd\\p{L}* | reacties | deel dit | loe ka | jaga | sarnased | seotud | kommentaarid
`);

/** Headings that say so only when they stand alone. */
const TAIL_WHOLE = beginning(
  `
  kirjoittajat? | tekijät? | ota (?:yhteyttä|meihin yhteyttä) | yhteystiedot | lisätiedot | authors?
  autor(?:in|en)? | verfasser(?:in)? | (?:written|posted) by .{3,40} | kirjoittanut .{3,40}
  geschrieben von .{3,40} | edellinen | seuraava | vanhemmat | uudemmat
`,
  '[\\s:.!]*$',
  NOTHING,
);

/** Picture credits and legends. */
const CREDIT = beginning(`
  (?:pää|kansi|artikkeli|otsikko)?kuva(?:t|lähde|aja)?\\s*[:©] | kuva(?:t)? ?\\/ | valokuva(?:t|us)?\\s*: | kuvituskuva | teksti ja kuvat?\\s*:? | teksti\\s*:
  (?:photo|image|picture|photograph|video|featured image|illustration|graphic)s?(?: (?:credits?|by|courtesy(?: of)?))?\\s*[:©/] | (?:photo|image|picture)s? (?:credit|courtesy|by|via)s? | image source | main image | getty images | credits?\\s*:
  (?:titel|beitrags|symbol|artikel|vorschau|header|aufmacher)?(?:bild|foto)(?:er|s|quellen?|rechte|nachweise?|credits?|material|unterschrift)?\\s*[:©/] | (?:bild|foto)(?:er|s)?(?:quellen?|nachweise?|credits?|rechte)\\b | abbildung\\s*: | grafik\\s*: | quelle\\s*: | text\\s*: | fotostrecke | symbolbild | symbolfoto
  (?:bilder|bild|foto)\\s*: | crédits?(?: photos?)?\\s*: | (?:fotos?|imagen|imágenes|foto(?:grafía)?)\\s*[:/] | (?:foto|imagens?|crédito)\\s*: | fotod?\\s*: | zdjęci[ea]\\s*: | ©
`);

/** Lines that ask for something: sharing, subscribing, following. A line that has a word is matched with the pattern. */
const CALLS: readonly (readonly [words: readonly string[], pattern: RegExp])[] = [
  [
    ['subscribe', 'sign up', 'signing up', 'click here', 'join us'],
    /\b(?:subscribe|sign up|signing up|click here|join us)\b.{0,80}\b(?:newsletter|email|e-mail|updates|alerts|channel|full story|here|today)\b/i,
  ],
  [['newsletter'], /\bnewsletter\b.{0,60}\b(?:subscribe|abonnieren|anmelden|sign up|here)\b/i],
  [['tilaa'], /\b(?:tilaa|tilaamalla)\b.{0,60}(?:uutiskirje|blogin|päivitykset|sähköposti)/i],
  [
    ['seuraa', 'löydät'],
    /\b(?:seuraa|löydät|seuraathan)\b.{0,60}\b(?:instagram|facebook|twitter|instassa|somessa|blogger|bloglov)/i,
  ],
  [
    ['follow', 'like', 'find'],
    /\b(?:follow|like|find)\b.{0,40}\b(?:on|us on|me on)\s+(?:facebook|twitter|instagram|pinterest|bloglovin|google news|linkedin|telegram)/i,
  ],
  [['folge', 'folgt'], /\b(?:folge|folgen sie|folgt)\b.{0,40}\b(?:facebook|twitter|instagram|pinterest|youtube)/i],
  [['download'], /download(?:ing)? (?:the|our) .{0,30}\bapps?\b/i],
  [[' the ', ' this '], /\b(?:to|for) (?:view|read|see|continue reading) (?:the|this) (?:full|rest|whole|complete)\b/i],
  [
    ['all rights', 'kaikki oikeudet', 'alle rechte', 'tous droits', 'todos los'],
    /all rights reserved|kaikki oikeudet pidätetään|alle rechte vorbehalten|tous droits réservés|todos los derechos/i,
  ],
];
const SHARE = beginning(
  'jaa | lähetä tämä | bloggaa tästä | tulosta | share | tweet | teilen | drucken | print | email | sähköposti',
  '\\b.{0,40}$',
  NOTHING,
);

function isCall(text: string): boolean {
  const folded = text.toLowerCase();
  return (
    SHARE(text) || CALLS.some(([words, pattern]) => words.some((word) => folded.includes(word)) && pattern.test(text))
  );
}

/** Marks of advertising, alone on their line. */
const AD_MARK = beginning(
  `
  advert(?:isement|ising)? | anzeige | werbung | mainos | annons | publicidad | publicité | pubblicità
  publicidade | sponsored(?: content)? | reklama | continue reading below | article continues below
  story continues below(?: advertisement)? | scroll to continue
`,
  '[\\s–—\\-)\\]*:.]*$',
  /^[\s–—\-([*:]+/,
);

/** Disclosures of advertising, links that pay, licences and memberships. */
const DISCLOSURE = beginning(
  String.raw`
  kaupallinen yhteistyö | (?:maksettu )?mainos(?:yhteistyö)?\s*[:|–]
  (?:tämä )?(?:postaus|kirjoitus|juttu|artikkeli|teksti) (?:on (?:tehty|toteutettu) (?:kaupallisessa )?yhteistyössä|sisältää (?:mainos|affiliate|kaupallisia))
  sisältää (?:mainos|affiliate) | (?:tuotteet?|kirja|arvostelukappale) saatu | yhteistyössä\b.{0,40}$
  werbung\s*[.:|*–] | (?:dieser (?:beitrag|artikel) )?enthält werbung | bei den verlinkungen | affiliate
  this post (?:may )?contains? | we (?:may )?(?:recommend|earn|receive) | disclosure
`,
  '',
  /^\W+/,
);
const DISCLOSED =
  /(?:earn|receive|get)s? an? (?:small )?(?:affiliate )?commission|creative commons|(?:does|do) not offer medical|already a subscriber|(?:first-time|current) subscribers?|werden sie mitglied|hazte (?:miembro|socio)/i;

/** Buttons and the like that come along as text. */
const BUTTON = beginning(
  String.raw`
  listen | share | follow | save | print | like | reply | menu | search | close | kuuntele | jaa | tulosta | tykkää
  seuraa | tallenna | haku | hae | valikko | sulje | sign (?:up|in) | open in app
  (?:\d+|[a-zä]+) min(?:ute)?s? read | \d+ followers? | lukuaika:? .{0,12} | teilen | drucken | speichern | merken
`,
  '$',
  NOTHING,
);

/** Visitor counters and advice to browsers on pages made by hand, and ways back. */
const HOUSEKEEPING = beginning(
  String.raw`
  olet (?:sivun |sivuston )?\S* ?kävijä | kävijä(?:t|laskuri|määrä)
  sivu(?:a|t|n|sto|ja|jen)?(?= ).{0,40}(?:päivitetty|näyttää|näkyy|luettu|katsottu) | (?:takaisin|paluu) \S+
  sivun alkuun | ylös$ | back to | zurück (?:zu|nach) | nach oben | to top$
`,
  '',
  NOTHING,
);

/** The link under an excerpt that leads to the whole text. */
export const MORE = wording(
  /^[\s[(…»>→.]*(?:lue (?:lisää|koko (?:juttu|artikkeli|teksti)|loppuun)|jatka lukemista|jatkuu|read (?:more|on|the rest.*)|continue reading.*|more|weiterlesen|mehr lesen|läs (?:mer|vidare)|lire la suite|leer más|loe edasi)[\s\])…»>→.]*$/iu,
);

const BYLINE = beginning(`
  kirjoittanut | kirjoittaja\\s*: | lähettänyt | julkaissut | julkaistu | päivitetty | muokattu | tekijä\\s*: | teksti\\s*: | tämän (?:jutun|artikkelin|kirjoituksen|postauksen) kirjoitti
  by | posted (?:on|by|in|at) | published(?: on| by|:) | updated(?: on|:) | written by | last (?:updated|modified) | created
  von | veröffentlicht(?: am| von|:) | aktualisiert | erstellt (?:am|von) | stand\\s*: | geschrieben von | autor(?:in|en)?\\s*: | verfasst (?:am|von)
  av | skriven av | publicerad | par | publié | por | publicado | di | pubblicato | door | geplaatst | avaldatud | autor\\s*:
`);

/** Words that stand in date lines beside the date itself. */
const DATE_WORDS = wording(
  /(?<!\p{L})(?:julkaistu|päivitetty|muokattu|lähetetty|kirjoitettu|posted|published|updated|modified|last|created|on|at|by|am|um|uhr|vom|veröffentlicht|aktualisiert|stand|klo|kello|pm|est|edt|pst|gmt|utc|cet|publié|le|publicado|el|em|publicerad|kl|den|ma|ti|ke|to|pe|la|su|mon|tue|wed|thu|fri|sat|sun|\p{L}{2,12}(?:day|tag|woch|dag)|\p{L}+(?:tai|stai|viikko)(?:na)?)(?!\p{L})/giu,
);

const NO_LETTERS = wording(/[^\p{L}]+/gu);

/** Why a short line is no part of the post, or undefined. Lines longer than 220 characters are taken for prose. */
export function furnitureLine(text: string): { what: string; why: string } | undefined {
  if (text.length > 220) return undefined;
  if (BUTTON(text)) return { what: 'button', why: 'worded as one' };
  if (AD_MARK(text)) return { what: 'advertisement', why: 'mark of an advertisement' };
  if (POINTER(text) && text.length <= 160) return { what: 'pointer to other texts', why: 'begins as one' };
  if (CREDIT(text) && text.length <= 140) return { what: 'caption or picture credit', why: 'begins as one' };
  if (HOUSEKEEPING(text) && text.length <= 120) return { what: 'housekeeping', why: 'worded as such' };
  if (DISCLOSURE(text) || DISCLOSED.test(text)) return { what: 'disclosure', why: 'worded as one' };
  if (isCall(text)) return { what: 'call to share, subscribe or follow', why: 'worded as one' };
  if (isDateLine(text)) return { what: 'date or byline', why: 'hardly more than a date' };
  return undefined;
}

export const isByline = (text: string): boolean => text.length <= 120 && BYLINE(text);

export const isTailHeading = (text: string): boolean => text.length <= 90 && (TAIL(text) || TAIL_WHOLE(text));

/** A date with at most a few letters that belong to no date line. */
export function isDateLine(text: string): boolean {
  if (text.length > 90) return false;
  const dates = findDates(text);
  if (!dates.length) return false;
  let rest = text;
  for (const { start, end } of [...dates].reverse()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  return rest.replace(DATE_WORDS, ' ').replace(NO_LETTERS, '').length <= 8;
}
