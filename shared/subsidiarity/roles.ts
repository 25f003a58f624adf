/** What a support does, from the lightest on the commune's hand to the heaviest. */
export const roles = [
  'VISIBILITY',
  'PEER_EXCHANGE',
  'TOOLING_TRAINING',
  'ADVICE',
  'CO_FACILITATION',
  'CO_FUNDING',
  'SECONDMENT',
  'CO_CARRYING',
  'CARRYING',
] as const;
export type Role = (typeof roles)[number];

export const needKinds = [
  'PEER_EXCHANGE',
  'ENGINEERING',
  'FACILITATION',
  'TRAINING',
  'CO_FUNDING',
  'VISIBILITY',
] as const;
export type Kind = (typeof needKinds)[number];

/** The least intense role that serves a kind of need. @param presence whether somebody has to be there */
export function defaultRole(kind: Kind, presence: boolean): Role {
  switch (kind) {
    case 'ENGINEERING':
      return presence ? 'SECONDMENT' : 'ADVICE';
    case 'FACILITATION':
      return presence ? 'SECONDMENT' : 'CO_FACILITATION';
    case 'TRAINING':
      return 'TOOLING_TRAINING';
    default:
      return kind;
  }
}

/** The next lighter role, proposed once to who refused; money is no lighter form of work, and nothing is lighter than visibility. */
export function lighterRole(role: Role): Role | null {
  if (role === 'CO_FUNDING') return null;
  const lighter = roles.slice(0, roles.indexOf(role)).filter((one) => one !== 'CO_FUNDING');
  return lighter.at(-1) ?? null;
}

/** Who may consent to a role: the executive, by a signed agreement that a deliberation precedes, or by a deliberation. */
export type ConsentBody = 'EXECUTIVE' | 'AGREEMENT' | 'DELIBERATION';

export function bodyOf(role: Role): ConsentBody {
  if (role === 'SECONDMENT') return 'AGREEMENT';
  return role === 'CO_FUNDING' || role === 'CO_CARRYING' || role === 'CARRYING' ? 'DELIBERATION' : 'EXECUTIVE';
}
