import { Field, ObjectType } from '#shared/graphql/decorators.js';
import { Problem } from '#shared/graphql/Problem.js';
import { Agglomeration } from '../territory/Agglomeration.js';
import { PartnershipContract } from './PartnershipContract.js';
import { PoliticalCommitment } from './PoliticalCommitment.js';
import { TerritorialProject } from './TerritorialProject.js';

@ObjectType({ description: '« Projet de territoire changé » The territorial project, or what stopped the change.' })
export class TerritorialProjectPayload {
  @Field(() => TerritorialProject, { nullable: true, description: 'As it is now; null when there is a problem.' })
  project!: TerritorialProject | null;

  @Field(() => [Problem], { description: 'Empty when the change was made; otherwise nothing was written.' })
  problems!: readonly Problem[];
}

@ObjectType({
  description: '« Volonté politique enregistrée » The commitment, or what stopped it from being recorded.',
})
export class PoliticalCommitmentPayload {
  @Field(() => PoliticalCommitment, { nullable: true, description: 'As it is now; null when there is a problem.' })
  commitment!: PoliticalCommitment | null;

  @Field(() => [Problem], { description: 'Empty when the change was made; otherwise nothing was written.' })
  problems!: readonly Problem[];
}

@ObjectType({ description: '« Vice-présidences enregistrées » The agglomeration, or what stopped the change.' })
export class VicePresidenciesPayload {
  @Field(() => Agglomeration, { nullable: true, description: 'As it is now; null when there is a problem.' })
  agglomeration!: Agglomeration | null;

  @Field(() => [Problem], { description: 'Empty when the change was made; otherwise nothing was written.' })
  problems!: readonly Problem[];
}

@ObjectType({ description: '« Contrat enregistré » The contract, or what stopped it from being recorded.' })
export class PartnershipContractPayload {
  @Field(() => PartnershipContract, { nullable: true, description: 'As it is now; null when there is a problem.' })
  contract!: PartnershipContract | null;

  @Field(() => [Problem], { description: 'Empty when the change was made; otherwise nothing was written.' })
  problems!: readonly Problem[];
}
