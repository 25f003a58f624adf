import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';

/** An allocation as a calendar tells it: post codes, references and communes, never a person. */
export interface CalendarWork {
  readonly id: string;
  readonly reference: string;
  readonly state: 'ACCEPTED' | 'ACTIVE' | 'ENDED';
  /** Code of the post. */
  readonly post: string;
  readonly from: string;
  /** Last day, included. */
  readonly until: string;
  /** Name of the commune that pilots; null where none does. */
  readonly pilot: string | null;
  readonly createdAt: Date;
  /** Grows with each change of the allocation. */
  readonly version: number;
  readonly months: readonly { readonly month: string; readonly planned: number; readonly done: number }[] | null;
}

const states = { ACCEPTED: 'acceptée', ACTIVE: 'en cours', ENDED: 'terminée' } as const;

/**
 * Work as an iCalendar file (RFC 5545): an event of whole days for each allocation, DTEND being the day after its last. Days
 * are dates without a time, so that no clock change moves them. Times in UTC: the same rows give the same bytes.
 */
export function calendarText(name: string, work: readonly CalendarWork[]): string {
  const calendar = ical({
    name: `Archipel ${name}`,
    prodId: { company: 'archipel', product: 'pole', language: 'FR' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 60 * 60,
  });
  for (const one of work) {
    calendar.createEvent({
      id: `${one.id}@archipel`,
      sequence: one.version - 1,
      stamp: one.createdAt,
      allDay: true,
      start: midnight(one.from),
      end: new Date(midnight(one.until).getTime() + 86_400_000),
      summary: [one.post, one.reference, one.pilot].filter((part) => part !== null).join(' · '),
      description: descriptionOf(one),
      status: one.state === 'ACCEPTED' ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
      // Some half-days of a month are no reason to show the whole of it as taken.
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}

/** The generator writes an all-day event's date as UTC has it. */
const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);

function descriptionOf({ state, months }: CalendarWork): string {
  const lines = (months ?? []).map(({ month, planned, done }) => {
    const [year, number] = month.split('-');
    return `${number}/${year} : ${planned} demi-journées prévues, ${done} faites`;
  });
  return [`Affectation ${states[state]}`, ...lines].join('\n');
}
