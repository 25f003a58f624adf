import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { Empty } from '../../kit/Empty.js';
import { OnlyAgglomeration } from '../../kit/OnlyInstitution.js';
import { Page } from '../../kit/Page.js';
import { useAddress } from '../../kit/useAddress.js';
import { useOfficer } from '../../session/useOfficer.js';
import { useFormats, useWords } from '../../words/Words.js';
import { Composition } from './Composition.js';
import developmentCouncil from './DevelopmentCouncil.graphql?raw';
import type { DevelopmentCouncilAnswer } from './developmentCouncilAnswer.js';
import { Missions } from './Missions.js';
import { Opinions } from './Opinions.js';
import { Referrals } from './Referrals.js';
import { useDevelopmentCouncilWords } from './words.js';

/** The development council: who sits in it as numbers, what it is asked, what it says, and what became of that. */
export default function DevelopmentCouncil() {
  const words = useWords();
  const formats = useFormats();
  const its = useDevelopmentCouncilWords();
  const siren = useOfficer();
  const address = useAddress();
  const view = address.oneOf('view', ['waiting', 'all']);
  const answer = useAnswer<DevelopmentCouncilAnswer>(
    developmentCouncil,
    {
      siren: siren ?? '',
      unanswered: view === 'waiting',
      after: address.get('after') || null,
      afterReferral: address.get('afterReferral') || null,
      afterMission: address.get('afterMission') || null,
    },
    siren === null,
  );
  if (siren === null) return <OnlyAgglomeration returnTo="/development-council" />;
  return (
    <Page title={its.title} lede={its.lede}>
      <Answered answer={answer}>
        {({ agglomeration }) => {
          const council = agglomeration?.developmentCouncil;
          if (council == null) return <Empty>{words.answer.unknown}</Empty>;
          const { inhabitants, compulsory } = council;
          return (
            <>
              {compulsory !== null && inhabitants !== null && (
                <p className="quiet">
                  {(compulsory ? its.compulsory : its.voluntary)(formats.number(inhabitants))}{' '}
                  {words.answer.article('CGCT L5211-10-1')}
                </p>
              )}
              <Opinions
                list={council.opinions}
                referrals={council.referrals?.nodes ?? []}
                view={view}
                onDone={answer.again}
              />
              <Referrals list={council.referrals} onDone={answer.again} />
              <Composition of={council.composition} onDone={answer.again} />
              <Missions list={council.missions} onDone={answer.again} />
            </>
          );
        }}
      </Answered>
    </Page>
  );
}
