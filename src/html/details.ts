import { wording } from '../text/wording.js';
import type { Found } from '../types.js';
import { cleanText, rawText } from './dom.js';
import { articleOf, type Head, type Json, ldText, metaOf } from './head.js';
import type { Box, Run } from './layout.js';
import { COMMENTS, namesOf } from './noise.js';
import type { Place } from './places.js';

/** Tags of the post: links marked as such, else what the page states for machines. */
export function findTags(head: Head, places: readonly Place[]): Found<readonly string[]> | undefined {
  const linked: string[] = [];
  for (const { element, foreign } of places) {
    const rel = element.attribs.rel;
    if (
      foreign ||
      element.name !== 'a' ||
      !rel ||
      !/(?:^|\s)tag(?:\s|$)/.test(rel) ||
      /category/.test(rel) ||
      /[ -](?:categor(?:y|ies)|cat-links|kategoria)(?=[ -])/.test(element.parent ? namesOf(element.parent) : '')
    )
      continue;
    linked.push(cleanText(rawText(element)).replace(/^#|[,;]$/g, ''));
  }
  if (linked.length) return { value: tidy(linked), from: 'markup' };
  const listed = places.filter(
    ({ element, foreign, side }) =>
      !foreign && side !== 'before' && element.name === 'a' && TAG_PATH.test(element.attribs.href ?? ''),
  );
  if (listed.length)
    return { value: tidy(listed.map(({ element }) => cleanText(rawText(element)).replace(/^#/, ''))), from: 'markup' };
  const stated = head.meta.get('article:tag');
  if (stated) return { value: tidy(stated.flatMap((value) => value.split(/\s*,\s*/))), from: 'meta' };
  const keywords = articleOf(head.ld)?.keywords;
  const list = Array.isArray(keywords)
    ? keywords.map((one) => ldText(one) ?? '')
    : (ldText(keywords)?.split(/\s*,\s*/) ?? []);
  const tags = tidy(list.filter((tag) => !/^\w+:/.test(tag)));
  return tags.length ? { value: tags, from: 'json-ld' } : undefined;
}

/** Addresses of a tag's page. */
const TAG_PATH = /\/(?:tags?|avainsanat?|tunnisteet?|search\/label)\/[^/?#]+\/?(?:[?#].*)?$/i;

const tidy = (tags: readonly string[]): string[] =>
  [...new Set(tags.map((tag) => tag.trim()).filter((tag) => tag && tag.length <= 60))].slice(0, 40);

const COUNT = wording(
  /(?<![\d.,])(\d{1,5})\s+(?:komment\p{L}*|vastaus\p{L}*|vastausta|ajatus\p{L}*|ajatusta|comments?|responses?|replies|reply|thoughts?|kommentare?|antworten|gedanken|kommentarer?|commentaires?|comentarios?|reacties|kommentaari?)(?!\p{L})|(?:kommentit|kommentteja|comments?|kommentare|kommentarer)\s*[:(]\s*(\d{1,5})(?!\d)/iu,
);
const NONE = wording(
  /(?<!\p{L})(?:ei (?:vielä )?(?:kommentteja|vastauksia)|0 komment\p{L}*|no (?:comments|responses)|keine kommentare|inga kommentarer)(?!\p{L})/iu,
);
const ONE = wording(
  /(?<!\p{L})(?:yksi (?:kommentti|vastaus|ajatus)|one (?:comment|response|thought)|ein kommentar|en kommentar)(?!\p{L})/iu,
);

/** How many comments the page says the post has, or shows. Nothing where it neither says nor shows any. */
export function countComments(head: Head, root: Box): Found<number> | undefined {
  const stated = ldCount(articleOf(head.ld));
  if (stated !== undefined) return { value: stated, from: 'json-ld' };
  const areas = commentAreas(root);
  for (const area of areas) {
    for (const text of shortTexts(area)) {
      const count = countIn(text);
      if (count !== undefined) return { value: count, from: 'text' };
    }
  }
  const shown = areas.reduce((sum, area) => sum + commentBoxes(area), 0);
  if (shown) return { value: shown, from: 'markup' };
  // A form to write the first one, and none above it.
  if (areas.some(hasForm)) return { value: 0, from: 'markup' };
  // A link such as `3 kommenttia` beside the date.
  for (const text of shortTexts(root)) {
    const count = text.length <= 60 ? countIn(text) : undefined;
    if (count !== undefined) return { value: count, from: 'text' };
  }
  return undefined;
}

const COMMENT_WORD = /komm|comm|coment|vastau|ajatu|repon|respon|repl|thought|antwort|gedank|reacti/i;

function countIn(text: string): number | undefined {
  if (!COMMENT_WORD.test(text)) return undefined;
  if (NONE.test(text)) return 0;
  const hit = COUNT.exec(text);
  if (hit) return Number(hit[1] ?? hit[2]);
  return ONE.test(text) ? 1 : undefined;
}

function ldCount(article: Json | undefined): number | undefined {
  const count = article?.commentCount;
  if (count !== undefined && /^\d+$/.test(String(count))) return Number(count);
  const actions = [article?.interactionStatistic].flat() as (Json | undefined)[];
  const hit = actions.find((action) => /CommentAction/.test(JSON.stringify(action?.interactionType ?? '')));
  const number = Number(hit?.userInteractionCount ?? Number.NaN);
  return Number.isInteger(number) ? number : undefined;
}

function commentAreas(box: Box, cut = false): Box[] {
  if (box.out?.what === 'comments' || (cut && COMMENTS.test(box.names))) return [box];
  return box.children.flatMap((child) =>
    child.kind === 'box' ? commentAreas(child, cut || box.out !== undefined) : [],
  );
}

/** Boxes of one comment each. */
function commentBoxes(box: Box): number {
  const one =
    / (?:comment|comment-\d+|c\d{6,}|commentti|kommentti)(?= )/.test(box.names) ||
    (box.tag === 'li' && COMMENTS.test(box.parent?.names ?? ''));
  const inner = box.children.reduce((sum, child) => sum + (child.kind === 'box' ? commentBoxes(child) : 0), 0);
  return one ? Math.max(1, inner) : inner;
}

const hasForm = (box: Box): boolean =>
  / (?:respond|comment-respond|comment-form|commentform)(?= )/.test(box.names) ||
  box.children.some((child) => child.kind === 'box' && hasForm(child));

function* shortTexts(node: Box | Run): Generator<string> {
  if (node.kind === 'box') {
    for (const child of node.children) yield* shortTexts(child);
    return;
  }
  const text = node.lines.map((line) => line.text).join(' ');
  if (text.length <= 160) yield text;
}

const PLATFORMS: readonly (readonly [name: string, generator: RegExp, markup: RegExp])[] = [
  ['blogger', /blogger/i, /(?:www\.blogger\.com|\.blogspot\.|blogblog\.com)/],
  ['wordpress', /wordpress/i, /\/wp-(?:content|includes)\//],
  ['medium', /medium/i, /cdn-(?:client|images-\d)\.medium\.com|miro\.medium\.com/],
  ['substack', /substack/i, /substackcdn\.com/],
  ['ghost', /ghost/i, /content="Ghost/],
  ['squarespace', /squarespace/i, /static1\.squarespace\.com/],
  ['wix', /wix\.com/i, /static\.parastorage\.com|wixstatic\.com/],
  ['drupal', /drupal/i, /\/sites\/(?:default|all)\/(?:files|modules|themes)\//],
  ['joomla', /joomla/i, /\/media\/(?:jui|system)\/js\//],
  ['typepad', /typepad/i, /\.typepad\.com\/\.shared/],
  ['movable type', /movable type/i, /mt-static\//],
  ['tumblr', /tumblr/i, /assets\.tumblr\.com/],
  ['hubspot', /hubspot/i, /hs-scripts\.com|hubspotusercontent/],
  ['webflow', /webflow/i, /assets\.website-files\.com/],
  ['vuodatus', /vuodatus/i, /vuodatus\.net/],
  ['livejournal', /livejournal/i, /l-stat\.livejournal\.net/],
  ['hugo', /^hugo/i, /(?!)/],
  ['jekyll', /^jekyll/i, /(?!)/],
  ['typo3', /typo3/i, /typo3(?:conf|temp)\//],
];

/** What made the page, by its `generator` or the addresses of its parts. */
export function findPlatform(head: Head, html: string): Found<string> | undefined {
  const generator = metaOf(head, 'generator');
  if (generator) {
    const known = PLATFORMS.find(([, pattern]) => pattern.test(generator));
    return { value: known?.[0] ?? generator.toLowerCase(), from: 'meta' };
  }
  const top = html.slice(0, 60_000);
  const known = PLATFORMS.find(([, , pattern]) => pattern.test(top));
  return known && { value: known[0], from: 'markup' };
}
