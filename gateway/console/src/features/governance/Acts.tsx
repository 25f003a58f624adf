import { Link } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { DataTable } from '../../kit/DataTable.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { Fold } from '../../kit/Fold.js';
import { ListCsv } from '../../kit/ListCsv.js';
import { type Connection, PagedList } from '../../kit/PagedList.js';
import { useAddress } from '../../kit/useAddress.js';
import { useFormats, useWords } from '../../words/Words.js';
import { EnforceForm, RecordForm } from './ActForms.js';
import actsText from './Acts.graphql?raw';
import { useGovernanceWords } from './words.js';

export interface Act {
  readonly id: string;
  readonly body: 'AGREEMENT' | 'DELIBERATION' | 'EXECUTIVE' | null;
  readonly reference: string | null;
  readonly subject: string | null;
  readonly decidedOn: string | null;
  readonly enforceableFrom: string | null;
  readonly demonstration: boolean | null;
  readonly version: number | null;
  readonly agreement: { readonly id: string } | null;
}

interface ActsData {
  readonly pole: { readonly acts: Connection<Act> | null } | null;
}

/** The pole's acts: what was decided, by whom, and since when each binds. */
export function Acts({ siren }: { siren: string }) {
  const words = useWords();
  const its = useGovernanceWords();
  const formats = useFormats();
  const address = useAddress();
  const answer = useAnswer<ActsData>(actsText, { siren, after: address.get('after') || null });
  return (
    <Answered answer={answer}>
      {({ pole }) => (
        <div className="stack stack-wide">
          <p className="prose">{its.actsLede}</p>
          <PagedList list={pole?.acts} empty={its.noActs}>
            {(rows) => (
              <>
                <DataTable
                  caption={its.actsCaption}
                  rows={rows}
                  keyOf={({ id }) => id}
                  columns={[
                    {
                      key: 'reference',
                      title: its.reference,
                      cell: ({ reference, demonstration }) => (
                        <span className="row">
                          {reference ?? words.answer.unknown}
                          <Demonstration shown={demonstration} />
                        </span>
                      ),
                    },
                    {
                      key: 'subject',
                      title: its.subject,
                      cell: ({ subject, agreement }) => (
                        <div className="stack stack-tight">
                          <span>{subject ?? words.answer.unknown}</span>
                          {agreement && <Link to={`/agreements/${agreement.id}`}>{its.openAgreement}</Link>}
                        </div>
                      ),
                    },
                    {
                      key: 'body',
                      title: its.body,
                      cell: ({ body }) => (body === null ? words.answer.unknown : its.bodies[body]),
                    },
                    {
                      key: 'decided',
                      title: its.decidedOn,
                      cell: ({ decidedOn }) => (decidedOn === null ? words.answer.unknown : formats.date(decidedOn)),
                    },
                    {
                      key: 'binds',
                      title: its.enforceable,
                      cell: ({ enforceableFrom }) =>
                        enforceableFrom === null ? its.notYet : formats.date(enforceableFrom),
                    },
                  ]}
                />
                {rows
                  .filter(({ enforceableFrom }) => enforceableFrom === null)
                  .map((act) => (
                    <Fold key={act.id} title={its.enforce(act.reference ?? words.answer.unknown)}>
                      <EnforceForm act={act} onDone={answer.again} />
                    </Fold>
                  ))}
              </>
            )}
          </PagedList>
          <ListCsv<ActsData, Act>
            name={its.actsFile}
            operation={actsText}
            variables={{ siren }}
            listOf={(data) => data.pole?.acts}
            columns={[
              { title: its.reference, cell: ({ reference }) => reference },
              { title: its.subject, cell: ({ subject }) => subject },
              { title: its.body, cell: ({ body }) => body && its.bodies[body] },
              { title: its.decidedOn, cell: ({ decidedOn }) => decidedOn },
              { title: its.enforceable, cell: ({ enforceableFrom }) => enforceableFrom },
            ]}
          />
          <Fold title={its.recordAct}>
            <RecordForm onDone={answer.again} />
          </Fold>
        </div>
      )}
    </Answered>
  );
}
