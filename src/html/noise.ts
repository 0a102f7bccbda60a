import type { HtmlElement } from './dom.js';

/** A kind of page furniture. `hard`: taken out even when it holds more text than the post (comments do). */
export interface Noise {
  readonly what: string;
  readonly why: string;
}

/**
 * Class and id as one string of lower-case words: classes parted by spaces, words within one by hyphens, with a space at
 * both ends: `<div class="post-body relatedPosts" id="Blog1_x">` gives ` post-body related-posts blog1-x `.
 */
export function namesOf(element: HtmlElement): string {
  const { class: cls, id } = element.attribs;
  if (!cls && !id) return '';
  return remember(namesByRaw, `${cls ?? ''} ${id ?? ''}`, (raw) => {
    const words = raw
      .replace(/([a-z\d])([A-Z])/g, '$1-$2')
      .replace(/[_:.]+|-{2,}/g, '-')
      .replace(/\s+/g, ' ')
      .trim()
      .toLowerCase();
    return words ? ` ${words} ` : '';
  });
}
const namesByRaw = new Map<string, string>();

/** Class lists repeat on a page and over a site's pages; the memory of them is emptied before it grows large. */
const REMEMBERED = 4000;

function remember<T>(memory: Map<string, T>, key: string, make: (key: string) => T): T {
  const known = memory.get(key);
  if (known !== undefined || memory.has(key)) return known as T;
  if (memory.size >= REMEMBERED) memory.clear();
  const value = make(key);
  memory.set(key, value);
  return value;
}

interface Row {
  readonly what: string;
  readonly names: RegExp;
}

/** Whole words of a class or id: ` share-buttons ` has `share`, ` shareholder ` has not. */
const words = (alternatives: string): RegExp =>
  new RegExp(`[ -](?:${alternatives.trim().split(/\s+/).join('|')})(?=[ -])`);

/** A whole class or id. */
const whole = (alternatives: string): RegExp => new RegExp(` (?:${alternatives.trim().split(/\s+/).join('|')})(?= )`);

/** Comments, readers' letters and reviews, and the form to write one. `comments-open` on a post only says that it takes them. */
export const COMMENTS = new RegExp(
  `(?:${
    words(
      'comments? commentlist commentform commenter commentaries respond disqus livefyre reacties replies trackbacks pingbacks pinglist webmentions ' +
        'discussion talkback kommentare? kommentit kommentti kommentarer commentaires? comentarios? commenti leserbriefe? leserkommentare? forumposts reviews jdgm',
    ).source
  })(?!-(?:open|closed|off|on|enabled|disabled|count|link|number|status|icon))`,
);

const ROWS: readonly Row[] = [
  {
    what: 'share bar',
    names: words(
      'share shares sharing sharedaddy sharethis share-buttons share-bar sharebar social socials social-share addthis addtoany a2a shariff ' +
        'sociable likes like-button ratings rating post-ratings kk-star-ratings jaa tweetmeme twitter-share shareaholic ssba heateor essb ' +
        'flattr wpsso jp-post-flair print printfriendly follow-us followus social-links somebar ssbp',
    ),
  },
  {
    what: 'related posts',
    names: words(
      'related related-posts relatedposts jp-relatedposts yarpp yarpp-related recommended recommendations recommend recommendation more-stories ' +
        'see-also readmore read-more more-link moretag jump-link read-next up-next upnext also-read more-from moreposts more-posts crp-related rp4wp outbrain taboola zergnet recirc recirculation next-story nextstory teaser-item-list story-fake ' +
        'trending popular most-read mostread most-popular latest recent-posts similar similar-posts linkwithin teaser-list ' +
        'lue-myos luemyos suositellut suosituimmat muut-jutut uusimmat weitere weiterlesen verwandte aehnliche',
    ),
  },
  { what: 'related posts', names: whole('breaking-news news-ticker ticker') },
  {
    what: 'navigation',
    names: words(
      'nav navbar navi navigation navlinks nav-links menu menus submenu breadcrumb breadcrumbs pagination pager blog-pager page-links post-nav ' +
        'prev next prevnext post-navigation skip-link skiplink toc sitemap sidebar side-bar sidenav rightbar leftbar widget-area widgets ' +
        'masthead site-header site-footer page-footer pagefooter topbar toolbar footer-widgets colophon seitenleiste marginalspalte',
    ),
  },
  {
    what: 'footer',
    names: new RegExp(`${words('footer').source}|${whole('foot bottom site-info copyright siteinfo').source}`),
  },
  {
    what: 'author box',
    names: words(
      'author-bio author-box authorbox author-info author-card author-profile author-about author-description about-author about-the-author ' +
        'm-a-box post-author-box author-area author-block authorinfo author-meta author-details entry-author bio biography abh-box ' +
        'saboxplugin-wrap pp-multiple-authors-boxes-wrapper molongui contributor kirjoittaja-info author-desc',
    ),
  },
  {
    what: 'tag line',
    names: words(
      'tags taglist tag-list tag-links tags-links post-tags entry-tags tagcloud cat-links category-links post-categories categories entry-categories ' +
        'post-labels labels post-cats keywords filed-under taxonomy tunnisteet avainsanat schlagworte',
    ),
  },
  {
    what: 'date or byline',
    names: words(
      'entry-meta post-meta postmeta postmetadata entry-utility byline bylines dateline posted-on post-date entry-date date-header ' +
        'meta-info article-meta blog-meta entry-info post-info postinfo article-info post-byline entry-byline timestamp pubdate publish-date published-date post-timestamp ' +
        'post-author meta-data metadata post-details author-name authors vcard date-time reading-time readtime read-time post-footer entry-footer post-foot',
    ),
  },
  { what: 'date or byline', names: whole('meta date datum author autor published updated time info article-author') },
  {
    what: 'newsletter or call to action',
    names: words(
      'newsletter subscribe subscription signup sign-up optin opt-in mc4wp mailchimp mailpoet cta spenden spende membership appstores call-to-action promo promobox promotion donate donation ' +
        'uutiskirje tilaa follow-button jetpack-subscribe blog-subscription',
    ),
  },
  {
    what: 'cookie or consent text',
    names: words(
      'cookie cookies cookieconsent cookie-notice cookie-banner cookie-law consent gdpr cmp privacy-banner eu-cookie evasteet popup modal overlay lightbox',
    ),
  },
  {
    what: 'advertisement',
    names: words(
      'ad ads advert adverts advertisement advertising adsense adsbygoogle ad-container adbox sponsor sponsored sponsors banner banners dfp ' +
        'anzeige anzeigen werbung mainos mainokset affiliate wp-ad disclaimer disclosure',
    ),
  },
  {
    what: 'caption or picture credit',
    names: words(
      'caption captions wp-caption-text image-caption photo-credit credit credits figcaption gallery-caption img-caption photo-caption bildunterschrift ' +
        'image-credit media-caption imagedescription img-description image-description imginline image-legend legend kuvateksti picture-caption copyright-text',
    ),
  },
  {
    what: 'text for screen readers',
    names: words('screen-reader-text sr-only screenreader visually-hidden visuallyhidden assistive-text hidden-text'),
  },
];

/** Names that say "this is the post" and so outweigh noise words in the same class list. */
const BODY_WORDS = words(
  'post-body entry-content post-content article-body article-content articlebody post-text entry-text blog-content storycontent story-body ' +
    'article-text post-entry entry-body body-text content-body rich-text richtext h-entry e-content hentry postcontent article-main single-content',
);

/** Names of nodes that usually hold the body alone; evidence for the scorer. */
export const bodyNamed = (names: string): boolean => BODY_WORDS.test(names);

/** Whole names only: `post` is a post, `post-thumbnail` is not. */
const POST_NAME =
  / (?:hentry|h-entry|post-outer|type-post|blog-post|blogpost|post-item|blog-item|post-preview|post-entry|entry|post|artikkeli|kirjoitus|postaus|merkinta|blogmerkinta)(?= )/;

/** Whether tag or names say that an element is one whole post. */
export const postNamed = (tag: string, names: string): boolean => tag === 'article' || POST_NAME.test(names);

/** The kind of furniture that class and id words speak of. */
export function noiseOfNames(names: string, tag: string): Noise | undefined {
  if (tag === 'body' || tag === 'html' || tag === 'main') return undefined;
  return remember(noiseByNames, names, findNoise);
}
const noiseByNames = new Map<string, Noise | undefined>();

function findNoise(names: string): Noise | undefined {
  if (BODY_WORDS.test(names)) return undefined;
  for (const row of ROWS) {
    const hit = row.names.exec(names);
    if (hit) return { what: row.what, why: `class or id has "${hit[0].slice(1)}"` };
  }
  return undefined;
}

const TAGS: Readonly<Record<string, string>> = {
  nav: 'navigation',
  aside: 'sidebar',
  footer: 'footer',
  form: 'form',
  figcaption: 'caption or picture credit',
  caption: 'caption or picture credit',
  noscript: 'text for browsers without scripts',
  dialog: 'dialog',
  menu: 'navigation',
  fieldset: 'form',
};

const ROLES: Readonly<Record<string, string>> = {
  navigation: 'navigation',
  complementary: 'sidebar',
  contentinfo: 'footer',
  banner: 'page header',
  search: 'form',
  dialog: 'dialog',
  alertdialog: 'dialog',
  menu: 'navigation',
  menubar: 'navigation',
};

/** The kind of furniture an element is by its tag, role, visibility or names. */
export function noiseOf(element: HtmlElement, names: string): Noise | undefined {
  const { name, attribs } = element;
  if (name === 'body' || name === 'html') return undefined;
  const tag = TAGS[name];
  if (tag) return { what: tag, why: `it is a <${name}>` };
  const role = attribs.role && ROLES[attribs.role];
  if (role) return { what: role, why: `role="${attribs.role}"` };
  if (attribs.hidden !== undefined || attribs['aria-hidden'] === 'true')
    return { what: 'hidden text', why: 'hidden attribute' };
  if (attribs.style && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribs.style))
    return { what: 'hidden text', why: 'hidden by style' };
  const named = names ? noiseOfNames(names, name) : undefined;
  // A heading of the text may be named for what it is the target of: `nav-chapter-2`.
  return named && /^h[1-6]$/.test(name) && !OF_HEADINGS.has(named.what) ? undefined : named;
}

const OF_HEADINGS = new Set(['related posts', 'newsletter or call to action', 'share bar', 'text for screen readers']);
