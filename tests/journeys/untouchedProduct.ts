import { afterAll, beforeAll, expect } from '#tests/support/suite.js';
import { type ObservedProduct, openObservedProduct } from './observedProduct.js';

/** The whole product for a suite of refusals: none of them may write anything. */
export interface UntouchedProduct {
  /** Open from the suite's first test on. */
  readonly product: ObservedProduct;
  /** Fails when a table holds another number of rows than when the suite began. */
  unchanged(): Promise<void>;
}

/** Opens it before the suite's tests and stops it after them. */
export function untouchedProduct(): UntouchedProduct {
  let product: ObservedProduct | undefined;
  let before: string;
  const opened = () => {
    if (product === undefined) throw new Error('the product is open from the first test on');
    return product;
  };
  beforeAll(async () => {
    product = await openObservedProduct();
    before = await product.rowCounts();
  });
  afterAll(() => product?.stop());
  return {
    get product() {
      return opened();
    },
    unchanged: async () => expect(await opened().rowCounts()).toBe(before),
  };
}
