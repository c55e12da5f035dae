import { View } from '@tarojs/components';
import { useState } from 'react';
import { mediationApi } from '@shared/mediation';
import { useAct } from '@phone/lib';
import { Button, Buttons, CheckGroup, Choice, Notice, Refused, toast } from '@phone/ui';
import type { StaffAct } from './staff-act';

/** What the mediator reads out before the talk begins (刑法 307 之一, 民事诉讼法 115). */
const shamWarning =
  '请各方如实说话、如实拿材料。串通起来假调解、骗赔偿或骗保险，法院会驳回、罚款、拘留，构成犯罪的追究刑事责任。';

/** 开始调解会: who is there and proved it, and the warning read out (在线调解规则 17). */
export function OpenSession({ caseId, mediation, onDone }: StaffAct) {
  const act = useAct(mediationApi.openSession, caseId);
  const [checked, setChecked] = useState<string[]>([]);
  const [read, setRead] = useState(false);
  const here = mediation.sides.filter((side) => side.answer === 'joined');
  const unchecked = here.find(({ kind, seat }) => kind === 'party' && !checked.includes(seat));
  const missing =
    checked.length === 0
      ? '先核对到场人的身份'
      : unchecked
        ? `先核对${unchecked.name}的身份`
        : read
          ? undefined
          : '先宣读虚假调解的后果';
  const open = async () => {
    const identityChecked = here.flatMap(({ seat }) => (checked.includes(seat) ? [seat] : []));
    const done = await act.send({ caseId, identityChecked, warningRead: true });
    if (!done?.ok) return;
    toast('调解会开始了');
    onDone();
  };
  return (
    <>
      <CheckGroup
        label="核对过身份的人"
        hint="看身份证，问姓名和住址，对上了再勾。"
        options={here.map(({ seat, name, kind, way }) => ({
          value: seat,
          title: name,
          text: kind === 'insurer' ? '看单位授权' : way === 'offline' ? '当面参加' : undefined,
        }))}
        values={checked}
        onChange={setChecked}
      />
      <View className="mt-3">
        <Notice tone="soon" title="请念给各方听">
          {shamWarning}
        </Notice>
      </View>
      <Choice many title="念过了，各方都听到了" on={read} onTap={() => setRead(!read)} />
      <Refused refusal={act.refusal} />
      <Buttons>
        <Button block busy={act.busy} {...(missing ? { offBecause: missing } : {})} onTap={open}>
          宣布开始
        </Button>
      </Buttons>
    </>
  );
}
