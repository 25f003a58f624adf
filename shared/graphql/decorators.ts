// Decorators read type metadata at load: the polyfill must be there before the first decorated class of any file.
import 'reflect-metadata';

export * from 'type-graphql';
