import { periodWords } from '@shared/law';
import { mediationApi } from '@shared/mediation';
import { open, useAct } from '@phone/lib';
import { Button, Buttons, PageHead, Points, Refused, toast } from '@phone/ui';

type Props = {
  readonly caseId: string;
  readonly may: boolean;
  readonly again?: boolean;
  readonly onDone: () => void;
};

/** 申请调解: what it is, before it is asked for. */
export function Apply({ caseId, may, again = false, onDone }: Props) {
  const act = useAct(mediationApi.apply, caseId);
  const apply = async () => {
    const answer = await act.send({ caseId });
    if (!answer?.ok) return;
    toast('申请好了');
    onDone();
  };
  return (
    <>
      <PageHead
        title={again ? '再申请一次调解' : '请人来调解'}
        lead="不收费。调解员和各方都不是亲友。"
        listen="请人来调解。不收费。谈不成不影响打官司。"
      />
      <Points
        items={[
          { key: '1', text: `调委会 ${periodWords('assign-mediator')}内派调解员` },
          { key: '2', text: '调解员问其他各方同不同意' },
          { key: '3', text: '约时间，在手机上谈，也能见面谈' },
          { key: '4', text: '谈成了签协议，谈不成还能起诉' },
        ]}
        numbered
      />
      <Refused
        refusal={act.refusal}
        open={{
          'choose-route': { label: '先选怎么谈', onTap: () => open('case/route', { caseId }) },
        }}
      />
      <Buttons>
        <Button
          block
          busy={act.busy}
          busyText="正在申请"
          {...(may ? {} : { offBecause: '现在不能申请。您不是当事人，或已经有一次调解在进行。' })}
          onTap={apply}
        >
          申请调解
        </Button>
      </Buttons>
    </>
  );
}
