import { Link } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { namedTitle } from '../../kit/namedTitle.js';
import { type Connection, PagedList } from '../../kit/PagedList.js';
import { Section } from '../../kit/Section.js';
import { Tag, type Tone } from '../../kit/Tag.js';
import { useAddress } from '../../kit/useAddress.js';
import { useImportsWords } from '../../words/importsWords.js';
import { useFormats } from '../../words/Words.js';
import checks from './OfficeChecks.graphql?raw';

type CheckKind = keyof ReturnType<typeof useImportsWords>['kindsOfChecks'];

interface Check {
  readonly id: string;
  readonly kind: CheckKind;
  readonly severity: 'ALERT' | 'WARNING' | 'NOTICE';
  readonly state: 'RAISED' | 'UNKNOWN';
  readonly since: string | null;
  readonly title: string;
  readonly article: string | null;
  readonly reason: string;
  readonly communes: readonly { readonly insee: string; readonly name: string | null }[] | null;
  readonly support: { readonly id: string; readonly project: { readonly id: string } | null } | null;
  readonly post: { readonly id: string } | null;
  readonly regime: { readonly id: string } | null;
  readonly fact: { readonly id: string; readonly kind: string } | null;
}

/** Where what is to be verified can be looked at and put in order. */
function addressOf({ support, post, regime, fact }: Check): string {
  if (support !== null) return support.project === null ? '/supports' : `/projects/${support.project.id}`;
  if (post !== null) return `/posts/${post.id}`;
  if (regime !== null) return `/regimes/${regime.id}`;
  return `/imports?kind=${fact?.kind ?? 'LABELS'}`;
}

const signs: Readonly<Record<Check['severity'], { readonly sign: string; readonly tone: Tone }>> = {
  ALERT: { sign: '⚠', tone: 'brick' },
  WARNING: { sign: '!', tone: 'sand' },
  NOTICE: { sign: '…', tone: 'plain' },
};

/** What an agglomeration keeps though it is not in order, the gravest first; each opens what it is about. */
export function Checks({ siren }: { readonly siren: string }) {
  const words = useImportsWords();
  const address = useAddress();
  const answer = useAnswer<{ agglomeration: { checks: Connection<Check> | null } | null }>(checks, {
    siren,
    after: address.get('checks') || null,
  });
  const total = answer.data?.agglomeration?.checks?.totalCount;
  return (
    <Section title={words.checks} {...(total === undefined ? {} : { aside: total })}>
      <Answered answer={answer} whatIsMissing={{ commune: words.unheard }}>
        {({ agglomeration }) => (
          <PagedList list={agglomeration?.checks} empty={words.noChecks} parameter="checks" name={words.checks}>
            {(rows) => (
              <ul className="list">
                {rows.map((check) => (
                  <CheckRow key={check.id} check={check} />
                ))}
              </ul>
            )}
          </PagedList>
        )}
      </Answered>
    </Section>
  );
}

function CheckRow({ check }: { readonly check: Check }) {
  const words = useImportsWords();
  const formats = useFormats();
  const { kind, severity, state, since, title, reason, article, communes } = check;
  const about = namedTitle(title, communes ?? []);
  const names = (communes ?? []).map(({ insee, name }) => name ?? insee).filter((name) => !about.includes(name));
  return (
    <li>
      <Link className="list-title" to={addressOf(check)}>
        {words.kindsOfChecks[kind]}
      </Link>
      <span className="row">
        <Tag {...signs[severity]}>{words.severities[severity]}</Tag>
        {state === 'UNKNOWN' && <Tag sign="?">{words.unknown}</Tag>}
        <span className="quiet">
          {words.about(about, since === null ? null : formats.date(since))}
          {names.length > 0 && ` (${formats.list(names)})`}
        </span>
      </span>
      <span className="prose">{reason}</span>
      {article !== null && <span className="quiet">{words.article(article)}</span>}
    </li>
  );
}
