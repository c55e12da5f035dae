import Taro from '@tarojs/taro';
import { useState } from 'react';
import { evidenceTransitions, type ClaimItem } from '@shared/evidence';
import { may } from '@shared/kernel';
import { PageHead } from '@phone/ui';
import { useUploads } from '@phone/lib/upload';
import { headOf, rowsFor, targetOf } from '../logic/rows';
import { Adding } from '../parts/Adding';
import { Checklist } from '../parts/Checklist';
import { EvidencePage } from '../parts/EvidencePage';
import { OnTheWay } from '../parts/OnTheWay';
import { Others } from '../parts/Others';
import { useAmounts, useEvidence, type CaseEvidence } from '../parts/use-evidence';

/** 证据: what is missing, ways to add it, what is on its way, each item, and what the others sent. */
export default function EvidenceListPage() {
  const evidence = useEvidence();
  return (
    <EvidencePage title="证据" of={evidence}>
      {(value) =>
        value.view.you.party ? <OwnSide {...value} again={evidence.again} /> : <Reader {...value} />
      }
    </EvidencePage>
  );
}

function OwnSide({ view, files, again }: CaseEvidence & { readonly again: () => void }) {
  const [chosen, setChosen] = useState<ClaimItem>();
  const amounts = useAmounts(view);
  const jobs = useUploads(view.id, again);
  const mine = files.filter((file) => file.mine);
  const you = view.parties.find((party) => party.id === view.you.party);
  const rows = rowsFor(
    you ?? { harm: 'none' },
    mine.filter((file) => file.status !== 'uploading'),
    amounts,
  );
  const canAdd = view.stage !== 'closed' && maySend(view.you);
  const { title, lead } = headOf(rows, view.stage === 'closed');
  const add = (item: ClaimItem) => {
    setChosen(item);
    void Taro.pageScrollTo({ scrollTop: 0 });
  };
  return (
    <>
      <PageHead title={title} lead={lead} />
      {canAdd ? (
        <Adding
          caseId={view.id}
          target={chosen ?? targetOf(rows)}
          onTarget={setChosen}
          first={rows.map((row) => row.item)}
        />
      ) : null}
      <OnTheWay jobs={jobs} />
      <Checklist caseId={view.id} rows={rows} onAdd={canAdd ? add : undefined} />
      <Others caseId={view.id} files={files.filter((file) => !file.mine)} />
    </>
  );
}

/** Insurer, mediator, police: they read, and where they may, comment. */
function Reader({ view, files }: CaseEvidence) {
  return (
    <>
      <PageHead title="双方交的材料" lead={`共 ${files.length} 份，都已封存，不能再改。`} />
      <Others caseId={view.id} files={files} />
    </>
  );
}

function maySend(you: CaseEvidence['view']['you']): boolean {
  const { role, relation, party, scopes } = you;
  const actor = {
    id: '' as never,
    role,
    relation,
    ...(party ? { party } : {}),
    ...(scopes ? { scopes } : {}),
  };
  return may(
    actor,
    evidenceTransitions['start-upload'].by,
    evidenceTransitions['start-upload'].scope,
  );
}
