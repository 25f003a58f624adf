import { ExportFile } from '#shared/exchange/import/ExportFile.js';
import type { ExportOf } from '#shared/exchange/import/ExportOf.js';
import type { ExchangeFormat } from '#shared/exchange/import/importWords.js';
import { mostRows, tableFile } from '#shared/exchange/import/tableFile.js';
import type { Page } from '#shared/graphql/connection.js';
import { Args, Ctx, Query, Resolver } from '#shared/graphql/decorators.js';
import { GraphError } from '#shared/graphql/GraphError.js';
import { listsInOrderOf } from '#shared/graphql/inOrderOf.js';
import { RequestContext } from '#shared/graphql/RequestContext.js';
import { dayOf } from '#shared/graphql/today.js';
import { everyAction } from '../actions/actionLists.js';
import { everyConsentOf } from '../consents/store.js';
import { everyContract } from '../contracts/contractLists.js';
import { needsOf } from '../needs/store.js';
import { everyProject } from '../projects/projectLists.js';
import { everyHeardNeed, everyHeardNeedOf } from '../stands/heardNeedLists.js';
import { standLists, standsById } from '../stands/store.js';
import { actionExport } from './actions/actionExport.js';
import { consentExport } from './consentExport.js';
import { contractExport } from './contracts/contractExport.js';
import {
  ActionsExportArgs,
  ConsentsExportArgs,
  ContractsExportArgs,
  HeardNeedsExportArgs,
  ProjectsExportArgs,
  StandsExportArgs,
} from './exportArgs.js';
import { needExport } from './needs/needExport.js';
import { projectExport } from './projectExport.js';
import { type HeardAtStand, standExport } from './stands/standExport.js';

const readBack = 'as a file that previewImport reads back as the same.';

@Resolver()
export class ExportResolver {
  @Query(() => ExportFile, { nullable: true, description: `The actions that this reader may see, ${readBack}` })
  async actionsExport(
    @Args(() => ActionsExportArgs) { format, ...list }: ActionsExportArgs,
    @Ctx() context: RequestContext,
  ): Promise<ExportFile> {
    return await fileOf(context, format, actionExport, await everyAction(await context.manager(), list, mostRows));
  }

  @Query(() => ExportFile, { nullable: true, description: 'The projects that this reader may see, as a file.' })
  async projectsExport(
    @Args(() => ProjectsExportArgs) { format, ...list }: ProjectsExportArgs,
    @Ctx() context: RequestContext,
  ): Promise<ExportFile> {
    return await fileOf(context, format, projectExport, await everyProject(await context.manager(), list, mostRows));
  }

  @Query(() => ExportFile, {
    nullable: true,
    description: `The needs of the projects that this reader may see, ${readBack} In the order of their projects.`,
  })
  async needsExport(
    @Args(() => ProjectsExportArgs) { format, ...list }: ProjectsExportArgs,
    @Ctx() context: RequestContext,
  ): Promise<ExportFile> {
    const manager = await context.manager();
    const projects = await everyProject(manager, list, mostRows);
    const needs = await needsOf(
      manager,
      projects.nodes.map(({ id }) => id),
    );
    const rows = projects.nodes.flatMap((project, index) => (needs[index] ?? []).map((need) => ({ need, project })));
    return await fileOf(context, format, needExport, firstOf(rows, projects));
  }

  @Query(() => ExportFile, { nullable: true, description: `The contracts that this reader may see, ${readBack}` })
  async contractsExport(
    @Args(() => ContractsExportArgs) { format, ...list }: ContractsExportArgs,
    @Ctx() context: RequestContext,
  ): Promise<ExportFile> {
    return await fileOf(context, format, contractExport, await everyContract(await context.manager(), list, mostRows));
  }

  @Query(() => ExportFile, {
    nullable: true,
    description: `The stands that this reader may see with what was heard there, ${readBack} Counts of 1 to 4 persons are left out for others than their commune.`,
  })
  async standsExport(
    @Args(() => StandsExportArgs) { format, ...list }: StandsExportArgs,
    @Ctx() context: RequestContext,
  ): Promise<ExportFile> {
    const manager = await context.manager();
    const stands = await standLists.every(manager, list, mostRows);
    const heard = await everyHeardNeedOf(
      manager,
      stands.nodes.map(({ id }) => id),
    );
    const lists = listsInOrderOf(
      stands.nodes.map(({ id }) => id),
      heard,
      ({ standId }) => standId,
    );
    const rows = stands.nodes.flatMap((stand, index): HeardAtStand[] => {
      const needs = lists[index] ?? [];
      return needs.length === 0 ? [{ stand, need: null }] : needs.map((need) => ({ stand, need }));
    });
    return await fileOf(context, format, standExport, firstOf(rows, stands));
  }

  @Query(() => ExportFile, {
    nullable: true,
    description: `The heard needs that this reader may see with their stands, ${readBack}`,
  })
  async heardNeedsExport(
    @Args(() => HeardNeedsExportArgs) { format, ...list }: HeardNeedsExportArgs,
    @Ctx() context: RequestContext,
  ): Promise<ExportFile> {
    const manager = await context.manager();
    const needs = await everyHeardNeed(manager, list, mostRows);
    const ids = [...new Set(needs.nodes.map(({ standId }) => standId))];
    const stands = await standsById(manager, ids, undefined, context);
    const byId = new Map(stands.flatMap((stand) => (stand === null ? [] : [[stand.id, stand] as const])));
    const rows = needs.nodes.map((need) => ({ need, stand: byId.get(need.standId) ?? null }));
    return await fileOf(context, format, standExport, firstOf(rows, needs));
  }

  @Query(() => ExportFile, {
    nullable: true,
    description: 'The words on supports of the commune that the reader acts for, as a file.',
  })
  async consentsExport(
    @Args(() => ConsentsExportArgs) { format, ...list }: ConsentsExportArgs,
    @Ctx() context: RequestContext,
  ): Promise<ExportFile> {
    const { scale, tenant } = context.actor;
    if (scale !== 'commune' || tenant === null) throw new GraphError('FORBIDDEN');
    const page = await everyConsentOf(await context.manager(), tenant, list, mostRows);
    return await fileOf(context, format, consentExport, page);
  }
}

async function fileOf<Row>(
  context: RequestContext,
  format: ExchangeFormat,
  kind: ExportOf<Row>,
  page: Pick<Page<Row>, 'nodes' | 'pageInfo'>,
): Promise<ExportFile> {
  const columns = await kind.columns(context, page.nodes);
  return tableFile(kind.name, { day: dayOf(new Date()), format }, page, columns);
}

/** As many rows as a file holds, of what was read for one page. */
function firstOf<Row>(rows: readonly Row[], { pageInfo }: Pick<Page<unknown>, 'pageInfo'>) {
  const hasNextPage = pageInfo.hasNextPage || rows.length > mostRows;
  return { nodes: rows.slice(0, mostRows), pageInfo: { ...pageInfo, hasNextPage } };
}
