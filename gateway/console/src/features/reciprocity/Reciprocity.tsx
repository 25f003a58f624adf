import { lazy, Suspense } from 'react';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { CsvButton } from '../../kit/CsvButton.js';
import { Empty } from '../../kit/Empty.js';
import { OnlyPole } from '../../kit/OnlyInstitution.js';
import { Page } from '../../kit/Page.js';
import { PeriodForm, usePeriod } from '../../kit/PeriodForm.js';
import { Section } from '../../kit/Section.js';
import { Skeleton } from '../../kit/Skeleton.js';
import { useAddress } from '../../kit/useAddress.js';
import { useDirector } from '../../session/useDirector.js';
import { useFormats, useWords } from '../../words/Words.js';
import { MemberRows } from './MemberRows.js';
import { MemberTable } from './MemberTable.js';
import reciprocityText from './Reciprocity.graphql?raw';
import type { ReciprocityAnswer } from './reciprocityAnswer.js';
import { useReciprocityWords } from './words.js';

const Sankey = lazy(() => import('./Sankey.js'));

/** What members give each other and get back, drawn, told and counted. */
export default function Reciprocity() {
  const words = useWords();
  const its = useReciprocityWords();
  const formats = useFormats();
  const siren = useDirector();
  const address = useAddress();
  const period = usePeriod();
  const member = address.get('member');
  const variables = { siren: siren ?? '', ...period };
  const answer = useAnswer<ReciprocityAnswer>(reciprocityText, variables, siren === null);
  if (siren === null) return <OnlyPole returnTo="/reciprocity" />;
  return (
    <Page title={its.title} lede={its.lede(formats.month(period.from), formats.month(period.until))}>
      <PeriodForm key={`${period.from} ${period.until}`} period={period} />
      <Answered answer={answer}>
        {({ pole }) => {
          const told = pole?.reciprocity;
          if (told == null) return <Empty>{words.answer.unknown}</Empty>;
          const { flows, members } = told;
          const said = flows.map(({ from, to, halfDays }) =>
            its.flow(from.name, to?.name ?? its.nobodyKnown, halfDays),
          );
          return (
            <>
              <p className="quiet">{its.counted(told.n, told.halfDays, formats.date(told.asOf))}</p>
              <Section
                title={its.flows}
                aside={
                  <CsvButton
                    label={its.flowsCsv}
                    name={`${its.flowsFile}-${period.from}-${period.until}`}
                    heading={[its.from, its.to, its.halfDays]}
                    rows={flows.map(({ from, to, halfDays }) => [from.name, to?.name ?? its.nobodyKnown, halfDays])}
                  />
                }
              >
                {flows.length === 0 ? (
                  <Empty>{its.none}</Empty>
                ) : (
                  <>
                    <Suspense fallback={<Skeleton />}>
                      <Sankey flows={flows} text={said.join(' ')} />
                    </Suspense>
                    <details>
                      <summary>{its.inWords}</summary>
                      <ul className="bullets">
                        {said.map((sentence) => (
                          <li key={sentence}>{sentence}</li>
                        ))}
                      </ul>
                    </details>
                  </>
                )}
              </Section>
              <Section title={its.members}>
                <MemberTable members={members} period={period} />
                <p className="quiet prose">{its.notWeighed}</p>
              </Section>
            </>
          );
        }}
      </Answered>
      {member !== '' && (
        <MemberRows key={member} member={member} variables={variables} close={address.with('member', '')} />
      )}
    </Page>
  );
}
