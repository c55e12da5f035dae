import { firstBreak, type ChainedFact } from '../../functions/adapters/mongo/audit-chain';
import { startStack, type Stack } from '../support/stack';
import type { Bench } from './cells';
import { openDoor } from './over-http';
import { everybody } from './people';

/** A stack with everybody signed in, behind an HTTP server. */
export async function startBench(): Promise<Bench> {
  const stack = await startStack();
  const people = await everybody(stack);
  return { stack, people, door: await openDoor(stack) };
}

export async function stopBench({ stack, door }: Bench): Promise<void> {
  door.close();
  await stack.stop();
}

/** Every case's facts in order, as they are stored. */
export async function chainsOf(stack: Stack): Promise<Map<string, ChainedFact[]>> {
  const facts = stack.connection.collection<ChainedFact>('facts');
  const rows = (await facts
    .find({ caseId: { $gt: '' } })
    .sort({ caseId: 1, seq: 1 })
    .toArray()) as ChainedFact[];
  return groupedBy(rows);
}

function groupedBy(rows: readonly ChainedFact[]): Map<string, ChainedFact[]> {
  const groups = new Map<string, ChainedFact[]>();
  for (const row of rows) groups.set(row.caseId, [...(groups.get(row.caseId) ?? []), row]);
  return groups;
}

/** Cases whose chain does not hold, with the first entry that does not fit. */
export async function brokenChains(stack: Stack): Promise<string[]> {
  return [...(await chainsOf(stack))].flatMap(([caseId, entries]) => {
    const at = firstBreak(entries);
    return at === undefined ? [] : [`${caseId} at ${at}`];
  });
}
