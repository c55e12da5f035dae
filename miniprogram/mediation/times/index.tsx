import { useState } from 'react';
import { mediationApi } from '@shared/mediation';
import { back, momentText, open, useAct } from '@phone/lib';
import { BottomBar, Button, CheckGroup, Empty, PageHead, Refused, toast } from '@phone/ui';
import { WhoIsFree } from '../parts/Slots';
import { TablePage } from '../parts/TablePage';
import { useMediation } from '../parts/use-mediation';

type Trouble = 'none-suits' | 'not-by-video';

/** 选时间: every time that suits; or none, or not by video. */
export default function TimesPage() {
  const at = useMediation();
  const act = useAct(mediationApi.pickTimes, at.caseId);
  const mediation = at.page.value?.mediation;
  const own = mediation?.sides.find((side) => side.you)?.pick;
  const [touched, setTouched] = useState<readonly string[]>();
  const chosen = touched ?? own?.slots ?? [];
  const may = at.page.value?.open.includes('pick-times') ?? false;

  const send = async (slots: readonly string[], trouble?: Trouble) => {
    const answer = await act.send({
      caseId: at.caseId,
      slots: [...slots],
      ...(trouble ? { trouble } : {}),
    });
    if (!answer?.ok) return;
    toast(trouble ? '告诉调解员了' : '选好了');
    back();
  };
  return (
    <TablePage
      title="选时间"
      at={at}
      focusFault={act.refusal}
      bottom={
        may ? (
          <BottomBar>
            <Button
              block
              busy={act.busy}
              busyText="正在提交"
              {...(chosen.length > 0 ? {} : { offBecause: '先选至少一个时间' })}
              onTap={() => send(chosen)}
            >
              就这些时间
            </Button>
          </BottomBar>
        ) : undefined
      }
    >
      {(shown) =>
        shown.slots.length === 0 ? (
          <Empty icon="clock" title="调解员还没给时间" text="给了会通知您。" />
        ) : (
          <>
            <PageHead
              title="哪些时间您有空"
              lead="能多选。都有空的那个就定下来。"
              listen="哪些时间您有空，能多选。"
            />
            <Refused refusal={act.refusal} />
            <CheckGroup
              label="有空的时间"
              options={shown.slots.map((slot) => ({
                value: slot.id,
                title: momentText(slot.startsAt),
                extra: <WhoIsFree mediation={shown} slot={slot.id} />,
                off: !may,
              }))}
              values={[...chosen]}
              onChange={setTouched}
            />
            {may ? (
              <>
                <Button block variant="quiet" busy={act.busy} onTap={() => send([], 'none-suits')}>
                  这些时间都没空
                </Button>
                <Button
                  block
                  variant="quiet"
                  busy={act.busy}
                  onTap={() => send(chosen, 'not-by-video')}
                >
                  不想视频，想当面谈
                </Button>
              </>
            ) : (
              <Button
                block
                variant="secondary"
                onTap={() => open('mediation/home', { caseId: at.caseId })}
              >
                看调解进展
              </Button>
            )}
          </>
        )
      }
    </TablePage>
  );
}
