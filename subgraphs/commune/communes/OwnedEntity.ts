import { Field, ID, Int, ObjectType } from '#shared/graphql/decorators.js';
import { DateTimeScalar } from '#shared/graphql/scalars.js';
import { Visibility } from '#shared/graphql/Visibility.js';

/** What every row has that a commune writes. */
@ObjectType()
export abstract class OwnedEntity {
  @Field(() => ID, { description: 'Stable identifier (UUIDv7).' })
  id!: string;

  @Field(() => Visibility, { nullable: true, description: 'Who may see it.' })
  visibility?: Visibility | null;

  @Field(() => Boolean, { nullable: true, description: 'True for a row of the demonstration.' })
  demonstration?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Grows with each change; give it back as expectedVersion.' })
  version?: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was recorded.' })
  createdAt?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last changed.' })
  updatedAt?: Date | null;
}

/** What a row of that kind also knows: whose it is, and how far it has been changed. */
export interface Owned {
  readonly insee: string;
  readonly visibility: Visibility;
  readonly version: number;
}

/** The columns of `OwnedEntity` and `Owned`, of the table under that alias. */
export function ownedColumns(alias: string): string {
  return `${alias}.id, ${alias}.insee, ${alias}.visibility, ${alias}.demonstration, ${alias}.version,
  ${alias}.created_at as "createdAt", ${alias}.updated_at as "updatedAt"`;
}
