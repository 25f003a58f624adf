import { Directive, Field, Int, InterfaceType, ObjectType } from './decorators.js';

/**
 * What a person can expect to go wrong in a change, told as data in the mutation's payload.
 * When `problems` is not empty nothing was written.
 */
@InterfaceType({
  autoRegisterImplementations: false,
  description: '« Problème » What stops a change, said so that a person can act on it; nothing was written.',
})
export abstract class Problem {
  @Field(() => String, { description: 'What happened and what to do, in the language of the request.' })
  message!: string;

  @Field(() => [String], { description: 'Where in the input: names and indexes from the outside in.' })
  path!: string[];
}

@Directive('@shareable')
@ObjectType({
  implements: Problem,
  description: '« Règle non satisfaite » A rule of the domain or of the law refuses the change.',
})
export class RuleBroken extends Problem {
  @Field(() => String, { description: "The rule's stable name." })
  rule!: string;

  @Field(() => String, { nullable: true, description: 'The article of law the rule rests on, if any.' })
  article?: string | null;

  @Field(() => String, { nullable: true, description: 'What would satisfy the rule.' })
  satisfiedBy?: string | null;
}

@Directive('@shareable')
@ObjectType({
  implements: Problem,
  description: '« Conflit de version » Someone changed it first; read it again, then decide.',
})
export class VersionConflict extends Problem {
  @Field(() => Int, { description: 'The version the entity has now.' })
  currentVersion!: number;
}

@Directive('@shareable')
@ObjectType({ implements: Problem, description: '« Saisie invalide » A value can be read but does not fit.' })
export class InvalidInput extends Problem {}

@Directive('@shareable')
@ObjectType({ implements: Problem, description: '« Déjà fait » The change was made before; nothing more to do.' })
export class AlreadyDone extends Problem {}

@Directive('@shareable')
@ObjectType({
  implements: Problem,
  description: '« Clé déjà utilisée » The idempotency key was used with another input.',
})
export class KeyReused extends Problem {}

export const problemTypes = [RuleBroken, VersionConflict, InvalidInput, AlreadyDone, KeyReused];
