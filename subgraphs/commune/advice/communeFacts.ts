import type { CommuneFacts } from '#shared/graphql/CommuneFacts.js';
import { ConsentStanding } from '#shared/graphql/ConsentStanding.js';
import { Regime } from '#shared/graphql/Regime.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { type SupportRole, SupportScale } from '#shared/graphql/SupportRole.js';
import { strictest } from '#shared/graphql/strictest.js';
import { dayOf } from '#shared/graphql/today.js';
import { type CommuneStanding, isRefused, wordOf } from '#shared/subsidiarity/CommuneStanding.js';
import { defaultRole, lighterRole } from '#shared/subsidiarity/roles.js';
import { secondmentWord } from '../consents/secondmentWord.js';
import { consentsOfNeeds } from '../consents/store.js';
import { consentedTo } from './consentedTo.js';
import { helped } from './helped.js';
import { peerOffers } from './peerOffers.js';
import { standingOf } from './standingOf.js';

/** A help of another scale, as its own scale names it. */
export interface HelpAsked {
  /** The need it answers; null where it names none, so that the words on each need of its project count. */
  readonly needId: string | null;
  readonly projectId: string | null;
  readonly communeCodes: readonly string[];
  readonly hostCode: string | null;
  readonly scale: `${SupportScale}`;
  readonly role: `${SupportRole}`;
  /** The day it was decided: what peers could lend is what they had said by then. */
  readonly decidedOn: string;
  readonly from: string | null;
  readonly until: string | null;
}

/** What communes tell of a help that another scale gives them; null where its need or project is not known to this reader. */
export async function communeFactsOf(context: RequestContext, help: HelpAsked): Promise<CommuneFacts | null> {
  const { communeCodes, decidedOn, from, until } = help;
  const of = await helped(context, help);
  if (of === null) return null;
  const { named, project, needs, competence } = of;
  const words = (await Promise.all(needs.map(({ id }) => context.load(consentsOfNeeds, id, undefined)))).flat();
  const carriers = [project.insee, ...project.coCarrierCodes];
  const day = dayOf(new Date());
  const [standings, peers] = await Promise.all([
    Promise.all(
      communeCodes.map(async (insee) => ({
        ...(await standingOf(context, { competence, projectId: project.id }, insee, words, day)),
        carries: carriers.includes(insee),
      })),
    ),
    named === null ? [] : peerOffers(context, { ...named, from, until }, carriers, decidedOn),
  ]);
  const { scale, role } = help;
  const own = await Promise.all(standings.map(async (commune) => await ownWord(context, help, project.id, commune)));
  const host = help.hostCode === null || named === null ? [] : [await hostWord(context, help, named.id, day)];
  const usual = named?.kind == null ? role : defaultRole(named.kind, named.presence ?? false);
  const lighter = lighterRole(usual);
  // A role less intense is proposed once: who refused that too wants none of that scale.
  const wantsNo = (of: 'PEERS' | 'AGGLOMERATION') =>
    standings.some((one) => isRefused(one, of, usual) && (lighter === null || isRefused(one, of, lighter)));
  return {
    kind: named?.kind ?? null,
    competence,
    ownHalfDays: named === null ? null : (named.ownHalfDays ?? 0),
    inhabitantsHalfDays: named === null ? null : (named.inhabitantsHalfDays ?? 0),
    onInhabitants: named?.onInhabitants ?? false,
    hasRelay: Boolean(named?.relay),
    until: named?.until ?? null,
    communeCodes,
    words: own.map((word) => strictest([word, ...host])),
    consentIds: standings.map(
      (commune) => commune.words.find((word) => word.scale === scale && word.role === role)?.evidence?.id ?? null,
    ),
    councils: standings.map(({ nextCouncil }) => nextCouncil),
    regimes: standings.map(({ regime }) => (regime === 'UNKNOWN' ? null : Regime[regime])),
    small: standings.map(({ small }) => (small === 'UNKNOWN' ? null : small === 'TRUE')),
    agglomerationCodes: standings.map(({ agglomeration }) => agglomeration),
    peerCodes: peers.map(({ provider }) => provider),
    peerHalfDays: peers.map(({ lots }) => lots.reduce((sum, { halfDays }) => sum + halfDays, 0)),
    peersRefused: wantsNo('PEERS'),
    agglomerationRefused: wantsNo('AGGLOMERATION'),
    consentedTo: named === null ? [SupportScale.POLE] : await consentedTo(context, named, carriers, day),
    asOf: new Date(),
  };
}

/** Where a commune stands by its own word: who carries the project no longer consents to nothing in it. */
async function ownWord(
  context: RequestContext,
  { scale, role }: HelpAsked,
  projectId: string,
  commune: CommuneStanding & { readonly carries: boolean },
): Promise<ConsentStanding> {
  // A post of the pole works for the whole project: a consent to one of its needs is enough.
  if (scale === 'POLE') {
    const word = await secondmentWord(context, { projectId, communeCode: commune.insee });
    return word ?? ConsentStanding.NONE;
  }
  const word = wordOf(commune, scale, role);
  return ConsentStanding[word === 'UNKNOWN' || (word === 'GRANTED' && !commune.carries) ? 'NONE' : word];
}

/** Where the commune that would receive the others stands: as a peer of those that come to it. */
async function hostWord(
  context: RequestContext,
  { hostCode, role }: HelpAsked,
  needId: string,
  day: string,
): Promise<ConsentStanding> {
  const words = await context.load(consentsOfNeeds, needId, undefined);
  const host = await standingOf(context, { competence: null, projectId: '' }, hostCode ?? '', words, day);
  const word = wordOf(host, 'PEERS', role);
  return ConsentStanding[word === 'UNKNOWN' ? 'NONE' : word];
}
