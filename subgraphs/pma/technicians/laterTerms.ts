/** What a post works and pools from a month on. */
export interface LaterTerms {
  readonly fromMonth: string;
  readonly workingTime: number;
  readonly pooledShare: number;
}

/** SQL: the change points of a post's terms in their order, null where it has none. @param post the post's table as named */
export const laterTermsOf = (
  post: string,
): string => `(select jsonb_agg(jsonb_build_object('fromMonth', terms.from_month,
    'workingTime', terms.working_time, 'pooledShare', terms.pooled_share) order by terms.from_month)
  from post_terms terms where terms.technician_id = ${post}.id) as "laterTerms"`;

/** What a post works and pools in a month: by the last change until then, or as it began. */
export function termsIn<Terms extends Omit<LaterTerms, 'fromMonth'>>(
  post: Terms & { readonly laterTerms?: readonly LaterTerms[] | null },
  month: string,
): Omit<LaterTerms, 'fromMonth'> {
  const { workingTime, pooledShare } = post.laterTerms?.findLast(({ fromMonth }) => fromMonth <= month) ?? post;
  return { workingTime, pooledShare };
}
