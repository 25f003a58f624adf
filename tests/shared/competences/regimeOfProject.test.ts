import { regimeOfProject } from '#shared/competences/regimeOfProject.js';
import { describe, expect, it } from '#tests/support/suite.js';

const drawn = {
  regime: 'TRANSFERRED',
  line: 'Les équipements de plus de 500 places',
  operations: [
    { projectId: 'ours', side: 'COMMUNAL' },
    { projectId: 'theirs', side: 'COMMUNITY' },
  ],
} as const;

describe('who exercises a competence for a project', () => {
  it('is who its side of the line says, and nobody knows while it was put on none', () => {
    expect(regimeOfProject(drawn, 'ours')).toBe('COMMUNAL');
    expect(regimeOfProject(drawn, 'theirs')).toBe('TRANSFERRED');
    expect(regimeOfProject(drawn, 'another')).toBe('UNKNOWN');
  });

  it('is the regime itself where no line is drawn, or nothing is transferred', () => {
    for (const regime of ['COMMUNAL', 'DELEGATED', 'TRANSFERRED'] as const) {
      expect(regimeOfProject({ regime, line: null, operations: [] }, 'ours')).toBe(regime);
    }
    expect(regimeOfProject({ ...drawn, regime: 'DELEGATED' }, 'theirs')).toBe('DELEGATED');
  });
});
