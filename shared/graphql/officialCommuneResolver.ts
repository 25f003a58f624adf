import type { ClassType } from './decorators.js';
import { Ctx, Directive, FieldResolver, Int, Resolver, Root } from './decorators.js';
import { officialCommunes } from './officialCommunes.js';
import type { RequestContext } from './RequestContext.js';

/** A commune as the other scales know it: by its code. */
interface CodedCommune {
  readonly insee: string;
}

/**
 * Name and population of a commune for a scale that is not the commune's own, so that an answer still names it when the
 * commune's scale is down. The scale's resolver extends the class that comes back.
 */
export function officialCommuneResolver<Commune extends CodedCommune>(commune: () => ClassType<Commune>) {
  @Resolver(commune)
  abstract class OfficialCommuneResolver {
    @Directive('@shareable')
    @FieldResolver(() => String, { nullable: true, description: 'Official name, from the national register.' })
    async name(@Root() root: CodedCommune, @Ctx() context: RequestContext): Promise<string | null> {
      return (await context.load(officialCommunes, root.insee, undefined))?.name ?? null;
    }

    @Directive('@shareable')
    @FieldResolver(() => Int, {
      nullable: true,
      description: 'Municipal population, inhabitants, of the newest year in the national register.',
    })
    async population(@Root() root: CodedCommune, @Ctx() context: RequestContext): Promise<number | null> {
      return (await context.load(officialCommunes, root.insee, undefined))?.population ?? null;
    }
  }
  return OfficialCommuneResolver;
}
