import type { Page } from '#shared/graphql/connection.js';
import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from '#shared/graphql/decorators.js';
import { checkPage } from '#shared/graphql/PageArgs.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { SupportAsked } from '#shared/graphql/SupportAsked.js';
import { Post } from '../groups/Post.js';
import { postsById } from '../groups/postStore.js';
import { factsById } from '../imports/factStore.js';
import { ImportedFact } from '../imports/ImportedFact.js';
import { CompetenceRegime } from '../regimes/CompetenceRegime.js';
import { regimesById } from '../regimes/store.js';
import { Support } from '../supports/Support.js';
import { supportsById } from '../supports/store.js';
import { supportsAskedOf } from '../supports/supportsAsked.js';
import { Agglomeration } from '../territory/Agglomeration.js';
import { Commune } from '../territory/Commune.js';
import { ownedBy } from '../territory/ownedBy.js';
import { AgglomerationCheck, AgglomerationCheckConnection, AgglomerationChecksArgs } from './AgglomerationCheck.js';
import { CheckSeverity } from './CheckKind.js';
import { type CheckRow, checkPages } from './checkStore.js';
import { checkWords } from './checkWords.js';
import { ownWords } from './ownWords.js';

@Resolver(() => Agglomeration)
export class ChecksOfAgglomerationResolver {
  @Directive('@requires(fields: "supportWords { supportId word }")')
  @FieldResolver(() => AgglomerationCheckConnection, {
    nullable: true,
    description:
      'What is not in order and kept all the same, the gravest first, then the oldest; for its own officers, null for others.',
  })
  async checks(
    @Root() { siren, supportWords }: Agglomeration,
    @Args(() => AgglomerationChecksArgs) args: AgglomerationChecksArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<CheckRow> | null> {
    if (!ownedBy(context.actor, siren)) return null;
    const question = { filter: args.filter ?? null, words: ownWords(supportWords ?? null), ...checkPage(args) };
    return await context.load(checkPages, siren, question);
  }

  @FieldResolver(() => [SupportAsked], {
    nullable: true,
    description: 'Its supports at work, as far as this reader sees them.',
  })
  async supportsAsked(@Root() agglomeration: Agglomeration, @Ctx() context: RequestContext): Promise<SupportAsked[]> {
    return await context.load(supportsAskedOf, agglomeration.siren, undefined);
  }
}

@Resolver(() => AgglomerationCheck)
export class CheckResolver {
  @FieldResolver(() => CheckSeverity, { description: 'How grave it is.' })
  severity(@Root() { kind }: CheckRow): CheckSeverity {
    return checkWords[kind].severity;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The article that it rests on, to be confirmed by a jurist; null for a rule of good order.',
  })
  article(@Root() { kind }: CheckRow): string | null {
    return checkWords[kind].article;
  }

  @FieldResolver(() => String, { description: 'What is not in order and what to do, in the reader’s language.' })
  reason(@Root() { kind }: CheckRow, @Ctx() { locale }: RequestContext): string {
    return checkWords[kind].reason[locale];
  }

  @FieldResolver(() => [Commune], { description: 'The communes concerned.' })
  communes(@Root() { communeCodes }: CheckRow): Commune[] {
    return communeCodes.map((insee) => ({ insee }));
  }

  @FieldResolver(() => ImportedFact, { nullable: true, description: 'The imported fact it is about.' })
  async fact(@Root() { factId }: CheckRow, @Ctx() context: RequestContext): Promise<ImportedFact | null> {
    return factId === null ? null : await context.load(factsById, factId, undefined);
  }

  @FieldResolver(() => Support, { nullable: true, description: 'The support it is about.' })
  async support(@Root() { supportId }: CheckRow, @Ctx() context: RequestContext): Promise<Support | null> {
    return supportId === null ? null : await context.load(supportsById, supportId, undefined);
  }

  @FieldResolver(() => Post, { nullable: true, description: 'The post it is about.' })
  async post(@Root() { postId }: CheckRow, @Ctx() context: RequestContext): Promise<Post | null> {
    return postId === null ? null : await context.load(postsById, postId, undefined);
  }

  @FieldResolver(() => CompetenceRegime, { nullable: true, description: 'The regime it is about.' })
  async regime(@Root() { regimeId }: CheckRow, @Ctx() context: RequestContext): Promise<CompetenceRegime | null> {
    return regimeId === null ? null : await context.load(regimesById, regimeId, undefined);
  }
}
