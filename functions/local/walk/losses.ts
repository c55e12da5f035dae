/** The losses of a demonstration victim, added to the input that the case prefills. Amounts in 分. */
export function withLosses(
  prefilled: Record<string, unknown>,
  victimName: string,
): Record<string, unknown> {
  const victims = prefilled['victims'] as Record<string, unknown>[];
  return {
    ...prefilled,
    victims: victims
      .filter((victim) => victim['name'] === victimName)
      .map((victim) => ({ ...victim, items: itemsFor(prefilled) })),
  };
}

function itemsFor(prefilled: Record<string, unknown>): object[] {
  const motorOnly = (prefilled['parties'] as { kind: string }[]).every((p) => p.kind === 'motor');
  if (motorOnly)
    return [
      { kind: 'repair', amount: 680_000 },
      { kind: 'towing', amount: 30_000 },
    ];
  return [
    { kind: 'medical', receipts: [2_310_000, 1_172_650] },
    { kind: 'meal', parts: [{ days: 25, perDay: 5000 }] },
    { kind: 'nutrition', parts: [{ days: 60, perDay: 2000 }] },
    {
      kind: 'lost-income',
      parts: [{ rate: { from: 'amount', amount: 420_000, per: 'month' }, n: 4, unit: 'month' }],
      proof: true,
    },
    {
      kind: 'care',
      parts: [{ rate: { from: 'amount', amount: 13_000, per: 'day' }, n: 60, unit: 'day' }],
    },
    { kind: 'transport', amount: 50_000 },
    { kind: 'repair', amount: 115_000 },
  ];
}
