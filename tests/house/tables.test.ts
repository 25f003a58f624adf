import { describe, expect, it } from '#tests/support/suite.js';
import { files, read } from './tree.js';

/**
 * Where a room's statement reads another room's table, and why it does not ask that room's functions: "<reader> < <owner>:
 * <tables>". A new line needs such a reason; a cure takes its line away.
 */
const readElsewhere: Readonly<Record<string, readonly string[]>> = {
  // One list in one order: a page cannot be cut before its parts are joined.
  'a project’s story gathers what every room knows of it': [
    'commune/projects < advice: advice_decision',
    'commune/projects < consents: consent',
    'commune/projects < questions: label_commitment_receipt, question_answer, question_receipt',
    'commune/projects < supports: support_receipt',
  ],
  // A filter or a sort is served by the statement that pages.
  'a list is filtered or sorted by what its rows belong to': [
    'commune/actions < projects: project',
    'commune/communes < actions: action',
    'commune/communes < regimes: membership',
    'commune/needs < experiments: lesson',
    'commune/needs < projects: project',
    'commune/story < actions: action',
    'call/council < territory: membership',
    'call/labelling < territory: membership',
    'call/sheets < inbox: proposal_receipt',
    'call/sheets < labelling: labelling_decision',
    'call/supports < groups: post',
    'pma/agreements < allocations: allocation',
    'pma/agreements < teams: resource_team',
    'pma/agreements < technicians: technician',
    'pma/allocations < staffing: staffing_request',
    'pma/allocations < teams: resource_team',
    'pma/allocations < technicians: technician',
    'pma/calendars < allocations: allocation, allocation_month',
    'pma/calendars < teams: resource_team',
    'pma/calendars < technicians: technician',
    'pma/staffing < allocations: allocation, allocation_month, technician_month',
    'pma/staffing < teams: resource_team',
    'pma/staffing < technicians: technician, technician_skill',
    'pma/teams < allocations: allocation, consent_receipt',
    'pma/technicians < allocations: technician_month',
    'pma/timesheets < allocations: allocation_month',
  ],
  // Counted for everybody alike, in one statement: no row leaves it, and who asks would see but a part of them.
  'the observatory counts what every room knows of a quarter': [
    'commune/observatory < actions: action',
    'commune/observatory < advice: advice_decision',
    'commune/observatory < consents: consent',
    'commune/observatory < needs: need',
    'commune/observatory < projects: project',
    'commune/observatory < regimes: regime_receipt',
    'commune/observatory < supports: support_receipt',
    'call/observatory < adoptions: framework_adoption',
    'call/observatory < supports: support, support_month',
    'call/observatory < territory: membership',
    'pma/observatory < agreements: secondment_agreement',
    'pma/observatory < allocations: allocation, allocation_month',
    'pma/observatory < staffing: staffing_request',
    'pma/observatory < teams: resource_team',
    'pma/observatory < technicians: technician',
  ],
  // Read in the transaction that decides, under its locks.
  'a rule rests on the other room’s rows': [
    'commune/consents < projects: decision_receipt, project',
    'commune/consents < needs: need',
    'commune/questions < projects: project',
    'commune/supports < projects: project',
    'call/cofunding < inbox: consent_receipt',
    'call/cofunding < labelling: labelling',
    'call/supports < inbox: consent_receipt, withdrawal_receipt',
    'call/supports < labelling: labelling',
    'pma/assessments < allocations: allocation, allocation_month, consent_receipt',
    'pma/assessments < teams: resource_team',
    // What active allocations serve: the need that their requests name.
    'pma/assessments < staffing: staffing_request',
  ],
};

interface Use {
  readonly room: string;
  readonly table: string;
  readonly writes: boolean;
}

const scales = ['commune', 'call', 'pma'];
const tablesOf = (scale: string): Set<string> =>
  new Set(
    [...read(`subgraphs/${scale}/migrations/schema.txt`).matchAll(/^table ([a-z_]+)/gm)].map(([, name = '']) => name),
  );

/** What each room's statements name, but for its own tables' definitions, the migrations and the demonstration's loaders. */
function usesOf(scale: string): Use[] {
  const known = tablesOf(scale);
  const rooms = files.filter(
    (path) =>
      path.startsWith(`subgraphs/${scale}/`) &&
      /^subgraphs\/\w+\/(?!migrations\/|demo\/)\w+\/.*\.ts$/.test(path) &&
      !/tables\.ts$/i.test(path),
  );
  return rooms.flatMap((path) => {
    const code = read(path).replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
    const named = code.matchAll(/\b(insert into|update|delete from|from|join)\s+([a-z_]+)\b/g);
    return [...named]
      .filter(([, , table = '']) => known.has(table))
      .map(([, verb = '', table = '']) => ({
        ...{ room: `${scale}/${path.split('/')[2]}`, table },
        writes: verb !== 'from' && verb !== 'join',
      }));
  });
}

/** The rooms that write each table. */
function writersOf(uses: readonly Use[]): Map<string, Set<string>> {
  const writers = new Map<string, Set<string>>();
  for (const { room, table, writes } of uses) {
    if (writes) writers.set(table, (writers.get(table) ?? new Set()).add(room));
  }
  return writers;
}

describe.each(scales)('the tables of the scale %s', (scale) => {
  const uses = usesOf(scale);
  const writers = writersOf(uses);

  it('are each written by one room alone, which owns it', () => {
    expect(writers.size).toBeGreaterThan(10);
    expect([...writers].filter(([, rooms]) => rooms.size > 1).map(([table, rooms]) => [table, ...rooms])).toEqual([]);
  });

  it('are read by another room’s statements only where that is listed with its reason', () => {
    const found = new Map<string, Set<string>>();
    for (const { room, table } of uses) {
      const [owner] = writers.get(table) ?? [];
      if (owner === undefined || owner === room) continue;
      const pair = `${room} < ${owner.split('/')[1]}`;
      found.set(pair, (found.get(pair) ?? new Set()).add(table));
    }
    const lines = [...found].map(([pair, tables]) => `${pair}: ${[...tables].sort().join(', ')}`);
    const listed = Object.values(readElsewhere).flat();
    expect(lines.sort()).toEqual(listed.filter((line) => line.startsWith(`${scale}/`)).sort());
  });
});
