import { z } from 'zod';
import {
  ConfigurationError,
  configurationTable,
  declareConfiguration,
  environmentExample,
  parseConfiguration,
} from '#shared/service/configuration.js';
import { describe, expect, it } from '#tests/support/suite.js';

const declared = declareConfiguration('call', {
  PORT: { description: 'Port listened on.', schema: z.coerce.number().int().max(65_535), default: '4002' },
  SECRET: { description: 'Secret of the pair.', schema: z.string().min(32) },
  MAIL: { description: 'Address of the mail server.', schema: z.string(), optional: true },
});

describe('the configuration of a service', () => {
  it('is read from the environment alone, with its defaults', () => {
    expect(parseConfiguration(declared, { SECRET: 's'.repeat(32), PORT: '' })).toEqual({
      PORT: 4002,
      SECRET: 's'.repeat(32),
    });
  });

  it('tells every problem at once, by the variable’s name', () => {
    let problems: readonly string[] = [];
    try {
      parseConfiguration(declared, { PORT: 'eighty' });
    } catch (error) {
      if (error instanceof ConfigurationError) problems = error.problems;
    }
    expect(problems).toEqual([
      expect.stringMatching(/^PORT is wrong: .*Port listened on\.$/),
      'SECRET is missing. Secret of the pair.',
    ]);
  });

  it('never repeats a value, which may be a secret', () => {
    expect(() => parseConfiguration(declared, { SECRET: 'hunter2' })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('hunter2') }),
    );
  });

  it('documents itself', () => {
    expect(configurationTable([declared])).toContain('| `SECRET` | **required** | Secret of the pair. |');
    const again = declareConfiguration('pma', { PORT: declared.settings.PORT });
    expect(environmentExample([declared, again])).toBe(
      [
        '# --- call ---',
        '# Port listened on.',
        '#PORT=4002',
        '# Secret of the pair.',
        'SECRET=',
        '# Address of the mail server.',
        '#MAIL=',
        '',
      ].join('\n'),
    );
  });
});
