import type { ReactNode } from 'react';
import type { MediationView } from '@shared/mediation';
import type { Refusal } from '@shared/kernel';
import { goLogin, open, stripOf, useSession } from '@phone/lib';
import { Await, Button, Empty, Page } from '@phone/ui';
import type { AtTable } from './use-mediation';

type TablePageProps = {
  readonly title: string;
  readonly at: AtTable;
  readonly bottom?: ReactNode;
  readonly focusFault?: Refusal | undefined;
  readonly children: (mediation: MediationView, open: readonly string[]) => ReactNode;
  /** Shown while there is no mediation yet. */
  readonly nothing?: (open: readonly string[]) => ReactNode;
};

/** A page of a mediation: says which accident it is about, and hands the mediation to its content. */
export function TablePage({ title, at, bottom, focusFault, children, nothing }: TablePageProps) {
  const signedIn = useSession() !== undefined;
  const { dispute, caseId, page } = at;
  const helper = dispute?.you.role === 'party' ? () => open('case/helpers', { caseId }) : undefined;
  return (
    <Page
      title={title}
      strip={dispute && stripOf(dispute)}
      onHelper={helper}
      bottom={page.value?.mediation ? bottom : undefined}
      focusFault={focusFault}
    >
      {signedIn ? (
        <Await of={page}>
          {(value) =>
            value.mediation
              ? children(value.mediation, value.open)
              : (nothing?.(value.open) ?? <NoMediation caseId={caseId} />)
          }
        </Await>
      ) : (
        <Empty icon="person" title="登录后接着办" text="调解到哪一步，登录就能看到。">
          <Button block onTap={goLogin}>
            去登录
          </Button>
        </Empty>
      )}
    </Page>
  );
}

function NoMediation({ caseId }: { readonly caseId: string }) {
  return (
    <Empty icon="chat" title="还没有人申请调解" text="申请以后，这里能看到进展。">
      <Button block variant="secondary" onTap={() => open('mediation/home', { caseId })}>
        去看怎么申请
      </Button>
    </Empty>
  );
}
