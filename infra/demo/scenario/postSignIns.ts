import type { DemonstrationAgreement } from '#pma/demo/AgreementRows.js';
import type { PoleDemonstration } from '#pma/demo/PoleRows.js';
import { id } from './chance.js';
import { addDays } from './days.js';

type Technician = PoleDemonstration['technicians'][number];

/** The persona that is a post: the first one. */
export function signInsOf([post]: readonly Technician[]): NonNullable<PoleDemonstration['signIns']> {
  return post === undefined ? [] : [{ technicianId: post.id, subject: 'technician' }];
}

/** A draft by which that post is about to be seconded to the pole: it awaits its agreement. */
export function secondmentOf(post: Technician | undefined, day: string): DemonstrationAgreement[] {
  if (post === undefined || post.employer.siren === post.pole) return [];
  return [
    {
      ...{ id: id('agreement secondment'), pole: post.pole, kind: 'SECONDMENT', state: 'DRAFT', technicianId: post.id },
      ...{ provider: post.employer.siren, receiver: post.pole, instructs: post.pole, unitCostCents: 14_200 },
      from: addDays(day, 39),
      until: addDays(day, 39 + 3 * 365),
      act: null,
      renews: null,
    },
  ];
}
