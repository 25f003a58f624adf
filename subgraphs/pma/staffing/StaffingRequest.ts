import { connectionOf } from '#shared/graphql/connection.js';
import { Directive, Field, ID, ObjectType, registerEnumType } from '#shared/graphql/decorators.js';
import type { SkillLevel } from '#shared/graphql/SkillLevel.js';
import type { Serving } from './serving.js';

export enum ServingState {
  OPEN = 'OPEN',
  PARTLY = 'PARTLY',
  FILLED = 'FILLED',
  EXPIRED = 'EXPIRED',
  CANCELLED = 'CANCELLED',
}
registerEnumType(ServingState, {
  name: 'ServingState',
  description:
    '« Où en est le pôle » Nothing found yet, a part, the whole; the window is past, or the request was taken back.',
});

/** The pole's part of a request; the agglomeration that asks alone says which requests exist. */
@Directive('@key(fields: "id")')
@ObjectType({
  description: '« Demande de ressource » As the pole received it: a skill and half-days for a project, never a person.',
})
export class StaffingRequest {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;
}

/** A request as the pole received it, and where it stands with it. */
export interface ReceivedRequest {
  readonly id: string;
  readonly pole: string;
  readonly agglomeration: string;
  readonly reference: string;
  readonly projectId: string;
  readonly needId: string;
  readonly leadCommune: string;
  readonly communes: readonly string[];
  readonly skill: string;
  readonly level: SkillLevel;
  readonly halfDays: number;
  readonly ownHalfDays: number;
  readonly from: string;
  readonly until: string;
  readonly reason: string;
  readonly receivedAt: Date;
  readonly state: Serving;
  readonly foundHalfDays: number;
  readonly demonstration: boolean;
}

export const ReceivedRequestConnection = connectionOf(
  () => StaffingRequest,
  'ReceivedStaffingRequest',
  'Demandes à servir',
);
