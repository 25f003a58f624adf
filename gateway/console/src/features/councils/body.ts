import { createContext, useContext } from 'react';
import cancelAgglomerationCouncil from './CancelAgglomerationCouncil.graphql?raw';
import cancelCouncil from './CancelCouncil.graphql?raw';
import cancelPoleCouncil from './CancelPoleCouncil.graphql?raw';
import holdAgglomerationCouncil from './HoldAgglomerationCouncil.graphql?raw';
import holdCouncil from './HoldCouncil.graphql?raw';
import holdPoleCouncil from './HoldPoleCouncil.graphql?raw';
import moveAgglomerationCouncil from './MoveAgglomerationCouncil.graphql?raw';
import moveCouncil from './MoveCouncil.graphql?raw';
import movePoleCouncil from './MovePoleCouncil.graphql?raw';
import planAgglomerationCouncil from './PlanAgglomerationCouncil.graphql?raw';
import planCouncil from './PlanCouncil.graphql?raw';
import planPoleCouncil from './PlanPoleCouncil.graphql?raw';

/** Whose council it is: its operations. */
export interface Body {
  readonly scale: 'commune' | 'call' | 'pma';
  readonly plan: string;
  readonly move: string;
  readonly hold: string;
  readonly cancel: string;
}

const communeBody: Body = {
  scale: 'commune',
  plan: planCouncil,
  move: moveCouncil,
  hold: holdCouncil,
  cancel: cancelCouncil,
};

export const agglomerationBody: Body = {
  scale: 'call',
  plan: planAgglomerationCouncil,
  move: moveAgglomerationCouncil,
  hold: holdAgglomerationCouncil,
  cancel: cancelAgglomerationCouncil,
};

export const poleBody: Body = {
  scale: 'pma',
  plan: planPoleCouncil,
  move: movePoleCouncil,
  hold: holdPoleCouncil,
  cancel: cancelPoleCouncil,
};

/** The body whose calendar the page shows. */
export const BodyContext = createContext<Body>(communeBody);
export const useBody = () => useContext(BodyContext);
