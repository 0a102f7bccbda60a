import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/report/html.js';
import { hostile, sample } from './sample.js';

describe('the HTML report', () => {
  const html = renderHtml(sample(), { lang: 'fi' });

  it('asks nothing of anywhere: its policy allows only its own style and script', () => {
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)![1]!.replaceAll('&#39;', "'");
    const hashOf = (tag: string) => {
      const content = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(html)![1]!;
      return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
    };
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`style-src ${hashOf('style')}`);
    expect(policy).toContain(`script-src ${hashOf('script')}`);
    expect(html).not.toMatch(/\b(?:src|href)=/);
    expect(html).not.toMatch(/ style=/);
  });

  it('marks each cue in place, with an anchor that every number leads to', () => {
    const text = html.slice(html.indexOf('<aside'));
    expect(text).toContain('<a id="c2" class="anchor"></a><mark class="k-attitude m-attitude" data-cues="2"');
    expect(text).toMatch(/<mark [^>]*>Turha<\/mark><sup class="sign k-attitude" aria-hidden="true">−<\/sup>/);
    for (const [, ids] of html.matchAll(/data-go="([^"]+)"/g))
      for (const id of ids!.split(' ')) expect(html).toContain(` id="${id}"`);
  });

  it('leads from the summary to the sentence it speaks of', () => {
    expect(html).toMatch(/virke <span class="keep"><button class="go" type="button" data-go="s1" [^>]*>2<\/button>/);
  });

  it('keeps the text of the post whole', () => {
    const body = /<div lang="fi">([\s\S]*?)<\/div>/.exec(html)![1]!;
    const bare = body
      .replace(/<sup[^>]*>.*?<\/sup>/g, '')
      .replace(/<[^>]+>/g, '')
      .trim();
    expect(bare).toBe(sample().post.text);
  });

  it('shows hostile text as text', () => {
    const evil = renderHtml(hostile(), { lang: 'en' });
    expect(evil.match(/<script/g)).toHaveLength(1);
    expect(evil).toContain('&#60;script&#62;alert(1)');
    expect(evil).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    expect(evil).not.toContain('\u001b');
  });

  it('leaves out parts that the report lacks', () => {
    const { stance, themes, keywords, ...rest } = sample();
    const bare = renderHtml(rest, { lang: 'en' });
    expect(bare).toContain('id="h-summary"');
    expect(bare).not.toContain('id="h-stance"');
    expect(stance && themes && keywords).toBeDefined();
  });
});
