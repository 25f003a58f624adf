import { Field, Float, ObjectType } from '#shared/graphql/decorators.js';

@ObjectType({ simpleResolvers: true, description: '« Point » A place on the map, in WGS84.' })
export class Point {
  @Field(() => Float, { description: 'Degrees east.' })
  longitude!: number;

  @Field(() => Float, { description: 'Degrees north.' })
  latitude!: number;
}
