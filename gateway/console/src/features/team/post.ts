import type { Connection } from '../../kit/PagedList.js';
import type { SupportSummary } from '../../kit/supportSummary.js';

export type PostState = 'FILLED' | 'VACANT' | 'RECRUITING';
type SkillLevel = 'PRACTISES' | 'LEADS' | 'TEACHES';

export interface PostMonth {
  readonly month: string;
  readonly capacity: number;
  readonly committed: number;
  readonly done: number;
  readonly free: number;
  readonly over: number;
}

interface PostSkill {
  readonly skill: string;
  readonly level: SkillLevel;
}

export interface PostRow {
  readonly id: string;
  readonly code: string | null;
  readonly function: string | null;
  readonly state: PostState | null;
  readonly pooledShare: number | null;
  readonly involvesInhabitants: boolean | null;
  readonly demonstration: boolean | null;
  readonly skills: readonly PostSkill[] | null;
  readonly months: readonly PostMonth[] | null;
}

export interface ReferenceSkill {
  readonly code: string;
  readonly label: string;
}

/** The answer of Team.graphql. */
export interface TeamData {
  readonly agglomeration: {
    readonly developmentTeam: {
      readonly filled: number;
      readonly vacant: number;
      readonly recruiting: number;
      readonly involvingInhabitants: number;
    } | null;
    readonly posts: Connection<PostRow> | null;
  } | null;
  readonly skills: readonly ReferenceSkill[] | null;
}

export interface PostFile extends PostRow {
  readonly version: number;
  readonly agglomeration: { readonly siren: string; readonly name: string | null } | null;
  readonly capacities: readonly { readonly since: string; readonly halfDays: number }[] | null;
}

export interface SupportOfPost extends SupportSummary {
  readonly demonstration: boolean | null;
  readonly communes: readonly { readonly insee: string; readonly name: string | null }[] | null;
  readonly project: { readonly id: string; readonly title: string | null } | null;
}

/** The answer of Post.graphql. */
export interface PostData {
  readonly post: PostFile | null;
  readonly agglomeration: {
    readonly supports: { readonly nodes: readonly SupportOfPost[]; readonly totalCount: number } | null;
  } | null;
  readonly skills: readonly ReferenceSkill[] | null;
}

/** A post as its form holds it. */
export interface PostDraft {
  readonly code: string;
  readonly function: string;
  readonly state: string | null;
  readonly pooledShare: string;
  readonly involvesInhabitants: boolean;
  readonly skills: readonly { readonly skill: string; readonly level: string }[];
}

export const emptyDraft: PostDraft = {
  code: '',
  function: '',
  state: 'FILLED',
  pooledShare: '100',
  involvesInhabitants: false,
  skills: [],
};

export const draftOf = (post: PostFile): PostDraft => ({
  code: post.code ?? '',
  function: post.function ?? '',
  state: post.state,
  pooledShare: post.pooledShare === null ? '' : String(post.pooledShare),
  involvesInhabitants: post.involvesInhabitants ?? false,
  skills: (post.skills ?? []).map(({ skill, level }) => ({ skill, level })),
});

/** What the fields of a draft make of the input. */
export const inputOf = (draft: PostDraft): Record<keyof PostDraft, unknown> => ({
  ...draft,
  code: draft.code.trim(),
  function: draft.function.trim(),
  pooledShare: Number(draft.pooledShare),
  skills: draft.skills.filter(({ skill }) => skill !== ''),
});

export const isShare = (text: string) => /^\d{1,3}$/.test(text.trim()) && Number(text) <= 100;
