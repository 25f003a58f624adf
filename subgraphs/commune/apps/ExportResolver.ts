import { Args, Ctx, Query, Resolver } from '#shared/graphql/decorators.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { dayOf } from '#shared/graphql/today.js';
import { everyAction } from '../actions/actionLists.js';
import { everyProject } from '../projects/projectLists.js';
import { projectsById } from '../projects/store.js';
import { ActionsExportArgs, ExportFile, ProjectsExportArgs } from './ExportFile.js';
import { actionExportColumns, projectExportColumns } from './exportColumns.js';
import { mostRows, tableFile } from './tableFile.js';

@Resolver()
export class ExportResolver {
  @Query(() => ExportFile, {
    nullable: true,
    description: 'The actions that this reader may see, as a file that previewImport reads back as the same.',
  })
  async actionsExport(
    @Args(() => ActionsExportArgs) { filter, format }: ActionsExportArgs,
    @Ctx() context: RequestContext,
  ): Promise<ExportFile> {
    const manager = await context.manager();
    const page = await everyAction(manager, filter, mostRows);
    const linked = page.nodes.flatMap(({ projectId }) => (projectId === null ? [] : [projectId]));
    const projects = await projectsById(manager, [...new Set(linked)]);
    const references = new Map(
      projects.flatMap((project) => (project === null ? [] : [[project.id, project.reference]])),
    );
    return tableFile('actions', { day: dayOf(new Date()), format }, page, actionExportColumns(references));
  }

  @Query(() => ExportFile, { nullable: true, description: 'The projects that this reader may see, as a file.' })
  async projectsExport(
    @Args(() => ProjectsExportArgs) { filter, format }: ProjectsExportArgs,
    @Ctx() context: RequestContext,
  ): Promise<ExportFile> {
    const page = await everyProject(await context.manager(), filter, mostRows);
    return tableFile('projets', { day: dayOf(new Date()), format }, page, projectExportColumns);
  }
}
