import { ConsentStanding } from '#shared/graphql/ConsentStanding.js';
import { Field, ObjectType, registerEnumType } from '#shared/graphql/decorators.js';

export enum AllocationConsentState {
  GRANTED = 'GRANTED',
  REFUSED = 'REFUSED',
  WITHDRAWN = 'WITHDRAWN',
  NONE = 'NONE',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(AllocationConsentState, {
  name: 'AllocationConsentState',
  description:
    '« Consentement en vigueur » Where the pilot commune stands today; UNKNOWN while it cannot be asked, never a yes.',
});

@ObjectType({
  simpleResolvers: true,
  description:
    '« Consentement à une affectation » The pilot commune’s own word beside what the pole received: where they differ, the stricter wins.',
})
export class AllocationConsent {
  @Field(() => AllocationConsentState, { description: 'GRANTED alone means yes.' })
  state!: AllocationConsentState;

  @Field(() => ConsentStanding, {
    nullable: true,
    description: 'By the commune’s own word; null while it cannot be asked, or nobody pilots the team.',
  })
  word!: ConsentStanding | null;

  @Field(() => ConsentStanding, { description: 'By the receipts.' })
  receipt!: ConsentStanding;

  @Field(() => Boolean, { nullable: true, description: 'Whether both say the same; null while one is unknown.' })
  agree!: boolean | null;
}
