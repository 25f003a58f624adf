import { Ctx, Directive, FieldResolver, Resolver, Root } from '#shared/graphql/decorators.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { SecondmentSaid } from '#shared/graphql/SecondmentAsked.js';
import { Pole } from './Pole.js';
import { secondmentWord } from './secondmentWord.js';

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
      secondmentsAsked.map(async (asked) => ({ teamId: asked.teamId, word: await secondmentWord(context, asked) })),
    );
  }
}
