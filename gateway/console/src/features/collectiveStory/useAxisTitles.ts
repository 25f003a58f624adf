import { useAnswer } from '../../graph/useAnswer.js';
import storyAxes from './StoryAxes.graphql?raw';

type Axes = readonly { readonly key: string; readonly title: string }[] | null;

interface AxesData {
  readonly agglomerations:
    | readonly { readonly territorialProjects: readonly { readonly axes: Axes }[] | null }[]
    | null;
  readonly poles: readonly { readonly axes: Axes }[] | null;
}

/** The axes of every territorial project and of the pole, by key: what one story may be told along. */
export function useAxisTitles(): Readonly<Record<string, string>> {
  const { data } = useAnswer<AxesData>(storyAxes, {});
  const axes = [
    ...(data?.agglomerations ?? []).flatMap(({ territorialProjects }) => territorialProjects ?? []),
    ...(data?.poles ?? []),
  ].flatMap((of) => of.axes ?? []);
  return Object.fromEntries(axes.map(({ key, title }) => [key, title]));
}
