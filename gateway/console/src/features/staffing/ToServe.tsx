import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { FilterChoice } from '../../kit/FilterChoice.js';
import { OnlyInstitution } from '../../kit/OnlyInstitution.js';
import { Page } from '../../kit/Page.js';
import { PagedList } from '../../kit/PagedList.js';
import { useAddress } from '../../kit/useAddress.js';
import { Views } from '../../kit/Views.js';
import { useSitting } from '../../session/SessionProvider.js';
import requestsToServe from './RequestsToServe.graphql?raw';
import { Served } from './Served.js';
import type { ServedData } from './servedRow.js';
import { useStaffingWords } from './words.js';

const views = { open: ['OPEN', 'PARTLY'], served: ['FILLED'], closed: ['EXPIRED', 'CANCELLED'], all: null } as const;
const viewNames = ['open', 'served', 'closed', 'all'] as const;

/** Requests still open, the first to end first, each with who could serve it and why. */
export default function ToServe() {
  const its = useStaffingWords();
  const { mandate } = useSitting();
  const address = useAddress();
  const view = address.oneOf('view', viewNames);
  const skill = address.get('skill');
  const isDirector = mandate?.role === 'DIRECTOR';
  const answer = useAnswer<ServedData>(
    requestsToServe,
    {
      siren: mandate?.tenant ?? '',
      states: views[view],
      skills: skill === '' ? null : [skill],
      after: address.get('after') || null,
    },
    !isDirector,
  );
  if (!isDirector) return <OnlyInstitution title={its.onlyDirector} lede={its.onlyDirectorLede} returnTo="/to-serve" />;
  const skills = answer.data?.skills ?? [];
  return (
    <Page title={its.toServe} lede={its.toServeLede}>
      <Views name={its.view} current={view} of={viewNames.map((key) => ({ key, label: its.views[key] }))} />
      <search className="filters no-print">
        <FilterChoice
          label={its.skill}
          name="skill"
          labels={Object.fromEntries(skills.map(({ code, label }) => [code, label]))}
        />
      </search>
      <Answered answer={answer}>
        {({ pole }) => (
          <PagedList list={pole?.requestsToServe} empty={its.noneToServe}>
            {(rows) => rows.map((row) => <Served key={row.id} row={row} again={answer.again} />)}
          </PagedList>
        )}
      </Answered>
    </Page>
  );
}
