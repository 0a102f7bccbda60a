/** Page shells of the platforms Finnish blogs run on, with posts of our own inside. */

export interface Made {
  readonly title: string;
  readonly site: string;
  readonly author: string;
  /** The date as the page writes it. */
  readonly date: string;
  readonly body: readonly string[];
}

export const COFFEE: Made = {
  title: 'Miksi kahvi jäähtyy kokouksessa',
  site: 'Työpöydän ääressä',
  author: 'Maija Virtanen',
  date: '8.4.2014',
  body: [
    'Istuin eilen kolme tuntia neuvotteluhuoneessa, jossa kukaan ei muistanut, miksi olimme koolla. Kahvi jäähtyi, ja esityslista jäi lukematta.',
    'Kokous ei ole itseisarvo. Jos asia mahtuu viestiin, kirjoita viesti; jos se vaatii keskustelua, varaa aikaa keskustelulle eikä kalvoille.',
    'Olen kokeillut yksinkertaista sääntöä: jokainen kutsu alkaa kysymyksellä, johon etsimme vastausta. Kun vastaus on löytynyt, saa lähteä.',
    'Kaikki eivät pidä tästä. Joku ehti jo sanoa, että näin menee tunnelma, mutta minusta tunnelma paranee, kun iltapäivä on taas oma.',
  ],
};

export const paragraphs = (post: Made): string => post.body.map((text) => `<p>${text}</p>`).join('\n');
export const breaks = (post: Made): string => post.body.join('<br />\n<br />\n');
export const textOf = (post: Made): string => post.body.join('\n\n');

const TEASERS = `<ul><li><a href="/2013/05/kesa.html">Kesä tuli toimistoon</a> Kun aurinko paistaa ikkunasta sisään, on vaikea keskittyä taulukoihin. Näin selvisin heinäkuusta.</li>
<li><a href="/2013/06/posti.html">Sähköpostin loppu</a> Lopetin sähköpostin lukemisen aamuisin, eikä kukaan huomannut mitään. Suosittelen kokeilemaan.</li></ul>`;

const COMMENTS = `<div id="comments" class="comments-area"><h2>2 kommenttia artikkeliin ”Miksi kahvi jäähtyy kokouksessa”</h2><ol class="comment-list">
<li class="comment"><p>Tämä on niin totta, että melkein itketti. Meillä pidetään palaveri siitä, milloin pidetään seuraava palaveri.</p></li>
<li class="comment"><p>Olen eri mieltä: kokouksissa opin tuntemaan työkaverini, ja sillä on arvoa, jota ei mitata minuuteissa.</p></li></ol>
<div id="respond"><h3>Vastaa</h3><form><label>Nimi</label><input><textarea></textarea></form></div></div>`;

export const wordpress = (
  post: Made,
  date = post.date,
  by = `<span class="byline"> Kirjoittanut <span class="author vcard"><a class="url fn n" href="/author/maija/">${post.author}</a></span></span>`,
): string => `<!DOCTYPE html>
<html lang="fi"><head><meta charset="UTF-8"><title>${post.title} – ${post.site}</title><meta name="generator" content="WordPress 5.3.2"></head>
<body class="post-template-default single single-post postid-12">
<header id="masthead" class="site-header"><p class="site-title"><a href="https://blogi.example/" rel="home">${post.site}</a></p><p class="site-description">Huomioita toimistoelämästä</p>
<nav class="main-navigation"><ul class="menu"><li><a href="/">Etusivu</a></li><li><a href="/minusta">Minusta</a></li></ul></nav></header>
<div id="content"><main id="main" class="site-main"><article id="post-12" class="post-12 post type-post hentry">
<header class="entry-header"><h1 class="entry-title">${post.title}</h1><div class="entry-meta"><span class="posted-on">Julkaistu ${date}</span>${by}</div></header>
<div class="entry-content">${paragraphs(post)}
<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Jaa tämä:</h3><ul><li><a href="#">Twitter</a></li><li><a href="#">Facebook</a></li></ul></div>
<div id="jp-relatedposts" class="jp-relatedposts"><h3>Liittyvät</h3>${TEASERS}</div></div>
<footer class="entry-footer"><span class="cat-links">Kategoriat <a href="/c/tyo" rel="category tag">Työ</a></span><span class="tags-links">Avainsanat <a href="/t/kokous" rel="tag">kokous</a>, <a href="/t/kahvi" rel="tag">kahvi</a></span></footer>
</article>
<nav class="navigation post-navigation"><h2 class="screen-reader-text">Artikkelien selaus</h2><a href="/e" rel="prev">Edellinen artikkeli</a></nav>
${COMMENTS}</main></div>
<aside id="secondary" class="widget-area"><section class="widget"><h2>Viimeisimmät artikkelit</h2>${TEASERS}</section></aside>
<footer class="site-footer">Ylpeänä palvelun tarjoaa WordPress</footer></body></html>`;

export const blogger = (
  post: Made,
  dateHeader = post.date,
  body = breaks(post),
): string => `<html dir='ltr' xmlns='http://www.w3.org/1999/xhtml'><head>
<meta content='text/html; charset=UTF-8' http-equiv='Content-Type'/><meta content='blogger' name='generator'/><title>${post.site}: ${post.title}</title></head>
<body class='item-view'><div class='header section' id='header'><h1 class='title'><a href='https://kahvi.blogspot.example/'>${post.site}</a></h1></div>
<div id='main'><div class='widget Blog' id='Blog1'><div class='blog-posts hfeed'><div class="date-outer"><h2 class='date-header'><span>${dateHeader}</span></h2>
<div class="date-posts"><div class='post-outer'><div class='post hentry'><h3 class='post-title entry-title'>${post.title}</h3>
<div class='post-body entry-content'>${body}<div style='clear: both;'></div></div>
<div class='post-footer'><span class='post-author vcard'>Lähettänyt <span class='fn'>${post.author}</span></span> <span class='post-timestamp'>klo <a href='#' rel='bookmark'>9.12</a></span>
<span class='post-labels'>Tunnisteet: <a href='/search/label/kokous' rel='tag'>kokous</a></span></div></div>
<div class='comments' id='comments'><h4>1 kommentti:</h4><dl id='comments-block'><dt class='comment-author'>Anonyymi kirjoitti...</dt><dd class='comment-body'><p>Kiitos tästä, luin tekstin ääneen koko osastolle ja nyt kaikki nauravat vieläkin.</p></dd></dl></div>
</div></div></div></div></div></div><div id='sidebar'><div class='widget Profile'><h2>Tietoja minusta</h2><dl><dd class='profile-textblock'>Kirjoitan toimistoelämästä, kahvista ja kiireestä. Asun Tampereella ja pyöräilen töihin ympäri vuoden.</dd></dl></div>
<div class='widget PopularPosts'><h2>Suositut tekstit</h2>${TEASERS}</div></div></body></html>`;

/** A page made by hand, with a table for its layout. */
export const handMade = (
  post: Made,
  line: string,
  head = `<title>${post.title}</title>`,
): string => `<html><head>${head}</head><body bgcolor="#ffffff">
<table width="100%"><tr><td width="150" valign="top"><a href="index.html">Etusivu</a><br><a href="vieras.html">Vieraskirja</a><br><a href="linkit.html">Linkit</a></td>
<td><h1>${post.title}</h1><p><i>${line}</i></p>${breaks(post)}</td></tr></table><hr><font size="1">Sivun laskuri: 001234</font></body></html>`;

export const WINTER: Made = {
  title: 'Pyörällä töihin pakkasessa',
  site: 'Työpöydän ääressä',
  author: 'Maija Virtanen',
  date: '3.1.2015',
  body: [
    'Tammikuussa mittari näytti kahtakymmentä astetta pakkasta, ja silti lähdin pyörällä. Nastarenkaat pitivät, mutta sormet eivät.',
    'Opin kolme asiaa: lämmin tuuletin odottaa pukuhuoneessa, kahdet hanskat ovat paremmat kuin yhdet, ja hiljainen aamu on lahja.',
  ],
};

export const bloggerIndex = (
  posts: readonly Made[],
): string => `<html><head><meta content='blogger' name='generator'/><title>Työpöydän ääressä</title>
<link rel="alternate" type="application/atom+xml" title="Työpöydän ääressä - Atom" href="/feeds/posts/default"/></head><body>
<div id='header'><h1 class='title'>Työpöydän ääressä</h1></div><div id='main'><div class='widget Blog'><div class='blog-posts hfeed'>
${posts
  .map(
    (
      post,
      i,
    ) => `<div class="date-outer"><h2 class='date-header'><span>${post.date}</span></h2><div class="date-posts"><div class='post-outer'><div class='post hentry'>
<h3 class='post-title entry-title'><a href='https://kahvi.blogspot.example/2014/0${i + 1}/juttu.html'>${post.title}</a></h3><div class='post-body entry-content'>${breaks(post)}</div>
<div class='post-footer'><span class='post-author'>Lähettänyt <span class='fn'>${post.author}</span></span> <span class='post-comment-link'><a href='#'>${i} kommenttia:</a></span></div></div></div></div></div>`,
  )
  .join('\n')}
<div class='blog-pager'><a class='blog-pager-older-link' href='#'>Vanhemmat tekstit</a></div></div></div></div></body></html>`;

export const wordpressIndex = (
  posts: readonly Made[],
  bodyClass = 'home blog',
): string => `<!DOCTYPE html><html lang="fi"><head><title>Työpöydän ääressä – Huomioita toimistosta</title></head>
<body class="${bodyClass}"><header id="masthead"><h1 class="site-title"><a href="https://blogi.example/">Työpöydän ääressä</a></h1></header><main>
${posts
  .map(
    (
      post,
      i,
    ) => `<article id="post-${i}" class="post-${i} post type-post hentry"><header class="entry-header"><h2 class="entry-title"><a href="https://blogi.example/juttu-${i}/" rel="bookmark">${post.title}</a></h2>
<div class="entry-meta"><time class="entry-date published" datetime="${post.date
      .split('.')
      .reverse()
      .map((part) => part.padStart(2, '0'))
      .join(
        '-',
      )}">${post.date}</time> <span class="author vcard"><a class="fn" href="/a">${post.author}</a></span></div></header>
<div class="entry-summary"><p>${post.body[0]} <a class="more-link" href="#">Lue lisää</a></p></div></article>`,
  )
  .join(
    '\n',
  )}</main><aside class="widget-area"><h2>Arkisto</h2><ul><li><a href="/2014/">2014</a></li></ul></aside></body></html>`;

/** Posts one after another on a page made by hand, newest first. */
export const handMadeIndex = (
  posts: readonly Made[],
): string => `<html><head><title>Maijan päiväkirja</title></head><body><h1>Maijan päiväkirja</h1>
${posts.map((post) => `<h2>${post.title}</h2><p><b>${post.date}</b></p>${paragraphs(post)}<hr>`).join('\n')}<p><a href="vanhat.html">Vanhemmat merkinnät</a></p></body></html>`;

export const medium = (
  post: Made,
): string => `<!doctype html><html lang="en"><head><title>${post.title} | by ${post.author} | Medium</title><meta property="og:site_name" content="Medium"><meta property="og:type" content="article">
<meta property="og:title" content="${post.title}"><meta property="article:published_time" content="2014-04-08T05:12:33.000Z"><meta name="author" content="${post.author}">
<script type="application/ld+json">{"@context":"http://schema.org","@type":"NewsArticle","headline":"${post.title}","datePublished":"2014-04-08T05:12:33.000Z","author":{"@type":"Person","name":"${post.author}"},"publisher":{"@type":"Organization","name":"Medium"}}</script></head>
<body><div id="root"><div class="a b c"><div><a href="/">Open in app</a><a href="#">Sign up</a></div></div><div class="d e"><article><div class="l"><div class="l"><section><div><div class="fj fk"><h1 class="pw-post-title">${post.title}</h1>
<div class="speechify-ignore"><div><a rel="author" href="/@maija">${post.author}</a> · <button>Follow</button></div><span>3 min read</span> · <span>Apr 8, 2014</span></div>
<div class="speechify-ignore"><p>Listen</p><p>Share</p></div>${post.body.map((text) => `<p class="pw-post-body-paragraph">${text}</p>`).join('')}</div></div></section></div></div></article></div>
<div><h2>Written by ${post.author}</h2><p>12 Followers</p><p>Kirjoitan toimistoelämästä, kahvista ja kiireestä vapaa-ajallani.</p></div><div><h2>More from ${post.author}</h2><div><h3>Kesä tuli</h3><p>Kun aurinko paistaa ikkunasta, on vaikea keskittyä taulukoihin enää lainkaan.</p></div></div></div></body></html>`;

/** A page builder that splits the body over columns and widgets. */
export const elementor = (
  post: Made,
): string => `<!DOCTYPE html><html lang="fi"><head><title>${post.title} - Kahvila Oy</title><meta property="og:site_name" content="Kahvila Oy"><meta property="og:title" content="${post.title} - Kahvila Oy"></head>
<body class="single single-post elementor-page"><header class="elementor elementor-location-header"><nav><a href="/">Etusivu</a><a href="/palvelut">Palvelut</a></nav></header>
<div class="elementor elementor-location-single"><section class="elementor-section"><div class="elementor-container"><div class="elementor-column"><div class="elementor-widget-wrap"><div class="elementor-widget"><h1 class="elementor-heading-title">${post.title}</h1></div>
<div class="elementor-widget elementor-widget-post-info"><ul><li itemprop="datePublished"><span>8 huhtikuun, 2014</span></li><li itemprop="author"><span>${post.author}</span></li></ul></div></div></div></div></section>
${post.body.map((text) => `<section class="elementor-section"><div class="elementor-container"><div class="elementor-column"><div class="elementor-widget-wrap"><div class="elementor-widget elementor-widget-text-editor"><div class="elementor-widget-container"><p>${text}</p></div></div></div></div></div></section>`).join('\n')}
<section class="elementor-section"><div class="elementor-widget"><h3>Ota yhteyttä</h3><p>Kahvila Oy, Kahvikuja 1, 00100 Helsinki</p></div></section></div>
<footer class="elementor-location-footer"><p>Kahvila Oy auttaa yrityksiä keittämään parempaa kahvia jo vuodesta 1999 alkaen.</p></footer></body></html>`;

/** A page of bare divs, `Päivitetty`-line and all, as of a company's own system. */
export const company = (
  post: Made,
  line: string,
): string => `<!DOCTYPE html><html lang="fi"><head><meta charset="utf-8"><title>${post.title} | Kahvila Oy</title></head><body>
<div class="top"><div class="menu"><a href="/">Etusivu</a> <a href="/blogi">Blogi</a> <a href="/yhteys">Yhteystiedot</a></div></div>
<div class="page"><div class="col"><h1>${post.title}</h1><div>${line}</div>${post.body.map((text) => `<div>${text}</div>`).join('')}
<p>Lue myös: <a href="/blogi/kesa">Kesä tuli toimistoon</a></p><p>Kuva: Pekka Puro</p><div><a href="#">Jaa Facebookissa</a> <a href="#">Jaa LinkedInissä</a></div>
<h3>Kirjoittaja</h3><p>${post.author} on Kahvilan toimitusjohtaja, joka uskoo lyhyisiin kokouksiin ja pitkiin lounaisiin.</p></div></div>
<div class="bottom">Kahvila Oy, Kahvikuja 1. Tämä sivusto käyttää evästeitä. Hyväksy evästeet jatkaaksesi sivuston käyttöä.</div></body></html>`;

/** Bytes of a text in windows-1252, for the characters Finnish needs. */
export function windows1252(text: string): Uint8Array {
  const high: Record<string, number> = {
    '€': 0x80,
    '…': 0x85,
    Š: 0x8a,
    Ž: 0x8e,
    '’': 0x92,
    '“': 0x93,
    '”': 0x94,
    '–': 0x96,
    š: 0x9a,
    ž: 0x9e,
  };
  return Uint8Array.from([...text].map((c) => high[c] ?? c.charCodeAt(0)));
}
