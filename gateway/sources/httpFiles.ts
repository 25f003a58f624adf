import type { Pool } from 'undici';
import type {
  DownloadAnswer,
  DownloadCall,
  FileDesk,
  UploadAnswer,
  UploadCall,
} from '#shared/exchange/files/FileDesk.js';
import {
  type CallLine,
  fileHeader,
  filesPath,
  packCall,
  readAnswer,
  readLabel,
} from '#shared/exchange/files/fileCalls.js';
import { signatureHeader, signRequest } from '#shared/identity/signature.js';
import type { HttpSourceOptions } from './http.js';

/** A scale's files behind HTTP: each call signed for this scale and these bytes. */
export function httpFiles(pool: Pool, { name, secret }: HttpSourceOptions): FileDesk {
  const send = async (
    call: DownloadCall | UploadCall,
    line: CallLine,
    bytes?: Uint8Array,
  ): Promise<DownloadAnswer | UploadAnswer> => {
    const body = packCall(line, bytes);
    const headers: Record<string, string> = {
      'content-type': 'application/octet-stream',
      'accept-language': call.locale,
      'x-request-id': call.requestId,
    };
    if (secret) {
      headers[signatureHeader] = signRequest(body, { actor: call.actor, audience: name, secret, kind: 'file' });
    }
    const { signal = null } = call;
    const response = await pool.request({ path: filesPath, method: 'POST', headers, body, signal });
    const label = readLabel(response.headers[fileHeader]);
    if (response.statusCode === 200 && label !== null) {
      return { state: 'FOUND', download: { ...label, bytes: await response.body.bytes() } };
    }
    const answer = readAnswer(await response.body.text());
    if (response.statusCode !== 200 || answer === null) {
      throw new Error(`${name} answered HTTP ${response.statusCode} to a call for a file`);
    }
    return answer;
  };

  return {
    async download(call) {
      const { kind, id, query } = call;
      return (await send(call, { way: 'DOWNLOAD', kind, id, query })) as DownloadAnswer;
    },
    async upload(call) {
      const { bytes, name: fileName, type, idempotencyKey } = call.upload;
      const line: CallLine = { way: 'UPLOAD', kind: call.kind, name: fileName, type, idempotencyKey };
      return (await send(call, line, bytes)) as UploadAnswer;
    },
  };
}
