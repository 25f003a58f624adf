import { assignCodes, codeOf } from '#commune/communes/communeCodes.js';
import { formatReference } from '#commune/communes/references.js';
import { describe, expect, it } from '#tests/support/suite.js';

describe('the code that begins references', () => {
  it.each([
    ['Loos-en-Gohelle', 'LOOS'],
    ['Éleu-dit-Leauwette', 'ELEU'],
    ['Le Touquet-Paris-Plage', 'TOUQ'],
    ['L’Étoile', 'ETOI'],
    ['Œuf-en-Ternois', 'OEUF'],
    ['Ay', 'AYXX'],
  ])('of %s is %s', (name, code) => {
    expect(codeOf(name)).toBe(code);
  });

  it('is unique, in the order of INSEE codes, and stays when a commune is added before', () => {
    const noyelles = [
      { insee: '62628', name: 'Noyelles-sous-Lens' },
      { insee: '62624', name: 'Noyelles-Godault' },
    ];
    const first = assignCodes(noyelles, new Map());
    expect([...first]).toEqual([
      ['62624', 'NOYE'],
      ['62628', 'NOYE2'],
    ]);
    const later = assignCodes([{ insee: '62001', name: 'Noyellette' }, ...noyelles], first);
    expect(later.get('62624')).toBe('NOYE');
    expect(later.get('62001')).toBe('NOYE3');
  });

  it('goes with the year and a number of three digits or more', () => {
    expect(formatReference('PROJECT', 'LOOS', 2026, 3)).toBe('LOOS-2026-003');
    expect(formatReference('ACTION', 'LOOS', 2026, 1234)).toBe('LOOS-A-2026-1234');
  });
});
