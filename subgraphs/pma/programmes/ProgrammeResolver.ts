import type { Outcome } from '#shared/graphql/change.js';
import type { Page } from '#shared/graphql/connection.js';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from '#shared/graphql/decorators.js';
import { checkPage, PageArgs } from '#shared/graphql/PageArgs.js';
import type { Problem } from '#shared/graphql/Problem.js';
import { toProblem } from '#shared/graphql/problems.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { DateScalar } from '#shared/graphql/scalars.js';
import { clock } from '../territory/clock.js';
import { Pole } from '../territory/Pole.js';
import { polesBySiren } from '../territory/store.js';
import {
  LeadAdoption,
  LeadAdoptionConnection,
  MetropolitanGroup,
  MetropolitanGroupConnection,
  Programme,
  ProgrammeConnection,
  ProgrammeLead,
  ProgrammeLeadConnection,
} from './Programme.js';
import {
  createMetropolitanGroup,
  createProgramme,
  recordLeadAdoption,
  recordProgrammeLead,
} from './programmeCommands.js';
import {
  CreateMetropolitanGroupInput,
  CreateProgrammeInput,
  MetropolitanGroupPayload,
  ProgrammeLeadPayload,
  ProgrammePayload,
  RecordLeadAdoptionInput,
  RecordProgrammeLeadInput,
} from './programmeInputs.js';
import { adoptionPages, groupPages, leadPages, leadsById, programmePages, programmesById } from './store.js';

const onDay = { nullable: true, description: 'The day; today without it.' } as const;

@Resolver(() => Pole)
export class PoleProgrammesResolver {
  @FieldResolver(() => ProgrammeConnection, {
    nullable: true,
    description: 'Its programmes on a day, the oldest first.',
  })
  async programmes(
    @Root() { siren }: Pole,
    @Arg('on', () => DateScalar, onDay) on: string | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Programme>> {
    return await context.load(programmePages, siren, { on: on ?? clock.today(), ...checkPage(page) });
  }

  @FieldResolver(() => MetropolitanGroupConnection, {
    nullable: true,
    description: 'Its working groups on a day, the oldest first.',
  })
  async metropolitanGroups(
    @Root() { siren }: Pole,
    @Arg('on', () => DateScalar, onDay) on: string | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<MetropolitanGroup>> {
    return await context.load(groupPages, siren, { on: on ?? clock.today(), ...checkPage(page) });
  }
}

@Resolver(() => Programme)
export class ProgrammeResolver {
  @Query(() => Programme, { nullable: true, description: 'One programme by its id.' })
  async programme(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<Programme | null> {
    return await context.load(programmesById, id, undefined);
  }

  @FieldResolver(() => ProgrammeLeadConnection, {
    nullable: true,
    description: 'Practices found elsewhere, the first found first.',
  })
  async leads(
    @Root() { id }: Programme,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<ProgrammeLead>> {
    return await context.load(leadPages, id, checkPage(page));
  }
}

@Resolver(() => MetropolitanGroup)
export class MetropolitanGroupResolver {
  @FieldResolver(() => Programme, { nullable: true, description: 'The programme it works for; null for none.' })
  async programme(
    @Root() { programmeId }: MetropolitanGroup,
    @Ctx() context: RequestContext,
  ): Promise<Programme | null> {
    return programmeId === null ? null : await context.load(programmesById, programmeId, undefined);
  }
}

@Resolver(() => ProgrammeLead)
export class ProgrammeLeadResolver {
  @FieldResolver(() => Programme, { nullable: true, description: 'The programme it is for.' })
  async programme(@Root() { programmeId }: ProgrammeLead, @Ctx() context: RequestContext): Promise<Programme | null> {
    return await context.load(programmesById, programmeId, undefined);
  }

  @FieldResolver(() => LeadAdoptionConnection, { nullable: true, description: 'Who took it up, the first first.' })
  async adoptions(
    @Root() { id }: ProgrammeLead,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<LeadAdoption>> {
    return await context.load(adoptionPages, id, checkPage(page));
  }
}

@Resolver(() => LeadAdoption)
export class LeadAdoptionResolver {
  @FieldResolver(() => ProgrammeLead, { nullable: true, description: 'The practice.' })
  async lead(@Root() { leadId }: LeadAdoption, @Ctx() context: RequestContext): Promise<ProgrammeLead | null> {
    return await context.load(leadsById, leadId, undefined);
  }
}

@Resolver()
export class ProgrammeCommandResolver {
  @Mutation(() => ProgrammePayload, { nullable: true, description: 'Adds a programme to one’s own pole.' })
  async createProgramme(
    @Arg('input', () => CreateProgrammeInput) input: CreateProgrammeInput,
    @Ctx() context: RequestContext,
  ): Promise<ProgrammePayload> {
    const outcome = await createProgramme(context, input);
    const { entityId } = outcome;
    const programme = entityId === null ? null : await context.load(programmesById, entityId, undefined);
    return { programme, problems: problemsOf(context, outcome) };
  }

  @Mutation(() => ProgrammeLeadPayload, { nullable: true, description: 'Records a practice found elsewhere.' })
  async recordProgrammeLead(
    @Arg('input', () => RecordProgrammeLeadInput) input: RecordProgrammeLeadInput,
    @Ctx() context: RequestContext,
  ): Promise<ProgrammeLeadPayload> {
    return await leadPayload(context, await recordProgrammeLead(context, input));
  }

  @Mutation(() => ProgrammeLeadPayload, { nullable: true, description: 'Records that a member took up a practice.' })
  async recordLeadAdoption(
    @Arg('input', () => RecordLeadAdoptionInput) input: RecordLeadAdoptionInput,
    @Ctx() context: RequestContext,
  ): Promise<ProgrammeLeadPayload> {
    return await leadPayload(context, await recordLeadAdoption(context, input));
  }

  @Mutation(() => MetropolitanGroupPayload, { nullable: true, description: 'Adds a working group to one’s own pole.' })
  async createMetropolitanGroup(
    @Arg('input', () => CreateMetropolitanGroupInput) input: CreateMetropolitanGroupInput,
    @Ctx() context: RequestContext,
  ): Promise<MetropolitanGroupPayload> {
    const outcome = await createMetropolitanGroup(context, input);
    const { entityId } = outcome;
    const pole = entityId === null ? null : await context.load(polesBySiren, entityId, undefined);
    return { pole, problems: problemsOf(context, outcome) };
  }
}

async function leadPayload(context: RequestContext, outcome: Outcome): Promise<ProgrammeLeadPayload> {
  const { entityId } = outcome;
  const lead = entityId === null ? null : await context.load(leadsById, entityId, undefined);
  return { lead, problems: problemsOf(context, outcome) };
}

const problemsOf = ({ locale }: RequestContext, { obstacles }: Outcome): Problem[] =>
  obstacles.map((obstacle) => toProblem(obstacle, locale));
