import { askCommand } from '#infra/ask/askCommand.js';
import { exampleOn } from '#infra/ask/exampleOn.js';
import { givenVariables } from '#infra/ask/givenVariables.js';
import { operation } from '#infra/ask/operations.js';
import { asked, questions } from '#infra/ask/questions.js';
import { readAskOptions } from '#infra/ask/readAskOptions.js';
import { describe, expect, it } from '#tests/support/suite.js';

const named = (...args: string[]) => {
  const options = readAskOptions(args, {});
  return typeof options === 'object' && 'operation' in options ? options : null;
};
const said = async (args: readonly string[], LANG = 'en_GB.UTF-8') => await askCommand(args, { LANG }, null);

describe('a question of the terminal', () => {
  it('is named by its number, by its operation, or by the end of its name when only one has it', () => {
    expect(named('4')?.operation.name).toBe('director/over-allocations');
    expect(named('director/over-allocations')?.asks).toBe(asked[3]);
    expect(named('over-allocations')?.operation.name).toBe('director/over-allocations');
    expect(named('commune/stands')).toMatchObject({ asks: null, persona: 'commune-agent', form: 'TABLE' });
    expect(named('4', '--as', 'analyst', '--csv')).toMatchObject({ persona: 'analyst', form: 'CSV' });
  });

  it('is asked where the tokens are, unless told', () => {
    const at = (environment: NodeJS.ProcessEnv, ...args: string[]) => {
      const options = readAskOptions(['4', ...args], environment);
      return typeof options === 'object' && 'address' in options ? options.address : options;
    };
    expect(at({})).toBe('http://127.0.0.1:4000');
    expect(at({ HOST: '0.0.0.0', PORT: '4100' })).toBe('http://127.0.0.1:4100');
    expect(at({ HOST: '::1' })).toBe('http://[::1]:4000');
    expect(at({}, '--address', 'https://archipel.example/')).toBe('https://archipel.example');
  });

  it.each([
    [[], 'Which question?'],
    [['21'], 'There is no question “21”'],
    [['councils'], 'agglomeration/councils'],
    [['allocation'], 'director/over-allocations'],
    [['4', '5'], 'One question at a time'],
    [['4', '--csv', '--json'], 'Either --csv or --json'],
    [['4', '--pdf'], 'There is no option --pdf'],
    [['4', '--as'], 'its value is missing'],
    [['4', '--as', 'mayor'], 'Unknown persona'],
    [['4', '--address', 'here'], 'such as http://127.0.0.1:4000'],
    [['4', '--set', 'month=3'], 'write name=value, with one of these names: pole, from, until'],
    [['4', '--set', 'from'], 'write name=value'],
    [['7', '--set', 'quarters=many'], 'quarters is of type Int!'],
    [['commune/create-action'], 'asks questions and changes nothing'],
  ])('%j is refused with what to do', async (args, why) => {
    const { status, out, err } = await said(args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(why);
  });

  it('of nobody who answers says where it asked', async () => {
    for (const persona of ['public', 'director']) {
      const { status, err } = await said(['4', '--as', persona, '--address', 'http://127.0.0.1:9']);
      expect([persona, status]).toEqual([persona, 1]);
      expect(err).toContain('http://127.0.0.1:9');
    }
  });

  it('is helped by the list of the twenty, in the language of the terminal', async () => {
    const { status, out } = await said(['--help'], 'fr_FR.UTF-8');
    expect(status).toBe(0);
    for (const { asks, operation: one } of questions()) {
      expect(out).toContain(asks.fr);
      expect(out).toContain(one.name);
    }
    expect((await said([], 'fr_FR.UTF-8')).err).toContain('Quelle question\u00a0?');
  });
});

describe('the days of an example', () => {
  it('follow the day on which it is asked, its months and quarters too, and nothing else does', () => {
    const variables = {
      from: '2026-11',
      until: '2027-01',
      on: '2026-11-23',
      until4: '2026-Q3',
      siren: '200060358',
      n: 4,
    };
    expect(exampleOn('2026-11-23', variables)).toEqual(variables);
    expect(exampleOn('2028-02-03', variables)).toEqual({
      ...variables,
      from: '2028-02',
      until: '2028-04',
      on: '2028-02-03',
      until4: '2027-Q4',
    });
    const nested = { filter: { since: '2026-01-05', communes: ['62528'] }, after: null };
    expect(exampleOn('2026-12-01', nested)).toEqual({
      filter: { since: '2026-01-13', communes: ['62528'] },
      after: null,
    });
  });

  it('begin and end whole months where they did, and leave what happened long before alone', () => {
    const plan = { from: '2027-01-01', until: '2027-02-28', months: ['2027-01', '2027-02'], signedOn: '2017-09-19' };
    expect(exampleOn('2027-12-31', plan)).toEqual({
      ...{ from: '2028-02-01', until: '2028-03-31', months: ['2028-02', '2028-03'], signedOn: '2017-09-19' },
    });
  });
});

describe('variables given at the terminal', () => {
  it('are read as the question declares them, and the others stay those of the example', () => {
    const given = (name: string, ...set: string[]) => {
      const read = givenVariables(operation(name), set, '2026-11-23');
      return 'variables' in read ? read.variables : null;
    };
    expect(given('director/pooling-agenda', 'quarters=8')).toEqual({ siren: '200060358', quarters: 8 });
    expect(given('commune/peers', 'insee=62213', 'by=null')).toEqual({ insee: '62213', by: null, first: 5 });
    const filter = given('dashboards/failed-experiments', 'filter={"themes":["WASTE"]}')?.filter;
    expect(filter).toEqual({ themes: ['WASTE'] });
    expect(given('agglomeration/in-their-place', 'verdicts=["POOLING"]')?.verdicts).toEqual(['POOLING']);
    expect(given('agglomeration/in-their-place', 'verdicts=POOLING')).toBeNull();
    expect(given('dashboards/failed-experiments', 'filter={"themes"')).toBeNull();
    expect(given('commune/peers', 'insee=null')).toBeNull();
    expect(given('commune/heard-needs', 'since=2026=1')?.since).toBe('2026=1');
  });
});
