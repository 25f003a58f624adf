/** Why a token or a session is not believed; stable, shown as `extensions.reason`. */
export type RefusalReason =
  | 'malformed'
  | 'expired'
  | 'not-yet-valid'
  | 'issuer'
  | 'audience'
  | 'algorithm'
  | 'unknown-key'
  | 'signature'
  | 'claims'
  | 'issuer-unreachable';

/** A token that is not believed. Never carries the token, nor any of its claims: messages end in logs. */
export class TokenRefused extends Error {
  constructor(
    readonly reason: RefusalReason,
    options?: ErrorOptions,
  ) {
    super(`token refused: ${reason}`, options);
    this.name = 'TokenRefused';
  }
}
