import { View } from '@tarojs/components';
import { useState } from 'react';
import { mediationApi, type Place } from '@shared/mediation';
import { today, useAct, useDraft } from '@phone/lib';
import { Button, Buttons, Field, Refused, Segments, toast } from '@phone/ui';
import { momentOf, timeFault, type TimeDraft } from '../logic/times';
import type { StaffAct } from './staff-act';
import './staff.scss';

const rows = ['first', 'second', 'third'] as const;
const names = { first: '第一个', second: '第二个', third: '第三个' } as const;
const empty: TimeDraft = { day: '', time: '' };

/** 给时间: one to three, by video or on site. Earlier answers no longer count. */
export function ProposeTimes({ caseId, mediation, onDone }: StaffAct) {
  const act = useAct(mediationApi.proposeTimes, caseId);
  const draft = useDraft(`mediation/times:${caseId}`, {
    first: empty,
    second: empty,
    third: empty,
  });
  const [place, setPlace] = useState<Place>(mediation.place ?? 'video');
  const [tried, setTried] = useState(false);
  const startsAt = rows.flatMap((row) => momentOf(draft.value[row]) ?? []);
  const faulty = rows.some((row) => timeFault(draft.value[row]));
  const send = async () => {
    setTried(true);
    if (faulty || startsAt.length === 0) return;
    const done = await act.send({ caseId, place, startsAt });
    if (!done?.ok) return;
    draft.clear();
    toast('告诉各方了');
    onDone();
  };
  return (
    <>
      <Segments
        label="怎么谈"
        options={[
          { value: 'video', label: '手机视频' },
          { value: 'on-site', label: '当面谈' },
        ]}
        value={place}
        onChange={setPlace}
      />
      {rows.map((row) => {
        const value = draft.value[row];
        return (
          <View key={row} className="med-time">
            <Field
              label={`${names[row]}：哪天`}
              kind="date"
              first={today()}
              value={value.day}
              onChange={(day) => draft.set(row, { ...value, day })}
            />
            <Field
              label={`${names[row]}：几点`}
              placeholder="9:30"
              max={5}
              value={value.time}
              onChange={(time) => draft.set(row, { ...value, time })}
              error={tried ? timeFault(value) : undefined}
            />
          </View>
        );
      })}
      <Refused refusal={act.refusal} />
      <Buttons>
        <Button
          block
          variant="secondary"
          busy={act.busy}
          {...(startsAt.length > 0 ? {} : { offBecause: '先填一个时间，最多三个' })}
          onTap={send}
        >
          {`请各方选这 ${startsAt.length} 个时间`}
        </Button>
      </Buttons>
    </>
  );
}
