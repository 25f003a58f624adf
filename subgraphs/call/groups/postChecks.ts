import { CheckKind } from '../checks/CheckKind.js';
import { raised } from '../checks/raised.js';

/** SQL: posts that promised more than they can give, in a month that is not over, since the first such month. */
export const postChecks = `${raised({
  siren: 'post.siren',
  kind: `'${CheckKind.POST_OVER_CAPACITY}'`,
  subject: 'post.id',
  since: `(beyond.month || '-01')`,
  title: `post.code || ' · ' || post.function`,
  communes: `'{}'::text[]`,
  post: 'post.id',
})} from post cross join lateral (select min(known.month) as month from post_month known where known.post_id = post.id
    and known.committed > known.capacity
    and known.month >= to_char(now() at time zone 'Europe/Paris', 'YYYY-MM')) beyond
  where beyond.month is not null`;
