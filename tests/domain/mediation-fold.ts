import { followUpOf, type DomainError, type Fact, type Result } from '../../shared/kernel';
import { caseFollowUps } from '../../shared/case';
import { mediationFollowUps } from '../../shared/mediation';

/** All that follows the facts of a decision, in one list each. */
export function fold(outcome: Result<{ readonly facts: readonly Fact[] }, DomainError>) {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.error)}`);
  const table = { ...caseFollowUps, ...mediationFollowUps } as never;
  const follows = outcome.value.facts.map((fact) => followUpOf(table, fact));
  return {
    start: follows.flatMap((follow) => follow.start ?? []),
    stop: follows.flatMap((follow) => follow.stop ?? []),
    tell: follows.flatMap((follow) => follow.tell ?? []),
    audience: follows.map((follow) => follow.audience),
  };
}
