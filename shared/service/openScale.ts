import type { Logger } from 'pino';
import type { EntityManager } from 'typeorm';
import { ZodError } from 'zod';
import { type MigrationClass, openDatabase } from '../database/connection.js';
import { inTransaction } from '../database/transaction.js';
import { createFileDesk, type FileHandlers } from '../exchange/files/createFileDesk.js';
import type { FileDesk } from '../exchange/files/FileDesk.js';
import { type FileStore, noFileStore } from '../exchange/files/FileStore.js';
import type { MailSettings } from '../exchange/mail/MailSettings.js';
import { authorizeSchema } from '../graphql/authorizeSchema.js';
import { buildSubgraphSchema, type SubgraphParts } from '../graphql/buildSubgraphSchema.js';
import { createSubgraph } from '../graphql/createSubgraph.js';
import type { TenantsInHand } from '../graphql/openRequest.js';
import type { Subgraph } from '../graphql/Subgraph.js';
import type { Scale } from '../identity/Actor.js';
import { type Courier, startCourier } from '../journal/Courier.js';
import type { Delivery } from '../journal/Delivery.js';
import { DeliveryRefused } from '../journal/DeliveryRefused.js';
import type { Send } from '../journal/drain.js';
import { type Reception, receive } from '../journal/inbox.js';

/** What makes a scale itself: its rooms, its tables, what it does with what other scales send it. */
export interface ScaleDefinition extends FileHandlers {
  readonly scale: Scale;
  readonly parts: SubgraphParts;
  readonly migrations: readonly MigrationClass[];
  /** Where a tenant may have taken over others: all whose rows are in the hands of who acts. */
  readonly tenantsInHand?: TenantsInHand;
  /** The tenant a delivery is addressed to: its rows are written for that tenant. Null when the delivery makes no sense. */
  readonly addressee?: (delivery: Delivery) => string | null;
  /** What runs beside the scale's answers where deliveries are carried, and stops with it. */
  readonly beside?: (options: BesideOptions) => { stop(): Promise<void> };
  /** What a delivery changes, in the inbox's transaction. */
  readonly receive?: (manager: EntityManager, delivery: Delivery) => Promise<void>;
}

/** What a scale gives to what runs beside it. */
export interface BesideOptions {
  /** Days that what webhooks sent is kept. */
  readonly webhookDays?: number | undefined;
  readonly ownerUrl: string;
  /** As the application, for what runs with somebody's rights. */
  readonly appUrl: string;
  /** Whether it may call this machine's own addresses. */
  readonly loopback: boolean;
  readonly files: FileStore;
  /** How mail leaves, asked when something wants to send; undefined where none does. */
  readonly mail?: (() => Promise<MailSettings>) | undefined;
  readonly onTrouble: (trouble: unknown) => void;
}

export interface ScaleOptions {
  /** Days that what webhooks sent is kept; 30 unless told. */
  readonly webhookDays?: number | undefined;
  readonly appUrl: string;
  readonly ownerUrl: string;
  readonly log: Logger;
  /** Carries an act to another scale; rejects when it did not arrive. Without it nothing leaves the outbox. */
  readonly send?: Send;
  readonly poolSize?: number;
  /** Whether what the scale sends outside may go to this machine itself: in a demonstration. False unless told. */
  readonly loopback?: boolean;
  /** Where the scale keeps files' bytes. Without it none is taken or given. */
  readonly files?: FileStore;
  /** How mail leaves, asked when the scale first looks for what to send; without it none does. */
  readonly mail?: (() => Promise<MailSettings>) | undefined;
}

/** A scale that answers questions, takes deliveries and sends its own. */
export interface OpenScale extends Subgraph {
  /** @throws DeliveryRefused when it is addressed to no tenant of this scale, or its payload has not the form of its kind */
  receive(delivery: Delivery): Promise<Reception>;
  readonly files: FileDesk;
  /** Absent where the scale was opened without `send`. */
  readonly courier: Courier | undefined;
}

const schemas = new WeakMap<ScaleDefinition, ReturnType<typeof buildSubgraphSchema>>();

/** Made once in a process, however often the scale is opened in it: it depends on nothing but the definition. */
function schemaOf(definition: ScaleDefinition) {
  const known = schemas.get(definition);
  if (known !== undefined) return known;
  const built = buildSubgraphSchema(definition.parts);
  authorizeSchema(built.schema);
  schemas.set(definition, built);
  return built;
}

/** Opens a scale on its database, already migrated. */
export async function openScale(definition: ScaleDefinition, options: ScaleOptions): Promise<OpenScale> {
  const { scale, tenantsInHand } = definition;
  const { schema, sdl } = schemaOf(definition);
  const database = await openDatabase({
    url: options.appUrl,
    applicationName: `archipel-${scale}`,
    ...(options.poolSize === undefined ? {} : { poolSize: options.poolSize }),
    onConnectionLost: (error) => options.log.warn({ scale, reason: error.message }, 'database connection lost'),
  });
  const courier =
    options.send === undefined
      ? undefined
      : await startCourier({
          url: options.ownerUrl,
          scale,
          send: options.send,
          onTrouble: (trouble) => options.log.warn({ scale, err: trouble }, 'courier'),
        });
  const onTrouble = (trouble: unknown) => options.log.warn({ scale, err: trouble }, 'beside the scale');
  const files = options.files ?? noFileStore;
  const { appUrl, ownerUrl, mail, loopback = false } = options;
  const besideOptions = { webhookDays: options.webhookDays, appUrl, ownerUrl, loopback, files, mail, onTrouble };
  const beside = options.send === undefined ? undefined : definition.beside?.(besideOptions);
  const desk = createFileDesk(definition, { scale, database, tenantsInHand, files, log: options.log });
  const subgraph = createSubgraph({
    scale,
    schema,
    sdl,
    database,
    tenantsInHand,
    log: options.log,
    stop: async () => {
      await desk.settled();
      await beside?.stop();
      await courier?.stop();
    },
  });
  return {
    ...subgraph,
    files: desk,
    courier,
    async receive(delivery) {
      const tenant = definition.addressee?.(delivery) ?? null;
      const handle = definition.receive;
      if (tenant === null || handle === undefined) throw new DeliveryRefused('NOT_ADDRESSED_HERE');
      const scope = { tenant, audience: 'institution', scale, role: 'COURIER', readOnly: false } as const;
      try {
        return await inTransaction(database, scope, (manager) => receive(manager, delivery, handle));
      } catch (error) {
        throw error instanceof ZodError ? new DeliveryRefused('ILL_FORMED') : error;
      }
    },
  };
}
