import type { DemonstrationNoticeChoice } from '#commune/demo/NoticeRows.js';
import { personas } from '../personas.js';
import { id } from './chance.js';
import { addDays, at } from './days.js';

/** The personas who are told by mail what their commune must answer, and the commune of each. */
const told = { 'commune-agent': '62528' } as const;

/** Addresses nobody has (RFC 2606): the demonstration's mail goes to a server of its own. */
export function noticeChoicesOf(day: string): DemonstrationNoticeChoice[] {
  return personas.flatMap((persona) => {
    const insee = Object.entries(told).find(([subject]) => subject === persona.id)?.[1];
    if (insee === undefined) return [];
    return [
      {
        id: id('notice choice', persona.id),
        insee,
        subject: persona.id,
        address: `${persona.id}@demonstration.example`,
        addressId: id('notice address', persona.id),
        confirmedAt: at(addDays(day, -30)),
      },
    ];
  });
}
