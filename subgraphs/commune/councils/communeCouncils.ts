import type { EntityManager } from 'typeorm';
import { type CouncilStore, councilStore } from '#shared/councils/councilStore.js';
import { heritageOf } from '../communes/heritage.js';

const store = councilStore('insee');

/**
 * The communes' councils. Those of a commune that was taken over are told with its successor's, up to the day from which
 * that council is no more.
 */
export const communeCouncils: CouncilStore = {
  ...store,
  async ofQuarters(manager: EntityManager, communes, period) {
    const { codesOf, closedOn } = await heritageOf(manager);
    const codes = [...new Set(communes.flatMap(codesOf))];
    const byCode = new Map((await store.ofQuarters(manager, codes, period)).map((rows, at) => [codes[at], rows]));
    return communes.map((insee) =>
      codesOf(insee)
        .flatMap((code) => {
          const last = code === insee ? null : closedOn(code);
          return (byCode.get(code) ?? []).filter(({ heldOn }) => last === null || heldOn < last);
        })
        .sort((one, other) => (one.heldOn < other.heldOn ? -1 : one.heldOn > other.heldOn ? 1 : 0)),
    );
  },
};
