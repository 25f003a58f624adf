const lostStates = new Set([
  '57P01', // administrator's shutdown
  '57P02', // crash of another session
  '57P03', // starting up, or shutting down
  '08000',
  '08001',
  '08003',
  '08004',
  '08006',
]);
const lostCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENETUNREACH', 'EHOSTUNREACH']);
// "Already released" is TypeORM's word for a connection that broke between two statements.
const lostWords =
  /Connection terminated|connection error and is not queryable|timeout exceeded when trying to connect|already released/i;

/** Whether an error means that the database could not be reached, rather than that it refused something. */
export function isConnectionLoss(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, message, cause } = error as { code?: unknown; message?: unknown; cause?: unknown };
  if (typeof code === 'string' && (lostStates.has(code) || lostCodes.has(code))) return true;
  if (typeof message === 'string' && lostWords.test(message)) return true;
  return isConnectionLoss(cause);
}
