import { z } from 'zod';
import { scales } from '#shared/identity/Actor.js';
import {
  type Configuration,
  declareConfiguration,
  type Setting,
  type Settings,
} from '#shared/service/configuration.js';

const password = z.string().min(16, 'at least 16 characters');

function settingsOf(scale: string): readonly (readonly [string, Setting<unknown>])[] {
  const name = scale.toUpperCase();
  return [
    [
      `${name}_SUPERUSER_URL`,
      {
        description: `Address of the PostgreSQL of the scale ${scale}, with the right to make roles and databases.`,
        schema: z.url({ protocol: /^postgres(ql)?$/, error: 'not the address of a PostgreSQL' }),
      },
    ],
    [
      `${name}_OWNER_PASSWORD`,
      { description: `Password of the role ${scale}_owner: migrations and the courier.`, schema: password },
    ],
    [
      `${name}_APP_PASSWORD`,
      { description: `Password of the role ${scale}_app, which serves requests.`, schema: password },
    ],
  ];
}

/** What the loader of three PostgreSQL servers reads from its environment. */
export const loadConfiguration: Configuration<Settings> = declareConfiguration('the loader', {
  ...Object.fromEntries(scales.flatMap(settingsOf)),
  EMPTY: {
    description: '1 loads the territory without the demonstration.',
    schema: z.enum(['0', '1']),
    default: '0',
  },
  TERRITORY: {
    description: 'File of another territory of France; the Artois unless told.',
    schema: z.string(),
    optional: true,
  },
});
