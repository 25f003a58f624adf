import { InvalidCursor } from './InvalidCursor.js';

/** A place in the journal's order: the pair (transaction, sequence), as decimal text since both may exceed 2^53. */
export interface Position {
  readonly xid: string;
  readonly seq: string;
}

const form = /^1\.([0-9a-f-]{36})\.([0-9]{1,20})\.([0-9]{1,20})$/;

/** Before the first row. */
export const origin: Position = { xid: '0', seq: '0' };

/** Opaque to clients; carries the epoch of the journal it was read from. */
export function encodeCursor(epoch: string, { xid, seq }: Position): string {
  return Buffer.from(`1.${epoch}.${xid}.${seq}`).toString('base64url');
}

/** Throws InvalidCursor for what was not made by this journal since its last logical restore. */
export function decodeCursor(epoch: string, cursor: string): Position {
  const [, madeIn, xid, seq] = form.exec(Buffer.from(cursor, 'base64url').toString('latin1')) ?? [];
  if (madeIn !== epoch || xid === undefined || seq === undefined) throw new InvalidCursor();
  if (!fits(xid, maxXid) || !fits(seq, maxSeq)) throw new InvalidCursor();
  return { xid, seq };
}

/** How a change's place is shown beside its mutation's answer. It is not a cursor: an earlier transaction may still be open. */
export function formatPosition({ xid, seq }: Position): string {
  return `${xid}:${seq}`;
}

const maxXid = 2n ** 64n - 1n;
const maxSeq = 2n ** 63n - 1n;

function fits(digits: string, most: bigint): boolean {
  return BigInt(digits) <= most;
}
