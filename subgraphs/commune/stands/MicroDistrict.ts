import { connectionOf } from '#shared/graphql/connection.js';
import { Directive, Field, ObjectType } from '#shared/graphql/decorators.js';
import { type Owned, OwnedEntity } from '../communes/OwnedEntity.js';

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description: '« Micro-quartier » A part of a commune small enough to be met on foot: a street stand is held in one.',
})
export class MicroDistrict extends OwnedEntity {
  @Field(() => String, { nullable: true, description: 'Its name, once in its commune.' })
  name?: string | null;
}

export type MicroDistrictRow = Owned & Omit<MicroDistrict, keyof Owned>;

export const MicroDistrictConnection = connectionOf(() => MicroDistrict, 'MicroDistrict', 'Micro-quartiers');
