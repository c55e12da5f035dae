import { useRouter } from '@tarojs/taro';
import {
  caseApi,
  consentPapers,
  consentText,
  ConsentStage,
  type CaseView,
  type ConsentPaper,
} from '@shared/case';
import { back, param, shownOf, useAct } from '@phone/lib';
import { BottomBar, Button, ConsentWords, PageHead, Refused, toast } from '@phone/ui';
import { CasePage } from '../parts/CasePage';
import { useCase } from '../parts/use-case';

/** 同意: what is agreed and what is not, for one stage; the choice is recorded with the hash of these words. */
export default function ConsentPage() {
  const { params } = useRouter();
  const loaded = useCase();
  const paper = consentPapers[stageOf(param(params, 'stage'))];
  const leaving = param(params, 'want') === 'offline';
  const act = useAct(caseApi.chooseRoute, `${param(params, 'caseId')}:${paper.stage}`);
  const view = loaded.value;

  const choose = async (choice: 'online' | 'offline') => {
    if (!view) return;
    const answer = await act.send({
      caseId: view.id,
      stage: paper.stage,
      choice,
      ...shownOf(paper),
    });
    if (!answer?.ok) return;
    toast(choice === 'online' ? '记下了：网上办' : '记下了：线下办');
    back();
  };

  return (
    <CasePage
      title="同意"
      of={loaded}
      bottom={
        <ChoiceBar
          leaving={leaving}
          chosen={view && choiceIn(view, paper)}
          busy={act.busy}
          onChoose={choose}
        />
      }
    >
      {() => (
        <>
          <PageHead
            title={leaving ? `${paper.title}，不用了？` : '同意前，先看清'}
            lead={paper.lead}
            listen={consentText(paper)}
          />
          <Refused refusal={act.refusal} />
          <ConsentWords paper={paper} leaving={leaving} />
        </>
      )}
    </CasePage>
  );
}

type ChoiceBarProps = {
  readonly leaving: boolean;
  readonly chosen: 'online' | 'offline' | undefined;
  readonly busy: boolean;
  readonly onChoose: (choice: 'online' | 'offline') => Promise<void>;
};

function ChoiceBar({ leaving, chosen, busy, onChoose }: ChoiceBarProps) {
  const online = { choice: 'online', words: '同意，网上办' } as const;
  const offline = { choice: 'offline', words: '不网上办，走线下' } as const;
  const [first, second] = leaving ? [offline, online] : [online, offline];
  const already = (choice: 'online' | 'offline') =>
    chosen === choice ? '您现在就是这样办的。' : undefined;
  return (
    <BottomBar>
      <Button
        block
        busy={busy}
        offBecause={already(first.choice)}
        onTap={() => onChoose(first.choice)}
      >
        {first.words}
      </Button>
      {chosen === second.choice ? (
        <Button variant="quiet" block onTap={back}>
          不改了
        </Button>
      ) : (
        <Button variant="quiet" block onTap={() => onChoose(second.choice)}>
          {second.words}
        </Button>
      )}
    </BottomBar>
  );
}

function stageOf(text: string): ConsentStage {
  const stage = ConsentStage.safeParse(text);
  return stage.success ? stage.data : 'mediation';
}

function choiceIn(view: CaseView, paper: ConsentPaper) {
  return view.parties.find((p) => p.you || p.id === view.you.party)?.choices[paper.stage];
}
