import { ExchangeFormat } from '#shared/exchange/import/importWords.js';
import { ArgsType, Field } from '#shared/graphql/decorators.js';
import { ActionFilter, ActionSort } from '../actions/ActionList.js';
import { ConsentFilter, ConsentSort } from '../consents/ConsentList.js';
import { ContractFilter, ContractSort } from '../contracts/ContractList.js';
import { ProjectFilter, ProjectSort } from '../projects/ProjectList.js';
import { HeardNeedFilter, HeardNeedSort } from '../stands/HeardNeedList.js';
import { MeetingFilter, MeetingSort } from '../stands/MeetingList.js';

@ArgsType()
class ExportArgs {
  @Field(() => ExchangeFormat, { defaultValue: ExchangeFormat.CSV, description: 'The file’s format.' })
  format!: ExchangeFormat;
}

@ArgsType()
export class ActionsExportArgs extends ExportArgs {
  @Field(() => ActionFilter, { nullable: true, description: 'Which actions.' })
  filter?: ActionFilter | null;

  @Field(() => ActionSort, { nullable: true, description: 'In which order; that of the list unless told.' })
  sort?: ActionSort | null;
}

@ArgsType()
export class ProjectsExportArgs extends ExportArgs {
  @Field(() => ProjectFilter, { nullable: true, description: 'Which projects.' })
  filter?: ProjectFilter | null;

  @Field(() => ProjectSort, { nullable: true, description: 'In which order; that of the list unless told.' })
  sort?: ProjectSort | null;
}

@ArgsType()
export class ContractsExportArgs extends ExportArgs {
  @Field(() => ContractFilter, { nullable: true, description: 'Which contracts.' })
  filter?: ContractFilter | null;

  @Field(() => ContractSort, { nullable: true, description: 'In which order; that of the list unless told.' })
  sort?: ContractSort | null;
}

@ArgsType()
export class StandsExportArgs extends ExportArgs {
  @Field(() => MeetingFilter, { nullable: true, description: 'Which stands.' })
  filter?: MeetingFilter | null;

  @Field(() => MeetingSort, { nullable: true, description: 'In which order; that of the list unless told.' })
  sort?: MeetingSort | null;
}

@ArgsType()
export class HeardNeedsExportArgs extends ExportArgs {
  @Field(() => HeardNeedFilter, { nullable: true, description: 'Which heard needs.' })
  filter?: HeardNeedFilter | null;

  @Field(() => HeardNeedSort, { nullable: true, description: 'In which order; that of the list unless told.' })
  sort?: HeardNeedSort | null;
}

@ArgsType()
export class ConsentsExportArgs extends ExportArgs {
  @Field(() => ConsentFilter, { nullable: true, description: 'Which consents.' })
  filter?: ConsentFilter | null;

  @Field(() => ConsentSort, { nullable: true, description: 'In which order; that of the list unless told.' })
  sort?: ConsentSort | null;
}
