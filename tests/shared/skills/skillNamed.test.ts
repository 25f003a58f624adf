import { nearestSkills, skillNamed, unknownSkill } from '#shared/skills/skillNamed.js';
import { skillReferential } from '#shared/skills/skillReferential.js';
import { describe, expect, it } from '#tests/support/suite.js';

describe('a skill of the reference list', () => {
  it.each([
    ['ENERGY', 'ENERGY'],
    ['energy', 'ENERGY'],
    ['Énergie des bâtiments', 'ENERGY'],
    [' marches publics ', 'PROCUREMENT'],
    ['Town planning', 'PLANNING'],
  ])('%j is found by its code or its name, however it is written', (text, code) => {
    expect(skillNamed(text, skillReferential)?.code).toBe(code);
  });

  it.each(['', 'plomberie', 'ENERGIES', '\u0301'])('%j is none', (text) => {
    expect(skillNamed(text, skillReferential)).toBeNull();
  });

  it.each([
    ['energi', 'ENERGY'],
    ['alimentaire', 'FOOD'],
    ['marché public', 'PROCUREMENT'],
    ['urbain', 'PLANNING'],
  ])('that is misspelt as %j is among the nearest', (text, code) => {
    expect(nearestSkills(text, skillReferential).map((skill) => skill.code)).toContain(code);
  });

  it('that nobody knows is answered with three names, in both languages', () => {
    const found = unknownSkill(['input', 'skill'], 'mobilite douce', skillReferential);
    expect(found).toMatchObject({ kind: 'InvalidInput', path: ['input', 'skill'] });
    if (found.kind !== 'InvalidInput') throw new Error('not an invalid input');
    expect(found.message.fr).toContain('MOBILITY (mobilités)');
    expect(found.message.en).toContain('MOBILITY (mobility)');
    expect(found.message.en.split(',')).toHaveLength(3);
  });

  it('has a code of its own and a name in each language', () => {
    for (const name of ['code', 'fr', 'en'] as const) {
      expect(new Set(skillReferential.map((skill) => skill[name])).size).toBe(skillReferential.length);
    }
  });
});
