import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { Came } from '../../kit/Came.js';
import { CorrectOne } from '../../kit/CorrectOne.js';
import { Empty } from '../../kit/Empty.js';
import { ExportButton } from '../../kit/ExportButton.js';
import { OnlyCommune } from '../../kit/OnlyCommune.js';
import { Page } from '../../kit/Page.js';
import { Pager } from '../../kit/Pager.js';
import { Section } from '../../kit/Section.js';
import { today } from '../../kit/today.js';
import { useAddress } from '../../kit/useAddress.js';
import { Views } from '../../kit/Views.js';
import { useSitting } from '../../session/SessionProvider.js';
import { useWords } from '../../words/Words.js';
import { AddStand } from './AddStand.js';
import { DistrictForm } from './DistrictForm.js';
import { DistrictTiles } from './DistrictTiles.js';
import { EditDistrict } from './EditDistrict.js';
import { HeardForm } from './HeardForm.js';
import { HeardNeeds } from './HeardNeeds.js';
import { Held } from './Held.js';
import standsText from './Stands.graphql?raw';
import type { MicroDistrict, StandsAnswer } from './standsAnswer.js';

const views = {
  open: { followUps: ['NONE'] },
  overdue: { overdue: true },
  followed: { followUps: ['ANSWER', 'ACTION', 'CONTRACT', 'PROJECT'] },
  all: {},
} as const;
const viewNames = ['open', 'overdue', 'followed', 'all'] as const;

/** Where to go next: the micro-district that was not visited for longest. */
function Next({ district }: { district: MicroDistrict | null }) {
  const words = useWords();
  return (
    <Section title={words.stands.next}>
      {district === null ? (
        <Empty>{words.stands.noDistrict}</Empty>
      ) : (
        <>
          <p className="list-title">{district.name ?? words.answer.unknown}</p>
          <p className="quiet">{words.stands.nextWhy}</p>
        </>
      )}
    </Section>
  );
}

/** What is heard in the streets: what waits for an answer, where to go next, and what was held. */
export default function Stands() {
  const words = useWords();
  const { mandate } = useSitting();
  const address = useAddress();
  const view = address.oneOf('view', viewNames);
  const district = address.get('district');
  const insee = mandate?.tenant ?? '';
  const answer = useAnswer<StandsAnswer>(
    standsText,
    { insee, filter: views[view], after: address.get('after') || null, afterStand: address.get('afterStand') || null },
    mandate?.role !== 'COMMUNE_AGENT',
  );
  if (mandate?.role !== 'COMMUNE_AGENT') return <OnlyCommune returnTo="/stands" />;
  const commune = answer.data?.commune;
  return (
    <Page title={words.stands.title} lede={words.stands.lede}>
      <Answered answer={answer}>
        {() =>
          commune && (
            <div className="columns">
              <div className="stack stack-wide">
                <Section title={words.stands.needs}>
                  <Views
                    name={words.inbox.view}
                    current={view}
                    of={viewNames.map((key) => ({ key, label: words.stands.views[key] }))}
                  />
                  <ExportButton field="heardNeedsExport" filter={{ ...views[view], communes: [insee] }} />
                  {commune.heardNeeds === null && <Empty>{words.answer.unknown}</Empty>}
                  {commune.heardNeeds?.nodes.length === 0 && <Empty>{words.stands.none[view]}</Empty>}
                  <HeardNeeds rows={commune.heardNeeds?.nodes ?? []} insee={insee} onDone={answer.again} />
                  {commune.heardNeeds && (
                    <Pager
                      pageInfo={commune.heardNeeds.pageInfo}
                      shown={commune.heardNeeds.nodes.length}
                      total={commune.heardNeeds.totalCount}
                    />
                  )}
                </Section>
                {(commune.stands?.nodes.length ?? 0) > 0 && (
                  <details className="no-print">
                    <summary>{words.stands.addHeard}</summary>
                    <HeardForm stands={commune.stands?.nodes ?? []} onDone={answer.again} />
                  </details>
                )}
              </div>
              <div className="stack stack-wide">
                <Next district={commune.nextMicroDistrict} />
                {(commune.microDistricts?.nodes.length ?? 0) > 0 && (
                  <DistrictTiles
                    districts={commune.microDistricts?.nodes ?? []}
                    total={commune.microDistricts?.totalCount ?? 0}
                    next={commune.nextMicroDistrict?.id ?? null}
                    today={today()}
                  />
                )}
                <Held
                  list={commune.stands}
                  microDistricts={commune.microDistricts?.nodes ?? []}
                  onDone={answer.again}
                />
                {(commune.microDistricts?.nodes.length ?? 0) > 0 && (
                  <AddStand
                    microDistricts={commune.microDistricts?.nodes ?? []}
                    where={district === '' ? null : district}
                    onDone={answer.again}
                  />
                )}
                {(commune.stands?.nodes.length ?? 0) > 0 && (
                  <Came
                    kind="standId"
                    meetings={(commune.stands?.nodes ?? []).map(({ id, microDistrict, heldOn }) => ({
                      id,
                      title: microDistrict?.name ?? words.answer.unknown,
                      heldOn,
                    }))}
                    onDone={answer.again}
                  />
                )}
                {(commune.microDistricts?.nodes.length ?? 0) > 0 && (
                  <CorrectOne
                    title={words.stands.correctDistrict}
                    label={words.actions.microDistrict}
                    rows={commune.microDistricts?.nodes ?? []}
                    nameOf={({ name }) => name ?? words.answer.unknown}
                  >
                    {(one) => <EditDistrict district={one} onDone={answer.again} />}
                  </CorrectOne>
                )}
                <details className="no-print">
                  <summary>{words.stands.addDistrict}</summary>
                  <DistrictForm onDone={answer.again} />
                </details>
              </div>
            </div>
          )
        }
      </Answered>
    </Page>
  );
}
