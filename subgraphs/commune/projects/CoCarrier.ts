import { Field, ObjectType, registerEnumType } from '#shared/graphql/decorators.js';
import { DateScalar } from '#shared/graphql/scalars.js';

export enum CoCarrierState {
  INVITED = 'INVITED',
  CONFIRMED = 'CONFIRMED',
  DECLINED = 'DECLINED',
  LEFT = 'LEFT',
}
registerEnumType(CoCarrierState, {
  name: 'CoCarrierState',
  description: '« Réponse de la commune invitée » What a commune invited to carry a project has answered by itself.',
  valuesConfig: {
    INVITED: { description: '« Invitée » It has not answered yet.' },
    CONFIRMED: { description: '« Confirmée » It carries the project.' },
    DECLINED: { description: '« Déclinée » It does not carry the project.' },
    LEFT: { description: '« Partie » It carried the project, and left it.' },
  },
});

@ObjectType({
  simpleResolvers: true,
  description: '« Commune co-porteuse » A commune invited to carry a project beside its lead, and what it answered.',
})
export class CoCarrier {
  @Field(() => CoCarrierState, { nullable: true, description: 'Its last answer; INVITED until there is one.' })
  state!: CoCarrierState;

  @Field(() => DateScalar, { nullable: true, description: 'The day it confirmed by itself; null unless it carries.' })
  confirmedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day of its last answer; null until there is one.' })
  answeredOn!: string | null;

  /** INSEE code; the commune is resolved from it. */
  insee!: string;
}

/** A co-carrier as its rows are read. */
export interface CoCarrierRow extends CoCarrier {
  readonly projectId: string;
  readonly name: string;
  /** Identity of the invitation it answers. */
  readonly invitation: string;
}

/** True for a commune that is invited to carry or carries, false for one that declined or left. */
export function isCarrier({ state }: Pick<CoCarrier, 'state'>): boolean {
  return state === CoCarrierState.INVITED || state === CoCarrierState.CONFIRMED;
}
