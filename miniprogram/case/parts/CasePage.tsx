import type { ReactNode } from 'react';
import type { CaseView } from '@shared/case';
import type { Refusal } from '@shared/kernel';
import { goLogin, goTab, stripOf, useSession, type Loaded } from '@phone/lib';
import { Await, Button, Empty, Page } from '@phone/ui';
import { openOf } from '../logic/links';

type CasePageProps = {
  readonly title: string;
  /** What `useCase` gives. */
  readonly of: Loaded<CaseView>;
  readonly bottom?: ReactNode;
  readonly focusFault?: Refusal | undefined;
  readonly children: (view: CaseView) => ReactNode;
};

/** A page inside one case: says which accident it is, and hands the case to its content. */
export function CasePage({ title, of, bottom, focusFault, children }: CasePageProps) {
  const signedIn = useSession() !== undefined;
  const view = signedIn ? of.value : undefined;
  return (
    <Page
      title={title}
      strip={view && stripOf(view)}
      bottom={view ? bottom : undefined}
      onHelper={view?.you.role === 'party' ? () => openOf('helpers', view.id) : undefined}
      focusFault={focusFault}
    >
      {signedIn && of.refusal?.code === 'not-allowed' ? (
        <Empty
          icon="person"
          title="您现在看不到这起事故"
          text="替别人办的，代办到期或收回后就看不到了。要接着办，请当事人再请您一次。"
        >
          <Button block onTap={() => goTab('home')}>
            回首页
          </Button>
        </Empty>
      ) : signedIn ? (
        <Await of={of}>{children}</Await>
      ) : (
        <Empty icon="person" title="登录后接着办" text="办到哪了，登录就能看到。">
          <Button block onTap={goLogin}>
            去登录
          </Button>
        </Empty>
      )}
    </Page>
  );
}
