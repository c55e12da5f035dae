import type { ConsentPaper } from '@shared/case';
import { Card } from './Card';
import { Notice } from './Notice';
import { Points } from './Points';

type ConsentWordsProps = {
  readonly paper: ConsentPaper;
  /** On the way out the consequences come first. */
  readonly leaving?: boolean;
};

/** All of a consent's paper, for its hash says that all of it was shown. */
export function ConsentWords({ paper, leaving = false }: ConsentWordsProps) {
  const offline = (
    <Card title="走线下会怎样">
      <Points numbered items={paper.offline.map((text) => ({ key: text, text }))} />
    </Card>
  );
  return (
    <>
      {leaving ? offline : null}
      <Card title={leaving ? `${paper.title}，您会同意` : '您会同意'}>
        <Points items={paper.agree.map((text) => ({ key: text, text }))} />
      </Card>
      <Card title="您没有同意">
        <Points items={paper.notAgree.map((text) => ({ key: text, mark: 'no', text }))} />
      </Card>
      {leaving ? null : offline}
      <Notice icon="shield">{paper.recorded}</Notice>
    </>
  );
}
