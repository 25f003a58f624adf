import { readOptions } from '#infra/start/options.js';
import { reachableAddress } from '#infra/start/reachableAddress.js';
import { StartRefused } from '#infra/start/StartRefused.js';
import { sayWhy } from '#infra/start/sayWhy.js';
import { terminalLocale } from '#infra/start/terminalLocale.js';
import { describe, expect, it } from '#tests/support/suite.js';

function refused(args: readonly string[], environment: NodeJS.ProcessEnv = {}): readonly [string, string] {
  try {
    readOptions(args, environment);
  } catch (error) {
    if (!(error instanceof StartRefused)) throw error;
    const first = (locale: 'en' | 'fr') => sayWhy(error, locale).trim().split('\n')[0] ?? '';
    return [first('en'), first('fr')];
  }
  throw new Error('it was taken');
}

describe('the command line', () => {
  it('goes before the environment, which goes before what is usual', () => {
    expect(readOptions([], {})).toMatchObject({ port: 4000, host: '127.0.0.1', folder: '.archipel', reset: false });
    expect(readOptions([], { PORT: '', HOST: '', TERRITORY: '' })).toMatchObject({ port: 4000, territory: undefined });
    expect(readOptions([], { PORT: '4100', HOST: '::1' })).toMatchObject({ port: 4100, host: '::1' });
    expect(readOptions(['--port', '4200', '--reset', '--empty'], { PORT: '4100' })).toMatchObject({
      port: 4200,
      reset: true,
      empty: true,
    });
    expect(readOptions(['--help'], {})).toBe('help');
  });

  it.each([
    [['--frobnicate'], 'There is no option --frobnicate.', 'L’option --frobnicate n’existe pas.'],
    [['--territory'], 'The option --territory needs its value.', 'L’option --territory demande une valeur.'],
    [['--reset=yes'], /^The option --reset takes no value\.$/, /^L’option --reset ne prend pas de valeur\.$/],
    [['4000'], '"4000" is not an option.', /^«\s4000\s» n’est pas une option\.$/],
    [['--port', 'abc'], /0 to 65535, not "abc"\.$/, /0 à 65535, pas «\sabc\s»\.$/],
    [['--port', '65536'], /not "65536"/, /pas «\s65536\s»/],
    [['--port', '1e3'], /not "1e3"/, /pas «\s1e3\s»/],
  ])('%j is refused in one sentence of each language', (args, en, fr) => {
    const [english, inFrench] = refused(args);
    expect(english).toMatch(en);
    expect(inFrench).toMatch(fr);
  });

  it('refuses a port of the environment as it does one of the command line', () => {
    expect(refused([], { PORT: '-1' })[0]).toContain('not "-1"');
  });
});

describe('the terminal', () => {
  it.each([
    [{ LC_ALL: 'fr_FR.UTF-8', LANG: 'en_US.UTF-8' }, 'fr'],
    [{ LC_ALL: '', LC_MESSAGES: 'fr_BE', LANG: 'C' }, 'fr'],
    [{ LC_ALL: 'C', LANG: 'fr_FR.UTF-8' }, 'en'],
    [{ LANG: 'fr' }, 'fr'],
    [{ LANG: 'de_DE.UTF-8' }, 'en'],
    [{}, 'en'],
  ])('%j speaks %s', (environment, locale) => {
    expect(terminalLocale(environment)).toBe(locale);
  });

  it.each([
    ['http://0.0.0.0:4000', 'http://127.0.0.1:4000'],
    ['http://[::]:4000', 'http://127.0.0.1:4000'],
    ['http://[::1]:4000', 'http://[::1]:4000'],
    ['http://10.0.0.0:4000', 'http://10.0.0.0:4000'],
  ])('is told for %s the address %s', (listening, reachable) => {
    expect(reachableAddress(listening)).toBe(reachable);
  });
});
