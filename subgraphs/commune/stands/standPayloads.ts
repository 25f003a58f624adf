import { Field, ObjectType } from '#shared/graphql/decorators.js';
import { Problem } from '#shared/graphql/Problem.js';
import { HeardNeed } from './HeardNeed.js';
import { MicroDistrict } from './MicroDistrict.js';
import { Stand } from './Stand.js';

@ObjectType()
export abstract class ChangePayload {
  @Field(() => [Problem], { description: 'Empty when the change was made; otherwise nothing was written.' })
  problems!: readonly Problem[];
}

@ObjectType({ description: '« Micro-quartier inscrit » The micro-district, or what stopped the change.' })
export class MicroDistrictPayload extends ChangePayload {
  @Field(() => MicroDistrict, { nullable: true, description: 'The micro-district; null when there is a problem.' })
  microDistrict!: MicroDistrict | null;
}

@ObjectType({ description: '« Stand inscrit » The stand, or what stopped the change.' })
export class StandPayload extends ChangePayload {
  @Field(() => Stand, { nullable: true, description: 'The stand; null when there is a problem.' })
  stand!: Stand | null;
}

@ObjectType({ description: '« Besoin entendu changé » The heard need as it is now, or what stopped the change.' })
export class HeardNeedPayload extends ChangePayload {
  @Field(() => HeardNeed, { nullable: true, description: 'The heard need; null when there is a problem.' })
  heardNeed!: HeardNeed | null;
}
