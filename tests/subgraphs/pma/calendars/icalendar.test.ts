import ICAL from 'ical.js';
import { type CalendarWork, calendarText } from '#pma/calendars/icalendar.js';
import { describe, expect, it } from '#tests/support/suite.js';

const work = (from: string, until: string, more: Partial<CalendarWork> = {}): CalendarWork => ({
  id: '01980004-0000-7000-8000-000000000001',
  reference: 'PMA-2026-001',
  state: 'ACTIVE',
  post: 'PMA-T01',
  from,
  until,
  pilot: 'Loos-en-Gohelle',
  createdAt: new Date('2026-01-05T09:30:00Z'),
  version: 3,
  months: [{ month: '2026-11', planned: 12, done: 3 }],
  ...more,
});

const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));

describe('a calendar of work', () => {
  it.each([
    ['over the clocks’ change in spring', '2027-03-01', '2027-03-28', '2027-03-29'],
    ['over the clocks’ change in autumn', '2026-10-25', '2026-10-25', '2026-10-26'],
    ['over a year’s end', '2026-12-15', '2027-01-31', '2027-02-01'],
    ['over 29 February', '2028-02-01', '2028-02-29', '2028-03-01'],
    ['to 28 February of a year without a 29th', '2027-02-01', '2027-02-28', '2027-03-01'],
  ])('%s is whole days, its end the day after the last', (_when, from, until, end) => {
    const [event] = eventsOf(calendarText('PMA-T01', [work(from, until)]));
    expect(event?.startDate.isDate).toBe(true);
    expect(event?.startDate.toString()).toBe(from);
    expect(event?.endDate.toString()).toBe(end);
    expect(event?.startDate.zone?.tzid ?? 'floating').toBe('floating');
  });

  it('reads the same days in any time zone of the machine', () => {
    const before = process.env.TZ;
    const texts = ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Paris'].map((zone) => {
      process.env.TZ = zone;
      return calendarText('PMA-T01', [work('2026-10-24', '2026-10-26')]);
    });
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).toContain('DTSTART;VALUE=DATE:20261024');
    expect(texts[0]).toContain('DTEND;VALUE=DATE:20261027');
  });

  it('tells the post, the reference, the commune and the months, and the same rows give the same bytes', () => {
    const rows = [work('2026-11-01', '2026-12-31'), work('2027-01-01', '2027-01-31', { id: 'b', pilot: null })];
    const text = calendarText('PMA-T01', rows);
    expect(calendarText('PMA-T01', rows)).toBe(text);
    const [first, second] = eventsOf(text);
    expect(first?.summary).toBe('PMA-T01 · PMA-2026-001 · Loos-en-Gohelle');
    expect(first?.description).toContain('11/2026 : 12 demi-journées prévues, 3 faites');
    expect(first?.uid).toBe('01980004-0000-7000-8000-000000000001@archipel');
    expect(first?.sequence).toBe(2);
    expect(second?.summary).toBe('PMA-T01 · PMA-2026-001');
  });

  it('keeps what has a meaning in the format as plain text', () => {
    const pilot = 'Saint-Éloi; route, n° 3\nEND:VEVENT';
    const events = eventsOf(calendarText('PMA-T01', [work('2026-11-01', '2026-11-30', { pilot })]));
    expect(events.length).toBe(1);
    expect(events[0]?.summary).toContain(pilot);
  });

  it('without work is a calendar without events', () => {
    expect(eventsOf(calendarText('PMA-T01', []))).toEqual([]);
  });
});
