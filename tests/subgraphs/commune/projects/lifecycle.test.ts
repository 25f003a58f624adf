import fc from 'fast-check';
import {
  decide,
  type ProjectCommand,
  type ProjectOutcome,
  type ProjectSituation,
} from '#commune/projects/lifecycle.js';
import { ProjectState } from '#commune/projects/ProjectState.js';
import { Visibility } from '#shared/graphql/Visibility.js';
import { describe, expect, it } from '#tests/support/suite.js';

const day = '2026-11-23';
const draft: ProjectSituation = {
  state: ProjectState.DRAFT,
  visibility: Visibility.PRIVATE,
  title: 'Ferme solaire',
  summary: 'Sur le terril.',
  needs: 1,
  agglomeration: '246200364',
  proposedTo: null,
  unanswered: [],
};
const shared: ProjectSituation = { ...draft, state: ProjectState.SHARED, visibility: Visibility.SHARED };
const proposed: ProjectSituation = { ...shared, state: ProjectState.PROPOSED, proposedTo: '246200364' };
const withdrawn: ProjectSituation = { ...proposed, state: ProjectState.WITHDRAWN };

const why = (outcome: ProjectOutcome) =>
  outcome.kind === 'REFUSED'
    ? outcome.obstacles.map((obstacle) => ('rule' in obstacle ? obstacle.rule : obstacle.kind))
    : outcome.kind;

describe('a draft', () => {
  it('is shared with the institutions, the day it is', () => {
    expect(decide(draft, { kind: 'SHARE', day })).toEqual({ kind: 'SHARED', visibility: 'SHARED', sharedOn: day });
  });

  it('is neither proposed, nor withdrawn, nor shown to anybody', () => {
    expect(why(decide(draft, { kind: 'PROPOSE', day }))).toEqual(['ONLY_A_SHARED_PROJECT_IS_PROPOSED']);
    expect(why(decide(draft, { kind: 'WITHDRAW', day, reason: 'x' }))).toEqual(['A_DRAFT_IS_NOT_WITHDRAWN']);
    expect(why(decide(draft, { kind: 'SHOW', visibility: Visibility.PUBLIC }))).toEqual(['DRAFT_IS_PRIVATE']);
  });
});

describe('a shared project', () => {
  it('is proposed to the agglomeration of its lead commune', () => {
    expect(decide(shared, { kind: 'PROPOSE', day })).toEqual({
      kind: 'PROPOSED',
      proposedOn: day,
      addressee: '246200364',
    });
  });

  it('is not proposed while something is missing, and all that is missing is said', () => {
    const bare = { ...shared, title: ' ', summary: '', needs: 0, agglomeration: null };
    expect(why(decide(bare, { kind: 'PROPOSE', day }))).toEqual([
      'PROPOSAL_HAS_TITLE',
      'PROPOSAL_HAS_SUMMARY',
      'PROPOSAL_HAS_NEED',
      'PROPOSAL_HAS_ADDRESSEE',
    ]);
  });

  it('is withdrawn with a reason, and nobody is told since nobody was asked', () => {
    expect(decide(shared, { kind: 'WITHDRAW', day, reason: ' Trop cher. ' })).toEqual({
      kind: 'WITHDRAWN',
      withdrawnOn: day,
      reason: 'Trop cher.',
      addressee: null,
    });
    expect(why(decide(shared, { kind: 'WITHDRAW', day, reason: ' ' }))).toEqual(['WITHDRAWAL_HAS_REASON']);
  });

  it('is shown to all, but not hidden again', () => {
    expect(why(decide(shared, { kind: 'SHOW', visibility: Visibility.PUBLIC }))).toBe('SHOWN');
    expect(why(decide(shared, { kind: 'SHOW', visibility: Visibility.PRIVATE }))).toEqual(['SHARED_IS_SEEN']);
  });
});

describe('a project that several communes carry', () => {
  it('is proposed once each of those invited has answered, and says who has not', () => {
    const waiting = decide({ ...shared, unanswered: ['Grenay', 'Lens'] }, { kind: 'PROPOSE', day });
    expect(why(waiting)).toEqual(['CO_CARRIERS_HAVE_ANSWERED']);
    expect(JSON.stringify(waiting)).toContain('Grenay, Lens');
  });
});

describe('a proposed project', () => {
  it.each(['TO_MATURE', 'NOT_RETAINED'])('that is %s is its communes’ again: edited, and proposed anew', (to) => {
    const outcome = decide(proposed, { kind: 'DECIDE', by: '246200364', to });
    expect(outcome).toEqual({ kind: 'REOPENED' });
    const reopened = after(proposed, outcome);
    expect(why(decide(reopened, { kind: 'EDIT' }))).toBe('EDITED');
    expect(why(decide(reopened, { kind: 'PROPOSE', day }))).toBe('PROPOSED');
  });

  it('stays as it is when it is labelled, or decided by an agglomeration that was not asked', () => {
    expect(why(decide(proposed, { kind: 'DECIDE', by: '246200364', to: 'LABELLED' }))).toBe('UNCHANGED');
    expect(why(decide(proposed, { kind: 'DECIDE', by: '200072460', to: 'TO_MATURE' }))).toBe('UNCHANGED');
    for (const other of [draft, shared, withdrawn]) {
      expect(why(decide(other, { kind: 'DECIDE', by: '246200364', to: 'TO_MATURE' }))).toBe('UNCHANGED');
    }
  });

  it('keeps its content', () => {
    expect(why(decide(proposed, { kind: 'EDIT' }))).toEqual(['PROPOSED_IS_FIXED']);
  });

  it('is withdrawn, and whom it was proposed to is told, wherever the commune belongs by then', () => {
    const moved = { ...proposed, agglomeration: '200072460' };
    expect(decide(moved, { kind: 'WITHDRAW', day, reason: 'x' })).toMatchObject({ addressee: '246200364' });
  });
});

it('a withdrawn project changes no more', () => {
  expect(why(decide(withdrawn, { kind: 'SHARE', day }))).toEqual(['ONLY_A_DRAFT_IS_SHARED']);
  expect(why(decide(withdrawn, { kind: 'PROPOSE', day }))).toEqual(['ONLY_A_SHARED_PROJECT_IS_PROPOSED']);
  expect(why(decide(withdrawn, { kind: 'WITHDRAW', day, reason: 'x' }))).toEqual(['AlreadyDone']);
  expect(why(decide(withdrawn, { kind: 'EDIT' }))).toEqual(['WITHDRAWN_IS_FIXED']);
  expect(why(decide(withdrawn, { kind: 'SHOW', visibility: Visibility.PUBLIC }))).toEqual(['WITHDRAWN_IS_FIXED']);
});

/** The project as the command leaves it. */
function after(project: ProjectSituation, outcome: ProjectOutcome): ProjectSituation {
  switch (outcome.kind) {
    case 'REFUSED':
    case 'EDITED':
    case 'FUNDED':
    case 'UNCHANGED':
      return project;
    case 'REOPENED':
      return { ...project, state: ProjectState.SHARED };
    case 'SHOWN':
      return { ...project, visibility: outcome.visibility };
    case 'SHARED':
      return { ...project, state: ProjectState.SHARED, visibility: outcome.visibility };
    case 'PROPOSED':
      return { ...project, state: ProjectState.PROPOSED, proposedTo: outcome.addressee };
    case 'WITHDRAWN':
      return { ...project, state: ProjectState.WITHDRAWN };
  }
}

it('no sequence of commands reaches an excluded state, and what is in the agglomeration’s hands was told once each way', () => {
  const command: fc.Arbitrary<ProjectCommand> = fc.oneof(
    fc.constantFrom<ProjectCommand>({ kind: 'SHARE', day }, { kind: 'PROPOSE', day }, { kind: 'EDIT' }),
    fc
      .constantFrom('TO_MATURE', 'NOT_RETAINED', 'LABELLED', 'SUSPENDED')
      .map((to): ProjectCommand => ({ kind: 'DECIDE', by: '246200364', to })),
    fc.constantFrom('', ' ', 'raison').map((reason): ProjectCommand => ({ kind: 'WITHDRAW', day, reason })),
    fc.constantFrom(...Object.values(Visibility)).map((visibility): ProjectCommand => ({ kind: 'SHOW', visibility })),
  );
  const start = fc.record({
    needs: fc.integer({ min: 0, max: 2 }),
    summary: fc.constantFrom('', 'mots'),
    agglomeration: fc.constantFrom(null, '246200364'),
    unanswered: fc.constantFrom([], ['Grenay']),
  });
  fc.assert(
    fc.property(start, fc.array(command, { maxLength: 15 }), (given, commands) => {
      let project: ProjectSituation = { ...draft, ...given };
      const told: string[] = [];
      for (const one of commands) {
        const outcome = decide(project, one);
        if (outcome.kind === 'PROPOSED') told.push('PROPOSAL');
        if (outcome.kind === 'REOPENED') expect(told.pop()).toBe('PROPOSAL');
        if (outcome.kind === 'WITHDRAWN' && outcome.addressee !== null) told.push('WITHDRAWAL');
        project = after(project, outcome);
        expect(project.state === ProjectState.DRAFT).toBe(project.visibility === Visibility.PRIVATE);
        if (project.state === ProjectState.PROPOSED) {
          expect(project.needs).toBeGreaterThan(0);
          expect(project.summary).not.toBe('');
          expect(project.unanswered).toEqual([]);
          expect(project.proposedTo).not.toBeNull();
        }
      }
      // A proposal that was given back is no longer in the agglomeration's hands; a withdrawal after it still reaches it.
      expect(['', 'PROPOSAL', 'PROPOSAL,WITHDRAWAL', 'WITHDRAWAL']).toContain(told.join(','));
    }),
  );
});
