import { z } from 'zod';
import type { Download, UploadAnswer } from './FileDesk.js';

/**
 * A call for a file between gateway and scale: one line of JSON, then the bytes. One body, so that one digest in the
 * signature covers what is asked as well as what is sent.
 */
const callLine = z.discriminatedUnion('way', [
  z.object({ way: z.literal('DOWNLOAD'), kind: z.string(), id: z.string(), query: z.string() }),
  z.object({
    way: z.literal('UPLOAD'),
    kind: z.string(),
    name: z.string(),
    type: z.string(),
    idempotencyKey: z.string(),
  }),
]);

/** Where a scale answers such calls. */
export const filesPath = '/files';

/** The header of an answer whose body is a file: its name and type, base64url of JSON. */
export const fileHeader = 'archipel-file';

export type CallLine = z.infer<typeof callLine>;

export function packCall(line: CallLine, bytes: Uint8Array = new Uint8Array()): Buffer {
  return Buffer.concat([Buffer.from(`${JSON.stringify(line)}\n`), bytes]);
}

/** Null for what is no such call. */
export function unpackCall(body: Buffer): { readonly line: CallLine; readonly bytes: Buffer } | null {
  const end = body.indexOf('\n');
  if (end < 0) return null;
  const line = callLine.safeParse(jsonOf(body.subarray(0, end).toString('utf8')));
  return line.success ? { line: line.data, bytes: body.subarray(end + 1) } : null;
}

const labelForm = z.object({ name: z.string(), type: z.string() });

export function labelOf({ name, type }: Download): string {
  return Buffer.from(JSON.stringify({ name, type })).toString('base64url');
}

/** Null where the answer is no file. */
export function readLabel(header: unknown): Pick<Download, 'name' | 'type'> | null {
  if (typeof header !== 'string') return null;
  return labelForm.safeParse(jsonOf(Buffer.from(header, 'base64url').toString('utf8'))).data ?? null;
}

/** A scale's JSON answer, or null when it is none of ours. */
export function readAnswer(text: string): UploadAnswer | null {
  const answer = jsonOf(text);
  return typeof answer === 'object' && answer !== null && 'state' in answer ? (answer as UploadAnswer) : null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
