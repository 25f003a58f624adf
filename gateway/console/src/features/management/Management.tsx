import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { OnlyCommune } from '../../kit/OnlyCommune.js';
import { Page } from '../../kit/Page.js';
import { useAddress } from '../../kit/useAddress.js';
import { useSitting } from '../../session/SessionProvider.js';
import { useWords } from '../../words/Words.js';
import managementText from './Management.graphql?raw';
import type { ManagementAnswer } from './managementAnswer.js';
import { Presentations } from './Presentations.js';
import { Team } from './Team.js';
import { Trainings } from './Trainings.js';
import { useManagementWords } from './words.js';

/** How the commune is led: its steering team, who presents the approach, what is learnt. */
export default function Management() {
  const words = useWords();
  const its = useManagementWords();
  const { mandate } = useSitting();
  const address = useAddress();
  const [text, scope, place, assessed] = ['q', 'scope', 'place', 'assessed'].map(address.get);
  const isAgent = mandate?.role === 'COMMUNE_AGENT';
  const answer = useAnswer<ManagementAnswer>(
    managementText,
    {
      insee: mandate?.tenant ?? '',
      presentations: {
        ...(scope && scope in its.scopes ? { scope } : {}),
        ...(place && place in its.places ? { place } : {}),
      },
      trainings: {
        ...(text ? { search: text } : {}),
        ...(assessed && assessed in its.assessments ? { assessed: assessed === 'yes' } : {}),
      },
      after: address.get('after') || null,
      afterTraining: address.get('afterTraining') || null,
    },
    !isAgent,
  );
  if (!isAgent) return <OnlyCommune returnTo="/management" />;
  return (
    <Page title={its.title} lede={its.lede} back={{ to: '/approach', label: words.frame.approach }}>
      <Answered answer={answer}>
        {({ commune }) =>
          commune && (
            <>
              <Team insee={mandate?.tenant ?? ''} team={commune.steeringTeam} onDone={answer.again} />
              <Presentations list={commune.presentations} onDone={answer.again} />
              <Trainings list={commune.trainings} onDone={answer.again} />
            </>
          )
        }
      </Answered>
    </Page>
  );
}
