import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type DownloadAnswer, type FileDesk, fileLimit, type UploadAnswer } from '../exchange/files/FileDesk.js';
import { fileHeader, filesPath, labelOf, unpackCall } from '../exchange/files/fileCalls.js';
import type { Actor, Scale } from '../identity/Actor.js';
import { signatureHeader, verifyRequest } from '../identity/signature.js';
import { localeOf } from './locale.js';

export interface FilesRouteOptions {
  readonly scale: Scale;
  readonly files: FileDesk;
  readonly gatewaySecret: string;
  readonly refuse: (request: FastifyRequest, reply: FastifyReply, why: 'UNSIGNED' | 'BAD_REQUEST') => FastifyReply;
}

/** What a call adds to the bytes of its file. */
const lineLimit = 64 * 1024;

/** `POST /files` of a scale: the gateway's signed calls for a file, in either direction. */
export function filesRoute(options: FilesRouteOptions): (app: FastifyInstance) => Promise<void> {
  return async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    );
    app.post(filesPath, { bodyLimit: fileLimit + lineLimit }, async (request, reply) => {
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const signature = request.headers[signatureHeader];
      const pair = { audience: options.scale, secret: options.gatewaySecret, kind: 'file' } as const;
      const verified = verifyRequest(typeof signature === 'string' ? signature : undefined, body, pair);
      if ('refusal' in verified) return options.refuse(request, reply, 'UNSIGNED');
      const call = unpackCall(body);
      if (call === null) return options.refuse(request, reply, 'BAD_REQUEST');
      const answer = await answered(options.files, call, verified.actor, request);
      if (answer.state !== 'FOUND') return reply.send(answer);
      return reply
        .header(fileHeader, labelOf(answer.download))
        .type('application/octet-stream')
        .send(Buffer.from(answer.download.bytes));
    });
  };
}

async function answered(
  files: FileDesk,
  { line, bytes }: NonNullable<ReturnType<typeof unpackCall>>,
  actor: Actor,
  request: FastifyRequest,
): Promise<DownloadAnswer | UploadAnswer> {
  const caller = {
    kind: line.kind,
    actor,
    locale: localeOf(request.headers['accept-language']),
    requestId: request.id,
  };
  if (line.way === 'DOWNLOAD') return await files.download({ ...caller, id: line.id, query: line.query });
  const { name, type, idempotencyKey } = line;
  return await files.upload({ ...caller, upload: { name, type, idempotencyKey, bytes } });
}
