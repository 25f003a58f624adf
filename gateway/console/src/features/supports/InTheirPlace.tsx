import { Link } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { FilterChoice } from '../../kit/FilterChoice.js';
import { HelpAssessment } from '../../kit/HelpAssessment.js';
import { ListCsv } from '../../kit/ListCsv.js';
import { type Connection, PagedList } from '../../kit/PagedList.js';
import { Section } from '../../kit/Section.js';
import { SupportStateTag } from '../../kit/SupportStateTag.js';
import { SupportText } from '../../kit/SupportText.js';
import { useAddress } from '../../kit/useAddress.js';
import { useAdviceWords } from '../../words/adviceWords.js';
import type { AdviceWords } from '../../words/fr/advice.js';
import { useSupportWords } from '../../words/supportWords.js';
import { useFormats, useWords } from '../../words/Words.js';
import supportReview from './InTheirPlace.graphql?raw';
import { nameOf, type SupportRow } from './supportRows.js';

type Verdict = keyof AdviceWords['verdicts'];

interface AssessedRow {
  readonly support: Pick<SupportRow, 'id' | 'reference' | 'state' | 'kind' | 'role' | 'project' | 'communes'>;
  readonly assessment: { readonly verdict: Verdict; readonly sentence: string };
}

interface Data {
  readonly agglomeration: {
    readonly supportReview: {
      readonly verdicts: readonly { readonly verdict: Verdict; readonly count: number }[] | null;
      readonly assessed: Connection<AssessedRow> | null;
    } | null;
  } | null;
}

/** Every support offered, promised or at work with what the rule says of it, narrowed by verdict as the address says. */
export function InTheirPlace({ siren }: { siren: string }) {
  const its = useAdviceWords();
  const words = useWords();
  const supports = useSupportWords();
  const formats = useFormats();
  const address = useAddress();
  const verdict = address.get('verdict');
  const variables = { siren, verdicts: verdict in its.verdicts ? [verdict] : null };
  const answer = useAnswer<Data>(supportReview, { ...variables, first: 50, after: address.get('after') || null });
  const counted = answer.data?.agglomeration?.supportReview?.verdicts ?? [];
  const labels = Object.fromEntries(
    counted.map((one) => [one.verdict, `${its.verdicts[one.verdict]} (${formats.number(one.count)})`]),
  );
  return (
    <Section title={its.review}>
      <p>{its.reviewLede}</p>
      <search className="filters no-print">
        <FilterChoice label={its.verdict} name="verdict" labels={labels} />
      </search>
      <Answered
        answer={answer}
        whatIsMissing={{ commune: words.answer.unknownIsNotNo, pma: words.answer.unknownIsNotNo }}
      >
        {({ agglomeration }) => (
          <PagedList list={agglomeration?.supportReview?.assessed} empty={its.reviewNone}>
            {(rows) => (
              <ul className="list">
                {rows.map(({ support, assessment }) => (
                  <li key={support.id}>
                    <span className="list-title">
                      {support.project ? (
                        <Link to={`/projects/${support.project.id}`}>{support.project.title ?? support.reference}</Link>
                      ) : (
                        support.reference
                      )}
                    </span>
                    <span className="row">
                      <SupportStateTag state={support.state} />
                      <span>
                        <SupportText of={support} />
                      </span>
                      <span className="quiet">{formats.list((support.communes ?? []).map(nameOf))}</span>
                    </span>
                    <span>
                      <strong>{its.verdicts[assessment.verdict]}</strong>
                    </span>
                    <HelpAssessment kind="support" id={support.id} name={support.reference} />
                  </li>
                ))}
              </ul>
            )}
          </PagedList>
        )}
      </Answered>
      <ListCsv
        name="appuis-examines"
        operation={supportReview}
        variables={variables}
        listOf={(data: Data) => data.agglomeration?.supportReview?.assessed}
        columns={[
          { title: supports.reference, cell: ({ support }) => support.reference },
          { title: supports.project, cell: ({ support }) => support.project?.title ?? null },
          { title: supports.communes, cell: ({ support }) => support.communes?.map(nameOf).join(', ') ?? null },
          { title: supports.state, cell: ({ support }) => support.state && words.supportStates[support.state] },
          { title: its.verdict, cell: ({ assessment }) => its.verdicts[assessment.verdict] },
          { title: its.answer, cell: ({ assessment }) => assessment.sentence },
        ]}
      />
    </Section>
  );
}
