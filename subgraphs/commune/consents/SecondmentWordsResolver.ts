import { ConsentStanding } from '#shared/graphql/ConsentStanding.js';
import { Ctx, Directive, FieldResolver, Resolver, Root } from '#shared/graphql/decorators.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { type SecondmentAsked, SecondmentSaid } from '#shared/graphql/SecondmentAsked.js';
import { SupportRole, SupportScale } from '#shared/graphql/SupportRole.js';
import { dayOf } from '#shared/graphql/today.js';
import { needsOf } from '../needs/store.js';
import { projectsById } from '../projects/store.js';
import { Pole } from './Pole.js';
import { secondmentOn } from './secondmentOn.js';
import { consentsOfNeeds } from './store.js';

@Resolver(() => Pole)
export class SecondmentWordsOfPoleResolver {
  @Directive('@requires(fields: "secondmentsAsked { teamId projectId communeCode }")')
  @FieldResolver(() => [SecondmentSaid], {
    nullable: true,
    description: 'Where the pilot communes stand today by their own word on its posts at work.',
  })
  async secondmentWords(
    @Root() { secondmentsAsked }: Pole,
    @Ctx() context: RequestContext,
  ): Promise<SecondmentSaid[] | null> {
    if (secondmentsAsked == null) return null;
    return await Promise.all(
      secondmentsAsked.map(async (asked) => ({ teamId: asked.teamId, word: await wordOf(context, asked) })),
    );
  }
}

/** Where a commune stands on posts of the pole for a project; null where the project is not known to this reader. */
async function wordOf(
  context: RequestContext,
  { projectId, communeCode }: SecondmentAsked,
): Promise<ConsentStanding | null> {
  const project = await context.load(projectsById, projectId, undefined);
  if (project === null) return null;
  const needs = await context.load(needsOf, project.id, undefined);
  const said = await Promise.all(needs.map(({ id }) => context.load(consentsOfNeeds, id, undefined)));
  const words = said.map((ofNeed) =>
    ofNeed
      .filter(
        ({ insee, scale, role }) =>
          insee === communeCode && scale === SupportScale.POLE && role === SupportRole.SECONDMENT,
      )
      .map((word) => ({ ...word, enforceableFrom: word.act.enforceableFrom })),
  );
  const carries = [project.insee, ...project.coCarrierCodes].includes(communeCode);
  return ConsentStanding[secondmentOn(words, dayOf(new Date()), carries)];
}
