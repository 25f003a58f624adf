import { Field, InputType, ObjectType } from '#shared/graphql/decorators.js';

@ObjectType({
  simpleResolvers: true,
  description: '« Technicien d’un service » Who carries an action in the administration: a function, never a name.',
})
export class ServiceTechnician {
  @Field(() => String, { description: 'The function, such as « chargée de mission énergie ».' })
  function!: string;

  @Field(() => String, { description: 'The service, such as « services techniques ».' })
  service!: string;
}

@InputType({ description: '« Technicien d’un service » A function and its service, never a name.' })
export class ServiceTechnicianInput {
  @Field(() => String, { description: 'The function, 200 characters at most.' })
  function!: string;

  @Field(() => String, { description: 'The service, 200 characters at most.' })
  service!: string;
}
