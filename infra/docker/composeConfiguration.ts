import { z } from 'zod';
import { scales } from '#shared/identity/Actor.js';
import { shortestSecret } from '#shared/identity/signature.js';
import {
  type Configuration,
  declareConfiguration,
  type Setting,
  type Settings,
} from '#shared/service/configuration.js';

/** Secrets stand in database addresses too: only characters that an address holds as they are. */
const secret = z
  .string()
  .regex(new RegExp(`^[\\w-]{${shortestSecret},}$`), 'letters, digits, _ and - only, 32 or more');

/** Every secret of docker-compose.yml: none has a default, and no two are the same. */
export const composeSecrets: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    scales.flatMap((scale) => [
      [`${scale.toUpperCase()}_POSTGRES_PASSWORD`, `Password of PostgreSQL's superuser at the scale ${scale}.`],
      [`${scale.toUpperCase()}_OWNER_PASSWORD`, `Password of the role ${scale}_owner: migrations and the courier.`],
      [`${scale.toUpperCase()}_APP_PASSWORD`, `Password of the role ${scale}_app, which serves requests.`],
      [`GATEWAY_SECRET_${scale.toUpperCase()}`, `Secret shared by the gateway and the scale ${scale}.`],
    ]),
  ),
  COMMUNE_CALL_SECRET: 'Secret shared by the scales commune and call, which signs deliveries both ways.',
  COMMUNE_PMA_SECRET: 'Secret shared by the scales commune and pma, which signs deliveries both ways.',
  CALL_PMA_SECRET: 'Secret shared by the scales call and pma, which signs deliveries both ways.',
  SESSION_SECRET:
    "Seals the console's sessions, at least 32 random characters, the same on every gateway of one address.",
};

/** What docker-compose.yml reads from `.env`, beside the gateway's own variables. */
export const composeConfiguration: Configuration<Settings> = declareConfiguration('docker-compose.yml', {
  ...Object.fromEntries(
    Object.entries(composeSecrets).map(([name, description]): [string, Setting<unknown>] => [
      name,
      { description, schema: secret },
    ]),
  ),
  COMPOSE_PROFILES: {
    description:
      'demonstration also runs the issuer at which one chooses whom to be; in production write COMPOSE_PROFILES=none.',
    schema: z.string(),
    default: 'demonstration',
  },
});
