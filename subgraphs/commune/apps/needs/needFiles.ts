import { v7 as newId } from 'uuid';
import { bornIds, writtenIds } from '#shared/exchange/import/bornIds.js';
import type { FileKind, Target } from '#shared/exchange/import/FileKind.js';
import { planLines } from '#shared/exchange/import/planLines.js';
import { stateOf } from '#shared/exchange/import/stateOf.js';
import { textIn } from '#shared/exchange/import/textIn.js';
import { dayOf } from '#shared/graphql/today.js';
import { Visibility } from '#shared/graphql/Visibility.js';
import { skillsToAskFor } from '#shared/skills/checkSkill.js';
import { codesInHand } from '../../communes/heritage.js';
import { needsWithConsent } from '../../consents/store.js';
import { insertNeeds, needsOwnedBy, type OwnedNeed, rewriteNeeds } from '../../needs/writeNeeds.js';
import { ledProjects, touchProjects } from '../../projects/ledProjects.js';
import { externalIdsOf, keepExternalIds } from '../externalIds.js';
import { ownCommune } from '../ownCommune.js';
import { importedNeed, type NeedToWrite, needName, skillIn } from './importedNeed.js';
import { needColumns } from './needColumns.js';

/** Files of needs, each of a project that the commune leads; known by id, or by what they say. */
export const needFiles: FileKind = {
  columns: needColumns,
  async known(manager, insee, options) {
    // Projects before their needs: a change of one need takes them in this order.
    const projects = await ledProjects(manager, insee, options);
    const needs = await needsOwnedBy(manager, insee, options);
    const known = await externalIdsOf(manager, insee, 'Need');
    const spokenOf = await needsWithConsent(manager, insee);
    const communes = await codesInHand(manager);
    const byId = new Map(projects.map((project) => [project.id, project]));
    const byReference = new Map(projects.map((project) => [project.reference ?? '', project]));
    const rows = needs.map((need): OwnedNeed & Target => ({
      ...need,
      reference: null,
    }));
    const skills = skillsToAskFor(dayOf(new Date()));
    const projectOf = (id: string) => byId.get(id)?.reference ?? '';
    return {
      state: stateOf([...projects, ...needs], known, [...spokenOf]),
      plan: (lines) =>
        planLines(lines, {
          owner: ownCommune(communes),
          rows,
          externalIds: known,
          namesOf: (need) => [needName(projectOf(need.projectId), need.kind, need.skill, need.description)],
          nameIn: ({ project, kind, description, ...line }) =>
            needName(String(project), kind, skillIn(line, skills).skill ?? null, description),
          titleIn: (values, need) =>
            textIn('description')(values) ?? textIn('skill')(values) ?? need?.description ?? null,
          isOwnReference: () => false,
          make: (need, values) => importedNeed(need, values, { projects: byReference, spokenOf, skills }),
        }),
      async write(writer, { tenant, now }, lines) {
        const at = { insee: tenant, now };
        const written = lines.map((line) => ({ ...(line.value as NeedToWrite), id: line.target?.id ?? newId() }));
        const isNew = (_: unknown, index: number) => lines[index]?.target === null;
        await insertNeeds(writer, written.filter(isNew));
        await rewriteNeeds(
          writer,
          written.filter((need, index) => !isNew(need, index)),
        );
        const ids = written.map(({ id }) => id);
        await keepExternalIds(writer, at.insee, 'Need', bornIds(lines, ids));
        const touched = [...new Set(written.map(({ projectId }) => projectId))];
        await touchProjects(writer, at.now, touched);
        const visibilityOf = (projectId: string): Visibility => byId.get(projectId)?.visibility ?? Visibility.PRIVATE;
        return {
          entries: [
            ...written.map(({ id, projectId, ...change }) => ({
              entity: 'Need',
              id,
              verb: 'IMPORT',
              visibility: visibilityOf(projectId),
              change,
            })),
            ...touched.map((id) => ({
              entity: 'Project',
              id,
              verb: 'UPDATE',
              visibility: visibilityOf(id),
              change: { needsImported: written.flatMap((need) => (need.projectId === id ? [need.id] : [])) },
            })),
          ],
          ids: writtenIds(lines, ids),
        };
      },
    };
  },
};
