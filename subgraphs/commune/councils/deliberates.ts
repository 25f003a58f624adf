import type { SupportRole } from '#shared/graphql/SupportRole.js';
import { DecidingBody } from '../consents/Act.js';
import { bodyFor } from '../consents/lifecycle.js';

/**
 * Whether a commune's yes to a role passes before its council: where the council deliberates by itself, and where it approves
 * the agreement that the mayor then signs (CGCT L2121-29; by delegation the mayor may sign alone, L2122-22). To be confirmed
 * by a jurist.
 */
export function deliberates(role: SupportRole): boolean {
  const body = bodyFor(role);
  return body === DecidingBody.DELIBERATION || body === DecidingBody.AGREEMENT;
}
