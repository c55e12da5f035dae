import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { caseApi, ConsentStage, consentStageName, type CaseView } from '@shared/case';
import { goTab, param, useAct } from '@phone/lib';
import {
  BottomBar,
  Button,
  ChoiceGroup,
  Compare,
  List,
  Notice,
  PageHead,
  Refused,
  Row,
  Section,
} from '@phone/ui';
import { openOf, replaceWith } from '../logic/links';
import { columnOf, routeHeads, routeRows, routesAloud, wishes, type Wish } from '../logic/routes';
import { CasePage } from '../parts/CasePage';
import { useCase } from '../parts/use-case';

/** 选办法: the ways side by side; the person names the one he means to take, and may name another. */
export default function RoutePage() {
  const loaded = useCase();
  const [picked, setPicked] = useState<Wish>();
  const act = useAct(caseApi.chooseWay, param(useRouter().params, 'caseId'));
  const view = loaded.value;
  const free = view?.open.includes('choose-way') ?? false;
  const wish = picked ?? (view && wayOf(view));

  const go = async () => {
    if (!view || !wish) return;
    if (wish === 'unsure') return goTab('home');
    if (wish === 'mediation')
      return isOnline(view)
        ? replaceWith('mediation', view.id)
        : replaceWith('consent', view.id, onlineMediation);
    if (wish !== wayOf(view)) {
      const answer = await act.send({ caseId: view.id, way: wish });
      if (!answer?.ok) return;
    }
    replaceWith('guide', view.id, { topic: wish });
  };

  return (
    <CasePage
      title="选办法"
      of={loaded}
      bottom={
        free ? (
          <BottomBar>
            <Button block offBecause={wish ? undefined : '先在上面选一个。'} onTap={go}>
              {wish === 'unsure' ? '先回首页' : '下一步'}
            </Button>
          </BottomBar>
        ) : undefined
      }
    >
      {(shown) => (
        <>
          {free ? (
            <>
              <PageHead
                title="赔偿的事，您想怎么谈？"
                lead="哪条路都行。您自己定，谁也不能逼您。"
                listen={routesAloud()}
              />
              <Compare
                label="三条路对比"
                heads={routeHeads}
                rows={routeRows}
                chosen={columnOf(wish)}
              />
              <Refused refusal={act.refusal} />
              <Section>
                <ChoiceGroup label="我选" options={wishes} value={wish} onChange={setPicked} />
              </Section>
            </>
          ) : (
            <Bound view={shown} />
          )}
          <Chosen view={shown} />
        </>
      )}
    </CasePage>
  );
}

const onlineMediation = { stage: 'mediation', want: 'online' } as const;

const ownSeat = (view: CaseView) => view.parties.find((p) => p.id === view.you.party);

const wayOf = (view: CaseView) => ownSeat(view)?.way;

/** Whoever has agreed to the online way already need not agree again. */
const isOnline = (view: CaseView) => ownSeat(view)?.choices.mediation === 'online';

/** While a mediation runs, or once it has succeeded, only the steps are chosen: online or not. */
function Bound({ view }: { readonly view: CaseView }) {
  const running = view.stage === 'mediating';
  return (
    <>
      <PageHead title="网上办，还是线下办" lead="一步一步分开选，随时能改。" />
      {running ? (
        <Notice title="正在调解">想换别的办法，先退出这次调解。证据都给您留着。</Notice>
      ) : null}
      {running ? (
        <Button
          block
          variant="secondary"
          className="mt-4"
          onTap={() => openOf('mediation', view.id)}
        >
          去调解页
        </Button>
      ) : null}
    </>
  );
}

/** What was chosen so far, stage by stage; each can be changed by itself. */
function Chosen({ view }: { readonly view: CaseView }) {
  const choices = ownSeat(view)?.choices ?? {};
  const words = { online: '网上办', offline: '线下办' } as const;
  return (
    <Section title="网上还是线下" aside="一步一步分开选，随时能改">
      <List>
        {ConsentStage.options.map((stage) => {
          const choice = choices[stage];
          const want = choice === 'online' ? 'offline' : 'online';
          return (
            <Row
              key={stage}
              label={consentStageName(stage)}
              value={choice ? words[choice] : '还没选'}
              onTap={() => replaceWith('consent', view.id, { stage, want })}
            />
          );
        })}
      </List>
    </Section>
  );
}
