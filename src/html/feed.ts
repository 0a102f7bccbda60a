/** A feed given in place of a page: RSS 0.9-2.0, RDF or Atom. */
export interface Feed {
  readonly format: 'RSS' | 'Atom';
  readonly items: number;
}

/** What may stand before the root element, each matched at the start of what is left. */
const PROLOGUE = /^(?:\s+|<\?[^>]*>|<!DOCTYPE[^>]*>)/i;

/** Whether a document is a feed, by its root element. */
export function feedOf(text: string): Feed | undefined {
  const root = /^<(rss|rdf:RDF|(?:\w+:)?feed)\b([^>]*)/i.exec(withoutPrologue(text));
  if (!root) return undefined;
  const name = root[1]!.toLowerCase();
  if (name.endsWith('feed') && !/atom/i.test(root[2]!)) return undefined;
  if (name === 'rdf:rdf' && !/rss/i.test(root[2]!)) return undefined;
  return {
    format: name.endsWith('feed') ? 'Atom' : 'RSS',
    items: text.match(/<(?:\w+:)?(?:item|entry)[\s/>]/gi)?.length ?? 0,
  };
}

function withoutPrologue(text: string): string {
  let rest = text.slice(0, 20_000).replace(/^\ufeff/, '');
  for (;;) {
    if (rest.startsWith('<!--')) {
      const end = rest.indexOf('-->');
      if (end < 0) return rest;
      rest = rest.slice(end + 3);
      continue;
    }
    const lead = PROLOGUE.exec(rest);
    if (!lead) return rest;
    rest = rest.slice(lead[0].length);
  }
}
