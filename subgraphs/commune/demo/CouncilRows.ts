/** A council or bureau of the demonstration's calendars. */
export interface DemonstrationCouncil {
  readonly id: string;
  readonly insee: string;
  readonly heldOn: string;
  readonly kind: 'COUNCIL' | 'BUREAU';
  readonly state: 'PLANNED' | 'HELD' | 'CANCELLED';
  readonly note: string | null;
  readonly visibility: 'PRIVATE' | 'SHARED' | 'PUBLIC';
  /** ISO instants. */
  readonly createdAt: string;
  readonly updatedAt: string;
}
