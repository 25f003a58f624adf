import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { ExecutionResult, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { publicActor } from '#shared/identity/Actor.js';
import type { Log } from '#shared/service/log.js';
import type { HeldAnswers } from '../cache/HeldAnswers.js';
import { type AnswerShape, answerShape } from './AnswerShape.js';
import { Asking } from './Asking.js';
import { Breaker, type BreakerOptions } from './Breaker.js';
import { completeAnswer } from './completeAnswer.js';
import { degradedData } from './degradedAnswer.js';
import type { Source } from './Source.js';

export interface ScaleDataSourceOptions {
  readonly scale: string;
  readonly source: Source;
  /** Every type of the supergraph, to read what a fetch asks. */
  readonly schema: () => GraphQLSchema;
  /** Milliseconds a fetch may take. */
  readonly timeLimit: number;
  readonly breaker: BreakerOptions;
  readonly held: HeldAnswers;
  readonly log?: Log | undefined;
}

type Process = GraphQLDataSourceProcessOptions;
type Answer = Awaited<ReturnType<GraphQLDataSource['process']>>;

/**
 * What the planner asks a scale through. It never throws: a scale that is down, slow or talks nonsense gives null
 * fields beside SCALE_UNREACHABLE with its name, so that what the other scales said reaches the client.
 */
export class ScaleDataSource implements GraphQLDataSource {
  private readonly breaker: Breaker;
  /** Shapes by operation text. The texts come from kept plans, hence are few; the bound is against hostile variety. */
  private readonly shapes = new Map<string, AnswerShape>();

  constructor(private readonly options: ScaleDataSourceOptions) {
    this.breaker = new Breaker(options.breaker);
  }

  async process({ request, ...rest }: Process): Promise<Answer> {
    const asking = rest.context instanceof Asking ? rest.context : undefined;
    const { scale, log } = this.options;
    const text = request.query ?? '';
    const shape = this.shapeOf(text);
    const started = performance.now();
    try {
      const { variables } = request;
      const mayHold = asking !== undefined && shape.kind === 'query';
      const key = mayHold ? this.options.held.keyOf({ query: text, variables, asking }) : undefined;
      const held = this.options.held.at(key);
      const answer = await this.ask(text, request, asking, held?.state);
      if (held !== undefined && answer.extensions?.unchanged === true) {
        this.breaker.succeeded();
        asking?.fetched(scale, 'ANSWERED', performance.now() - started, true);
        return { data: JSON.parse(held.data) };
      }
      if (saysUnreachable(answer)) throw new Error('the scale cannot reach its database');
      const complete = completeAnswer(answer, shape, request.variables, this.options.schema());
      this.breaker.succeeded();
      asking?.fetched(scale, 'ANSWERED', performance.now() - started);
      const journal = complete.extensions?.journal;
      if (journal !== undefined && shape.kind === 'mutation') asking?.wrote(scale, journal);
      if (complete.errors === undefined) this.options.held.keep(key, complete.extensions?.state, complete.data);
      return { data: complete.data, ...errorsOf(complete.errors, scale) };
    } catch (error) {
      if (asking?.signal.aborted) this.breaker.abandoned();
      else if (!(error instanceof Resting)) this.breaker.failed();
      asking?.fetched(scale, 'UNREACHABLE', performance.now() - started);
      log?.warn({ scale, requestId: asking?.requestId, err: error }, 'a scale did not answer');
      return {
        data: degradedData(shape, request.variables, this.options.schema()),
        errors: [unreachable(scale, shape)],
      };
    }
  }

  private shapeOf(text: string): AnswerShape {
    const known = this.shapes.get(text);
    if (known) return known;
    const shape = answerShape(text, this.options.schema());
    if (this.shapes.size >= 2_000) this.shapes.clear();
    this.shapes.set(text, shape);
    return shape;
  }

  /** Asks within the time limit; the client's leaving ends it too. */
  private ask(
    query: string,
    { operationName, variables }: Process['request'],
    asking: Asking | undefined,
    held: string | undefined,
  ): Promise<ExecutionResult> {
    if (!this.breaker.mayAsk()) return Promise.reject(new Resting());
    const limit = new AbortController();
    return new Promise((resolve, reject) => {
      const giveUp = (reason: Error) => {
        limit.abort(reason);
        reject(reason);
      };
      const clientLeft = () => giveUp(new Error('the client left'));
      const timer = setTimeout(() => giveUp(new Error('no answer within the time limit')), this.options.timeLimit);
      asking?.signal.addEventListener('abort', clientLeft);
      if (asking?.signal.aborted) clientLeft();
      this.options.source
        .ask({
          query,
          operationName,
          variables,
          actor: asking?.actor ?? publicActor,
          locale: asking?.locale ?? 'fr',
          requestId: asking?.requestId ?? 'gateway',
          held,
          signal: limit.signal,
        })
        .then(resolve, reject)
        .finally(() => {
          clearTimeout(timer);
          asking?.signal.removeEventListener('abort', clientLeft);
        });
    });
  }
}

/** A scale whose database does not answer says so itself: to everybody else it is as if it were down. */
function saysUnreachable({ data, errors }: ExecutionResult): boolean {
  return data == null && (errors?.some(({ extensions }) => extensions?.code === 'SCALE_UNREACHABLE') ?? false);
}

/** The breaker's answer in a scale's stead. */
class Resting extends Error {
  override readonly name = 'Resting';
}

/** The message is the code's own sentence, put in the client's language where all errors are. */
function unreachable(scale: string, shape: AnswerShape): GraphQLFormattedError {
  const [only, ...others] = shape.fields;
  const path = only && others.length === 0 && only.key !== '_entities' ? { path: [only.key] } : {};
  return { message: 'SCALE_UNREACHABLE', ...path, extensions: { code: 'SCALE_UNREACHABLE', scale } };
}

/** A scale's own errors, each with the scale's name; whether they are fit to be shown is decided in maskError. */
function errorsOf(
  errors: readonly GraphQLFormattedError[] | undefined,
  scale: string,
): { errors?: GraphQLFormattedError[] } {
  if (!errors || errors.length === 0) return {};
  return {
    errors: errors.map(({ message, path, extensions }) => ({
      message,
      ...(path ? { path } : {}),
      extensions: { ...extensions, scale },
    })),
  };
}
