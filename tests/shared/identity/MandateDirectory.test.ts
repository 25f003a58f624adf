import type { Mandate } from '#shared/identity/Mandate.js';
import {
  createMandateCheck,
  type DatedMandate,
  type MandateDirectory,
  withRows,
} from '#shared/identity/MandateDirectory.js';
import { describe, expect, it } from '#tests/support/suite.js';

const agent: Mandate = { scale: 'commune', tenant: '62528', role: 'COMMUNE_AGENT' };
const carency: Mandate = { scale: 'commune', tenant: '62213', role: 'COMMUNE_AGENT' };
const row = (mandate: Mandate, since: string, until: string | null = null): DatedMandate => ({
  ...mandate,
  since,
  until,
});
const today = '2026-06-15';

describe('a scale’s rows', () => {
  it('take a token’s mandate away from the day it ends', () => {
    expect(withRows([agent], [row(agent, '2020-01-01', '2026-06-16')], today)).toEqual([agent]);
    expect(withRows([agent], [row(agent, '2020-01-01', today)], today)).toEqual([]);
  });

  it('add a mandate from the day it begins', () => {
    expect(withRows([agent], [row(carency, today)], today)).toEqual([agent, carency]);
    expect(withRows([agent], [row(carency, '2026-06-16')], today)).toEqual([agent]);
  });

  it('leave what they do not speak of as the token says', () => {
    expect(withRows([agent, carency], [row(carency, '2020-01-01', '2021-01-01')], today)).toEqual([agent]);
  });

  it('granting again what had ended restore it at its place', () => {
    const again = [row(agent, '2020-01-01', '2021-01-01'), row(agent, '2025-01-01')];
    expect(withRows([agent, carency], again, today)).toEqual([agent, carency]);
  });
});

describe('a delegation', () => {
  const delegated = { ...row(carency, today, '2026-06-20'), delegation: 'd' };

  it('adds what it gives from its first day until its last, after one’s own, and says that it gives it', () => {
    const given = { ...carency, delegation: 'd' };
    expect(withRows([agent], [delegated], today)).toEqual([agent, given]);
    expect(withRows([agent], [delegated], '2026-06-19')).toEqual([agent, given]);
    expect(withRows([agent], [delegated], '2026-06-14')).toEqual([agent]);
    expect(withRows([agent], [delegated], '2026-06-20')).toEqual([agent]);
  });

  it('takes no mandate of one’s own away when it is over, and does not hide one', () => {
    expect(withRows([carency], [delegated], '2026-06-20')).toEqual([carency]);
    expect(withRows([carency], [delegated], today)).toEqual([carency]);
  });

  it('begins and ends at midnight in Paris, in summer and in winter', async () => {
    const on = async (iso: string, since: string, until: string) => {
      const mandatesOf = async () => [{ ...row(carency, since, until), delegation: 'd' }];
      const check = createMandateCheck([{ scale: 'commune', mandatesOf }], () => Date.parse(iso));
      return (await check({ subject: 'x', mandates: [] })).mandates.length;
    };
    expect(await on('2026-06-14T21:59:59Z', '2026-06-15', '2026-06-16')).toBe(0);
    expect(await on('2026-06-14T22:00:00Z', '2026-06-15', '2026-06-16')).toBe(1);
    expect(await on('2026-06-15T22:00:00Z', '2026-06-15', '2026-06-16')).toBe(0);
    expect(await on('2026-12-14T22:59:59Z', '2026-12-15', '2026-12-16')).toBe(0);
    expect(await on('2026-12-15T22:59:59Z', '2026-12-15', '2026-12-16')).toBe(1);
    expect(await on('2026-12-15T23:00:00Z', '2026-12-15', '2026-12-16')).toBe(0);
  });
});

describe('the check of mandates', () => {
  const identity = { subject: 'agent', mandates: [agent] };

  /** A directory that answers what it is told to, and counts. */
  function directory(scale: MandateDirectory['scale'], answers: (readonly DatedMandate[] | null)[]) {
    const asked: string[] = [];
    const mandatesOf = async (subject: string) => {
      asked.push(subject);
      return answers[Math.min(asked.length, answers.length) - 1] ?? null;
    };
    return { scale, mandatesOf, asked };
  }

  it('asks a scale once in a few seconds, then again', async () => {
    let now = Date.UTC(2026, 5, 15, 12);
    const rows = directory('commune', [[row(carency, '2020-01-01')], [row(carency, '2020-01-01', '2026-06-15')]]);
    const check = createMandateCheck([rows], () => now);
    expect((await Promise.all([check(identity), check(identity)])).map(({ mandates }) => mandates)).toEqual([
      [agent, carency],
      [agent, carency],
    ]);
    expect(rows.asked).toEqual(['agent']);
    now += 6000;
    expect((await check(identity)).mandates).toEqual([agent]);
  });

  it('keeps the token’s word when a scale does not answer, and its last answer once it had one', async () => {
    let now = Date.UTC(2026, 5, 15, 12);
    const ended = [row(agent, '2020-01-01', '2026-01-01')];
    const check = createMandateCheck([directory('commune', [null, ended, null])], () => now);
    expect((await check(identity)).mandates).toEqual([agent]);
    now += 6000;
    expect((await check(identity)).mandates).toEqual([]);
    now += 6000;
    expect((await check(identity)).mandates).toEqual([]);
  });

  it('does not let a scale grant a mandate at another', async () => {
    const director: Mandate = { scale: 'pma', tenant: '200060358', role: 'DIRECTOR' };
    const check = createMandateCheck([directory('commune', [[row(director, '2020-01-01')]])]);
    expect((await check(identity)).mandates).toEqual([agent]);
  });

  it('counts days by the territory’s calendar', async () => {
    const lateEvening = Date.UTC(2026, 5, 15, 22, 30);
    const check = createMandateCheck([directory('commune', [[row(carency, '2026-06-16')]])], () => lateEvening);
    expect((await check(identity)).mandates).toEqual([agent, carency]);
  });
});
