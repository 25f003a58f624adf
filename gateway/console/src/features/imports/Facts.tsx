import { Link } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { DataTable } from '../../kit/DataTable.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { FileButton } from '../../kit/FileButton.js';
import { namedTitle } from '../../kit/namedTitle.js';
import { type Connection, PagedList } from '../../kit/PagedList.js';
import { Section } from '../../kit/Section.js';
import { useAddress } from '../../kit/useAddress.js';
import { Views } from '../../kit/Views.js';
import { useImportsWords } from '../../words/importsWords.js';
import { useFormats } from '../../words/Words.js';
import exported from './FactsExport.graphql?raw';
import facts from './ImportedFacts.graphql?raw';
import { WithdrawFact } from './WithdrawFact.js';

const factKinds = ['LABELS', 'SUPPORTS', 'POSTS', 'MEMBERSHIPS', 'DELIBERATIONS'] as const;
type FactKind = (typeof factKinds)[number];

interface Fact {
  readonly id: string;
  readonly kind: FactKind;
  readonly title: string;
  readonly since: string | null;
  readonly source: string | null;
  readonly entity: string | null;
  readonly entityId: string | null;
  readonly importedAt: string;
  readonly demonstration: boolean;
  readonly withdrawnAt: string | null;
  readonly withdrawalReason: string | null;
  readonly version: number;
  readonly communes: readonly { readonly insee: string; readonly name: string | null }[];
}

/** Where what a fact became is seen; null where it has no page of its own. */
function addressOf({ entity, entityId }: Fact): string | null {
  if (entity === 'Post') return `/posts/${entityId}`;
  if (entity === 'CompetenceRegime') return `/regimes/${entityId}`;
  return entity === 'Support' ? '/supports' : null;
}

/** What was taken over so far, with its source, and as files. */
export function Facts({ siren }: { readonly siren: string }) {
  const words = useImportsWords();
  const formats = useFormats();
  const address = useAddress();
  const kind = address.oneOf('kind', factKinds);
  const withdrawn = address.get('withdrawn') === '1';
  const answer = useAnswer<{ agglomeration: { importedFacts: Connection<Fact> | null } | null }>(facts, {
    siren,
    kinds: [kind],
    withdrawn,
    after: address.get('after') || null,
  });
  return (
    <Section title={words.taken} aside={<FileButton operation={exported} variables={{ kind }} />}>
      <Views
        name={words.taken}
        parameter="kind"
        current={kind}
        of={factKinds.map((key) => ({ key, label: words.kinds[key] }))}
      />
      <p className="no-print">
        <Link to={withdrawn ? `?kind=${kind}` : `?kind=${kind}&withdrawn=1`} preventScrollReset>
          {withdrawn ? words.withdraw.seeStanding : words.withdraw.seeWithdrawn}
        </Link>
      </p>
      <Answered answer={answer}>
        {({ agglomeration }) => (
          <PagedList list={agglomeration?.importedFacts} empty={withdrawn ? words.withdraw.none : words.none}>
            {(rows) => (
              <DataTable
                caption={withdrawn ? words.withdraw.caption : words.caption}
                rows={rows}
                keyOf={({ id }) => id}
                columns={[
                  { key: 'title', title: words.fact, cell: (fact) => <FactTitle fact={fact} onDone={answer.again} /> },
                  {
                    key: 'communes',
                    title: words.communes,
                    cell: ({ communes }) => formats.list(communes.map(({ insee, name }) => name ?? insee)) || '–',
                  },
                  {
                    key: 'since',
                    title: words.since,
                    cell: ({ since }) => (since === null ? '–' : formats.date(since)),
                  },
                  { key: 'source', title: words.source, cell: ({ source }) => source ?? words.noSource },
                  { key: 'importedAt', title: words.importedAt, cell: ({ importedAt }) => formats.date(importedAt) },
                ]}
              />
            )}
          </PagedList>
        )}
      </Answered>
    </Section>
  );
}

function FactTitle({ fact, onDone }: { readonly fact: Fact; readonly onDone: () => void }) {
  const words = useImportsWords();
  const formats = useFormats();
  const { id, version, withdrawnAt, withdrawalReason } = fact;
  const address = addressOf(fact);
  const title = namedTitle(fact.title, fact.communes);
  return (
    <div className="stack stack-tight">
      <span className="row">
        {address === null ? <span>{title}</span> : <Link to={address}>{title}</Link>}
        <Demonstration shown={fact.demonstration} />
      </span>
      {withdrawnAt === null ? (
        <WithdrawFact id={id} version={version} became={fact.entity !== null} onDone={onDone} />
      ) : (
        <span className="prose">{words.withdraw.withdrawn(formats.date(withdrawnAt), withdrawalReason ?? '')}</span>
      )}
    </div>
  );
}
