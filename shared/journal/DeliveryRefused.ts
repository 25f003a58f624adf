/** Why a delivery was not taken; the sender keeps it and tries again, and its `pending` says why. */
export const deliveryRefusals = ['OUT_OF_ORDER', 'NUMBER_REUSED', 'ILL_FORMED', 'NOT_ADDRESSED_HERE'] as const;
export type DeliveryRefusal = (typeof deliveryRefusals)[number];

/** A delivery that its receiver did not take, for a reason that its operator can act on. */
export class DeliveryRefused extends Error {
  override readonly name = 'DeliveryRefused';
  constructor(readonly reason: DeliveryRefusal) {
    super(reason);
  }
}
