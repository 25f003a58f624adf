import { v7 as newId } from 'uuid';
import { insertRow } from '#shared/database/versionedRow.js';
import { change, type Outcome, refuseIf } from '#shared/graphql/change.js';
import type { Page } from '#shared/graphql/connection.js';
import { checkDay } from '#shared/graphql/dayChecks.js';
import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from '#shared/graphql/decorators.js';
import { GraphError } from '#shared/graphql/GraphError.js';
import { checkPage, PageArgs } from '#shared/graphql/PageArgs.js';
import { invalid, toProblem } from '#shared/graphql/problems.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { DateScalar, HalfDaysScalar } from '#shared/graphql/scalars.js';
import { checkText, checkTitle } from '#shared/graphql/textChecks.js';
import { clock } from '../territory/clock.js';
import { Pole } from '../territory/Pole.js';
import {
  Partner,
  PartnerConnection,
  PartnerOffer,
  PartnerOfferConnection,
  PartnerPayload,
  RecordPartnerInput,
  RecordPartnerOfferInput,
} from './Partner.js';
import { offeredOn, offerPages, partnerPages, partnersById } from './store.js';

const onDay = { nullable: true, description: 'The day; today without it.' } as const;

@Resolver(() => Pole)
export class PolePartnersResolver {
  @FieldResolver(() => PartnerConnection, { nullable: true, description: 'Who works with it, by name.' })
  async partners(
    @Root() pole: Pole,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Partner>> {
    return await context.load(partnerPages, pole.siren, checkPage(page));
  }
}

@Resolver(() => Partner)
export class PartnerResolver {
  @FieldResolver(() => HalfDaysScalar, {
    nullable: true,
    description: 'Half-days of its offers on a day; none declared is zero.',
  })
  async offeredHalfDays(
    @Root() partner: Partner,
    @Arg('on', () => DateScalar, onDay) on: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return await context.load(offeredOn, partner.id, { on: on ?? clock.today() });
  }

  @FieldResolver(() => PartnerOfferConnection, { nullable: true, description: 'Its offers that hold on a day.' })
  async offers(
    @Root() partner: Partner,
    @Arg('on', () => DateScalar, onDay) on: string | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<PartnerOffer>> {
    return await context.load(offerPages, partner.id, { on: on ?? clock.today(), ...checkPage(page) });
  }

  @Mutation(() => PartnerPayload, { nullable: true, description: 'Records an organisation that works with the pole.' })
  async recordPartner(
    @Arg('input', () => RecordPartnerInput) input: RecordPartnerInput,
    @Ctx() context: RequestContext,
  ): Promise<PartnerPayload> {
    const outcome = await change(context, 'recordPartner', input, async ({ manager, tenant, record }) => {
      const name = input.name.trim();
      refuseIf([
        ...checkTitle(['input', 'name'], input.name),
        ...checkText(['input', 'text'], input.text),
        ...checkDay(['input', 'since'], input.since),
      ]);
      const known: object[] = await manager.query('select 1 from partner where pole = $1 and name = $2', [
        tenant,
        name,
      ]);
      if (known.length > 0) refuseIf([invalid(['input', 'name'], knownName)]);
      const id = newId();
      await insertRow(manager, 'partner', [
        ['id', id],
        ['pole', tenant],
        ['name', name],
        ['text', input.text],
        ['since', input.since],
      ]);
      await record({ entity: 'Partner', id, verb: 'CREATE', visibility: 'PUBLIC' });
      return { entityId: id, version: 1 };
    });
    return await payload(context, outcome);
  }

  @Mutation(() => PartnerPayload, { nullable: true, description: 'Records what a partner declares that it offers.' })
  async recordPartnerOffer(
    @Arg('input', () => RecordPartnerOfferInput) input: RecordPartnerOfferInput,
    @Ctx() context: RequestContext,
  ): Promise<PartnerPayload> {
    const outcome = await change(context, 'recordPartnerOffer', input, async ({ manager, tenant, record }) => {
      const { partnerId, title, halfDays, from, until } = input;
      const partner = (await context.load(partnersById, partnerId, undefined)) as (Partner & { pole: string }) | null;
      if (partner === null) throw new GraphError('NOT_FOUND');
      if (partner.pole !== tenant) throw new GraphError('FORBIDDEN');
      refuseIf([
        ...checkTitle(['input', 'title'], title),
        ...checkDay(['input', 'from'], from),
        ...checkDay(['input', 'until'], until),
        ...(halfDays > 100_000 ? [invalid(['input', 'halfDays'], tooMany)] : []),
        ...(until < from ? [invalid(['input', 'until'], endsEarly)] : []),
      ]);
      await insertRow(manager, 'partner_offer', [
        ['id', newId()],
        ['pole', tenant],
        ['partner_id', partner.id],
        ['title', title.trim()],
        ['half_days', halfDays],
        ['from_day', from],
        ['until_day', until],
      ]);
      await record({ entity: 'Partner', id: partner.id, verb: 'UPDATE', visibility: 'PUBLIC' });
      return { entityId: partner.id, version: 1 };
    });
    return await payload(context, outcome);
  }
}

async function payload(context: RequestContext, { entityId, obstacles }: Outcome): Promise<PartnerPayload> {
  return {
    partner: entityId === null ? null : await context.load(partnersById, entityId, undefined),
    problems: obstacles.map((obstacle) => toProblem(obstacle, context.locale)),
  };
}

const knownName = {
  fr: 'Ce partenaire est déjà connu\u00a0: enregistrez une offre de ce partenaire.',
  en: 'This partner is known already: record an offer of this partner.',
};
const tooMany = {
  fr: 'Une offre compte au plus 100\u00a0000 demi-journées\u00a0: corrigez le nombre.',
  en: 'An offer has at most 100,000 half-days: correct the number.',
};
const endsEarly = {
  fr: 'L’offre finirait avant de commencer\u00a0: corrigez le dernier jour.',
  en: 'The offer would end before it begins: correct the last day.',
};
