import { z } from 'zod';
import { migrate } from '../database/migrate.js';
import { fileSettings, openFileStore } from '../exchange/files/fileSettings.js';
import { type MailVariables, mailSettingsOf, mailVariables } from '../exchange/mail/MailSettings.js';
import { type Scale, scales } from '../identity/Actor.js';
import { shortestSecret } from '../identity/signature.js';
import { deliverySchema } from '../journal/Delivery.js';
import { DeliveryRefused } from '../journal/DeliveryRefused.js';
import {
  type Configuration,
  declareConfiguration,
  parseConfiguration,
  type Setting,
  type Settings,
} from './configuration.js';
import { listen } from './HttpService.js';
import { httpSend, type Neighbour } from './httpSend.js';
import { createLog, type LogLevel, logLevels } from './log.js';
import { onShutdown } from './onShutdown.js';
import { openScale, type ScaleDefinition } from './openScale.js';
import { createSubgraphServer } from './subgraphServer.js';

const ports: Readonly<Record<Scale, string>> = { commune: '4101', call: '4102', pma: '4103' };

const secret = z.string().min(shortestSecret, `at least ${shortestSecret} characters`);

const loopbackSetting = {
  description: 'Whether webhooks may be sent to this machine itself: `allowed` in a demonstration.',
  schema: z.enum(['allowed', 'refused']),
  default: 'refused',
} as const;

const webhookDaysSetting = {
  description: 'Days that a webhook’s message is kept once it was received or given up.',
  schema: z.coerce.number().int().min(1).max(3_650),
  default: '30',
} as const;

/** What a scale that runs alone reads from its environment. */
export function scaleConfiguration(scale: Scale): Configuration<Settings> {
  const others = scales.filter((other) => other !== scale);
  const neighbours: Record<string, Setting<unknown>> = {};
  for (const other of others) {
    const name = other.toUpperCase();
    neighbours[`${name}_URL`] = {
      description: `Address of the scale ${other}, to which deliveries are carried; without it they wait.`,
      schema: z.url(),
      optional: true,
    };
    neighbours[`${name}_SECRET`] = {
      description: `Secret shared with the scale ${other}, which signs deliveries both ways; the same on both sides.`,
      schema: secret,
      optional: true,
    };
  }
  return declareConfiguration(`the scale ${scale}`, {
    DATABASE_URL: { description: `Address of the scale's database, as the role ${scale}_app.`, schema: z.url() },
    OWNER_DATABASE_URL: {
      description: `Address of the same database, as the role ${scale}_owner: migrations and the courier.`,
      schema: z.url(),
    },
    GATEWAY_SECRET: {
      description: 'Secret shared with the gateway, which signs its questions with it.',
      schema: secret,
    },
    PORT: {
      description: 'Port of the scale.',
      schema: z.coerce.number().int().min(0).max(65_535),
      default: ports[scale],
    },
    HOST: { description: 'Address listened on.', schema: z.string(), default: '127.0.0.1' },
    ...(scale === 'commune'
      ? {
          WEBHOOKS_TO_LOOPBACK: loopbackSetting,
          WEBHOOKS_KEPT_DAYS: webhookDaysSetting,
          ...fileSettings,
        }
      : {}),
    ...mailVariables,
    LOG_LEVEL: { description: 'Least severity that is logged.', schema: z.enum(logLevels), default: 'info' },
    ...neighbours,
  });
}

/** Runs a scale alone: migrates its database, listens, carries its deliveries, stops at a signal. Never rejects. */
export async function runScale(definition: ScaleDefinition): Promise<void> {
  try {
    await serve(definition, process.env);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
}

async function serve(definition: ScaleDefinition, environment: NodeJS.ProcessEnv): Promise<void> {
  const { scale } = definition;
  const configured = parseConfiguration(scaleConfiguration(scale), environment) as Record<string, string | number>;
  const text = (name: string): string => String(configured[name] ?? '');
  const mail = mailSettingsOf(`the scale ${scale}`, configured as MailVariables);
  const log = createLog(scale, text('LOG_LEVEL') as LogLevel);
  await migrate({ ownerUrl: text('OWNER_DATABASE_URL'), scale, migrations: definition.migrations });

  const neighbours: Partial<Record<Scale, Neighbour>> = {};
  const senderSecrets: Partial<Record<Scale, string>> = {};
  for (const other of scales) {
    const pairSecret = text(`${other.toUpperCase()}_SECRET`);
    const url = text(`${other.toUpperCase()}_URL`);
    if (other === scale || pairSecret === '') continue;
    senderSecrets[other] = pairSecret;
    if (url !== '') neighbours[other] = { url, secret: pairSecret };
  }
  const courier = httpSend(scale, neighbours);
  const open = await openScale(definition, {
    appUrl: text('DATABASE_URL'),
    ownerUrl: text('OWNER_DATABASE_URL'),
    log,
    send: courier.send,
    ...(definition.uploads === undefined ? {} : { files: openFileStore(configured) }),
    loopback: text('WEBHOOKS_TO_LOOPBACK') === 'allowed',
    webhookDays: Number(text('WEBHOOKS_KEPT_DAYS') || 30),
    mail: mail === undefined ? undefined : async () => mail,
  });
  const app = createSubgraphServer({
    subgraph: open,
    gatewaySecret: text('GATEWAY_SECRET'),
    senderSecrets,
    receive: async (from, given) => {
      const { data: delivery } = deliverySchema.safeParse(given);
      // A delivery that names another sender than its signature does is nobody's.
      if (delivery === undefined || delivery.from !== from) throw new DeliveryRefused('ILL_FORMED');
      const reception = await open.receive(delivery);
      if (reception !== 'RECEIVED' && reception !== 'KNOWN') throw new DeliveryRefused(reception);
    },
    log,
  });
  onShutdown(
    async () => {
      await app.close();
      await courier.stop();
    },
    { log },
  );
  const address = await listen(app, { port: Number(configured.PORT), host: text('HOST') });
  log.info({ address }, 'ready');
}
