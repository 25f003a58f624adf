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
  const answer = useAnswer<{ agglomeration: { importedFacts: Connection<Fact> | null } | null }>(facts, {
    siren,
    kinds: [kind],
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
      <Answered answer={answer}>
        {({ agglomeration }) => (
          <PagedList list={agglomeration?.importedFacts} empty={words.none}>
            {(rows) => (
              <DataTable
                caption={words.caption}
                rows={rows}
                keyOf={({ id }) => id}
                columns={[
                  { key: 'title', title: words.fact, cell: (fact) => <FactTitle fact={fact} /> },
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

function FactTitle({ fact }: { readonly fact: Fact }) {
  const address = addressOf(fact);
  const title = namedTitle(fact.title, fact.communes);
  return (
    <span className="row">
      {address === null ? <span>{title}</span> : <Link to={address}>{title}</Link>}
      <Demonstration shown={fact.demonstration} />
    </span>
  );
}
