import type { ReactNode } from 'react';
import { goLogin, open, stripOf, useSession, type Loaded } from '@phone/lib';
import { Await, Button, Empty, Page } from '@phone/ui';
import type { CaseEvidence } from './use-evidence';

type Props = {
  readonly title: string;
  readonly of: Loaded<CaseEvidence>;
  readonly children: (value: CaseEvidence) => ReactNode;
};

/** A page about the evidence of one case: says which accident it is, and waits for both. */
export function EvidencePage({ title, of, children }: Props) {
  const signedIn = useSession() !== undefined;
  const view = signedIn ? of.value?.view : undefined;
  return (
    <Page
      title={title}
      strip={view && stripOf(view)}
      onHelper={
        view?.you.role === 'party' ? () => open('case/helpers', { caseId: view.id }) : undefined
      }
    >
      {signedIn ? (
        <Await of={of}>{children}</Await>
      ) : (
        <Empty icon="person" title="登录后接着办" text="传到哪了，登录就能看到。">
          <Button block onTap={goLogin}>
            去登录
          </Button>
        </Empty>
      )}
    </Page>
  );
}
