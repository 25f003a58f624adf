import { EnvelopArmor } from '@escape.tech/graphql-armor';
import { GraphQLError, NoSchemaIntrospectionCustomRule, type ValidationContext } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** How large one question may be. What is above is refused before any scale is asked. */
export interface Limits {
  readonly depth: number;
  readonly aliases: number;
  readonly tokens: number;
  readonly directives: number;
  /** Fields, times the page sizes written around them, a little more the deeper they stand. */
  readonly cost: number;
  /** Bytes of a request's body. */
  readonly body: number;
}

/** A question about the 150 communes, page by page down to the technicians at work, stays well below each of these. */
export const usualLimits: Limits = {
  depth: 15,
  aliases: 30,
  tokens: 2_000,
  directives: 30,
  cost: 500_000,
  body: 1_048_576,
};

/** The plugins that refuse what is above the limits with the code LIMIT, and introspection where it is not offered. */
export function limitPlugins(limits: Limits, introspection: boolean): Plugin[] {
  const report = (context: ValidationContext | null, error: GraphQLError): void => {
    const refused = new GraphQLError(error.message.replace(/^Syntax Error: /, ''), { extensions: { code: 'LIMIT' } });
    // Tokens are counted while parsing, where there is no context to report to.
    if (!context) throw refused;
    context.reportError(refused);
  };
  const reporting = { onReject: [report], propagateOnRejection: false };
  const { plugins } = new EnvelopArmor({
    maxDepth: { n: limits.depth, flattenFragments: true, ...reporting },
    maxAliases: { n: limits.aliases, ...reporting },
    maxTokens: { n: limits.tokens, ...reporting },
    maxDirectives: { n: limits.directives, ...reporting },
    costLimit: { maxCost: limits.cost, depthCostFactor: 1.1, flattenFragments: true, ...reporting },
    blockFieldSuggestion: { enabled: !introspection },
  }).protect();
  // Envelop plugins are Yoga plugins that know nothing of HTTP; only their types differ.
  const armor = plugins as unknown as Plugin[];
  return introspection ? armor : [...armor, withoutIntrospection];
}

const withoutIntrospection: Plugin = {
  onValidate({ addValidationRule }) {
    addValidationRule(NoSchemaIntrospectionCustomRule);
  },
};
