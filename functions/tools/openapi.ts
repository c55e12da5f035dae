import { z } from 'zod';
import { calculationApi } from '@shared/calculation';
import { Refusal, type Endpoint } from '@shared/kernel';
import { CalculationInput } from '@shared/law/compensation';

type Schema = Readonly<Record<string, unknown>>;

/** The contract itself as JSON Schema; the calculator's own input schema stands where the contract leaves it open. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Schema {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}

const described: Readonly<
  Record<
    string,
    { readonly summary: string; readonly description: string; readonly input: z.ZodType }
  >
> = {
  compute: {
    summary: 'Computes one accident and signs the result',
    description:
      'Facts and named settings in, the whole derivation out. Amounts are whole 分. The answer carries the canonical text of input, rule set and result, its SHA-256 digest and an Ed25519 signature; the same input gives the same digest everywhere. Open to everybody, without a session.',
    input: z.strictObject({ input: CalculationInput }),
  },
  replay: {
    summary: 'Recomputes a signed calculation',
    description:
      'Says whether the same input gives the same text, byte for byte, and whether the signature is of this installation.',
    input: calculationApi.replay.input,
  },
};

function operationOf(id: keyof typeof described, endpoint: Endpoint): Schema {
  const text = described[id];
  if (!text) throw new Error(`no description of ${id}`);
  const answer = (schema: Schema, description: string): Schema => ({
    description,
    content: { 'application/json': { schema } },
  });
  const good = {
    type: 'object',
    required: ['ok', 'value'],
    properties: { ok: { const: true }, value: schemaOf(endpoint.output, 'output') },
  };
  const refused = answer(
    { $ref: '#/components/schemas/Refused' },
    'A refusal with one Chinese sentence per faulty field.',
  );
  return {
    post: {
      operationId: id,
      summary: text.summary,
      description: text.description,
      security: [],
      requestBody: {
        required: true,
        content: { 'application/json': { schema: schemaOf(text.input, 'input') } },
      },
      responses: { 200: answer(good, 'The answer.'), 400: refused, 409: refused },
    },
  };
}

/** OpenAPI 3.1 description of the public calculator, made from the endpoint contract. */
function openApi(): Schema {
  return {
    openapi: '3.1.0',
    info: {
      title: '道交一体化 · 赔偿计算',
      version: '1',
      description:
        'The public road-traffic compensation calculator: police, mediators, insurers, courts and visitors get the same number to the 分 from the same input.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/api' }],
    paths: {
      [`/${calculationApi.compute.name}`]: operationOf('compute', calculationApi.compute),
      [`/${calculationApi.replay.name}`]: operationOf('replay', calculationApi.replay),
    },
    components: {
      schemas: {
        Refused: {
          type: 'object',
          required: ['ok', 'error'],
          properties: { ok: { const: false }, error: schemaOf(Refusal, 'output') },
        },
      },
    },
  };
}

export const openApiText = (): string => `${JSON.stringify(openApi(), null, 2)}\n`;
