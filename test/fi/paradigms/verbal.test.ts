import { describe, expect, it } from 'vitest';
import { FREE } from '../../../src/fi/paradigms/cells.js';
import { derivedFromVerb, inflectVerb } from '../../../src/fi/paradigms/verbal.js';

const FIN = 'VerbForm=Fin|Voice=Act';
const CELLS = {
  present1: `Mood=Ind|Number=Sing|Person=1|Tense=Pres|${FIN}`,
  present3: `Mood=Ind|Number=Sing|Person=3|Tense=Pres|${FIN}`,
  past3: `Mood=Ind|Number=Sing|Person=3|Tense=Past|${FIN}`,
  conditional3: `Mood=Cnd|Number=Sing|Person=3|${FIN}`,
  passive: 'Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Pass',
  participle: 'Case=Nom|Number=Sing|PartForm=Past|VerbForm=Part|Voice=Act',
  passivePlural: 'Case=Gen|Number=Sing|PartForm=Past|VerbForm=Part|Voice=Pass',
};

describe('inflectVerb', () => {
  it.each([
    ['sanoa', 52, '', 'sanon', 'sanoo', 'sanoi', 'sanoisi', 'sanotaan', 'sanonut', 'sanotun'],
    ['muistaa', 53, '', 'muistan', 'muistaa', 'muisti', 'muistaisi', 'muistetaan', 'muistanut', 'muistetun'],
    ['huutaa', 54, 'F', 'huudan', 'huutaa', 'huusi', 'huutaisi', 'huudetaan', 'huutanut', 'huudetun'],
    ['antaa', 56, 'J', 'annan', 'antaa', 'antoi', 'antaisi', 'annetaan', 'antanut', 'annetun'],
    ['lukea', 58, 'D', 'luen', 'lukee', 'luki', 'lukisi', 'luetaan', 'lukenut', 'luetun'],
    ['oppia', 61, 'B', 'opin', 'oppii', 'oppi', 'oppisi', 'opitaan', 'oppinut', 'opitun'],
    ['viedä', 64, '', 'vien', 'vie', 'vei', 'veisi', 'viedään', 'vienyt', 'viedyn'],
    ['nousta', 66, '', 'nousen', 'nousee', 'nousi', 'nousisi', 'noustaan', 'noussut', 'noustun'],
    ['ajatella', 67, 'C', 'ajattelen', 'ajattelee', 'ajatteli', 'ajattelisi', 'ajatellaan', 'ajatellut', 'ajatellun'],
    ['valita', 69, '', 'valitsen', 'valitsee', 'valitsi', 'valitsisi', 'valitaan', 'valinnut', 'valitun'],
    ['tehdä', 71, '', 'teen', 'tekee', 'teki', 'tekisi', 'tehdään', 'tehnyt', 'tehdyn'],
    ['paeta', 72, 'D', 'pakenen', 'pakenee', 'pakeni', 'pakenisi', 'paetaan', 'paennut', 'paetun'],
    ['hypätä', 73, 'B', 'hyppään', 'hyppää', 'hyppäsi', 'hyppäisi', 'hypätään', 'hypännyt', 'hypätyn'],
    ['haluta', 74, '', 'haluan', 'haluaa', 'halusi', 'haluaisi', 'halutaan', 'halunnut', 'halutun'],
  ])('%s', (lemma, kotus, letter, present1, present3, past3, conditional3, passive, participle, passivePlural) => {
    const wanted = { present1, present3, past3, conditional3, passive, participle, passivePlural };
    const forms = inflectVerb(lemma, kotus, letter);
    for (const [name, form] of Object.entries(wanted)) {
      const found = forms.find((one) => one.cell === CELLS[name as keyof typeof CELLS] && one.flags & FREE)?.form;
      expect(found, name).toBe(form);
    }
  });

  it('has no two forms alike in one cell', () => {
    const seen = new Set<string>();
    for (const { form, cell, flags } of inflectVerb('muistaa', 53, '')) {
      const key = `${form} ${cell} ${flags}`;
      expect(seen.has(key), key).toBe(false);
      seen.add(key);
    }
  });
});

it('derives nouns and adjectives from verbs', () => {
  expect(derivedFromVerb('lukea', 58, 'D')).toMatchObject({
    minen: 'lukeminen',
    ja: 'lukija',
    maton: 'lukematon',
    tava: 'luettava',
    tu: 'luettu',
  });
  expect(derivedFromVerb('viedä', 64, '')?.ja).toBe('viejä');
});
