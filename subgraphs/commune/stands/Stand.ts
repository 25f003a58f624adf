import { connectionOf } from '#shared/graphql/connection.js';
import { Directive, Field, ObjectType } from '#shared/graphql/decorators.js';
import { DateScalar } from '#shared/graphql/scalars.js';
import { type Owned, OwnedEntity } from '../communes/OwnedEntity.js';
import { StandHolder } from './StandHolder.js';

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description: '« Stand de rue » Elected members and technicians who go and listen in a micro-district.',
})
export class Stand extends OwnedEntity {
  @Field(() => DateScalar, { nullable: true, description: 'The day it was held.' })
  heldOn?: string | null;

  @Field(() => [StandHolder], { nullable: true, description: 'Who held it.' })
  heldBy?: StandHolder[] | null;
}

/** A stand's row; its counts of persons are shown as far as the reader may see them. */
export type StandRow = Owned &
  Omit<Stand, keyof Owned> & {
    readonly heldOn: string;
    readonly microDistrictId: string;
    readonly contacts: number;
    readonly firstContacts: number;
  };

export const StandConnection = connectionOf(() => Stand, 'Stand', 'Stands de rue');
