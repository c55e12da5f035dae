import { mediationApi, type MediationView } from '@shared/mediation';
import { momentText, useAct } from '@phone/lib';
import { Button, Card, List, Refused, Row, SlotWho, toast } from '@phone/ui';
import type { StaffAct } from './staff-act';

/** 各方选的时间: who is free when; the mediator may fix one himself after he has spoken with the sides. */
export function Slots({ caseId, mediation, may, onDone }: StaffAct) {
  const act = useAct(mediationApi.bookSession, `${caseId}:${mediation.version}`);
  const troubled = mediation.sides.flatMap(({ name, pick }) =>
    pick?.trouble ? [`${name}：${troubles[pick.trouble]}`] : [],
  );
  const book = async (startsAt: MediationView['slots'][number]['startsAt']) => {
    const { version, place = 'video' } = mediation;
    const done = await act.send({ caseId, version, startsAt, place });
    if (!done?.ok) return;
    toast('定好了，通知了各方');
    onDone();
  };
  if (mediation.slots.length === 0) return null;
  return (
    <>
      <List label="给出的时间">
        {mediation.slots.map((slot) => (
          <Row
            key={slot.id}
            label={momentText(slot.startsAt)}
            end={
              may.includes('book-session') ? (
                <Button
                  small
                  variant="secondary"
                  label={`定 ${momentText(slot.startsAt)}`}
                  busy={act.busy}
                  onTap={() => book(slot.startsAt)}
                >
                  定这个
                </Button>
              ) : undefined
            }
          >
            <WhoIsFree mediation={mediation} slot={slot.id} />
          </Row>
        ))}
      </List>
      {troubled.length > 0 ? <Card quiet>{troubled.join('；')}</Card> : null}
      <Refused refusal={act.refusal} onAgain={onDone} />
    </>
  );
}

const troubles = { 'none-suits': '这些时间都没空', 'not-by-video': '不想视频，想当面谈' } as const;

/** The sides that have answered, and whether this time suits them. */
export function WhoIsFree({
  mediation,
  slot,
}: {
  readonly mediation: MediationView;
  readonly slot: string;
}) {
  const answered = mediation.sides.filter((side) => side.pick && !side.you);
  if (answered.length === 0) return null;
  return (
    <SlotWho
      people={answered.map((side) => ({
        name: side.name,
        free: side.pick?.slots.includes(slot) ?? false,
      }))}
    />
  );
}
