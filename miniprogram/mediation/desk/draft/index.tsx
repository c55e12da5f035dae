import { useRouter } from '@tarojs/taro';
import { calculationApi } from '@shared/calculation';
import { caseApi } from '@shared/case';
import { mediationApi } from '@shared/mediation';
import { codeText, now, open, param, useLoaded } from '@phone/lib';
import { Await, Button, Empty } from '@phone/ui';
import { draftOf } from '../../logic/draft-terms';
import { reckonedOf } from '../../logic/reckoned';
import { agreedOffer } from '../../logic/rounds';
import { startTerms } from '../../logic/start-terms';
import { DraftForm } from '../parts/DraftForm';
import { MediationDesk, useDesk } from '../parts/MediationDesk';

/** 拟协议: opens with what was agreed and what the calculation on the table says; the mediator changes what he must. */
export default function DraftPage() {
  const caseId = param(useRouter().params, 'caseId');
  const asked = useDesk() === 'mediator' && caseId ? { caseId } : undefined;
  const spine = useLoaded(caseApi.readCase, asked);
  const page = useLoaded(mediationApi.readMediation, asked);
  const room = useLoaded(mediationApi.readRoom, asked);
  const tabled = room.value?.tabled.at(-1)?.calculation;
  const sheet = useLoaded(
    calculationApi.read,
    asked && tabled ? { caseId, id: tabled } : undefined,
  );
  const waiting = tabled !== undefined && sheet.value === undefined && !sheet.refusal;
  const offer = room.value && agreedOffer(room.value);
  return (
    <MediationDesk
      on="file"
      list="mediation/desk"
      title={page.value?.mediation?.agreement ? '改协议' : '拟协议'}
      sub={spine.value ? codeText(spine.value.code) : undefined}
    >
      <Await of={spine}>
        {(dispute) => (
          <Await of={room}>
            {() => (
              <Await of={page}>
                {({ mediation, open: may }) =>
                  mediation && may.includes('draft-agreement') ? (
                    waiting ? null : (
                      <DraftForm
                        dispute={dispute}
                        mediation={mediation}
                        offer={offer}
                        start={
                          mediation.agreement
                            ? draftOf(mediation.agreement.terms)
                            : startTerms(dispute, offer, reckonedOf(sheet.value?.canonical), now())
                        }
                        onStale={page.again}
                      />
                    )
                  ) : (
                    <Empty
                      icon="file"
                      title="现在不能拟协议"
                      text="调解会开始以后才能拟。有人签了，要先退回再谈才能改。"
                    >
                      <Button onTap={() => open('mediation/desk/file', { caseId })}>
                        回调解卷
                      </Button>
                    </Empty>
                  )
                }
              </Await>
            )}
          </Await>
        )}
      </Await>
    </MediationDesk>
  );
}
