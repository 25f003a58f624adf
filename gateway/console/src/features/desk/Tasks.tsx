import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Demonstration } from '../../kit/Demonstration.js';
import { ActionStatusTag, LabellingStateTag } from '../../kit/StateTag.js';
import { Tag } from '../../kit/Tag.js';
import { useFormats, useWords } from '../../words/Words.js';
import type { Task } from './tasks.js';

interface LineProps {
  readonly to: string;
  readonly title: string | null;
  readonly demonstration: boolean | null;
  readonly children: ReactNode;
}

function Line({ to, title, demonstration, children }: LineProps) {
  const words = useWords();
  return (
    <>
      <Link className="list-title" to={to}>
        {title ?? words.answer.unknown}
      </Link>
      <span className="row">
        {children}
        <Demonstration shown={demonstration} />
      </span>
    </>
  );
}

function TaskLine({ task }: { task: Task }) {
  const words = useWords();
  const formats = useFormats();
  switch (task.kind) {
    case 'CARRYING': {
      const { id, title, demonstration, leadCommune } = task.project;
      return (
        <Line to={`/projects/${id}`} title={title} demonstration={demonstration}>
          <Tag sign="✉" tone="sky">
            {words.desk.toAnswer}
          </Tag>
          <span>{words.carrying.waitsCarrying(leadCommune?.name ?? words.answer.unknown)}</span>
        </Line>
      );
    }
    case 'QUESTION': {
      const { id, title, demonstration } = task.project;
      return (
        <Line to={`/projects/${id}`} title={title} demonstration={demonstration}>
          <Tag sign="?" tone="sky">
            {words.desk.toAnswer}
          </Tag>
          <span>{words.desk.questionsAsked(task.questions)}</span>
        </Line>
      );
    }
    case 'SUPPORT': {
      const { project, role, reference } = task.support;
      return (
        <Line
          to={project ? `/projects/${project.id}` : '/'}
          title={project?.title ?? reference}
          demonstration={project?.demonstration ?? null}
        >
          <Tag sign="✉" tone="sky">
            {words.desk.toConsent}
          </Tag>
          <span>{task.hosts ? words.desk.toHost : words.desk.supportOffered(words.supportRoles[role])}</span>
        </Line>
      );
    }
    case 'CONSENT': {
      const { id, title, demonstration } = task.project;
      return (
        <Line to={`/projects/${id}`} title={title} demonstration={demonstration}>
          <Tag sign="✉" tone="sky">
            {words.desk.toConsent}
          </Tag>
          <span>{words.desk.consentAsked(task.allocations)}</span>
        </Line>
      );
    }
    case 'TO_MATURE': {
      const { id, title, labelling, demonstration } = task.project;
      return (
        <>
          <Line to={`/projects/${id}`} title={title} demonstration={demonstration}>
            <LabellingStateTag state="TO_MATURE" />
            <span>{words.desk.toMature}</span>
          </Line>
          {labelling?.reason && <span className="prose">{words.desk.reason(labelling.reason)}</span>}
        </>
      );
    }
    case 'DISTRICTS': {
      const names = task.districts.map(({ name }) => name ?? words.answer.unknown);
      return (
        <Line to="/stands" title={words.desk.leftAside(names.length)} demonstration={false}>
          <Tag sign="○">{words.desk.noStandForLong}</Tag>
          <span className="quiet">{formats.list(names)}</span>
        </Line>
      );
    }
    case 'HEARD_LATE':
    case 'HEARD_SOON': {
      const { text, deadline, demonstration } = task.need;
      const late = task.kind === 'HEARD_LATE';
      return (
        <Line to={late ? '/stands?view=overdue' : '/stands'} title={text} demonstration={demonstration}>
          <Tag sign={late ? '◷' : '…'} tone={late ? 'sand' : 'sky'}>
            {late ? words.desk.heardLate : words.desk.heardSoon}
          </Tag>
          {deadline && <span className="quiet">{words.stands.before(formats.date(deadline))}</span>}
        </Line>
      );
    }
    case 'ACTION': {
      const { id, title, status, dueOn, unblocking, demonstration } = task.action;
      return (
        <>
          <Line to={`/actions/${id}`} title={title} demonstration={demonstration}>
            <ActionStatusTag status={status} />
            {dueOn && <span className="quiet">{words.desk.due(formats.date(dueOn))}</span>}
          </Line>
          {unblocking && <span className="prose">{words.desk.unblocking(unblocking)}</span>}
        </>
      );
    }
    case 'CONTRACT': {
      const { id, title, unbalancedSide, demonstration } = task.contract;
      return (
        <Line to={`/contracts/${id}`} title={title} demonstration={demonstration}>
          <Tag sign="◧" tone="sand">
            {words.desk.unbalanced}
          </Tag>
          {unbalancedSide && <span className="quiet">{words.contracts.leansOn[unbalancedSide]}</span>}
        </Line>
      );
    }
    default:
      return task satisfies never;
  }
}

/** Things that wait, each a link to where it is done. */
export function Tasks({ tasks }: { tasks: readonly Task[] }) {
  return (
    <ul className="list">
      {tasks.map((task, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same project may wait for two things; the order is the list's.
        <li key={index}>
          <TaskLine task={task} />
        </li>
      ))}
    </ul>
  );
}
