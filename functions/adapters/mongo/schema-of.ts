import { Schema, type SchemaDefinition } from 'mongoose';
import type { z } from 'zod';

type Def = { readonly type: string; readonly [key: string]: unknown };

/** The definition behind a zod type, without optional, default, brand or pipe around it. */
function inner(type: z.core.$ZodType): Def {
  const def = type._zod.def as unknown as Def;
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'readonly':
      return inner(def['innerType'] as z.core.$ZodType);
    case 'pipe':
      return inner(def['out'] as z.core.$ZodType);
    default:
      return def;
  }
}

function fieldOf(type: z.core.$ZodType): unknown {
  const def = inner(type);
  switch (def.type) {
    case 'object':
      return schemaOf(def);
    case 'array':
      return [fieldOf(def['element'] as z.core.$ZodType)];
    case 'string':
    case 'enum':
      return String;
    case 'number':
    case 'int':
      return Number;
    case 'boolean':
      return Boolean;
    default:
      // unions, records, tuples: checked by zod before writing, stored as they are
      return Schema.Types.Mixed;
  }
}

function schemaOf(def: Def, top = false): Schema {
  const shape = def['shape'] as Record<string, z.core.$ZodType>;
  const fields = Object.fromEntries(
    Object.entries(shape)
      .filter(([name]) => !(top && name === 'id'))
      .map(([name, type]) => [
        name,
        name === 'type' ? { type: fieldOf(type) } : { type: fieldOf(type) },
      ]),
  ) as SchemaDefinition;
  if (top) fields['_id'] = { type: String };
  return new Schema(fields, {
    _id: top,
    id: false,
    strict: 'throw',
    minimize: false,
    versionKey: false,
    autoIndex: false,
    autoCreate: false,
    typeKey: 'type',
  });
}

/** The mongoose schema of a record, derived from its zod schema: one shape, written once. */
export function mongooseSchemaOf(record: z.ZodObject): Schema {
  return schemaOf(inner(record), true);
}
