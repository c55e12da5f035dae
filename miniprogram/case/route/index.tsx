import { useState } from 'react';
import { ConsentStage, consentStageName, type CaseView } from '@shared/case';
import { goTab } from '@phone/lib';
import { BottomBar, Button, ChoiceGroup, Compare, List, PageHead, Row, Section } from '@phone/ui';
import { replaceWith } from '../logic/links';
import { columnOf, routeHeads, routeRows, routesAloud, wishes, type Wish } from '../logic/routes';
import { CasePage } from '../parts/CasePage';
import { useCase } from '../parts/use-case';

/** 选办法: three routes side by side; the person chooses freely, for each stage, and may change again. */
export default function RoutePage() {
  const loaded = useCase();
  const [wish, setWish] = useState<Wish>();
  const view = loaded.value;
  return (
    <CasePage
      title="选办法"
      of={loaded}
      bottom={view ? <Next view={view} wish={wish} /> : undefined}
    >
      {(shown) => (
        <>
          <PageHead
            title="赔偿的事，您想怎么谈？"
            lead="三条路都行。您自己定，谁也不能逼您。"
            listen={routesAloud()}
          />
          <Compare label="三条路对比" heads={routeHeads} rows={routeRows} chosen={columnOf(wish)} />
          <Section>
            <ChoiceGroup label="我选" options={wishes} value={wish} onChange={setWish} />
          </Section>
          <Chosen view={shown} />
        </>
      )}
    </CasePage>
  );
}

function Next({ view, wish }: { readonly view: CaseView; readonly wish: Wish | undefined }) {
  const go = () => {
    if (wish === 'unsure') return goTab('home');
    const want = wish === 'online' ? 'online' : 'offline';
    return replaceWith('consent', view.id, { stage: 'mediation', want });
  };
  return (
    <BottomBar>
      <Button block offBecause={wish ? undefined : '先在上面选一个。'} onTap={go}>
        {wish === 'unsure' ? '先回首页' : '下一步'}
      </Button>
    </BottomBar>
  );
}

/** What was chosen so far, stage by stage; each can be changed by itself. */
function Chosen({ view }: { readonly view: CaseView }) {
  const choices = view.parties.find((p) => p.you || p.id === view.you.party)?.choices ?? {};
  const words = { online: '网上办', offline: '线下办' } as const;
  return (
    <Section title="您的选择" aside="一步一步分开选，随时能改">
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
