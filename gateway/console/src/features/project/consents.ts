import type { Consent, ProjectFile, SupportScale } from './projectFile.js';

type Role = NonNullable<Consent['role']>;
export type Body = 'EXECUTIVE' | 'AGREEMENT' | 'DELIBERATION';

/** The bodies that may consent to a role: up to co-facilitation the executive is enough. A refusal needs no more. */
export const bodyFor: Record<Role, Body> = {
  VISIBILITY: 'EXECUTIVE',
  PEER_EXCHANGE: 'EXECUTIVE',
  TOOLING_TRAINING: 'EXECUTIVE',
  ADVICE: 'EXECUTIVE',
  CO_FACILITATION: 'EXECUTIVE',
  CO_FUNDING: 'DELIBERATION',
  SECONDMENT: 'AGREEMENT',
  CO_CARRYING: 'DELIBERATION',
  CARRYING: 'DELIBERATION',
};

export const supportScales: readonly SupportScale[] = ['PEERS', 'AGGLOMERATION', 'POLE', 'PARTNER'];

/** The last word of each commune on each role of each scale. */
export function lastWords(consents: readonly Consent[]): readonly Consent[] {
  const last = new Map<string, Consent>();
  for (const consent of consents) {
    const key = [consent.commune?.insee, consent.scale, consent.role].join(' ');
    const before = last.get(key);
    if (before === undefined || (consent.version ?? 0) > (before.version ?? 0)) last.set(key, consent);
  }
  return [...last.values()];
}

/** The version of a commune's last word there; 0 where it has said nothing. */
export function versionOf(consents: readonly Consent[], insee: string, scale: string, role: string): number {
  const own = consents.filter((one) => one.commune?.insee === insee && one.scale === scale && one.role === role);
  return Math.max(0, ...own.map(({ version }) => version ?? 0));
}

/** Whether a commune may say its word here: it carries the project, and others can see it. */
export function mayConsent({ state, leadCommune, coCarriers }: ProjectFile, insee: string): boolean {
  if (state !== 'SHARED' && state !== 'PROPOSED') return false;
  return (
    leadCommune?.insee === insee ||
    (coCarriers ?? []).some((one) => one.commune.insee === insee && one.state === 'CONFIRMED')
  );
}
