import type { Language } from '../words/formats.js';

export type Role =
  | 'PUBLIC'
  | 'ANALYST'
  | 'COMMUNE_AGENT'
  | 'PROJECT_OFFICER'
  | 'DIRECTOR'
  | 'TECHNICIAN'
  | 'ADMINISTRATOR';
export type Scale = 'commune' | 'call' | 'pma';

/** A role for one tenant: an INSEE code at the commune scale, a SIREN at the two others. */
export interface Mandate {
  readonly scale: Scale;
  readonly tenant: string;
  readonly role: Role;
  /** The delegation that gives it, when one acts in another’s place. */
  readonly delegation?: string;
}

export interface Persona {
  readonly id: string;
  readonly label: Record<Language, string>;
}

/** What the gateway says of the one who looks; the token itself never reaches the page. */
export interface Session {
  readonly signedIn: boolean;
  readonly subject: string | null;
  readonly role: Role;
  readonly scale: Scale | null;
  readonly tenant: string | null;
  readonly mandates: readonly Mandate[];
  readonly demonstration?: { readonly personas: readonly Persona[] } | null;
}

export const noSession: Session = {
  signedIn: false,
  subject: null,
  role: 'PUBLIC',
  scale: null,
  tenant: null,
  mandates: [],
};

/** Reads it from the gateway. A session that is over is answered once with a refusal that clears it: the next is the public's. */
export async function readSession(): Promise<Session> {
  const ask = () => fetch('/session', { headers: { accept: 'application/json' } });
  const first = await ask();
  const answer = first.status === 401 ? await ask() : first;
  if (!answer.ok) return noSession;
  return { ...noSession, ...((await answer.json()) as Partial<Session>) };
}

/** Where to go to become someone; the gateway leads on and comes back to `returnTo`. */
export function signInAddress(persona: string | null, returnTo: string): string {
  const parameters = new URLSearchParams({ ...(persona === null ? {} : { persona }), returnTo });
  return `/sign-in?${parameters}`;
}
