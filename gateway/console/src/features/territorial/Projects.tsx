import { CommandForm } from '../../kit/CommandForm.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { EditForm } from '../../kit/EditForm.js';
import { Empty } from '../../kit/Empty.js';
import { Facts } from '../../kit/Facts.js';
import { Fold } from '../../kit/Fold.js';
import { Section } from '../../kit/Section.js';
import { SourceLine } from '../../kit/SourceLine.js';
import { useForm } from '../../kit/useForm.js';
import { useFormats, useWords } from '../../words/Words.js';
import createTerritorialProject from './CreateTerritorialProject.graphql?raw';
import { ProjectFields } from './ProjectFields.js';
import { emptyProject, type ProjectDraft, projectDraftOf, projectInput } from './projectDraft.js';
import { Trajectory } from './Trajectory.js';
import type { Project, TerritorialAnswer } from './territorialAnswer.js';
import updateTerritorialProject from './UpdateTerritorialProject.graphql?raw';
import { useTerritorialWords } from './words.js';

type Agglomeration = NonNullable<TerritorialAnswer['agglomeration']>;

function NewProject({ onDone }: { onDone: () => void }) {
  const its = useTerritorialWords();
  const form = useForm<ProjectDraft>({
    operation: createTerritorialProject,
    start: emptyProject,
    required: ['title', 'since'],
    input: (draft) => projectInput(draft, Object.keys(draft) as (keyof ProjectDraft)[]),
    onDone,
  });
  return (
    <CommandForm form={form} submitLabel={its.create} done={its.created}>
      <ProjectFields form={form} isNew />
    </CommandForm>
  );
}

function One({ project, of, onDone }: { project: Project; of: Agglomeration; onDone: () => void }) {
  const words = useWords();
  const formats = useFormats();
  const its = useTerritorialWords();
  const { title, since, until, starting, wished, axes, version } = project;
  const shown = (draft: ProjectDraft, field: keyof ProjectDraft) =>
    field === 'axes' ? draft.axes.map((axis) => axis.title).join(', ') : draft[field];
  return (
    <Section
      title={title ?? words.answer.unknown}
      aside={since && its.span(formats.date(since), until === null ? null : formats.date(until))}
    >
      <Demonstration shown={project.demonstration} />
      <Trajectory project={project} of={of} />
      <Facts
        of={[
          { term: its.fields.starting, value: starting ?? its.notWritten },
          { term: its.fields.wished, value: wished ?? its.notWritten },
        ]}
      />
      <h3>{its.fields.axes}</h3>
      {axes === null || axes.length === 0 ? (
        <Empty>{axes === null ? words.answer.unknown : its.noAxis}</Empty>
      ) : (
        <ol className="list">
          {axes.map((axis) => (
            <li key={axis.key}>
              <span className="list-title">{axis.title}</span>
              {axis.text && <span className="prose">{axis.text}</span>}
              {axis.source?.title !== project.source?.title && <SourceLine of={axis.source} />}
            </li>
          ))}
        </ol>
      )}
      <SourceLine of={project.source} />
      {version !== null && (
        <EditForm
          title={its.edit}
          operation={updateTerritorialProject}
          row={{ ...project, version }}
          draftOf={projectDraftOf}
          input={projectInput}
          required={['title']}
          labels={its.fields}
          show={shown}
          onDone={onDone}
        >
          {(form) => <ProjectFields form={form} />}
        </EditForm>
      )}
    </Section>
  );
}

/** The agglomeration's territorial projects, the newest first, each with its way and its axes. */
export function Projects({ of, onDone }: { of: Agglomeration; onDone: () => void }) {
  const words = useWords();
  const its = useTerritorialWords();
  const projects = of.territorialProjects;
  return (
    <>
      {(projects === null || projects.length === 0) && (
        <Empty>{projects === null ? words.answer.unknown : its.noProject}</Empty>
      )}
      {projects?.map((project) => (
        <One key={project.id} project={project} of={of} onDone={onDone} />
      ))}
      <Fold title={its.newProject}>
        <NewProject onDone={onDone} />
      </Fold>
    </>
  );
}
