import { useAnswer } from '../../graph/useAnswer.js';
import { type AxesOf, axisTitles } from './chapterFile.js';
import { useTeller } from './teller.js';

interface AxesData {
  readonly agglomeration?: AxesOf | null;
  readonly pole?: AxesOf | null;
}

/** The axes of the one who tells: an agglomeration's or the pole's; undefined until they are known. */
export function useAxes(siren: string) {
  const { axes } = useTeller();
  const { data } = useAnswer<AxesData>(axes ?? '', { siren }, axes === null);
  const told = data?.agglomeration ?? data?.pole;
  return told == null ? undefined : axisTitles(told);
}
