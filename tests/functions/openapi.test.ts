import { calculate, Settings } from '../../shared/law/compensation';
import { loadStandards } from '../../shared/law/standards';
import { openApi } from '../../functions/tools/openapi';
import { described } from '../../functions/tools/openapi-words/describe';
import { examples } from '../../functions/tools/openapi-words/examples';
import { inputWords } from '../../functions/tools/openapi-words/input';
import { victimWords } from '../../functions/tools/openapi-words/victim';

type Node = Readonly<Record<string, unknown>>;

/** Every field of a schema with the sentence on it, however deep. */
function fieldsOf(node: unknown, path: string): (readonly [string, string | undefined])[] {
  if (typeof node !== 'object' || node === null) return [];
  const { properties = {}, ...rest } = node as Node;
  return [
    ...Object.entries(properties as Record<string, Node>).flatMap(([key, inner]) => [
      [`${path}.${key}`, inner['description'] as string | undefined] as const,
      ...fieldsOf(inner, `${path}.${key}`),
    ]),
    ...Object.values(rest).flatMap((inner) =>
      Array.isArray(inner) ? inner.flatMap((one) => fieldsOf(one, path)) : fieldsOf(inner, path),
    ),
  ];
}

const input = (): Node => {
  const doc = openApi() as never as {
    paths: Record<string, { post: { requestBody: { content: Record<string, { schema: Node }> } } }>;
  };
  const schema = doc.paths['/calculation/compute']?.post.requestBody.content['application/json'];
  return (schema?.schema['properties'] as Record<string, Node>)['input'] ?? {};
};

describe('the description of the calculator', () => {
  test('has a sentence on every field of the input, with the default of every setting', () => {
    const fields = fieldsOf(input(), 'input');
    expect(fields.length).toBeGreaterThan(300);
    expect(fields.filter(([, text]) => !text).map(([path]) => path)).toEqual([]);
    for (const id of Object.keys(Settings.shape))
      expect(fields.find(([path]) => path === `input.settings.${id}`)?.[1]).toContain('Default: ');
  });

  test('describes no field that the input does not have', () => {
    const known = new Set(fieldsOf(input(), 'input').map(([path]) => path.split('.').at(-1)));
    const written = Object.keys({ ...inputWords, ...victimWords }).map((k) => k.split('.').at(-1));
    expect(written.filter((field) => !known.has(field))).toEqual([]);
  });

  test('is not written at all with a field nobody described', () => {
    const schema = { properties: { luck: { type: 'number' } } };
    expect(() => described(schema, 'victims')).toThrow('no description of victims.luck');
  });

  test.each(Object.entries(examples))(
    'the example %s can be calculated as it stands',
    async (_, example) => {
      const { input: facts } = example.value;
      const table = await loadStandards(facts.province);
      const answer = table.ok ? calculate(facts, table.value) : table;
      expect(answer.ok && answer.value.complete).toBe(true);
    },
  );
});
