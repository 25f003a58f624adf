import { type Demonstration, demonstration } from '#infra/demo/scenario/demonstration.js';
import { capacityIn } from '#infra/demo/scenario/pole.js';
import { loadTerritory } from '#infra/territory/loadTerritory.js';
import type { Territory } from '#infra/territory/Territory.js';
import { beforeAll, describe, expect, it } from '#tests/support/suite.js';

/** An ordinary day, the first and the last of a year, and the day that most years lack. */
const days = ['2026-11-23', '2027-01-01', '2027-12-31', '2028-02-29', '2028-03-31'];

let territory: Territory;
let today: Demonstration;
beforeAll(async () => {
  territory = await loadTerritory();
  today = demonstration(territory, '2026-11-23');
});

/** The same with every day, month and instant taken out, and the texts that name a year. */
function withoutDates(made: unknown): unknown {
  return JSON.parse(JSON.stringify(made).replaceAll(/\d{4}-\d{2}(-\d{2}(T[\d:.]+Z)?)?|-\d{4}-/g, '·'));
}

describe('the demonstration', () => {
  it('is equal for the same day', () => {
    expect(demonstration(territory, '2026-11-23')).toEqual(today);
  });

  it('moves nothing but dates from one day to the next', () => {
    expect(withoutDates(demonstration(territory, '2026-11-24'))).toEqual(withoutDates(today));
    expect(demonstration(territory, '2026-11-24')).not.toEqual(today);
  });

  it('keeps its communes, projects, posts and their identifiers whatever the day', () => {
    const identified = ({ commune, call, pma }: Demonstration) => [
      commune.actions.map(({ id, title }) => [id, title]),
      commune.projects.map(({ id, leadCommune, state, title }) => [id, leadCommune, state, title]),
      call.labellings.map(({ id, projectId, state }) => [id, projectId, state]),
      pma.technicians.map(({ id, code, function: post }) => [id, code, post]),
      pma.teams.map(({ id, projectId, pilot, members }) => [id, projectId, pilot, members?.map((member) => member.id)]),
    ];
    for (const day of days) expect(identified(demonstration(territory, day))).toEqual(identified(today));
  });

  it('has about sixty communes of the three agglomerations with actions', () => {
    const agglomerationOf = new Map(
      territory.memberships.map(({ commune, agglomeration }) => [commune, agglomeration]),
    );
    const communes = new Set(today.commune.actions.map(({ insee }) => insee));
    expect(communes.size).toBeGreaterThanOrEqual(55);
    expect(communes.size).toBeLessThanOrEqual(65);
    const present = new Set([...communes].map((insee) => agglomerationOf.get(insee)));
    expect(present).toEqual(new Set(territory.agglomerations.map(({ siren }) => siren)));
    const seen = (key: 'phase' | 'status') => new Set(today.commune.actions.map((action) => action[key]));
    expect(seen('phase').size).toBe(3);
    expect(seen('status').size).toBe(6);
  });

  it('has forty projects, in every state of the commune and of the agglomeration', () => {
    expect(today.commune.projects).toHaveLength(40);
    const states = new Set(today.commune.projects.map(({ state }) => state));
    expect(states).toEqual(new Set(['DRAFT', 'SHARED', 'PROPOSED', 'WITHDRAWN']));
    expect(new Set(today.call.labellings.map(({ state }) => state))).toEqual(
      new Set([
        ...['RECEIVED', 'ADMISSIBLE', 'UNDER_REVIEW', 'LABELLED', 'TO_MATURE'],
        ...['NOT_RETAINED', 'FOLLOWED', 'EXPIRED', 'SUSPENDED'],
      ]),
    );
  });

  it('has fifteen posts, with allocations in every state, past and to come', () => {
    expect(today.pma.technicians).toHaveLength(15);
    expect(new Set(today.pma.allocations.map(({ state }) => state))).toEqual(
      new Set(['REQUESTED', 'PROPOSED', 'ACCEPTED', 'ACTIVE', 'ENDED', 'REFUSED', 'CANCELLED']),
    );
    expect(today.pma.allocations.some(({ until }) => until < '2026-11-23')).toBe(true);
    expect(today.pma.allocations.some(({ from }) => from > '2026-11-23')).toBe(true);
  });

  it('names functions and post codes, never people', () => {
    const people = /\b(?:M\.|Mme|MM\.|Monsieur|Madame|Mr|Mrs)\s+\p{Lu}/u;
    expect(JSON.stringify(today)).not.toMatch(people);
    // Functions are common nouns: none begins as a name would.
    for (const { electedCarriers, technicians } of today.commune.actions) {
      for (const carrier of [...electedCarriers, ...technicians.map((technician) => technician.function)]) {
        expect(carrier).not.toMatch(/\p{Lu}\p{Ll}/u);
      }
    }
    for (const { code, function: post } of today.pma.technicians) {
      expect(code).toMatch(/^PMA-T\d\d$/);
      expect(post).not.toMatch(/\p{Lu}\p{Ll}/u);
    }
  });
});

describe.each(days)('its rules on %s', (day) => {
  let made: Demonstration;
  beforeAll(() => {
    made = demonstration(territory, day);
  });

  it('an operation is carried on both sides, and what ends or is blocked says why', () => {
    for (const action of made.commune.actions) {
      const { phase, status, assessment, lesson, unblocking } = action;
      if (phase === 'OPERATION') {
        expect(action.electedCarriers).not.toEqual([]);
        expect(action.technicians).not.toEqual([]);
      }
      expect([status === 'DONE', status === 'ABANDONED', status === 'BLOCKED']).toEqual([
        assessment !== null,
        lesson !== null,
        unblocking !== null,
      ]);
      expect(action.updatedAt >= action.createdAt).toBe(true);
      expect(action.updatedAt.slice(0, 10) <= day).toBe(true);
    }
  });

  it('an action is seen no further than the project it serves', () => {
    const visibilityOf = new Map(made.commune.projects.map(({ id, visibility }) => [id, visibility]));
    for (const { projectId, visibility } of made.commune.actions) {
      if (projectId !== null) expect(visibility).toBe(visibilityOf.get(projectId));
    }
  });

  it('a project’s days follow its journey, and no other scale knows of a draft', () => {
    const proposals = new Set(made.call.labellings.map(({ projectId }) => projectId));
    for (const project of made.commune.projects) {
      const { createdAt, sharedOn, proposedOn, withdrawnOn, state } = project;
      const passed = [createdAt.slice(0, 10), sharedOn, proposedOn, withdrawnOn].filter((one) => one !== null);
      expect(passed).toEqual([...passed].sort());
      expect((passed.at(-1) ?? '') <= day).toBe(true);
      expect(proposals.has(project.id)).toBe(proposedOn !== null);
      expect(state === 'WITHDRAWN').toBe(withdrawnOn !== null);
      if (state === 'DRAFT') expect([project.visibility, sharedOn]).toEqual(['PRIVATE', null]);
      for (const need of project.needs) expect(need.until > need.from).toBe(true);
    }
  });

  it('a decision that needs a reason has one, and decisions follow each other', () => {
    for (const { decisions, receivedAt, state, withdrawnOn } of made.call.labellings) {
      const instants = [receivedAt, ...decisions.map(({ decidedAt }) => decidedAt)];
      expect(instants).toEqual([...instants].sort());
      expect((instants.at(-1) ?? '').slice(0, 10) <= day).toBe(true);
      expect(decisions.map(({ from }) => from)).toEqual(['RECEIVED', ...decisions.map(({ to }) => to)].slice(0, -1));
      expect(decisions.at(-1)?.to ?? 'RECEIVED').toBe(state);
      for (const { to, reason } of decisions) {
        if (['LABELLED', 'TO_MATURE', 'NOT_RETAINED', 'SUSPENDED'].includes(to)) expect(reason).toBeTruthy();
      }
      expect(state === 'SUSPENDED').toBe(withdrawnOn !== null);
    }
  });

  it('each commune that carries a proposal holds what the agglomeration decided of it, step by step, and nothing else', () => {
    const told = (
      communes: readonly string[],
      projectId: string,
      steps: readonly { to: string; decidedAt: string }[],
    ) => communes.flatMap((insee) => steps.map(({ to, decidedAt }) => `${projectId} ${insee} ${to} ${decidedAt}`));
    const decided = made.call.labellings.flatMap(({ leadCommune, coCarriers, projectId, receivedAt, decisions }) =>
      told([leadCommune, ...coCarriers], projectId, [{ to: 'RECEIVED', decidedAt: receivedAt }, ...decisions]),
    );
    const receipts = made.commune.supports?.decisions ?? [];
    const received = receipts.map(
      ({ projectId, insee, decision, decidedAt }) => `${projectId} ${insee} ${decision} ${decidedAt}`,
    );
    expect(received.sort()).toEqual(decided.sort());
    expect(new Set(receipts.map(({ id }) => id)).size).toBe(received.length);
  });

  it('a post promises no more than it can give, but where its capacity was cut afterwards, or by a decision', () => {
    const posts = new Map(made.pma.technicians.map((post) => [post.id, post]));
    const overridden = new Set(made.pma.overrides?.map(({ allocationId }) => allocationId));
    const committed = new Map<string, number>();
    const excused = new Set<string>();
    for (const { id, technicianId, state, months } of made.pma.allocations) {
      for (const { month, planned, done } of months) {
        if (overridden.has(id)) excused.add(`${technicianId} ${month}`);
        const counted = state === 'ENDED' ? done : ['ACCEPTED', 'ACTIVE'].includes(state) ? planned : 0;
        const key = `${technicianId} ${month}`;
        committed.set(key, (committed.get(key) ?? 0) + counted);
      }
    }
    const over = [...committed].filter(([key, halfDays]) => {
      const [technicianId = '', month = ''] = key.split(' ');
      const post = posts.get(technicianId);
      return post === undefined || halfDays > capacityIn(post, month);
    });
    expect(over.map(([key]) => key).filter((key) => !excused.has(key))).toEqual([]);
    expect(over).toHaveLength(1);
    expect(made.pma.capacityCuts.length).toBeGreaterThan(0);
    for (const { technicianId, month, halfDays } of made.pma.capacityCuts) {
      expect(month > day.slice(0, 7)).toBe(true);
      expect(halfDays).toBeGreaterThanOrEqual(0);
      expect(halfDays).toBeLessThan(committed.get(`${technicianId} ${month}`) ?? 0);
    }
  });

  it('what works has its employer’s agreement and its commune’s consent beforehand, but for what was imported', () => {
    const teamOf = new Map(made.pma.teams.map((team) => [team.id, team]));
    for (const allocation of made.pma.allocations) {
      const { state, imported, employerAgreement, from, until, teamId } = allocation;
      if (state !== 'ACTIVE' && state !== 'ENDED') continue;
      if (state === 'ACTIVE') expect([from <= day, until >= day]).toEqual([true, true]);
      if (state === 'ENDED') expect(until < day).toBe(true);
      if (imported) continue;
      expect(employerAgreement && employerAgreement.agreedOn <= from).toBe(true);
      const projectId = teamOf.get(teamId)?.projectId;
      const granted = made.pma.consents.find(
        (consent) => consent.projectId === projectId && consent.state === 'GRANTED',
      );
      expect(granted && granted.decidedOn <= from).toBe(true);
    }
    const imported = made.pma.allocations.filter((allocation) => allocation.imported);
    expect(imported.some(({ employerAgreement }) => employerAgreement === null)).toBe(true);
    expect(imported.some(({ employerAgreement }) => employerAgreement !== null)).toBe(true);
  });

  it('nobody is allocated to a project before its label, nor works on it after its withdrawal', () => {
    const labelledOn = new Map(made.call.labellings.map((labelling) => [labelling.projectId, labelling.labelledOn]));
    const withdrawnOn = new Map(made.commune.projects.map((project) => [project.id, project.withdrawnOn]));
    const projectOf = new Map(made.pma.teams.map(({ id, projectId }) => [id, projectId]));
    for (const { teamId, state, from, until } of made.pma.allocations) {
      // Whoever was only asked for is not allocated.
      if (state === 'REQUESTED') continue;
      const projectId = projectOf.get(teamId) ?? '';
      expect(from >= (labelledOn.get(projectId) ?? '9999')).toBe(true);
      expect(until <= (withdrawnOn.get(projectId) ?? '9999')).toBe(true);
    }
  });

  it('each persona finds something to do', () => {
    const leads = (insee: string) => made.commune.projects.filter(({ leadCommune }) => leadCommune === insee);
    expect(leads('62528').length).toBeGreaterThanOrEqual(3);
    expect(leads('62213').length).toBeGreaterThanOrEqual(1);
    for (const insee of ['62528', '62213', '62107', '62380', '62003']) {
      expect(made.commune.actions.some((action) => action.insee === insee)).toBe(true);
    }
    const inbox = made.call.labellings.filter(({ siren, state }) => siren === '246200364' && state === 'RECEIVED');
    expect(inbox.length).toBeGreaterThan(0);
    expect(made.pma.allocations.some(({ state }) => state === 'ACTIVE')).toBe(true);
  });
});
