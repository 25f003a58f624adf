import type { EntityManager } from 'typeorm';
import { staffAgreementsOf } from '../agreements/staffAgreements.js';
import { type PassedPractice, practicesPassed } from '../programmes/store.js';
import { workByAgreement } from '../statements/workByAgreement.js';
import { memberSirensOf, organisationNames } from '../territory/store.js';
import type { PassedWork } from './reckonReciprocity.js';

/** What passed between a pole's members in some months. */
export interface Exchanges {
  readonly members: readonly string[];
  readonly work: readonly PassedWork[];
  readonly practices: readonly PassedPractice[];
  readonly names: ReadonlyMap<string, string>;
}

/**
 * What passed between each pole's members in some months: a constant number of statements. Work is for the member that
 * hands it on to the pilot commune by the chain of the month; where there is none, for the one that has had an agreement
 * with that commune, and for nobody known where none has.
 */
export async function exchangesOf(
  manager: EntityManager,
  poles: readonly string[],
  { from, until }: { readonly from: string; readonly until: string },
): Promise<Exchanges[]> {
  const work = await workByAgreement(manager, poles, { from, until });
  const agreements = await staffAgreementsOf(manager, poles);
  const practices = await practicesPassed(manager, poles, { from: `${from}-01`, until: lastDayOf(until) });
  const members = await memberSirensOf(manager, poles);
  const names = new Map(await organisationNames(manager));
  return poles.map((_pole, place) => {
    const sirens = members[place] ?? [];
    const beneficiary = (pilot: string, handedOnBy: string | null): string | null => {
      const known = [
        handedOnBy,
        ...(agreements[place] ?? []).filter(({ receiver }) => receiver === pilot).map(({ provider }) => provider),
      ];
      return known.find((siren) => siren !== null && sirens.includes(siren)) ?? null;
    };
    return {
      ...{ members: sirens, names, practices: practices[place] ?? [] },
      work: (work[place] ?? []).map(({ done: { allocationId, month, halfDays, employer, pilot }, way }) => ({
        ...{ allocationId, month, halfDays, from: employer },
        to: beneficiary(pilot, way.handedOnBy),
      })),
    };
  });
}

const lastDayOf = (month: string): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10);
