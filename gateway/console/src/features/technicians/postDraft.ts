import type { PostFile } from './technician.js';

/** What the choice of an employer holds for a body that is not among the pole and its members. */
export const otherEmployer = 'OTHER';

/** A post as its form holds it. */
export interface PostDraft {
  readonly code: string;
  readonly function: string;
  /** The SIREN of the pole or a member, or `otherEmployer`. */
  readonly employer: string | null;
  /** SIREN and name of another body. */
  readonly employerSiren: string;
  readonly employerName: string;
  readonly workingTime: string;
  readonly pooledShare: string;
  readonly since: string;
}

/** A post about to be made, with what it masters and perhaps its last day. */
export interface NewPostDraft extends PostDraft {
  readonly until: string;
  readonly skills: readonly { readonly skill: string; readonly level: string }[];
}

/** What the form of a post as it is holds at first. @param known who can be chosen as its employer */
export function draftOf(post: PostFile, known: readonly string[]): PostDraft {
  const { employer } = post;
  // What changed since has its own place: what is corrected here is what it began with.
  const [began = post] = post.terms ?? [];
  const chosen = employer !== null && known.includes(employer.siren);
  return {
    code: post.code ?? '',
    function: post.function ?? '',
    employer: employer === null ? null : chosen ? employer.siren : otherEmployer,
    employerSiren: chosen ? '' : (employer?.siren ?? ''),
    employerName: chosen ? '' : (employer?.name ?? ''),
    workingTime: began.workingTime === null ? '' : String(began.workingTime),
    pooledShare: began.pooledShare === null ? '' : String(began.pooledShare),
    since: post.since ?? '',
  };
}

/** Who employs, as the graph takes it. */
export function employerOf({ employer, employerSiren, employerName }: PostDraft) {
  if (employer !== otherEmployer) return { employer };
  const name = employerName.trim();
  return { employer: employerSiren.replaceAll(/\s/g, ''), ...(name === '' ? {} : { employerName: name }) };
}

export const isShare = (text: string) => /^\d{1,3}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= 100;
export const isSiren = (text: string) => /^\d{9}$/.test(text.replaceAll(/\s/g, ''));
