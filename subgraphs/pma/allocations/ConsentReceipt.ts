import { Field, ObjectType, registerEnumType } from '#shared/graphql/decorators.js';
import { DateScalar, DateTimeScalar } from '#shared/graphql/scalars.js';
import { Commune } from '../territory/Commune.js';

export enum ConsentState {
  GRANTED = 'GRANTED',
  REFUSED = 'REFUSED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(ConsentState, {
  name: 'ConsentState',
  description: '« Parole de la commune » Granted, refused, or taken back.',
});

@ObjectType({
  description: '« Reçu de consentement » A commune’s word as it reached the pole; never edited, the last one counts.',
})
export class ConsentReceipt {
  @Field(() => Commune, { description: 'Whose word it is.' })
  commune!: Commune;

  @Field(() => ConsentState, { description: 'What it said.' })
  state!: ConsentState;

  @Field(() => DateScalar, { description: 'The day it was decided.' })
  decidedOn!: string;

  @Field(() => String, { description: 'Who decided: EXECUTIVE, AGREEMENT or DELIBERATION.' })
  body!: string;

  @Field(() => String, { nullable: true, description: 'Reference of the act, if any.' })
  reference!: string | null;

  @Field(() => DateTimeScalar, { description: 'When the pole received it.' })
  receivedAt!: Date;
}
