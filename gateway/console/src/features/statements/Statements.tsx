import { Link } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { OnlyPole } from '../../kit/OnlyInstitution.js';
import { Page } from '../../kit/Page.js';
import { PagedList } from '../../kit/PagedList.js';
import { addQuarters, firstDayOf, isQuarter, quarterOf } from '../../kit/quarter.js';
import { Section } from '../../kit/Section.js';
import { useAddress } from '../../kit/useAddress.js';
import { useDirector } from '../../session/useDirector.js';
import { Opened } from './Opened.js';
import { StatementRows } from './StatementRows.js';
import statements from './Statements.graphql?raw';
import type { StatementsAnswer } from './statement.js';
import { Unbilled } from './Unbilled.js';
import { useStatementWords } from './words.js';

/** What each agreement reimburses for a quarter; the last one that is over, unless the address names another. */
export default function Statements() {
  const its = useStatementWords();
  const siren = useDirector();
  const address = useAddress();
  const asked = address.get('quarter');
  const quarter = isQuarter(asked) ? asked : addQuarters(quarterOf(new Date()), -1);
  const agreement = address.get('agreement');
  const variables = { siren: siren ?? '', quarterOf: firstDayOf(quarter) };
  const answer = useAnswer<StatementsAnswer>(
    statements,
    { ...variables, after: address.get('after') || null, afterWork: address.get('afterWork') || null },
    siren === null,
  );
  if (siren === null) return <OnlyPole returnTo="/statements" />;
  const other = (count: number) => `/statements?quarter=${addQuarters(quarter, count)}`;
  return (
    <Page title={its.title(its.quarter(quarter))} lede={its.lede}>
      <nav className="row no-print" aria-label={its.quarters}>
        <Link to={other(-1)}>← {its.quarter(addQuarters(quarter, -1))}</Link>
        <Link to={other(1)}>{its.quarter(addQuarters(quarter, 1))} →</Link>
      </nav>
      {agreement !== '' && (
        <Opened
          key={`${agreement} ${quarter}`}
          agreement={agreement}
          quarter={quarter}
          close={address.with('agreement', '')}
          onDone={answer.again}
        />
      )}
      <Answered answer={answer} whatIsMissing={{ commune: its.withoutCommunes }}>
        {({ pole }) => (
          <>
            <PagedList list={pole?.reimbursementStatements} empty={its.none}>
              {(rows) => <StatementRows rows={rows} quarter={quarter} variables={variables} />}
            </PagedList>
            <Section title={its.unbilled}>
              <p className="quiet prose">{its.unbilledLede}</p>
              <PagedList
                list={pole?.workWithoutAgreement}
                empty={its.noUnbilled}
                parameter="afterWork"
                name={its.unbilled}
              >
                {(rows) => <Unbilled rows={rows} quarter={quarter} />}
              </PagedList>
            </Section>
          </>
        )}
      </Answered>
    </Page>
  );
}
