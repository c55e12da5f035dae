import type { CaseView } from '@shared/case';
import { now } from '@phone/lib';
import { Button, Due, Row, Section, List, Turn } from '@phone/ui';
import { openOf } from '../logic/links';
import { furtherTurns, isRight, turnOf, type Turn as TurnNow } from '../logic/turn';

/** The one thing to do now on top of the page, and below it the second one, if there is one. */
export function TurnTop({ view }: { readonly view: CaseView }) {
  const turn = turnOf(view);
  const further = furtherTurns(view, turn);
  const { deadline } = turn;
  return (
    <>
      <Turn
        state={stateOf(turn)}
        who={turn.who}
        title={turn.title}
        why={turn.why}
        due={
          deadline ? <Due at={deadline.dueAt} now={now()} from={deadline.startedAt} /> : undefined
        }
      >
        {turn.button ? (
          <Button
            block
            variant={turn.whose === 'others' ? 'secondary' : 'primary'}
            onTap={() => go(view, turn)}
          >
            {turn.button}
          </Button>
        ) : null}
      </Turn>
      {further.length > 0 ? (
        <Section title={further.every(isMereRight) ? '您还能办的' : '还有要您办的'}>
          <List>
            {further.map((next) => (
              <Row
                key={next.deadline?.id ?? next.title}
                label={next.title}
                sub={next.why}
                end={
                  next.deadline ? (
                    <Due chip at={next.deadline.dueAt} now={now()} from={next.deadline.startedAt} />
                  ) : undefined
                }
                onTap={next.page ? () => go(view, next) : undefined}
              />
            ))}
          </List>
        </Section>
      ) : null}
    </>
  );
}

function isMereRight({ deadline }: TurnNow): boolean {
  return deadline !== undefined && isRight(deadline);
}

function go(view: CaseView, turn: TurnNow): void {
  if (turn.page) openOf(turn.page, view.id, turn.query);
}

function stateOf({ whose, deadline, button }: TurnNow): 'mine' | 'wait' | 'late' | 'done' {
  if (deadline?.status === 'late') return 'late';
  if (whose === 'mine') return 'mine';
  return whose === 'nobody' && !button ? 'done' : 'wait';
}
