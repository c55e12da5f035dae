import { View } from '@tarojs/components';
import { useState } from 'react';
import type { MediationView } from '@shared/mediation';
import { stampText } from '@phone/lib';
import { Link, Panel, Person, Tag } from '@phone/ui';
import type { StaffAct } from '../../parts/staff-act';
import { RecordAnswer } from './RecordAnswer';
import { RecordPick } from './RecordPick';
import { RecordTie } from './RecordTie';

type Side = MediationView['sides'][number];
/** 各方: who has answered, and for those who do not come online, what they said at the window. */
export function SidesPanel(act: StaffAct) {
  const { mediation } = act;
  return (
    <Panel title="谁来谈" aside={<View className="text--cap">{relation(mediation)}</View>}>
      {mediation.sides.map((side) => (
        <OneSide key={side.seat} side={side} {...act} />
      ))}
    </Panel>
  );
}

function relation({ disclosure, status }: MediationView): string {
  if (disclosure) return `已告知：${disclosure}`;
  return status === 'applied' || status === 'assigned' ? '' : '调解员和各方没有利害关系';
}

function OneSide({ side, ...act }: StaffAct & { readonly side: Side }) {
  const [form, setForm] = useState<'answer' | 'pick' | 'tie'>();
  const { may } = act;
  const done = () => {
    setForm(undefined);
    act.onDone();
  };
  const mayAnswer = may.includes('record-answer') && side.answer === 'asked';
  const mayPick = may.includes('record-pick') && side.answer === 'joined' && !side.pick;
  const mayTie =
    may.includes('record-disclosure-answer') && side.kind === 'party' && !side.agreedToDisclosure;
  return (
    <View className="med-item">
      <Person
        name={side.name}
        role={roleOf(side)}
        office={side.kind === 'insurer'}
        end={<Said side={side} />}
      />
      {mayAnswer && !form ? (
        <Link sub onTap={() => setForm('answer')}>
          {`登记${side.name}的线下答复`}
        </Link>
      ) : null}
      {mayPick && !form ? (
        <Link sub onTap={() => setForm('pick')}>
          {`登记${side.name}选的时间`}
        </Link>
      ) : null}
      {mayTie && !form ? (
        <Link sub onTap={() => setForm('tie')}>
          {`登记${side.name}同不同意这位调解员`}
        </Link>
      ) : null}
      {form === 'tie' ? (
        <RecordTie {...act} onDone={done} side={side} onClose={() => setForm(undefined)} />
      ) : null}
      {form === 'answer' ? (
        <RecordAnswer {...act} onDone={done} side={side} onClose={() => setForm(undefined)} />
      ) : null}
      {form === 'pick' ? (
        <RecordPick {...act} onDone={done} side={side} onClose={() => setForm(undefined)} />
      ) : null}
    </View>
  );
}

function roleOf({ kind, way, answeredAt }: Side): string {
  const what = kind === 'insurer' ? '保险公司' : '当事人';
  const how = way === 'offline' ? '，线下参加' : '';
  return `${what}${how}${answeredAt ? `，${stampText(answeredAt)}答复` : ''}`;
}

function Said({ side }: { readonly side: Side }) {
  if (side.answer === 'asked') return <Tag>没回话</Tag>;
  if (side.answer === 'refused') return <Tag tone="late">不参加</Tag>;
  return (
    <Tag tone="done" icon="check">
      参加
    </Tag>
  );
}
