import type { DemonstrationContract } from '#commune/demo/ContractRows.js';
import { between, id } from './chance.js';
import type { ChosenCommune } from './chosenCommunes.js';
import { type ContractIdea, contractIdeas } from './contractIdeas.js';
import { addDays, at } from './days.js';

type Commitment = DemonstrationContract['commitments'][number];
type Judged = readonly [byCommune: Commitment['judgedByCommune'], byInhabitants: Commitment['judgedByInhabitants']];

/** How far a contract is, and what both sides say of each side's commitments. */
interface Stage {
  readonly state: DemonstrationContract['state'];
  readonly visibility: DemonstrationContract['visibility'];
  readonly commune: Judged;
  readonly inhabitants: Judged;
  readonly unbalancedSide: DemonstrationContract['unbalancedSide'];
}

const nobody: Judged = [null, null];
const unjudged = { commune: nobody, inhabitants: nobody, unbalancedSide: null } as const;
const kept: Judged = ['KEPT', 'KEPT'];

const lagging: Stage = {
  state: 'RUNNING',
  visibility: 'PUBLIC',
  commune: ['PARTLY', 'NOT_KEPT'],
  inhabitants: kept,
  unbalancedSide: 'COMMUNE',
};
const running: Stage = { ...unjudged, state: 'RUNNING', visibility: 'PUBLIC', commune: ['KEPT', null] };
const negotiated: Stage = { ...unjudged, state: 'NEGOTIATED', visibility: 'SHARED' };
const proposed: Stage = { ...unjudged, state: 'PROPOSED', visibility: 'PRIVATE' };
const concluded: Stage = { ...unjudged, state: 'CONCLUDED', visibility: 'PUBLIC' };
const honoured: Stage = {
  state: 'HONOURED',
  visibility: 'PUBLIC',
  commune: kept,
  inhabitants: ['PARTLY', 'KEPT'],
  unbalancedSide: null,
};
const unbalanced: Stage = {
  state: 'UNBALANCED',
  visibility: 'PUBLIC',
  commune: kept,
  inhabitants: ['NOT_KEPT', 'PARTLY'],
  unbalancedSide: 'INHABITANTS',
};
const broken: Stage = {
  state: 'BROKEN',
  visibility: 'SHARED',
  commune: ['NOT_KEPT', 'NOT_KEPT'],
  inhabitants: ['PARTLY', 'NOT_KEPT'],
  unbalancedSide: null,
};

const inFirst: readonly Stage[] = [lagging, running, negotiated, proposed, honoured, unbalanced];
const inSecond: readonly Stage[] = [running, negotiated];
const inOthers: readonly [Stage, ...Stage[]] = [honoured, running, lagging, concluded, unbalanced, broken, negotiated];
/** How many communes have a contract. */
const contracting = 16;

/** One contract in sixteen communes, two in the second, and one of each kind in the first. */
export function contractsOf(communes: readonly ChosenCommune[], day: string): DemonstrationContract[] {
  return communes.slice(0, contracting).flatMap((commune, place) => {
    const stages = [inFirst, inSecond][place] ?? [inOthers[place % inOthers.length] ?? inOthers[0]];
    return stages.map((stage, index) => {
      const idea = contractIdeas[(place + index) % contractIdeas.length] ?? contractIdeas[0];
      return contract(commune, idea, stage, index, day);
    });
  });
}

function contract(
  { insee }: ChosenCommune,
  idea: ContractIdea,
  stage: Stage,
  index: number,
  day: string,
): DemonstrationContract {
  const { state, visibility, unbalancedSide } = stage;
  const createdOn = addDays(day, -between(400, 600, insee, index, 'contract'));
  const isConcluded = state !== 'PROPOSED' && state !== 'NEGOTIATED';
  const hasEnded = isConcluded && state !== 'CONCLUDED' && state !== 'RUNNING';
  const concludedOn = addDays(createdOn, between(30, 90, insee, index, 'concluded'));
  const endedOn = addDays(day, -between(5, 120, insee, index, 'ended'));
  const promised = (side: Commitment['side'], texts: readonly string[], [byCommune, byInhabitants]: Judged) =>
    texts.map((text, place) => ({
      id: id('commitment', insee, index, side, place),
      side,
      text,
      dueOn: addDays(concludedOn, between(100, 360, insee, index, side, place)),
      judgedByCommune: byCommune,
      judgedByInhabitants: byInhabitants,
    }));
  return {
    id: id('contract', insee, index),
    insee,
    number: index + 1,
    title: idea.title,
    origin: idea.origin,
    state,
    party: idea.party,
    commitments: [
      ...promised('COMMUNE', idea.commune, stage.commune),
      // What is only proposed waits for the inhabitants' half.
      ...(state === 'PROPOSED' ? [] : promised('INHABITANTS', idea.inhabitants, stage.inhabitants)),
    ],
    unbalancedSide,
    actionId: null,
    visibility,
    concludedOn: isConcluded ? concludedOn : null,
    endedOn: hasEnded ? endedOn : null,
    createdAt: at(createdOn),
    updatedAt: at(hasEnded ? endedOn : isConcluded ? concludedOn : createdOn, 15),
  };
}
