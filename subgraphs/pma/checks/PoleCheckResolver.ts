import { type Page } from '#shared/graphql/connection.js';
import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from '#shared/graphql/decorators.js';
import { checkPage } from '#shared/graphql/PageArgs.js';
import { pageOfRows } from '#shared/graphql/pageOfRows.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { SecondmentAgreement } from '../agreements/SecondmentAgreement.js';
import { agreementsById } from '../agreements/store.js';
import { Allocation } from '../allocations/Allocation.js';
import { allocationsById, allocationsOfMonths } from '../allocations/store.js';
import { ResourceTeam } from '../teams/ResourceTeam.js';
import { teamsById } from '../teams/store.js';
import { techniciansById } from '../technicians/store.js';
import { Technician } from '../technicians/Technician.js';
import { Pole } from '../territory/Pole.js';
import { type Finding, keyOf } from './Finding.js';
import { checkTerms, poleCheckKinds } from './kinds.js';
import { type FindingsAsked, findingsOfPoles } from './loadRows.js';
import { PoleCheck, PoleCheckArgs, PoleCheckConnection, PoleCheckCount, type PoleCheckFilter } from './PoleCheck.js';

/** What the checks are told by the other scales, with the question. */
const heardFields = `secondmentWords { teamId word }
  servedNeedFacts { teamId needId kind ownHalfDays inhabitantsHalfDays regime small consentsToAgglomeration }
  servedNeedEfforts { needId aboveHalfDays exchangedHalfDays }`.replaceAll(/\s+/g, ' ');

@Resolver(() => Pole)
export class ChecksOfPoleResolver {
  @Directive(`@requires(fields: "${heardFields}")`)
  @FieldResolver(() => PoleCheckConnection, {
    nullable: true,
    description:
      'What is not in order at the pole today, the gravest first, then the oldest; for its own director, null for others.',
  })
  async checks(
    @Root() pole: Pole,
    @Args(() => PoleCheckArgs) args: PoleCheckArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Finding> | null> {
    if (context.actor.tenant !== pole.siren) return null;
    const filter = args.filter ?? {};
    const page = checkPage(args);
    const found = await context.load(findingsOfPoles, pole.siren, asked(pole, filter.kinds ?? null));
    return pageOfRows(found.filter(passes(filter)), page, ['poleChecks', filter], keyOf);
  }

  @Directive(`@requires(fields: "${heardFields}")`)
  @FieldResolver(() => [PoleCheckCount], {
    nullable: true,
    description: 'How many of each kind, every kind told; for its own director, null for others.',
  })
  async checkCounts(@Root() pole: Pole, @Ctx() context: RequestContext): Promise<PoleCheckCount[] | null> {
    if (context.actor.tenant !== pole.siren) return null;
    const found = await context.load(findingsOfPoles, pole.siren, asked(pole, null));
    return poleCheckKinds.map((kind) => {
      const some = found.filter((one) => one.kind === kind);
      const unknown = some.filter(({ state }) => state === 'UNKNOWN').length;
      return { kind, count: some.length, unknown, since: some.map(({ since }) => since).sort()[0] ?? null };
    });
  }
}

/** The rows of a check, each by its own entity. */
@Resolver(() => PoleCheck)
export class PoleCheckResolver {
  @FieldResolver(() => String, { description: 'What is not in order and what to do, in the language of the request.' })
  reason(@Root() { kind, told }: PoleCheck, @Ctx() { locale }: RequestContext): string {
    return (told ?? checkTerms[kind].reason)[locale];
  }

  @FieldResolver(() => Technician, { nullable: true, description: 'The post it is about.' })
  async technician(@Root() { technicianId }: PoleCheck, @Ctx() context: RequestContext): Promise<Technician | null> {
    return technicianId === null ? null : await context.load(techniciansById, technicianId, undefined);
  }

  @FieldResolver(() => ResourceTeam, { nullable: true, description: 'The team it is about.' })
  async team(@Root() { teamId }: PoleCheck, @Ctx() context: RequestContext): Promise<ResourceTeam | null> {
    return teamId === null ? null : await context.load(teamsById, teamId, undefined);
  }

  @FieldResolver(() => [Allocation], {
    nullable: true,
    description: 'The allocations it is about: the one at work, or all that fill the month.',
  })
  async allocations(
    @Root() { allocationId, technicianId, month }: PoleCheck,
    @Ctx() context: RequestContext,
  ): Promise<Allocation[]> {
    if (allocationId !== null) {
      const allocation = await context.load(allocationsById, allocationId, undefined);
      return allocation === null ? [] : [allocation];
    }
    if (technicianId === null || month === null) return [];
    return await context.load(allocationsOfMonths, { technicianId, month }, undefined);
  }

  @FieldResolver(() => [SecondmentAgreement], {
    nullable: true,
    description: 'The agreements that contradict each other, as far as the reader may know of them.',
  })
  async agreements(
    @Root() { agreementIds }: PoleCheck,
    @Ctx() context: RequestContext,
  ): Promise<SecondmentAgreement[]> {
    const found = await Promise.all(agreementIds.map((id) => context.load(agreementsById, id, undefined)));
    return found.filter((agreement) => agreement !== null);
  }
}

function asked(pole: Pole, kinds: FindingsAsked['kinds']): FindingsAsked {
  const { secondmentWords: said = null, servedNeedFacts: facts = null, servedNeedEfforts: efforts = null } = pole;
  return { kinds, said, facts, efforts };
}

function passes({ severities, states, technicians, teams, sinceUntil }: PoleCheckFilter): (found: Finding) => boolean {
  const lower = (ids: readonly string[] | null | undefined) => ids?.map((id) => id.toLowerCase());
  const [posts, ofTeams] = [lower(technicians), lower(teams)];
  return (found) =>
    (severities == null || severities.some((severity) => severity === found.severity)) &&
    (states == null || states.some((state) => state === found.state)) &&
    (posts === undefined || (found.technicianId !== null && posts.includes(found.technicianId))) &&
    (ofTeams === undefined || (found.teamId !== null && ofTeams.includes(found.teamId))) &&
    (sinceUntil == null || found.since <= sinceUntil);
}
