import type { ChainAgreement, ChainQuestion } from '#pma/agreements/chain.js';

/** The calendar's days, one after the other: the slow definition of a period. */
export function daysOf(from: string, until: string): string[] {
  const days: string[] = [];
  for (const day = new Date(`${from}T00:00:00Z`); ; day.setUTCDate(day.getUTCDate() + 1)) {
    const text = day.toISOString().slice(0, 10);
    if (text > until) return days;
    days.push(text);
  }
}

/** Whether work may reach the pilot on a day, by following every agreement in force from body to body. */
export function reachesOn(agreements: readonly ChainAgreement[], question: ChainQuestion, day: string): boolean {
  const visit = (body: string, seen: readonly string[]): boolean =>
    body === question.pilot ||
    agreements.some(
      ({ provider, receiver, technicianId, startsOn, endsOn }) =>
        provider === body &&
        !seen.includes(receiver) &&
        (receiver.length === 9 || receiver === question.pilot) &&
        (technicianId === null || technicianId === question.technicianId) &&
        day >= startsOn &&
        day <= (endsOn ?? '9999-12-31') &&
        visit(receiver, [...seen, receiver]),
    );
  return visit(question.employer, [question.employer]);
}
