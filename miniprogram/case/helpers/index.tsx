import { Notice, PageHead } from '@phone/ui';
import { CasePage } from '../parts/CasePage';
import { HelperEntry } from '../parts/HelperEntry';
import { HelperList } from '../parts/HelperList';
import { useCase } from '../parts/use-case';

/** 亲友代办: name a helper with scopes and an end date, see who is named, take it back. */
export default function HelpersPage() {
  const loaded = useCase();
  return (
    <CasePage title="亲友代办" of={loaded}>
      {(view) => (
        <>
          <PageHead title="请亲友代办" lead="能办什么、办到哪天，您定。随时能收回。" />
          {view.open.includes('name-helper') ? (
            <>
              <HelperList view={view} onRevoked={loaded.again} />
              <HelperEntry view={view} onNamed={loaded.again} />
            </>
          ) : (
            <Notice>只有当事人本人能请人代办。办完的事故也不能再加。</Notice>
          )}
        </>
      )}
    </CasePage>
  );
}
