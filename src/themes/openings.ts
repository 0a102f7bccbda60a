/** The first sentence of a summary: what sort of text it is. */
import { type Forms, listed } from './phrase.js';
import type { Choose, Plan } from './plan.js';

/** `(virke 4)`, `(virkkeet 4 ja 9)`. */
export const finnishReference = (sentences: readonly number[]): string =>
  sentences.length === 1 ? `(virke ${sentences[0]})` : `(virkkeet ${listed(sentences.map(String), 'ja')})`;

/** `(sentence 4)`, `(sentences 4 and 9)`. */
export const englishReference = (sentences: readonly number[]): string =>
  sentences.length === 1 ? `(sentence ${sentences[0]})` : `(sentences ${listed(sentences.map(String), 'and')})`;

export function finnishOpening(plan: Plan, subject: Forms | undefined, choose: Choose): string {
  const s = subject ?? {
    genitive: 'aiheensa',
    partitive: 'aihettaan',
    elative: 'aiheestaan',
    illative: 'aiheeseensa',
    nominative: 'aihe',
  };
  const affirmed = plan.core?.stance === 'affirmed' ? ` ${finnishReference(plan.core.sentences)}` : '';
  switch (plan.profile) {
    case 'advocate':
      if (affirmed === '')
        return choose('opening', [
          'Kirjoittaja puhuu aiheestaan enimmäkseen myönteisesti.',
          'Kirjoitus on sävyltään puoltava.',
          'Teksti suhtautuu käsittelemiinsä teemoihin pääosin myönteisesti.',
          'Kirjoittaja perustelee kantansa myönteisin esimerkein.',
        ]);
      return choose('opening', [
        () => `Kirjoitus on puheenvuoro ${s.genitive} puolesta${affirmed}.`,
        () => `Kirjoittaja asettuu selvästi ${s.genitive} puolelle${affirmed}.`,
        () => `Kirjoittaja kannattaa ${s.partitive}${affirmed} ja perustelee kantansa esimerkein.`,
        () => `Teksti puolustaa ${s.partitive}${affirmed}.`,
      ]);
    case 'practitioner':
      return choose('opening', [
        'Kirjoittaja kertoo, mitä käytännössä on tehty, ja neuvoo lukijaa sen pohjalta.',
        plan.core
          ? () => `Teksti on käytännön ohje: se näyttää, miten ${s.partitive} voi edistää teoin.`
          : 'Teksti on käytännön ohje: se näyttää, mitä itse voi tehdä.',
        'Kirjoittaja jakaa työssä saatuja oppeja ja ohjaa lukijaa kokeilemaan itse.',
      ]);
    case 'critic of practice':
      return plan.core?.stance === 'affirmed'
        ? choose('opening', [
            () =>
              `Kirjoittaja kannattaa ${s.partitive} ajatuksena${affirmed} mutta arvostelee sitä, miten siihen nykyisin pyritään.`,
            () =>
              `Itse ${s.partitive} kirjoittaja puoltaa${affirmed}, mutta vallitsevat käytännöt saavat häneltä arvostelua.`,
            () => `Arvostelu kohdistuu käytäntöihin: ${s.partitive} kirjoittaja sinänsä puoltaa${affirmed}.`,
          ])
        : choose('opening', [
            'Kirjoitus arvostelee vallitsevia käytäntöjä.',
            'Kirjoittaja suhtautuu nykyisiin käytäntöihin kriittisesti.',
            plan.core
              ? () => `Kirjoitus on kriittinen puheenvuoro siitä, miten ${s.nominative} nykyisin hoidetaan.`
              : 'Kirjoitus on sävyltään kriittinen: se osoittaa epäkohtia nykyisissä käytännöissä.',
          ]);
    case 'critic of the idea': {
      const where = plan.core ? ` ${finnishReference(plan.core.sentences)}` : '';
      return choose('opening', [
        () => `Kirjoittaja torjuu ajatuksen ${s.elative}${where}.`,
        () => `Kirjoittaja arvostelee ${s.partitive} ajatuksena${where}, ei vain sen toteutusta.`,
        () => `Kirjoitus asettuu ${s.partitive} vastaan${where}.`,
      ]);
    }
    case 'sales text':
      return choose('opening', [
        'Teksti on myyntikirjoitus, jonka tarkoituksena on saada lukija ostamaan.',
        'Teksti myy: se ohjaa lukijan ostopäätökseen.',
        'Kyseessä on myyntiteksti, joka kehottaa lukijaa ostamaan.',
      ]);
    case 'explainer':
      return choose('opening', [
        'Teksti selittää käsitteitä ja ottaa vain harvoin kantaa.',
        'Kirjoittaja määrittelee aiheen käsitteitä pikemmin kuin ottaa niihin kantaa.',
        'Teksti on esittelevä: se kertoo, mitä aiheen sanoilla tarkoitetaan.',
      ]);
    default:
      return '';
  }
}

export function englishOpening(plan: Plan, subject: string, choose: Choose): string {
  const affirmed = plan.core?.stance === 'affirmed' ? ` ${englishReference(plan.core.sentences)}` : '';
  switch (plan.profile) {
    case 'advocate':
      if (affirmed === '')
        return choose('opening', [
          'The author speaks of the subject mostly in favourable terms.',
          'The post is supportive in tone.',
          'The text takes a mainly positive view of the themes it treats.',
          'The author argues by favourable examples.',
        ]);
      return choose('opening', [
        `The post speaks for ${subject}${affirmed}.`,
        `The author sides clearly with ${subject}${affirmed}.`,
        `The author supports ${subject}${affirmed} and backs the view with examples.`,
        `The text defends ${subject}${affirmed}.`,
      ]);
    case 'practitioner':
      return choose('opening', [
        'The author tells what has been done in practice and advises the reader on that ground.',
        plan.core
          ? `The text is a practical guide to how ${subject} can be furthered by acts.`
          : 'The text is a practical guide: it shows what readers can do themselves.',
        'The author shares lessons from work and invites the reader to try them.',
      ]);
    case 'critic of practice':
      return plan.core?.stance === 'affirmed'
        ? choose('opening', [
            `The author supports ${subject} as an idea${affirmed} but criticises the way it is pursued at present.`,
            `The author is for ${subject} itself${affirmed}, but the prevailing practices are criticised.`,
            `The criticism is of practices: ${subject} as such is supported${affirmed}.`,
          ])
        : choose('opening', [
            'The post criticises prevailing practices.',
            'The author takes a critical view of present practices.',
            plan.core
              ? `The post is a critical view of how ${subject} is handled at present.`
              : 'The post is critical in tone: it points out faults in present practices.',
          ]);
    case 'critic of the idea': {
      const where = plan.core ? ` ${englishReference(plan.core.sentences)}` : '';
      return choose('opening', [
        `The author rejects the idea of ${subject}${where}.`,
        `The author criticises ${subject} as an idea${where}, not only the way it is carried out.`,
        `The post takes a stand against ${subject}${where}.`,
      ]);
    }
    case 'sales text':
      return choose('opening', [
        'The text is a sales text, written to make the reader buy.',
        'The text sells: it leads the reader towards a purchase.',
        'This is a sales text that urges the reader to buy.',
      ]);
    case 'explainer':
      return choose('opening', [
        'The text explains terms and seldom takes a stand.',
        'The author defines the terms of the subject rather than taking a stand on them.',
        'The text is expository: it tells what the words of the subject mean.',
      ]);
    default:
      return '';
  }
}
