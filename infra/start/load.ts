import { type Scale, scales } from '#shared/identity/Actor.js';
import { ConfigurationError, parseConfiguration } from '#shared/service/configuration.js';
import { TerritoryError } from '../territory/TerritoryError.js';
import { loadConfiguration } from './loadConfiguration.js';
import { CannotLoad, loadServers, type ServersOrder } from './loadServers.js';
import { terminalProgress } from './progress.js';
import { today } from './today.js';

/** Fills three PostgreSQL servers that somebody else runs, then ends. Run again, it changes nothing. */
async function main(): Promise<void> {
  const configured = parseConfiguration(loadConfiguration, process.env) as Readonly<Record<string, string | undefined>>;
  const text = (name: string): string => configured[name] ?? '';
  const server = (scale: Scale) => {
    const name = scale.toUpperCase();
    const passwords = { owner: text(`${name}_OWNER_PASSWORD`), app: text(`${name}_APP_PASSWORD`) };
    return [scale, { superuserUrl: text(`${name}_SUPERUSER_URL`), passwords }] as const;
  };
  await loadServers(
    {
      servers: Object.fromEntries(scales.map(server)) as ServersOrder['servers'],
      empty: text('EMPTY') === '1',
      territory: configured.TERRITORY,
      day: today(),
    },
    terminalProgress(),
  );
}

const expected = [CannotLoad, ConfigurationError, TerritoryError];

main().catch((error: unknown) => {
  const isExpected = expected.some((kind) => error instanceof kind);
  console.error(isExpected ? (error as Error).message : error);
  process.exit(1);
});
