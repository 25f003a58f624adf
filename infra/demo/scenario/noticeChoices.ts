import type { Role, Scale } from '#shared/identity/Actor.js';
import type { DemonstrationNoticeChoice } from '#shared/notices/loadNoticeChoices.js';
import { id } from './chance.js';
import { addDays, at } from './days.js';

/** The personas who are told by mail, each in the institution and the role it acts in. */
const told: readonly (Pick<DemonstrationNoticeChoice, 'tenant' | 'subject'> & { scale: Scale; role: Role })[] = [
  { scale: 'commune', subject: 'commune-agent', tenant: '62528', role: 'COMMUNE_AGENT' },
  { scale: 'call', subject: 'project-officer', tenant: '246200364', role: 'PROJECT_OFFICER' },
  { scale: 'pma', subject: 'director', tenant: '200060358', role: 'DIRECTOR' },
];

/** Addresses nobody has (RFC 2606): the demonstration's mail goes to a server of its own. */
export function noticeChoicesOf(scale: Scale, day: string): DemonstrationNoticeChoice[] {
  return told
    .filter((one) => one.scale === scale)
    .map(({ subject, tenant, role }) => ({
      ...{ subject, tenant, role },
      id: id('notice choice', subject),
      address: `${subject}@demonstration.example`,
      addressId: id('notice address', subject),
      confirmedAt: at(addDays(day, -30)),
    }));
}
