import { z } from 'zod';
import { roles } from './Actor.js';
import {
  distinctMandates,
  type Identity,
  inseePattern,
  type Mandate,
  mayHold,
  sirenPattern,
  type TenantOfSiren,
} from './Mandate.js';
import { TokenRefused } from './TokenRefused.js';

/** Where an issuer writes what Archipel needs. */
export interface ClaimSettings {
  /** Claim with the organisation's SIRET, as ProConnect gives it; dots descend into objects. Default `siret`. */
  readonly siretClaim?: string | undefined;
  /** Claim with the role or roles in that organisation; dots descend into objects. Default `archipel_roles`. */
  readonly rolesClaim?: string | undefined;
  readonly tenantOfSiren: TenantOfSiren;
}

const subjectClaim = z
  .string()
  .min(1)
  .max(255)
  .refine((subject) => subject !== 'public', 'reserved for who has not signed in');
const siretClaim = z.string().regex(/^\d{14}$/);
// Issuers shared with other applications list those applications' roles too: unknown ones are passed over.
const rolesClaim = z.union([z.string().transform((role) => [role]), z.array(z.string())]);
const mandatesClaim = z
  .array(
    z.union([
      z.object({ insee: z.string().regex(inseePattern), role: z.string() }),
      z.object({ siren: z.string().regex(sirenPattern), role: z.string() }),
    ]),
  )
  .max(200);

/** « Verbs » of a machine client, each of a type: those that no mutation knows allow nothing. */
const verbsClaim = z.array(z.string().regex(/^[A-Za-z]+\.[A-Z]+$/)).max(100);

/**
 * A verified token's claims as an identity: `archipel_mandates` first, in their order (one person acting for several
 * tenants), then the organisation's SIRET with its roles. Organisations outside the territory give no mandate.
 * `archipel_verbs` makes it a machine's, of one mandate at most, which changes nothing but what they name.
 * @throws TokenRefused `claims` when a claim is there but not in its form: a half-read mandate would be a guess
 */
export function identityOf(claims: Readonly<Record<string, unknown>>, settings: ClaimSettings): Identity {
  const subject = parsed(subjectClaim, claims.sub);
  if (subject === undefined) throw new TokenRefused('claims');
  const listed = parsed(mandatesClaim, claims.archipel_mandates) ?? [];
  const mandates: (Mandate | null)[] = listed.map((entry) =>
    'insee' in entry
      ? mandateAt({ scale: 'commune', tenant: entry.insee }, entry.role)
      : mandateAt(settings.tenantOfSiren(entry.siren), entry.role),
  );
  const siret = parsed(siretClaim, claimAt(claims, settings.siretClaim ?? 'siret'));
  if (siret !== undefined) {
    const place = settings.tenantOfSiren(siret.slice(0, 9));
    const names = parsed(rolesClaim, claimAt(claims, settings.rolesClaim ?? 'archipel_roles')) ?? [];
    mandates.push(...names.map((name) => mandateAt(place, name)));
  }
  const held = distinctMandates(mandates.filter((mandate) => mandate !== null));
  const verbs = parsed(verbsClaim, claims.archipel_verbs);
  if (verbs === undefined) return { subject, mandates: held };
  // A machine works for one institution: what it may change there would mean something else elsewhere.
  if (held.length > 1) throw new TokenRefused('claims');
  return { subject, mandates: held, verbs };
}

function mandateAt(place: ReturnType<TenantOfSiren>, name: string): Mandate | null {
  const role = roles.find((known) => known === name);
  if (place === null || role === undefined || !mayHold(role, place.scale)) return null;
  return { scale: place.scale, tenant: place.tenant, role };
}

function parsed<T>(schema: z.ZodType<T>, value: unknown): T | undefined {
  if (value === undefined || value === null) return undefined;
  const result = schema.safeParse(value);
  if (!result.success) throw new TokenRefused('claims');
  return result.data;
}

/** The claim under its own name, dots included (`https://issuer.example/roles`), or else along the dotted path. */
function claimAt(claims: Readonly<Record<string, unknown>>, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path];
  let value: unknown = claims;
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return value;
}
