import type { Outcome } from '../../graphql/change.js';
import type { ErrorCode } from '../../graphql/errorCodes.js';
import type { Problem } from '../../graphql/Problem.js';
import type { RequestContext } from '../../graphql/RequestContext.js';
import type { Locale } from '../../graphql/Subgraph.js';
import type { Actor } from '../../identity/Actor.js';
import type { FileStore } from './FileStore.js';

/** Bytes a file may have, in either direction: 10 MB, a scanned deliberation with its annexes. */
export const fileLimit = 10 * 1024 * 1024;

/** A file on its way to somebody. */
export interface Download {
  /** As the reader's folder will call it, ending included; any characters. */
  readonly name: string;
  /** Media type, such as `application/pdf`. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** A file as somebody sent it: nothing of it is believed before it has been checked. */
export interface Upload {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  /** The same key with the same file is the same upload. */
  readonly idempotencyKey: string;
}

/** What a handler works with beside the request's transaction. */
export interface FileMeans {
  readonly files: FileStore;
}

/**
 * Finds a file for whom the context says, or null: absent and forbidden look the same.
 * @param query what the address asks for beyond the id, such as a format
 */
export type DownloadHandler = (
  context: RequestContext,
  id: string,
  query: URLSearchParams,
  means: FileMeans,
) => Promise<Download | null>;

/** Keeps a file, through `change()` like every change. The transaction opens when the handler first needs it. */
export type UploadHandler = (context: RequestContext, upload: Upload, means: FileMeans) => Promise<Outcome>;

/** Who calls, as in every question. */
interface FileCall {
  readonly kind: string;
  readonly actor: Actor;
  readonly locale: Locale;
  readonly requestId: string;
  readonly signal?: AbortSignal | undefined;
}

export interface DownloadCall extends FileCall {
  readonly id: string;
  /** The address's query, without its question mark. */
  readonly query: string;
}

export interface UploadCall extends FileCall {
  readonly upload: Upload;
}

/** Why nothing was given or kept, in the caller's language. */
export interface FileRefusal {
  readonly state: 'REFUSED';
  readonly code: ErrorCode;
  readonly message: string;
}

export type DownloadAnswer = { readonly state: 'FOUND'; readonly download: Download } | FileRefusal;
export type UploadAnswer =
  | { readonly state: 'KEPT'; readonly id: string; readonly version: number }
  | { readonly state: 'STOPPED'; readonly problems: readonly Problem[] }
  | FileRefusal;

/** Where a scale gives and takes files, beside the graph. Never throws where it runs; over a network it may. */
export interface FileDesk {
  download(call: DownloadCall): Promise<DownloadAnswer>;
  upload(call: UploadCall): Promise<UploadAnswer>;
}
