import { type GraphQLInputType, isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql';

/** A value that each scalar accepts. */
export const samples: Readonly<Record<string, unknown>> = {
  ID: '019b8d2b-8c00-7000-8000-000000000000',
  INSEE: '62528',
  SIREN: '200060358',
  Date: '2027-01-01',
  DateTime: '2027-01-01T00:00:00.000Z',
  Month: '2027-01',
  HalfDays: 1,
  Cents: 1,
  Int: 1,
  Float: 0.5,
  Boolean: true,
  String: 'essai',
};

/** The least input that a type accepts: its required fields alone. */
export function leastInput(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return leastInput(type.ofType);
  if (isListType(type)) return [leastInput(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const required = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return Object.fromEntries(required.map((field) => [field.name, leastInput(field.type)]));
  }
  return samples[type.name];
}
