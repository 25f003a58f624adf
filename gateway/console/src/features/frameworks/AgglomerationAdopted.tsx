import { Link } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { ListCsv } from '../../kit/ListCsv.js';
import { type Connection, PagedList } from '../../kit/PagedList.js';
import { useAddress } from '../../kit/useAddress.js';
import { useWords } from '../../words/Words.js';
import agglomerationFrameworks from './AgglomerationFrameworks.graphql?raw';
import { CameOfIt } from './CameOfIt.js';
import { type AgglomerationAdoption, type CommuneName, nameOf } from './frameworkFile.js';
import { useFrameworkWords } from './useFrameworkWords.js';

type Row = AgglomerationAdoption & {
  readonly framework: {
    readonly id: string;
    readonly title: string | null;
    readonly commune: CommuneName | null;
  } | null;
};

interface Adoptions {
  readonly agglomeration: { readonly frameworkAdoptions: Connection<Row> | null } | null;
}

/** What the agglomeration took up, how it adapted it, and what came of it. */
export function AgglomerationAdopted({ siren }: { siren: string }) {
  const words = useWords();
  const says = useFrameworkWords();
  const after = useAddress().get('after') || null;
  const answer = useAnswer<Adoptions>(agglomerationFrameworks, { siren, after });
  const { unknown } = words.answer;
  return (
    <Answered answer={answer} whatIsMissing={{ commune: says.ofAgglomeration.withoutCommunes }}>
      {({ agglomeration }) => (
        <>
          <PagedList list={agglomeration?.frameworkAdoptions} empty={says.ofAgglomeration.none}>
            {(rows) => (
              <ul className="list">
                {rows.map((adoption) => (
                  <li key={adoption.id}>
                    <CameOfIt
                      adoption={adoption}
                      title={
                        adoption.framework ? (
                          <Link to={`/frameworks/${adoption.framework.id}`}>{adoption.framework.title ?? unknown}</Link>
                        ) : (
                          unknown
                        )
                      }
                      by={nameOf(adoption.framework?.commune ?? null)}
                      mine
                      onDone={answer.again}
                    />
                  </li>
                ))}
              </ul>
            )}
          </PagedList>
          <ListCsv<Adoptions, Row>
            name={says.ofAgglomeration.file}
            operation={agglomerationFrameworks}
            variables={{ siren }}
            listOf={(data) => data.agglomeration?.frameworkAdoptions}
            columns={[
              { title: says.framework, cell: ({ framework }) => framework?.title ?? null },
              { title: says.writtenBy, cell: ({ framework }) => framework && nameOf(framework.commune) },
              { title: says.version, cell: ({ number }) => number },
              { title: says.ofAgglomeration.adoptedDay, cell: ({ adoptedOn }) => adoptedOn },
              { title: says.ofAgglomeration.adapt, cell: ({ adaptation }) => adaptation },
              { title: says.result, cell: ({ result }) => result && says.results[result] },
              { title: says.text, cell: ({ evaluation }) => evaluation },
            ]}
          />
        </>
      )}
    </Answered>
  );
}
