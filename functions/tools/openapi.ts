import { z } from 'zod';
import { calculationApi } from '@shared/calculation';
import { Refusal, type Endpoint } from '@shared/kernel';
import { CalculationInput } from '@shared/law/compensation';
import { described as withWords } from './openapi-words/describe';
import { examples } from './openapi-words/examples';

type Schema = Readonly<Record<string, unknown>>;

/** The contract itself as JSON Schema; the calculator's own input schema stands where the contract leaves it open. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Schema {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}

/** The calculator's input with a sentence on every field. */
const inputSchema = (): Schema => ({
  type: 'object',
  required: ['input'],
  additionalProperties: false,
  properties: { input: withWords(schemaOf(CalculationInput, 'input'), 'input') },
});

const howToRead = [
  'Facts and named settings in, the whole derivation out. Amounts are whole 分 (1 元 = 100), percents are numbers from 0 to 100. The answer carries the canonical text of input, rule set and result, its SHA-256 digest and an Ed25519 signature; the same input gives the same digest everywhere. Open to everybody, without a session.',
  'The command `npm run -s calculate -- FILE --json` takes the value of `input` as its file and prints the same answer with `result` beside it.',
  'In the result: `victims[].items[]` holds each item with `amount` (null when a figure is missing), formula, figures, rounding and law; `victims[].total` their sum; `victims[].allocation[]` who owes what for him before anything already paid: `payer` is `compulsory:PARTY`, `commercial:COVER`, `seat:COVER`, `own-damage:COVER`, `person:ID`, `self` (he bears it himself), `not-claimed:PARTY` or `unidentified:PARTY`, `purse` the sub-limit, `basis` why. `payers[]` sums it over all victims: `total` owed, `prepaid` already paid and counted, `toVictims` still to be paid, `toReturn` to be paid back to who advanced it (`returns[]`). `recourse[]` is what may be asked back later. `settings[]` shows every convention as used, `warnings[]` and `gaps[]` what to look at again.',
].join('\n\n');

const operations: Readonly<
  Record<
    string,
    {
      readonly summary: string;
      readonly description: string;
      readonly input: () => Schema;
      readonly examples?: Schema;
    }
  >
> = {
  compute: {
    summary: 'Computes one accident and signs the result',
    description: howToRead,
    input: inputSchema,
    examples,
  },
  replay: {
    summary: 'Recomputes a signed calculation',
    description:
      'Says whether the same input gives the same text, byte for byte, and whether the signature is of this installation.',
    input: () => schemaOf(calculationApi.replay.input, 'input'),
  },
};

function operationOf(id: keyof typeof operations, endpoint: Endpoint): Schema {
  const text = operations[id];
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
        content: {
          'application/json': {
            schema: text.input(),
            ...(text.examples ? { examples: text.examples } : {}),
          },
        },
      },
      responses: { 200: answer(good, 'The answer.'), 400: refused, 409: refused },
    },
  };
}

/** OpenAPI 3.1 description of the public calculator, made from the endpoint contract. */
export function openApi(): Schema {
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
