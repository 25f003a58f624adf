import { connectionOf } from '#shared/graphql/connection.js';
import { Directive, Field, Float, Int, ObjectType } from '#shared/graphql/decorators.js';
import { InseeScalar, SirenScalar } from '#shared/graphql/scalars.js';
import { Point } from './Point.js';

@Directive('@key(fields: "insee")')
@ObjectType({
  simpleResolvers: true,
  description: '« Commune » A municipality by its INSEE code: the scale closest to the inhabitants, owner of its rows.',
})
export class Commune {
  @Field(() => InseeScalar, { description: 'Code of the official geographic code (INSEE).' })
  insee!: string;

  @Field(() => SirenScalar, { nullable: true, description: "The municipality's SIREN." })
  siren?: string | null;

  @Directive('@shareable')
  @Field(() => String, { nullable: true, description: 'Name in the official geographic code (INSEE).' })
  name?: string | null;

  @Directive('@shareable')
  @Field(() => Int, { nullable: true, description: 'Latest municipal population (INSEE), in inhabitants.' })
  population?: number | null;

  @Field(() => Point, { nullable: true, description: 'Centre of its territory; null where no geography is given.' })
  centroid?: Point | null;

  @Field(() => Float, { nullable: true, description: 'Area in square kilometres.' })
  areaKm2?: number | null;
}

export const CommuneConnection = connectionOf(() => Commune, 'Commune', 'Communes');
