import { Link, useParams } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { Button, ButtonLink } from '../../kit/Button.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { Facts } from '../../kit/Facts.js';
import { Page } from '../../kit/Page.js';
import { Section } from '../../kit/Section.js';
import { ActionStatusTag } from '../../kit/StateTag.js';
import { useSitting } from '../../session/SessionProvider.js';
import { useFormats, useWords } from '../../words/Words.js';
import actionFileText from './ActionFile.graphql?raw';
import type { ActionFile } from './actionFile.js';
import { EditAction } from './EditAction.js';
import { Moves } from './Moves.js';
import { Pillars } from './Pillars.js';
import { Reviews } from './Reviews.js';
import { Trajectory } from './Trajectory.js';

function Written({ action }: { action: ActionFile }) {
  const words = useWords();
  const unknown = words.answer.unknown;
  const texts = [
    { key: 'unblocking', title: words.actions.brings.BLOCKED, text: action.unblocking },
    { key: 'assessment', title: words.actions.brings.DONE, text: action.assessment },
    { key: 'lesson', title: words.actions.brings.ABANDONED, text: action.lesson },
  ].filter(({ text }) => text !== null);
  return (
    <Section title={words.actions.what}>
      <p className="prose">{action.summary ?? words.actions.noSummary}</p>
      {texts.map(({ key, title, text }) => (
        <div key={key}>
          <h3>{title}</h3>
          <p className="prose">{text}</p>
        </div>
      ))}
      <Facts
        of={[
          { term: words.commune.phase, value: action.phase ? words.phases[action.phase] : unknown },
          { term: words.commune.status, value: <ActionStatusTag status={action.status} /> },
          { term: words.project.theme, value: action.theme ? words.themes[action.theme] : unknown },
          { term: words.actions.origin, value: action.origin ? words.origins[action.origin] : unknown },
          {
            term: words.project.visibility,
            value: action.visibility ? words.visibilities[action.visibility] : unknown,
          },
          {
            term: words.actions.visibleInLivingEnvironment,
            value: action.visibleInLivingEnvironment ? words.territory.yes : words.actions.not,
          },
        ]}
      />
    </Section>
  );
}

/** Who carries it and where, by functions and services. */
function Carried({ action }: { action: ActionFile }) {
  const words = useWords();
  const formats = useFormats();
  const list = (items: readonly string[] | null) =>
    items === null ? words.answer.unknown : items.length === 0 ? words.actions.nobodyYet : formats.list(items);
  return (
    <Section title={words.actions.carried}>
      <Facts
        of={[
          { term: words.actions.elected, value: list(action.electedCarriers) },
          {
            term: words.actions.technicians,
            value: list(
              action.technicians?.map(({ function: does, service }) => (service ? `${does} (${service})` : does)) ??
                null,
            ),
          },
          { term: words.actions.delegations, value: list(action.delegations) },
          { term: words.actions.services, value: list(action.services) },
          { term: words.actions.partners, value: action.partners?.length ? list(action.partners) : words.answer.none },
          { term: words.actions.programme, value: action.programme ?? words.actions.nothingWritten },
          ...(action.externalIds ?? []).map(({ system, id }) => ({
            term: words.actions.externalId(system ?? words.answer.unknown),
            value: id ?? words.answer.unknown,
          })),
          { term: words.actions.microDistrict, value: action.microDistrict ?? words.actions.nothingWritten },
          { term: words.commune.due, value: action.dueOn ? formats.date(action.dueOn) : words.actions.nothingWritten },
          {
            term: words.commune.inProject,
            value: action.project ? (
              <Link to={`/projects/${action.project.id}`}>{action.project.title ?? words.answer.unknown}</Link>
            ) : (
              words.actions.noProject
            ),
          },
        ]}
      />
    </Section>
  );
}

/** One action: read by whoever may see it, moved and changed by its commune, printed as a sheet. */
export default function Action() {
  const { id = '' } = useParams();
  const words = useWords();
  const formats = useFormats();
  const { mandate } = useSitting();
  const answer = useAnswer<{ action: ActionFile | null }>(actionFileText, { id });
  const action = answer.data?.action;
  if (action === null && !answer.loading && answer.missing.length === 0) {
    return (
      <Page title={words.actions.absent} lede={words.actions.absentLede}>
        <p>
          <ButtonLink to="/">{words.frame.backHome}</ButtonLink>
        </p>
      </Page>
    );
  }
  const commune = action?.commune;
  const mine = mandate?.role === 'COMMUNE_AGENT' && mandate.tenant === commune?.insee;
  const own = mine && action && action.version !== null ? { ...action, version: action.version } : null;
  const back = mine
    ? { to: '/actions', label: words.actions.title }
    : commune && { to: `/communes/${commune.insee}`, label: commune.name ?? commune.insee };
  return (
    <Page
      title={action?.title ?? words.commune.action}
      lede={commune && words.actions.ledBy(commune.name ?? commune.insee)}
      {...(back ? { back } : {})}
      actions={
        action && (
          <Button weight="second" onPress={() => window.print()}>
            {words.actions.print}
          </Button>
        )
      }
    >
      <Answered answer={answer}>
        {() =>
          action && (
            <>
              <div className="row">
                <ActionStatusTag status={action.status} />
                <Demonstration shown={action.demonstration} />
                <span className="quiet">
                  {action.reference}
                  {action.updatedAt && `, ${words.actions.updated(formats.date(action.updatedAt))}`}
                </span>
              </div>
              <div className="columns sheet">
                <div className="stack stack-wide">
                  <Written action={action} />
                  <Carried action={action} />
                  {own && <EditAction action={own} onDone={answer.again} />}
                  <Trajectory action={action} own={own} onDone={answer.again} />
                  <Pillars action={action} own={own} onDone={answer.again} />
                  <Reviews action={action} own={own} onDone={answer.again} />
                </div>
                {own && (
                  <div className="stack stack-wide no-print">
                    <Moves action={own} onDone={answer.again} />
                  </div>
                )}
              </div>
              <p className="print-only quiet">{words.actions.printed(formats.date(new Date().toISOString()))}</p>
            </>
          )
        }
      </Answered>
    </Page>
  );
}
