import { Field, InputType, ObjectType } from '#shared/graphql/decorators.js';
import { VersionedInput } from '#shared/graphql/KeyedInput.js';
import { Problem } from '#shared/graphql/Problem.js';
import { Visibility } from '#shared/graphql/Visibility.js';
import { RiskSharing } from './SharedRisks.js';

@InputType({
  description: '« Risques à partager » With whom, and who decided it. expectedVersion is 0 for the first time.',
})
export class ShareRisksInput extends VersionedInput {
  @Field(() => Visibility, { description: 'SHARED: the institutions of the territory. PUBLIC: everybody.' })
  visibility!: Visibility;

  @Field(() => String, { description: 'Who decided it, by function, such as "Maire"; 1 to 200 characters, no name.' })
  decidedBy!: string;
}

@InputType({ description: '« Partage à retirer » From then on nobody but the commune reads its three risks.' })
export class WithdrawRisksInput extends VersionedInput {
  @Field(() => String, { description: 'Who decided it, by function; 1 to 200 characters, no name.' })
  decidedBy!: string;
}

@ObjectType({ description: '« Partage changé » What is shared now, or what stopped the change.' })
export class RiskSharingPayload {
  @Field(() => RiskSharing, { nullable: true, description: 'The decision; null when there is a problem.' })
  sharing!: RiskSharing | null;

  @Field(() => [Problem], { description: 'Empty when the change was made; otherwise nothing was written.' })
  problems!: readonly Problem[];
}
