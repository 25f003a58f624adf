import { Link } from 'react-router';
import { DataTable } from '../../kit/DataTable.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { Empty } from '../../kit/Empty.js';
import { ExportButton } from '../../kit/ExportButton.js';
import { Section } from '../../kit/Section.js';
import { Shown } from '../../kit/Shown.js';
import { type LabellingState, LabellingStateTag, type ProjectState, ProjectStateTag } from '../../kit/StateTag.js';
import { useSitting } from '../../session/SessionProvider.js';
import type { Scale } from '../../session/session.js';
import { useWords } from '../../words/Words.js';

export interface ProjectRow {
  readonly id: string;
  readonly reference: string | null;
  readonly title: string | null;
  readonly state: ProjectState | null;
  readonly demonstration: boolean | null;
  readonly leadCommune: { readonly insee: string; readonly name: string | null } | null;
  readonly labelling: { readonly state: LabellingState | null } | null;
  readonly techniciansAtWork:
    | readonly { readonly id: string; readonly code: string | null; readonly function: string | null }[]
    | null;
}

interface ProjectsProps {
  readonly insee: string;
  /** null when the list could not be read. */
  readonly rows: readonly ProjectRow[] | null;
  /** How many there are in all. */
  readonly total: number;
  readonly missing: readonly Scale[];
}

/** From the street to the technician: each project, its label and who is at work on it today. */
export function Projects({ insee, rows, total, missing }: ProjectsProps) {
  const words = useWords();
  const unknown = words.answer.unknown;
  const { session } = useSitting();
  // The pole's posts are for institutions: to the public an empty list says nothing.
  const none = session.signedIn ? words.commune.noTechnician : words.commune.notPublic;
  return (
    <Section title={words.commune.projects}>
      <p className="quiet prose">{words.commune.projectsLede}</p>
      {rows !== null && rows.length > 0 && <ExportButton field="projectsExport" filter={{ communes: [insee] }} />}
      {rows === null || rows.length === 0 ? (
        <Empty>{rows === null ? unknown : words.commune.noProjects}</Empty>
      ) : (
        <DataTable
          caption={words.commune.projects}
          rows={rows}
          keyOf={({ id }) => id}
          columns={[
            {
              key: 'project',
              title: words.commune.project,
              cell: ({ id, title, leadCommune, demonstration }) => (
                <div className="stack stack-tight">
                  <Link to={`/projects/${id}`}>{title ?? unknown}</Link>
                  {leadCommune && leadCommune.insee !== insee && (
                    <span className="quiet">{words.commune.ledBy(leadCommune.name ?? leadCommune.insee)}</span>
                  )}
                  <span>
                    <Demonstration shown={demonstration} />
                  </span>
                </div>
              ),
            },
            { key: 'state', title: words.commune.state, cell: ({ state }) => <ProjectStateTag state={state} /> },
            {
              key: 'label',
              title: words.commune.label,
              cell: ({ labelling }) =>
                labelling ? (
                  <LabellingStateTag state={labelling.state} />
                ) : missing.includes('call') ? (
                  unknown
                ) : (
                  words.answer.none
                ),
            },
            {
              key: 'technicians',
              title: words.commune.technicians,
              cell: ({ techniciansAtWork }) => {
                if (techniciansAtWork === null) return unknown;
                if (techniciansAtWork.length === 0) return none;
                return (
                  <div className="stack stack-tight">
                    {techniciansAtWork.map((one) => (
                      <span key={one.id}>
                        {one.function} <span className="quiet">{one.code}</span>
                      </span>
                    ))}
                  </div>
                );
              },
            },
          ]}
        />
      )}
      {rows !== null && <Shown shown={rows.length} total={total} />}
    </Section>
  );
}
