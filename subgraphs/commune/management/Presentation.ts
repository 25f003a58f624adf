import { connectionOf } from '#shared/graphql/connection.js';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from '#shared/graphql/decorators.js';
import { DateScalar } from '#shared/graphql/scalars.js';
import { Visibility } from '#shared/graphql/Visibility.js';

export enum PresentationScope {
  WHOLE = 'WHOLE',
  PART = 'PART',
}
registerEnumType(PresentationScope, {
  name: 'PresentationScope',
  description: '« Étendue de la présentation » The whole of the approach, or a part of it.',
});

export enum PresentationPlace {
  INSIDE = 'INSIDE',
  OUTSIDE = 'OUTSIDE',
}
registerEnumType(PresentationPlace, {
  name: 'PresentationPlace',
  description: '« Lieu de la présentation » Inside the commune, or outside it.',
});

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description:
    '« Présentation » The approach presented by someone of the commune, by function: several must be able to, not the mayor alone.',
})
export class Presentation {
  @Field(() => ID, { description: 'Stable identifier (UUIDv7).' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Who presented, by function (« adjointe aux énergies »).' })
  function?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True for an elected member.' })
  elected?: boolean | null;

  @Field(() => PresentationScope, { nullable: true, description: 'How much of the approach was presented.' })
  scope?: PresentationScope | null;

  @Field(() => PresentationPlace, { nullable: true, description: 'Where it was presented.' })
  place?: PresentationPlace | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day.' })
  presentedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'On which occasion, if told.' })
  occasion?: string | null;

  @Field(() => Visibility, { nullable: true, description: 'Who may see it.' })
  visibility?: Visibility | null;

  @Field(() => Boolean, { nullable: true, description: 'True for a row of the demonstration.' })
  demonstration?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Grows with each change.' })
  version?: number | null;

  /** The commune it belongs to. */
  insee!: string;
}

/** A presentation as its row is read: nothing is missing. */
export type PresentationRow = Omit<
  { readonly [Name in keyof Presentation]-?: NonNullable<Presentation[Name]> },
  'occasion'
> & { readonly occasion: string | null };

export const PresentationConnection = connectionOf(() => Presentation, 'Presentation', 'Présentations');
