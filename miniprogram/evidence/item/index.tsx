import './index.scss';
import { useRouter } from '@tarojs/taro';
import { checklist, refusalTexts } from '@shared/evidence';
import { param } from '@phone/lib';
import { Card, Empty, Facts, Hash, Notice, PageHead, Section } from '@phone/ui';
import { factsOf } from '../logic/words';
import { AnswerForm } from '../parts/AnswerForm';
import { CommentForm } from '../parts/CommentForm';
import { EvidencePage } from '../parts/EvidencePage';
import { Reviews } from '../parts/Reviews';
import { useEvidence, type CaseEvidence } from '../parts/use-evidence';
import { Viewer } from '../parts/Viewer';
import { Withdraw } from '../parts/Withdraw';

/** One file: look at it, accept it or ask about it, answer, take it back. */
export default function EvidenceItemPage() {
  const evidence = useEvidence();
  return (
    <EvidencePage title="一份材料" of={evidence}>
      {(value) => <OneFile {...value} again={evidence.again} />}
    </EvidencePage>
  );
}

function OneFile({ view, files, again }: CaseEvidence & { readonly again: () => void }) {
  const id = param(useRouter().params, 'id');
  const file = files.find((f) => f.id === id);
  if (!file)
    return <Empty icon="file" title="这份材料不在了" text="可能已被收回。别的材料都还在。" />;
  const props = { caseId: view.id, file, onDone: again };
  return (
    <>
      <PageHead over={checklist[file.item].title} title={file.name} />
      {file.refusal ? (
        <Notice tone="late" title="没有收下">
          {refusalTexts[file.refusal]}
        </Notice>
      ) : null}
      {file.status === 'sealed' ? <Viewer {...props} /> : null}
      <Section tight>
        <Card>
          <Facts rows={factsOf(file)} />
        </Card>
      </Section>
      <Reviews {...props} />
      {file.open.includes('answer') ? <AnswerForm {...props} /> : null}
      {file.open.includes('comment') ? <CommentForm {...props} /> : null}
      <Section title="文件指纹" aside="一个字变了，指纹就变">
        <Hash value={file.sha256} />
      </Section>
      {file.open.includes('withdraw') ? <Withdraw {...props} /> : null}
    </>
  );
}
