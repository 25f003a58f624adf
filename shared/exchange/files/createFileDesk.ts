import type { Logger } from 'pino';
import type { ScaleDatabase } from '../../database/connection.js';
import { isConnectionLoss } from '../../database/connectionLoss.js';
import { type ErrorCode, errorCodes } from '../../graphql/errorCodes.js';
import { GraphError } from '../../graphql/GraphError.js';
import { type OpenedRequest, openRequest, type TenantsInHand } from '../../graphql/openRequest.js';
import { toProblem } from '../../graphql/problems.js';
import type { Locale } from '../../graphql/Subgraph.js';
import type { Scale } from '../../identity/Actor.js';
import type { DownloadCall, DownloadHandler, FileDesk, FileRefusal, UploadCall, UploadHandler } from './FileDesk.js';
import type { FileStore } from './FileStore.js';

/** What a scale gives and takes beside the graph, by kind: the word in the address `/files/<scale>/<kind>`. */
export interface FileHandlers {
  readonly downloads?: Readonly<Record<string, DownloadHandler>>;
  readonly uploads?: Readonly<Record<string, UploadHandler>>;
}

interface FileDeskParts {
  readonly scale: Scale;
  readonly database: ScaleDatabase;
  readonly tenantsInHand?: TenantsInHand | undefined;
  readonly files: FileStore;
  readonly log: Logger;
}

/** What hides what an actor may not see: to a reader it is all absence. */
const absences: ReadonlySet<ErrorCode> = new Set(['NOT_FOUND', 'FORBIDDEN', 'UNAUTHENTICATED']);

/**
 * Serves files as the graph serves rows: one call, one transaction that says for whom, row-level security, errors masked.
 * `settled` resolves when no call is under way.
 */
export function createFileDesk(
  handlers: FileHandlers,
  parts: FileDeskParts,
): FileDesk & { settled(): Promise<unknown> } {
  const inFlight = new Set<Promise<unknown>>();
  const tracked = <T>(work: Promise<T>): Promise<T> => {
    inFlight.add(work);
    void work.finally(() => inFlight.delete(work)).catch(() => undefined);
    return work;
  };
  const means = { files: parts.files };

  const refusalOf = (error: unknown, { locale, requestId }: DownloadCall | UploadCall): FileRefusal => {
    if (error instanceof GraphError) return { state: 'REFUSED', code: error.code, message: error.words[locale] };
    parts.log.error({ scale: parts.scale, err: error, requestId }, 'a file was not served');
    return refusal(isConnectionLoss(error) ? 'SCALE_UNREACHABLE' : 'INTERNAL', locale);
  };

  const download = async (call: DownloadCall): ReturnType<FileDesk['download']> => {
    const request = openRequest(parts, call, true);
    try {
      const found = await handlerOf(handlers.downloads, call.kind)?.(
        request.context,
        call.id,
        new URLSearchParams(call.query),
        means,
      );
      return found ? { state: 'FOUND', download: found } : refusal('NOT_FOUND', call.locale);
    } catch (error) {
      const refused = refusalOf(error, call);
      return absences.has(refused.code) ? refusal('NOT_FOUND', call.locale) : refused;
    } finally {
      void tracked(rollback(request));
    }
  };

  const upload = async (call: UploadCall): ReturnType<FileDesk['upload']> => {
    const handler = handlerOf(handlers.uploads, call.kind);
    if (handler === undefined) return refusal('NOT_FOUND', call.locale);
    const request = openRequest(parts, call, false);
    try {
      const { entityId, version, obstacles } = await handler(request.context, call.upload, means);
      await (await request.transaction())?.commit();
      if (entityId !== null && version !== null) return { state: 'KEPT', id: entityId, version };
      return { state: 'STOPPED', problems: obstacles.map((obstacle) => toProblem(obstacle, call.locale)) };
    } catch (error) {
      await rollback(request);
      return refusalOf(error, call);
    }
  };

  return {
    download: (call) => tracked(download(call)),
    upload: (call) => tracked(upload(call)),
    settled: () => Promise.allSettled(inFlight),
  };
}

function handlerOf<T>(handlers: Readonly<Record<string, T>> | undefined, kind: string): T | undefined {
  return handlers !== undefined && Object.hasOwn(handlers, kind) ? handlers[kind] : undefined;
}

function refusal(code: ErrorCode, locale: Locale): FileRefusal {
  return { state: 'REFUSED', code, message: errorCodes[code][locale] };
}

async function rollback(request: OpenedRequest): Promise<void> {
  await request
    .transaction()
    ?.then((open) => open.rollback())
    .catch(() => undefined);
}
