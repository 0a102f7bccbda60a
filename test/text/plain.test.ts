import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainPost } from '../../src/text/plain.js';

const blocks = (text: string): string[] =>
  plainPost(text).blocks.map(
    (block) => `${block.furniture ? 'F ' : ''}${block.type}: ${text.slice(block.start, block.end)}`,
  );

describe('plainPost', () => {
  it('parts paragraphs at blank lines and keeps the text whole', () => {
    const text = 'Saunan lämmitys\n\nEnsin haetaan puut. Sitten sytytetään.\n\nLopuksi kylvetään.\n';
    const post = plainPost(text);
    expect(post.text).toBe(text);
    expect(post.kind).toBe('post');
    expect(blocks(text)).toEqual([
      'heading: Saunan lämmitys',
      'paragraph: Ensin haetaan puut. Sitten sytytetään.',
      'paragraph: Lopuksi kylvetään.',
    ]);
    expect(post.meta.title).toEqual({ value: 'Saunan lämmitys', from: 'text' });
  });

  it('marks dates, share lines and all from the comments on as furniture', () => {
    const text = [
      'maanantai 3. helmikuuta 2020',
      'Pakkasaamu',
      'Lumi narisi kenkien alla koko matkan.',
      'Lähettänyt Tuija klo 7.15',
      '2 kommenttia:',
      'Hieno teksti!',
      'Lähetä kommentti',
    ].join('\n\n');
    expect(blocks(text).map((line) => line.startsWith('F '))).toEqual([true, false, false, true, true, true, true]);
    expect(plainPost(text).meta).toMatchObject({
      title: { value: 'Pakkasaamu', from: 'text' },
      authors: { value: ['Tuija'], from: 'text' },
      published: { value: '2020-02-03', from: 'text' },
    });
  });

  it('reads front matter, and marks it as furniture', () => {
    const text =
      '---\ntitle: "Kevätjäät"\nauthor: Eino Salmi\ndate: 2021-04-02 10:00\ntags:\n- jää\n- kevät\n---\n\nJäät lähtivät.\n';
    const { meta, blocks: all } = plainPost(text);
    expect(meta).toEqual({
      title: { value: 'Kevätjäät', from: 'text' },
      authors: { value: ['Eino Salmi'], from: 'text' },
      published: { value: '2021-04-02', from: 'text' },
      tags: { value: ['jää', 'kevät'], from: 'text' },
    });
    expect(all.filter((block) => !block.furniture).map((block) => text.slice(block.start, block.end))).toEqual([
      'Jäät lähtivät.',
    ]);
    expect(plainPost("+++\ntitle = 'Kevätjäät'\ntags = ['jää', 'kevät']\n+++\nJäät lähtivät.").meta).toMatchObject({
      title: { value: 'Kevätjäät' },
      tags: { value: ['jää', 'kevät'] },
    });
  });

  it('does not take body lines for furniture', () => {
    const text =
      'Ei kommentteja herunut, vaikka kysyin kolmesti.\n\nJaa asiakkaalle vastuuta.\n\nKommentti pomolta yllätti.\n\nKaksi kommenttia palvelusta\n\nAihe on tärkeä.\n\nTeksti on lyhyt';
    expect(blocks(text).filter((line) => line.startsWith('F '))).toEqual([]);
  });

  it('reads list items and Markdown marks, keeping every character', () => {
    expect(blocks('# Resepti\n\n- maitoa\n- jauhoja\n\n1. Sekoita.\n2. Paista.\n\n> Hyvää oli.')).toEqual([
      'heading: # Resepti',
      'listItem: - maitoa',
      'listItem: - jauhoja',
      'listItem: 1. Sekoita.',
      'listItem: 2. Paista.',
      'quote: > Hyvää oli.',
    ]);
  });

  it('knows fenced code', () => {
    expect(
      blocks('Aja tämä:\n\n```sh\nnpm ci\n\n# Valmis\n```\n\nSiinä se.').map((line) => line.split(':')[0]),
    ).toEqual(['paragraph', 'code', 'code', 'code', 'code', 'paragraph']);
  });

  it('takes dashed lines that end in a full stop for speech', () => {
    expect(blocks('- Tuletko?\n- En tule.')).toEqual(['paragraph: - Tuletko?', 'paragraph: - En tule.']);
  });

  it('joins lines that were broken at a width', () => {
    const text =
      'Joki tulvi sinä keväänä niin pahasti, että siltaa ei\nnäkynyt enää lainkaan. Kävimme katsomassa sitä joka\nilta.';
    expect(blocks(text)).toHaveLength(1);
  });

  it.each([
    ['8.4.2014', '2014-04-08'],
    ['tiistai 8. huhtikuuta 2014', '2014-04-08'],
    ['Julkaistu: 1.12.2020 klo 9.30', '2020-12-01'],
    ['2020-12-01', '2020-12-01'],
  ])('reads the date line %s', (line, iso) => {
    expect(plainPost(`${line}\n\nSiitä se alkoi.`).meta.published?.value).toBe(iso);
  });

  it.each(['31.2.2020', '8.4.2014 satoi', '45. huhtikuuta 2014'])('takes %s for no date', (line) => {
    expect(plainPost(`${line}\n\nSiitä se alkoi.`).meta.published).toBeUndefined();
  });

  it('gives blocks apart, in order, none blank, that hold every visible character', () => {
    const unit = fc.constantFrom(
      'a',
      'Ä',
      '.',
      ' ',
      '\n',
      '\n\n',
      '- ',
      '# ',
      '> ',
      '1. ',
      '8.4.2014',
      '2 kommenttia:',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
        let at = 0;
        for (const block of plainPost(text).blocks) {
          expect(block.start).toBeGreaterThanOrEqual(at);
          expect(text.slice(block.start, block.end).trim()).not.toBe('');
          expect(text.slice(at, block.start)).toMatch(/^\s*$/);
          at = block.end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });
});
