import { isDeepStrictEqual } from 'node:util';
import { inColumn } from '#shared/exchange/import/inColumn.js';
import type { ColumnProblem, Made, Values } from '#shared/exchange/import/planLines.js';
import type { Message } from '#shared/graphql/GraphError.js';
import type { Obstacle } from '#shared/graphql/problems.js';
import { checkTitle } from '#shared/graphql/textChecks.js';
import { Visibility } from '#shared/graphql/Visibility.js';
import { checkDay } from '../../communes/checkDay.js';
import { type ContractParty, type GroupKind, PartyKind } from '../../contracts/ContractParty.js';
import { ContractSide } from '../../contracts/ContractSide.js';
import { ContractState } from '../../contracts/ContractState.js';
import { checkCommitments, checkParty, partyOf } from '../../contracts/checkContract.js';
import type { ContractRewrite, OwnedContract, WholeCommitment, WholeContract } from '../../contracts/writeContracts.js';
import { changeOf, historyOf } from './contractHistory.js';

/** What is written of a line: the contract, and how its commitments are. */
export type ContractToWrite = Omit<ContractRewrite, 'contract'> & { readonly contract: WholeContract };

/**
 * A new contract as a line says it, brought to its state by the steps that everyone takes.
 * @param actions the commune's actions: id by reference
 */
export function createdContract(values: Values, actions: ReadonlyMap<string, string>): Made<ContractToWrite> {
  const missing = (['title', 'origin', 'party'] as const).filter((name) => values[name] == null);
  if (missing.length > 0) return { problems: missing.map((column) => ({ column, message: neededToCreate })) };
  return madeOf(laidOver(fresh, values), { values, actions }, (asked) => {
    const { obstacles, unbalancedSide } = historyOf(asked);
    return { obstacles, unbalancedSide, commitments: 'REPLACED' };
  });
}

/** A contract with a line laid over it: absent columns change nothing, and it moves as its lifecycle lets it. */
export function changedContract(
  before: OwnedContract,
  values: Values,
  actions: ReadonlyMap<string, string>,
): Made<ContractToWrite> {
  const { title, origin, state, party, actionId, visibility, unbalancedSide, concludedOn, endedOn } = before;
  const commitments = before.commitments.map(({ side, text, dueOn, judgedByCommune, judgedByInhabitants }) => ({
    ...{ side, text, dueOn, judgedByCommune, judgedByInhabitants },
  }));
  const was: WholeContract = {
    ...{ title: title ?? '', origin, state, party, actionId, visibility, unbalancedSide, concludedOn, endedOn },
    commitments,
  };
  return madeOf(laidOver(was, values), { values, actions, was }, (asked) => changeOf(was, asked, before.commitments));
}

interface Given {
  readonly values: Values;
  readonly actions: ReadonlyMap<string, string>;
  readonly was?: WholeContract;
}

interface Decided {
  readonly obstacles: readonly Obstacle[];
  readonly unbalancedSide: WholeContract['unbalancedSide'];
  readonly commitments: ContractRewrite['commitments'];
}

function madeOf(
  laid: WholeContract,
  { values, actions, was }: Given,
  decide: (asked: WholeContract) => Decided,
): Made<ContractToWrite> {
  const linked = linkedAction(values, actions);
  if ('problem' in linked) return { problems: [linked.problem] };
  const asked = 'actionId' in linked ? { ...laid, actionId: linked.actionId } : laid;
  if (was !== undefined && isDeepStrictEqual(was, asked)) {
    return { value: { contract: was, commitments: 'SAME' }, changed: false };
  }
  const wrong = checkWhole(asked).map(inColumn);
  if (wrong.length > 0) return { problems: wrong.map(underItsColumn) };
  const { obstacles, unbalancedSide, commitments } = decide(asked);
  if (obstacles.length > 0) return { problems: obstacles.map(inColumn).map(underItsColumn) };
  return { value: { contract: { ...asked, unbalancedSide }, commitments }, changed: true };
}

const fresh: WholeContract = {
  title: '',
  origin: null,
  state: ContractState.PROPOSED,
  party: { kind: PartyKind.GROUP, rna: null, group: null, label: '' },
  actionId: null,
  visibility: Visibility.PRIVATE,
  unbalancedSide: null,
  concludedOn: null,
  endedOn: null,
  commitments: [],
};

function laidOver(base: WholeContract, values: Values): WholeContract {
  const always = ['title', 'origin', 'state', 'visibility'].filter((name) => values[name] != null);
  const days = ['concludedOn', 'endedOn'].filter((name) => values[name] != null);
  return {
    ...base,
    ...Object.fromEntries([...always, ...days].map((name) => [name, values[name]])),
    party: partyFrom(base.party, values),
    commitments: Object.values(ContractSide).every((side) => given(values, side) === undefined)
      ? base.commitments
      : ordered(
          base.commitments,
          Object.values(ContractSide).flatMap(
            (side) => given(values, side) ?? base.commitments.filter((one) => one.side === side),
          ),
        ),
  };
}

/** The same commitments in the order they have, when it is only each side's own that the file says. */
function ordered(was: readonly WholeCommitment[], asked: readonly WholeCommitment[]): readonly WholeCommitment[] {
  const bySide = (side: ContractSide) => asked.filter((one) => one.side === side);
  const next = { COMMUNE: bySide(ContractSide.COMMUNE), INHABITANTS: bySide(ContractSide.INHABITANTS) };
  if (was.length !== asked.length) return asked;
  const woven = was.flatMap(({ side }) => next[side].splice(0, 1));
  return woven.length === asked.length ? woven : asked;
}

function given(values: Values, side: ContractSide): readonly WholeCommitment[] | undefined {
  const column = side === ContractSide.COMMUNE ? 'communeCommitments' : 'inhabitantsCommitments';
  return values[column] as readonly WholeCommitment[] | undefined;
}

/** An association has its number and a group what brings it together: the one that is said tells which it is. */
function partyFrom(was: ContractParty, { partyKind, rna, group, party }: Values): ContractParty {
  const label = typeof party === 'string' ? party : was.label;
  const said = partyKind ?? (rna != null ? PartyKind.ASSOCIATION : group != null ? PartyKind.GROUP : null);
  if (said === null && rna === undefined && group === undefined) return { ...was, label };
  const kind = (said ?? was.kind) as PartyKind;
  const same = kind === was.kind;
  return partyOf({
    kind,
    label,
    rna: kind === PartyKind.GROUP ? null : ((rna as string | null | undefined) ?? (same ? was.rna : null)),
    group:
      kind === PartyKind.ASSOCIATION ? null : ((group as GroupKind | null | undefined) ?? (same ? was.group : null)),
  });
}

function checkWhole({ title, party, commitments, concludedOn, endedOn }: WholeContract): Obstacle[] {
  return [
    ...checkTitle(['input', 'title'], title),
    ...checkParty(party),
    ...checkCommitments(commitments),
    ...checkDay(['input', 'concludedOn'], concludedOn),
    ...checkDay(['input', 'endedOn'], endedOn),
  ];
}

/** A line names an action by its reference. */
function linkedAction(
  values: Values,
  actions: ReadonlyMap<string, string>,
): { actionId: string | null } | { problem: ColumnProblem } | Record<string, never> {
  if (!('action' in values)) return {};
  if (typeof values.action !== 'string') return { actionId: null };
  const actionId = actions.get(values.action);
  return actionId === undefined ? { problem: { column: 'action', message: unknownAction } } : { actionId };
}

/** The rules speak of the mutation's fields; a file has other columns for two of them. */
function underItsColumn({ column, message }: ColumnProblem): ColumnProblem {
  const columns: Readonly<Record<string, string>> = { to: 'state', commitments: 'communeCommitments' };
  return { column: column === null ? null : (columns[column] ?? column), message };
}

const neededToCreate: Message = {
  fr: 'Un nouveau contrat a un titre, une origine et une partie habitante\u00a0: remplissez cette cellule.',
  en: 'A new contract has a title, an origin and an inhabitants’ party: fill in this cell.',
};
const unknownAction: Message = {
  fr: 'Aucune action de votre commune n’a cette référence\u00a0: corrigez-la, ou videz la cellule.',
  en: 'No action of your commune has this reference: correct it, or empty the cell.',
};
